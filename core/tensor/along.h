// Order and running sums along an axis.
#pragma once

#include "tensor/arena.h"

namespace slope {

// The positions, int64, that sort along the axis; equal elements keep their order, NaN comes last.
Tensor* argsort(Arena& arena, Tensor* a, std::int64_t axis, bool descending);

// Running sums along the axis, from the end backwards on request.
Tensor* cumulative_sum(Arena& arena, Tensor* a, std::int64_t axis, bool from_end);

}  // namespace slope
