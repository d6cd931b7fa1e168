// Operations element by element, with broadcasting and gradients.
#pragma once

#include "tensor/arena.h"

namespace slope {

enum class Binary : std::uint8_t {
  add, subtract, multiply, divide, power, floor_divide, remainder, maximum, minimum,
  less, less_equal, greater, greater_equal, equal, not_equal, logical_and, logical_or
};

// Of shapes that broadcast, in the dtype that both are promoted to (promotion.h); division gives floats, comparisons and logic give
// booleans. Errors: shapes that do not broadcast, unequal dtypes in TensorFlow, a difference of booleans, and of whole numbers a
// negative power or a division by 0, as far as each framework has them.
Tensor* binary(Arena& arena, Binary operation, Tensor* a, Tensor* b);
Tensor* negative(Arena& arena, Tensor* a);
Tensor* logical_not(Arena& arena, Tensor* a);
// a where the condition is not 0, else b; all three broadcast.
Tensor* where(Arena& arena, Tensor* condition, Tensor* a, Tensor* b);
// At a bound the gradient passes (PyTorch's convention). A missing bound is an infinity.
Tensor* clamp(Arena& arena, Tensor* a, double least, double most);
// The tensor itself where it has the dtype.
Tensor* cast(Arena& arena, Tensor* a, Dtype dtype);

// Every element `value`, of the shape and dtype of `like`.
Tensor* full_like(Arena& arena, const Tensor* like, double value);

// g summed over the axes along which `shape` was broadcast to g's: the gradient of broadcasting.
Tensor* sum_to_shape(Arena& arena, Tensor* g, const Shape& shape);

// Copies `from`, broadcast, into the numbers of `to`: x[0] = 1, x.zero_(), w -= … under no_grad.
Tensor* assign(Arena& arena, Tensor* to, Tensor* from);

}  // namespace slope
