// Arrays as NumPy prints them (numpy 1.21 to 1.26).
#pragma once

#include <string>

#include "repr/print_options.h"
#include "tensor/tensor.h"

namespace slope {

std::string numpy_repr(const Tensor& array, const PrintOptions& options = numpy_defaults);
std::string numpy_str(const Tensor& array, const PrintOptions& options = numpy_defaults);

// A number as Python and NumPy's scalars print it: the shortest digits of its dtype, 0.1, 1e-05, 100.0, True.
std::string scalar_repr(double value, Dtype dtype);

}  // namespace slope
