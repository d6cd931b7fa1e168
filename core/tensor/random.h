// Random numbers: the same as PyTorch's and NumPy's from the same seed.
#pragma once

#include "tensor/arena.h"

namespace slope {

// torch.manual_seed, np.random.seed: both start the Mersenne Twister in the same way, each its own. Without a seed it is 0.
void seed(Arena& arena, Framework framework, std::uint32_t value);

// All three have an error for a negative size.
//
// Standard normal. float32 of PyTorch may differ in the last digit: its own logarithm and cosine are not exact.
Tensor* randn(Arena& arena, const Shape& shape, Dtype dtype, Framework framework);
// Uniform in [0, 1).
Tensor* rand(Arena& arena, const Shape& shape, Dtype dtype, Framework framework);
// Integers from `least` up to below `end`, both cut to integers, by each framework's own way from bits to an integer; int64,
// TensorFlow's int32. Errors: no integer in the range, 2^32 of them or more.
Tensor* randint(Arena& arena, const Shape& shape, double least, double end, Framework framework);

}  // namespace slope
