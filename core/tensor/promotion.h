// What two operands have in common: the shape that both broadcast to, and the dtype of their result.
#pragma once

#include <optional>

#include "tensor/arena.h"

namespace slope {

// The shape that both broadcast to.
std::optional<Shape> broadcast(const Shape& a, const Shape& b);
// The dtype of the result of an operation on both.
Dtype promoted(const Tensor& a, const Tensor& b);
// The dtype of float results of integer operands.
Dtype default_float(Framework framework);
// TensorFlow converts nothing by itself: false is an error, of the operation that it calls `name`.
bool same_dtypes_for_tensorflow(Arena& arena, const Tensor& a, const Tensor& b, const char* name);

// A number of Python's, with its dtype: it takes the dtype of the tensor it meets.
Tensor* python_number(Arena& arena, double value, Dtype dtype, Framework framework);

}  // namespace slope
