// Elements chosen by positions or a mask: read, written, and the gradients of both.
#pragma once

#include "tensor/arena.h"

namespace slope {

// x[:, [0, 2]], x[[0, 1], [2, 0]]: tensors of positions, broadcast, for the axes from `axis` on; they may count from the end.
Tensor* gathered(Arena& arena, Tensor* a, const std::vector<Tensor*>& positions, std::int64_t axis);
// The same elements become `value`, which broadcasts to them; nullptr on error, else a.
Tensor* put(Arena& arena, Tensor* a, Tensor* value, const std::vector<Tensor*>& positions, std::int64_t axis);
// Where the mask, of a's shape, is true: `value` is one number or one for each.
Tensor* put_where(Arena& arena, Tensor* a, Tensor* value, Tensor* mask);

// One position along the axis for each element of the result, which has the positions' shape: sorted values by argsort's.
Tensor* taken_along(Arena& arena, Tensor* a, Tensor* positions, std::int64_t axis);

}  // namespace slope
