// Losses: how far predictions are from their targets.
#pragma once

#include "tensor/arena.h"

namespace slope {

enum class Reduction : std::uint8_t { none, mean, sum };

// (input - target)^2, of shapes that broadcast.
Tensor* mse_loss(Arena& arena, Tensor* input, Tensor* target, Reduction reduction);
// Scores along axis 1 (0 of a vector); targets are class numbers, or probabilities in the scores' shape.
Tensor* cross_entropy(Arena& arena, Tensor* input, Tensor* target, Reduction reduction);

}  // namespace slope
