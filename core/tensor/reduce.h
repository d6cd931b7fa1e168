// Sums, means and extrema, of all elements or along axes; softmax.
#pragma once

#include "tensor/arena.h"

namespace slope {

// No axes: all of them. Sums are compensated and rounded once, so that their error does not grow with the length.
Tensor* sum(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes);
Tensor* mean(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes);

enum class Extremum : std::uint8_t { max, min };
// At ties the gradient is shared by all; along an axis the first takes it.
Tensor* extremum(Arena& arena, Extremum which, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes);
// The position of the first extremum, of all elements (no axis) or along one; int64.
Tensor* position_of_extremum(Arena& arena, Extremum which, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes);

// e^a over its sum along the axis, and the logarithm of that; computed from the distances to the largest, so nothing overflows.
Tensor* softmax(Arena& arena, Tensor* a, std::int64_t axis);
Tensor* log_softmax(Arena& arena, Tensor* a, std::int64_t axis);

}  // namespace slope
