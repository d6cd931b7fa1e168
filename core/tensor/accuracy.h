// How a float32 result was come by, and how far it is from the truth: one function, several formulas.
#pragma once

#include "numeric/variants.h"
#include "tensor/arena.h"

namespace slope {

// tanh of a float32 tensor by one of the textbooks' formulas, every step rounded; without a gradient.
Tensor* tanh_by(Arena& arena, TanhFormula formula, Tensor* x);

// For each float32 of `value` its distance from `truth` in units of its last place, in float64; the shapes are equal.
Tensor* error_in_ulp(Arena& arena, Tensor* value, Tensor* truth);

}  // namespace slope
