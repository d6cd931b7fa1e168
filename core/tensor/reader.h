// The reader's own gradients in a backward pass: torch.autograd.Function, and hooks.
#pragma once

#include "tensor/arena.h"

namespace slope {

// The numbers of `result` as what a function of the reader's has made of `inputs`; `name` is shown as its grad_fn.
// `keeps_values`: it has saved tensors, so that a second backward needs retain_graph.
Tensor* made_by_reader(Arena& arena, std::string_view name, Tensor* result, std::vector<Tensor*> inputs, std::uint32_t function,
                       bool keeps_values);

// From now on the gradient by `tensor` passes through the function.
Tensor* hooked(Tensor* tensor, std::uint32_t function);

// The gradient after the tensor's hook, which may leave it; nullptr on error.
Tensor* past_hook(Arena& arena, Tensor* tensor, Tensor* g);

}  // namespace slope
