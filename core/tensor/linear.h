// Products of matrices and vectors.
#pragma once

#include "tensor/arena.h"

namespace slope {

// Of vectors a number, of matrix and vector a vector; more axes are batches and broadcast. Elements are summed in double
// precision and rounded once.
Tensor* matmul(Arena& arena, Tensor* a, Tensor* b);

}  // namespace slope
