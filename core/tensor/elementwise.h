// Operations element by element, with broadcasting, promotion of dtypes and gradients.
#pragma once

#include <optional>

#include "tensor/arena.h"

namespace slope {

enum class Binary : std::uint8_t {
  add, subtract, multiply, divide, power, floor_divide, remainder, maximum, minimum,
  less, less_equal, greater, greater_equal, equal, not_equal, logical_and, logical_or
};

Tensor* binary(Arena& arena, Binary operation, Tensor* a, Tensor* b);
Tensor* negative(Arena& arena, Tensor* a);
Tensor* logical_not(Arena& arena, Tensor* a);
Tensor* where(Arena& arena, Tensor* condition, Tensor* a, Tensor* b);
// At a bound the gradient passes (PyTorch's convention). A missing bound is an infinity.
Tensor* clamp(Arena& arena, Tensor* a, double least, double most);
Tensor* cast(Arena& arena, Tensor* a, Dtype dtype);

// A number of Python's, with its dtype: it takes the dtype of the tensor it meets.
Tensor* python_number(Arena& arena, double value, Dtype dtype, Framework framework);
// Every element `value`, of the shape and dtype of `like`.
Tensor* full_like(Arena& arena, const Tensor* like, double value);

// The shape that both broadcast to.
std::optional<Shape> broadcast(const Shape& a, const Shape& b);
// The dtype of the result of an operation on both.
Dtype promoted(const Tensor& a, const Tensor& b);
// The dtype of float results of integer operands.
Dtype default_float(Framework framework);

// g summed over the axes along which `shape` was broadcast to g's: the gradient of broadcasting.
Tensor* sum_to_shape(Arena& arena, Tensor* g, const Shape& shape);

// Copies `from`, broadcast, into the numbers of `to`: x[0] = 1, x.zero_(), w -= … under no_grad.
Tensor* assign(Arena& arena, Tensor* to, Tensor* from);

}  // namespace slope
