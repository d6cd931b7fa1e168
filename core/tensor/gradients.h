// How each operation hands a gradient on to its inputs. The rules are made of operations: so gradients have gradients.
#pragma once

#include "tensor/elementwise.h"

namespace slope {

// nullptr where an operation has no gradient: comparisons.
const Derivation* derivation_of(Binary operation);

extern const Derivation negative_derivation, where_derivation, clamp_derivation, cast_derivation;
extern const Derivation matmul_derivation, dot_derivation, mv_derivation;
extern const Derivation softmax_derivation, log_softmax_derivation;
extern const Derivation full_sum_derivation, axis_sum_derivation, full_mean_derivation, axis_mean_derivation;
extern const Derivation full_extremum_derivation, axis_extremum_derivation;

// The gradient of a broadcast operand: g summed to its shape, in its dtype.
Tensor* hand_back(Arena& arena, Tensor* g, const Tensor* operand);

}  // namespace slope
