// Arrays as NumPy prints them (numpy 1.21 to 1.26; precision 8, 75 columns, 1000 elements).
#pragma once

#include <string>

#include "tensor/tensor.h"

namespace slope {

std::string numpy_repr(const Tensor& array);
std::string numpy_str(const Tensor& array);

// A number as Python and NumPy's scalars print it: the shortest digits of its dtype, 0.1, 1e-05, 100.0, True.
std::string scalar_repr(double value, Dtype dtype);

}  // namespace slope
