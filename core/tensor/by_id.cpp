// What is asked of one tensor, or set on it, by its id.
#include <string>

#include "tensor/calls.h"

namespace slope {

namespace {

Mistake nothing_there(std::uint32_t id) { return {"RuntimeError", "no tensor has the id " + std::to_string(id)}; }

}  // namespace

Outcome call_require_grad(Arena& arena, std::uint32_t id, bool wanted) {
  Tensor* tensor = arena.held(id);
  if (tensor == nullptr) return nothing_there(id);
  if (wanted && !is_floating(tensor->dtype)) {
    return Mistake{"RuntimeError", "only Tensors of floating point and complex dtype can require gradients"};
  }
  if (!wanted && !tensor->is_leaf()) {
    return Mistake{"RuntimeError", "you can only change requires_grad flags of leaf variables. If you want to use a computed "
                                   "variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach()."};
  }
  tensor->requires_grad = wanted;
  return std::vector<std::uint32_t>{id};
}

std::variant<double, Mistake> item(Arena& arena, std::uint32_t id) {
  const Tensor* tensor = arena.held(id);
  if (tensor == nullptr) return nothing_there(id);
  if (tensor->count() == 1) return first_value(*tensor);
  switch (tensor->framework) {
    case Framework::torch: return Mistake{"ValueError", "only one element tensors can be converted to Python scalars"};
    case Framework::numpy: return Mistake{"ValueError", "can only convert an array of size 1 to a Python scalar"};
    case Framework::tensorflow: break;
  }
  return Mistake{"TypeError", "only size-1 arrays can be converted to Python scalars"};
}

std::variant<double, Mistake> truth(Arena& arena, std::uint32_t id) {
  const Tensor* tensor = arena.held(id);
  if (tensor == nullptr) return nothing_there(id);
  if (tensor->count() == 1) return first_value(*tensor) != 0 ? 1.0 : 0.0;
  if (tensor->count() == 0 && tensor->framework == Framework::numpy) return 0.0;
  if (tensor->framework == Framework::torch) {
    return Mistake{"RuntimeError", "Boolean value of Tensor with " +
                                       std::string(tensor->count() == 0 ? "no values" : "more than one value") +
                                       " is ambiguous"};
  }
  return Mistake{"ValueError", "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"};
}

void set_gradient(Arena& arena, std::uint32_t id, std::uint32_t gradient) {
  if (Tensor* tensor = arena.held(id)) tensor->grad = arena.held(gradient);
}

void retain_gradient(Arena& arena, std::uint32_t id) {
  if (Tensor* tensor = arena.held(id)) tensor->retains_grad = true;
}

std::uint32_t gradient_of(Arena& arena, std::uint32_t id) {
  const Tensor* tensor = arena.held(id);
  return tensor == nullptr || tensor->grad == nullptr ? 0 : arena.hold(tensor->grad);
}

}  // namespace slope
