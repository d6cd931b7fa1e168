// Other views of the same numbers.
#pragma once

#include "tensor/arena.h"

namespace slope {

// One size may be -1: what is left. Shares the numbers where strides can say where they lie; else copies them, or fails as PyTorch's view.
Tensor* reshaped(Arena& arena, Tensor* a, Shape shape, bool copies = true);
// Axis i of the result is axis order[i] of a; each axis once.
Tensor* permuted(Arena& arena, Tensor* a, const Shape& order);
Tensor* exchanged(Arena& arena, Tensor* a, std::int64_t first, std::int64_t second);
// The last two axes exchanged; a vector stays.
Tensor* transposed(Arena& arena, Tensor* a);
// A new axis of size 1 at `axis`.
Tensor* inserted(Arena& arena, Tensor* a, std::int64_t axis);
// The numbers repeated along axes of size 1 and new ones. Errors: a shape to which a does not broadcast, more elements than memory has.
Tensor* expanded(Arena& arena, Tensor* a, const Shape& shape);
// The same numbers without a history.
Tensor* detached(Arena& arena, Tensor* a);
// A copy with a history.
Tensor* cloned(Arena& arena, Tensor* a);

// One entry of an index, x[1], x[2:], x[None]: for the next axis, or a new one.
struct Slice {
  enum class Kind : std::uint8_t { one, range, new_axis, rest } kind;  // rest: the ellipsis
  std::int64_t start = 0, stop = 0, step = 1;  // `one` has its position in start; bounds as Python counts them
  bool has_start = false, has_stop = false;
};
Tensor* sliced(Arena& arena, Tensor* a, const std::vector<Slice>& index);
// The view of `view->storage->with_past` that lies where `view` does.
Tensor* taken_again(Arena& arena, const Tensor* view);
// The elements where the mask is true, as a vector.
Tensor* masked(Arena& arena, Tensor* a, Tensor* mask);

// Joined along an axis that exists.
Tensor* concatenated(Arena& arena, const std::vector<Tensor*>& parts, std::int64_t axis);

// The axis counted from 0, or the framework's error and false.
bool normalise_axis(Arena& arena, const Tensor& a, std::int64_t& axis);

}  // namespace slope
