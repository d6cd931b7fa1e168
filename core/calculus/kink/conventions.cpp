// What sources and frameworks take for ReLU'(0): any number from 0 to 1 is a subgradient.
#include "calculus/kink/conventions.h"

#include "expr/parse.h"

namespace slope {

namespace {

struct Row {
  std::string_view who;
  std::string_view value;   // grammar text; empty: there is none
  std::string_view origin;  // where it can be read or run
};

constexpr Row rows[] = {
    {"mathematics", "", "the one-sided limits of the difference quotient are 0 and 1"},
    {"lecture_slides", "1", "source 000, line 118: f'(x) = 1 for x >= 0"},
    {"numpy_blog_text", "", "source 002, line 84: not differentiable at 0"},
    {"numpy_blog_code", "1", "source 002, lines 90-95: d_relu(0) = 1"},
    {"torch_relu", "0", "torch.relu: the gradient passes where the result is > 0"},
    {"torch_maximum", "1/2", "torch.maximum(x, 0): half of the gradient to each of two equal arguments"},
    {"torch_clamp_min", "1", "torch.clamp_min(x, 0): the gradient passes where x >= 0 (pytorch#184572)"},
    {"tensorflow_relu", "0", "tf.nn.relu: the gradient passes where x > 0"},
    {"sympy_max", "1/2", "SymPy: diff(Max(0, x)) is Heaviside(x), and Heaviside(0) is 1/2"},
};

}  // namespace

std::vector<Convention> relu_conventions() {
  std::vector<Convention> result;
  for (const Row& row : rows) {
    result.push_back({row.who, row.value.empty() ? std::nullopt : std::optional(parse_known(row.value))});
  }
  return result;
}

std::vector<std::string_view> convention_ids() {
  std::vector<std::string_view> ids;
  for (const Row& row : rows) ids.push_back(row.who);
  return ids;
}

}  // namespace slope
