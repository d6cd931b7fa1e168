// Random numbers: the same as PyTorch's and NumPy's from the same seed.
#pragma once

#include "tensor/arena.h"

namespace slope {

// torch.manual_seed, np.random.seed: both start the Mersenne Twister in the same way.
void seed(Arena& arena, std::uint32_t value);

// Standard normal and uniform [0, 1). float32 of PyTorch may differ in the last digit: its own logarithm and cosine are
// not exact.
Tensor* randn(Arena& arena, const Shape& shape, Dtype dtype, Framework framework);
// Integers from `least` up to below `end`, by each framework's own way from bits to an integer.
Tensor* randint(Arena& arena, const Shape& shape, double least, double end, Framework framework);
Tensor* rand(Arena& arena, const Shape& shape, Dtype dtype, Framework framework);

}  // namespace slope
