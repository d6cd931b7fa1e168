// Gradients in reverse: from a result back through the recorded operations to the leaves.
#pragma once

#include "tensor/arena.h"

namespace slope {

// Adds to `grad` of every leaf that y depends on. `seed` is the gradient by y, nullptr for 1, which only a single number may
// leave out (TensorFlow: ones). False: the framework's own error is in the arena.
bool backward(Arena& arena, Tensor* y, Tensor* seed, bool retain_graph, bool create_graph);

// The gradients by `inputs` alone, nullptr where y does not depend on one. Empty on error.
std::vector<Tensor*> gradients(Arena& arena, Tensor* y, const std::vector<Tensor*>& inputs, Tensor* seed, bool retain_graph,
                               bool create_graph, bool allow_unused);

}  // namespace slope
