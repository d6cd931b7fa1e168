// Every operation by its name: what a cell may ask for, in one shape that is easy to bind.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "tensor/arena.h"
#include "tensor/create.h"

namespace slope {

// What an operation reads of `numbers` stands in the table of calls.cpp. Framework and dtype are those of what is created;
// operations on tensors follow the tensors'.
struct Request {
  std::string_view name;
  std::vector<std::uint32_t> tensors = {};
  std::vector<double> numbers = {};
  Framework framework = Framework::torch;
  Dtype dtype = Dtype::float32;
};

// The ids of the results, each held once more for the caller, who releases it (Arena::release); 0 stands for None. Or what the
// framework raises.
using Outcome = std::variant<std::vector<std::uint32_t>, Mistake>;

Outcome call(Arena& arena, const Request& request);
Outcome call_from_nested(Arena& arena, const Nested& nested, const Dtype* dtype, Framework framework);

// backward(): tensors {y} or {y, gradient}.
Outcome call_backward(Arena& arena, const std::vector<std::uint32_t>& tensors, bool retain_graph, bool create_graph);
// autograd.grad, tape.gradient: y, a seed or 0, and the inputs; 0 for an input that y does not depend on.
Outcome call_gradients(Arena& arena, std::uint32_t y, std::uint32_t seed, const std::vector<std::uint32_t>& inputs,
                       bool retain_graph, bool create_graph, bool allow_unused);
// x.requires_grad = …
Outcome call_require_grad(Arena& arena, std::uint32_t tensor, bool wanted);
// x.item(), float(x): the only element; and bool(x).
std::variant<double, Mistake> item(Arena& arena, std::uint32_t tensor);
std::variant<double, Mistake> truth(Arena& arena, std::uint32_t tensor);
// x.grad = …; 0 for None.
void set_gradient(Arena& arena, std::uint32_t tensor, std::uint32_t gradient);
// x.retain_grad()
void retain_gradient(Arena& arena, std::uint32_t tensor);
// x.grad, 0 for None.
std::uint32_t gradient_of(Arena& arena, std::uint32_t tensor);

}  // namespace slope
