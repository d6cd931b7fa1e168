// Elements chosen by positions or a mask: read, written, and the gradients of both.
#pragma once

#include "tensor/arena.h"

namespace slope {

// x[:, [0, 2]], x[[0, 1], [2, 0]]: tensors of positions, broadcast, for the axes from `axis` on; all may count from the end. Errors: a
// position outside, too few axes.
Tensor* gathered(Arena& arena, Tensor* a, const std::vector<Tensor*>& positions, std::int64_t axis);
// The same elements become `value`, which broadcasts to them; nullptr on error, else a. Where
// both are the same numbers PyTorch has its own error, and NumPy reads as it writes.
Tensor* put(Arena& arena, Tensor* a, Tensor* value, const std::vector<Tensor*>& positions, std::int64_t axis);
// Where the mask, of a's shape, is true: `value` is one number or one for each.
Tensor* put_where(Arena& arena, Tensor* a, Tensor* value, Tensor* mask);

// One position along the axis for each element of the result, which has the positions' shape: sorted values by argsort's. Along the
// other axes it may be smaller than a. Errors: it is larger there or has other axes, a position outside or from the end.
Tensor* taken_along(Arena& arena, Tensor* a, Tensor* positions, std::int64_t axis);

}  // namespace slope
