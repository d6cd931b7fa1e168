// Reverse mode: results in an order in which each comes after all that use it, their gradients summed on the way.
#include "tensor/backward.h"

#include "tensor/elementwise.h"
#include "tensor/in_place.h"
#include "tensor/mistakes.h"
#include "tensor/reader.h"
#include "tensor/view.h"

namespace slope {

namespace {

bool check_seed(Arena& arena, const Tensor& y, const Tensor* seed) {
  if (!y.requires_grad) {
    arena.fail("RuntimeError", "element 0 of tensors does not require grad and does not have a grad_fn");
    return false;
  }
  if (seed == nullptr && y.count() != 1 && y.framework == Framework::torch) {
    arena.fail("RuntimeError", "grad can be implicitly created only for scalar outputs");
    return false;
  }
  if (seed != nullptr && seed->shape != y.shape) {
    arena.fail("RuntimeError", {"Mismatch in shape: grad_output[0] has a shape of torch.Size(", bracketed(seed->shape),
        ") and output[0] has a shape of torch.Size(", bracketed(y.shape), ")."});
    return false;
  }
  return true;
}

void number(const std::vector<Tensor*>& order) {
  for (std::size_t i = 0; i < order.size(); ++i) order[i]->place = static_cast<std::uint32_t>(i);
}

// What y depends on and needs a gradient, y last. Without recursion: a graph may be deep.
std::vector<Tensor*> in_order(Tensor* y) {
  std::vector<Tensor*> order;
  std::vector<std::pair<Tensor*, std::size_t>> open = {{y, 0}};
  y->is_marked = true;
  while (!open.empty()) {
    Tensor* tensor = open.back().first;
    if (open.back().second == tensor->inputs.size() || tensor->is_leaf()) {
      order.push_back(tensor);
      open.pop_back();
      continue;
    }
    Tensor* input = tensor->inputs[open.back().second++];
    if (!input->requires_grad || input->is_marked) continue;
    input->is_marked = true;
    open.push_back({input, 0});
  }
  for (Tensor* tensor : order) tensor->is_marked = false;
  number(order);
  return order;
}

// The gradients by all tensors of the order; empty on error.
std::vector<Tensor*> run(Arena& arena, const std::vector<Tensor*>& order, Tensor* seed, bool retain_graph) {
  std::vector<Tensor*> by(order.size(), nullptr);
  by.back() = seed;
  std::vector<Tensor*> parts;
  for (std::size_t i = order.size(); i-- > 0;) {
    Tensor* tensor = order[i];
    if (by[i] == nullptr) continue;
    if (tensor->hook != 0) {
      by[i] = past_hook(arena, tensor, by[i]);
      if (by[i] == nullptr) return {};
      number(order);  // the hook may have run a pass of its own
    }
    if (tensor->is_leaf()) continue;
    if (tensor->is_freed) {
      arena.fail("RuntimeError",
                 "Trying to backward through the graph a second time (or directly access saved tensors after they have already "
                 "been freed). Saved intermediate values of the graph are freed when you call .backward() or autograd.grad(). "
                 "Specify retain_graph=True if you need to backward through the graph a second time or if you need to access "
                 "saved tensors after calling backward.");
      return {};
    }
    parts.assign(tensor->inputs.size(), nullptr);
    tensor->derivation.backward(arena, tensor, by[i], parts.data());
    if (arena.failed()) return {};
    if (tensor->function_of_reader != 0) number(order);  // so may this
    for (std::size_t k = 0; k < parts.size(); ++k) {
      Tensor* input = tensor->inputs[k];
      if (parts[k] == nullptr || !input->requires_grad) continue;
      Tensor*& sum = by[input->place];
      sum = sum == nullptr ? parts[k] : binary(arena, Binary::add, sum, parts[k]);
      if (sum == nullptr) return {};
    }
    if (!retain_graph) tensor->is_freed = tensor->derivation.keeps_values;
  }
  return by;
}

// While a pass runs.
struct Pass {
  Arena& arena;
  bool before;
  Pass(Arena& a, bool recording) : arena(a), before(a.grad_enabled) {
    a.grad_enabled = recording;
    ++a.passes;
  }
  ~Pass() {
    arena.grad_enabled = before;
    --arena.passes;
  }
};

}  // namespace

bool backward(Arena& arena, Tensor* y, Tensor* seed, bool retain_graph, bool create_graph) {
  y = current(arena, y);
  if (y == nullptr || !check_seed(arena, *y, seed)) return false;
  const Pass pass(arena, create_graph);
  if (seed == nullptr) seed = full_like(arena, y, 1);
  if (seed == nullptr) return false;
  const std::vector<Tensor*> order = in_order(y);
  const std::vector<Tensor*> by = run(arena, order, seed, retain_graph || create_graph);
  if (by.empty()) return false;
  for (std::size_t i = 0; i < order.size(); ++i) {
    Tensor* leaf = order[i];
    if ((!leaf->is_leaf() && !leaf->retains_grad) || by[i] == nullptr) continue;
    if (create_graph) {
      leaf->grad = leaf->grad == nullptr ? by[i] : binary(arena, Binary::add, leaf->grad, by[i]);
    } else if (leaf->grad == nullptr) {
      leaf->grad = cloned(arena, by[i]);
    } else {
      assign(arena, leaf->grad, binary(arena, Binary::add, leaf->grad, by[i]));
    }
    if (arena.failed()) return false;
  }
  return true;
}

std::vector<Tensor*> gradients(Arena& arena, Tensor* y, const std::vector<Tensor*>& inputs, Tensor* seed, bool retain_graph,
                               bool create_graph, bool allow_unused) {
  y = current(arena, y);
  if (y == nullptr) return {};
  const bool is_torch = y->framework == Framework::torch;
  // TensorFlow has None for what nothing was recorded of.
  if (!y->requires_grad && !is_torch) return std::vector<Tensor*>(inputs.size(), nullptr);
  if (!check_seed(arena, *y, seed)) return {};
  for (const Tensor* input : inputs) {
    if (input->requires_grad || !is_torch) continue;
    arena.fail("RuntimeError", "One of the differentiated Tensors does not require grad");
    return {};
  }
  const Pass pass(arena, create_graph);
  if (seed == nullptr) seed = full_like(arena, y, 1);
  if (seed == nullptr) return {};
  const std::vector<Tensor*> order = in_order(y);
  const std::vector<Tensor*> by = run(arena, order, seed, retain_graph || create_graph);
  if (by.empty()) return {};
  std::vector<Tensor*> found;
  for (Tensor* input : inputs) {
    const bool is_used = input->place < order.size() && order[input->place] == input;
    found.push_back(is_used ? by[input->place] : nullptr);
    if (found.back() != nullptr || allow_unused || !is_torch) continue;
    arena.fail("RuntimeError", "One of the differentiated Tensors appears to not have been used in the graph. Set "
                               "allow_unused=True if this is the desired behavior.");
    return {};
  }
  return found;
}

}  // namespace slope
