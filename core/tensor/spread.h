// Variance and standard deviation.
#pragma once

#include "tensor/arena.h"

namespace slope {

// The squares of the distances from the mean, added up and divided by their number less `correction`: 1 in PyTorch, 0 in NumPy
// and TensorFlow. In double precision, rounded once. No axes: all of them.
Tensor* variance(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes, double correction);
Tensor* standard_deviation(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes, double correction);

}  // namespace slope
