// What the reader's functions answer, checked as PyTorch does.
#include "tensor/reader.h"

#include "tensor/gradients.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"

namespace slope {

namespace {

// Empty when it raised.
std::vector<Tensor*> asked(Arena& arena, std::uint32_t function, Tensor* y, Tensor* g) {
  std::vector<Tensor*> found;
  if (arena.reader.gradients != nullptr && arena.reader.gradients(arena, function, y, g, found)) return found;
  arena.fail("ReaderError", "");  // the reader's own exception, which is kept where the function ran
  return {};
}

void reader_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  const std::vector<Tensor*> found = asked(arena, y->function_of_reader, y, g);
  for (std::size_t i = 0; i < found.size() && i < y->inputs.size(); ++i) {
    const Tensor* input = y->inputs[i];
    if (found[i] == nullptr || !input->requires_grad) continue;
    if (broadcast(found[i]->shape, input->shape) != found[i]->shape) {
      arena.fail("RuntimeError", {"Function ", y->own_name, " returned an invalid gradient at index ", i, " - got ",
          bracketed(found[i]->shape), " but expected shape compatible with ", bracketed(input->shape)});
      return;
    }
    out[i] = hand_back(arena, found[i], input);
  }
}

}  // namespace

Tensor* made_by_reader(Arena& arena, std::string_view name, Tensor* result, std::vector<Tensor*> inputs, std::uint32_t function,
                       bool keeps_values) {
  if (result == nullptr) return nullptr;
  Tensor* made = arena.view(*result, result->shape, result->strides, result->offset);
  made->function_of_reader = function;
  made->own_name = name;
  return arena.record(made, {reader_rule, {}, keeps_values}, std::move(inputs));
}

Tensor* hooked(Tensor* tensor, std::uint32_t function) {
  if (tensor != nullptr) tensor->hook = function;
  return tensor;
}

Tensor* past_hook(Arena& arena, Tensor* tensor, Tensor* g) {
  const std::vector<Tensor*> found = asked(arena, tensor->hook, tensor, g);
  return arena.failed() ? nullptr : found.empty() || found[0] == nullptr ? g : found[0];
}

}  // namespace slope
