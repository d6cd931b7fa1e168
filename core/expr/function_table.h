// The functions that the grammar knows by name: the elementary ones, and the activation functions of the catalogue.
#pragma once

#include <span>
#include <string_view>

#include "expr/expression.h"

namespace slope {

// A parameter after the first argument: elu(x) is elu(x, 1), because alpha's default is 1.
struct Parameter {
  std::string_view name;           // the symbol in the definition: "alpha"
  std::string_view torch;          // PyTorch's name of it: "negative_slope"
  std::string_view default_value;  // grammar text: "0.01"
};

// Those of a function, at most two; they come first in the array.
struct Parameters {
  Parameter list[2] = {};

  constexpr std::size_t size() const { return list[0].name.empty() ? 0 : list[1].name.empty() ? 1 : 2; }
  constexpr bool empty() const { return size() == 0; }
  const Parameter* begin() const { return list; }
  const Parameter* end() const { return list + size(); }
  const Parameter& operator[](std::size_t i) const { return list[i]; }
};

// A function is one row of text. Definition and derivative are written in the grammar, in x and the parameters.
struct Function {
  std::string_view name;        // PyTorch's where it has one: "leaky_relu"
  std::string_view latex;       // the symbol: "\\sigma"
  std::string_view definition;  // "1/(1 + exp(-x))"; of the elementary ones only the inverse hyperbolic functions have one
  std::string_view derivative;  // "1 - tanh(x)^2"; empty: derive the definition
  double (*value)(double) = nullptr;        // of an elementary function of one argument
  Parameters parameters = {};               // optional arguments, each with its default
  bool is_variadic = false;                 // max, min: two arguments or more
};

// The row of that name, or nullptr. Case and underscores do not matter (ReLU), and some have a second name (ln, swish).
const Function* find_function(std::string_view name);

// The formula of x that a name is short for, "log(1 + x)" for log1p; empty for any other name.
std::string_view abbreviated_formula(std::string_view name);

std::span<const Function> elementary_functions();

// Defined in activation/catalogue.cpp, the one place that lists them; here so that the grammar knows their names.
std::span<const Function> activation_functions();

bool is_wave(const Function& function);        // of the elementary ones that have a period: sin, cos, tan
bool is_activation(const Function& function);  // of the catalogue; of the elementary ones tanh, sgn and heaviside

// The definition with the call's arguments and the parameters' defaults in place; empty where the row has none.
std::optional<Expr> expand(const Call& call);

// The derivative of a one-argument function by its argument, at the argument; empty when the row has none.
std::optional<Expr> outer_derivative(const Call& call);

// The row's texts, parsed once and kept.
Expr parsed_definition(const Function& function);

}  // namespace slope
