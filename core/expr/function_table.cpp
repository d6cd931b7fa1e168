// The elementary functions, one line each, and the look-up of names.
#include "expr/function_table.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "expr/dictionary.h"
#include "expr/parse.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }
constexpr double step(double x) { return x > 0 ? 1 : x < 0 ? 0 : x == 0 ? 0.5 : x; }

// log(a + sqrt(a^2 + 1)), a = |x|: a^2/(1 + sqrt(a^2 + 1)) is sqrt(a^2 + 1) - 1 without cancellation; from 2^27 on log(2a) to the last bit
double asinh(double x) {
  const double a = std::fabs(x), square = a * a;
  return std::copysign(a < 0x1p27 ? std::log1p(a + square / (1 + std::sqrt(square + 1))) : std::log(a) + std::numbers::ln2, x);
}
// cosh(u) = 1 + 2 sinh(u/2)^2, and tanh(u) = sinh(u)/sqrt(1 + sinh(u)^2)
double acosh(double x) { return 2 * asinh(std::sqrt((x - 1) / 2)); }
double atanh(double x) { return asinh(x / std::sqrt((1 - x) * (1 + x))); }

// The row's own texts as trees; parsed on first use. Each text of the tables has its own address.
Expr parsed(std::string_view text) {
  static std::vector<std::pair<const char*, Expr>> kept;
  for (const auto& [known, tree] : kept) {
    if (known == text.data()) return tree;
  }
  const Expr tree = parse_known(text);
  kept.emplace_back(text.data(), tree);
  return tree;
}

// Rows whose value is the C library's function of the same meaning; lambdas pick the overload for double.
#define SLOPE_VALUE(f) [](double x) -> double { return f(x); }

constexpr Function rows[] = {
    // name, latex, definition, derivative, value
    {"exp", "\\exp", "", "exp(x)", SLOPE_VALUE(std::exp)},
    {"log", "\\ln", "", "1/x", SLOPE_VALUE(std::log)},
    {"sqrt", "\\sqrt", "", "1/(2*sqrt(x))", SLOPE_VALUE(std::sqrt)},
    {"abs", "\\operatorname{abs}", "", "x > 0 ? 1 : x < 0 ? -1 : undefined", SLOPE_VALUE(std::fabs)},
    {"sin", "\\sin", "", "cos(x)", SLOPE_VALUE(std::sin)},
    {"cos", "\\cos", "", "-sin(x)", SLOPE_VALUE(std::cos)},
    {"tan", "\\tan", "", "1/cos(x)^2", SLOPE_VALUE(std::tan)},
    {"sinh", "\\sinh", "", "cosh(x)", SLOPE_VALUE(std::sinh)},
    {"cosh", "\\cosh", "", "sinh(x)", SLOPE_VALUE(std::cosh)},
    {"tanh", "\\tanh", "", "1 - tanh(x)^2", SLOPE_VALUE(std::tanh)},
    {"asin", "\\arcsin", "", "1/sqrt(1 - x^2)", SLOPE_VALUE(std::asin)},
    {"acos", "\\arccos", "", "-1/sqrt(1 - x^2)", SLOPE_VALUE(std::acos)},
    {"atan", "\\arctan", "", "1/(1 + x^2)", SLOPE_VALUE(std::atan)},
    {"asinh", "\\operatorname{arsinh}", "log(x + sqrt(x^2 + 1))", "1/sqrt(x^2 + 1)", asinh},
    {"acosh", "\\operatorname{arcosh}", "log(x + sqrt(x^2 - 1))", "1/sqrt(x^2 - 1)", acosh},
    {"atanh", "\\operatorname{artanh}", "log((1 + x)/(1 - x))/2", "1/(1 - x^2)", atanh},
    {"erf", "\\operatorname{erf}", "", "2/sqrt(pi)*e^(-x^2)", SLOPE_VALUE(std::erf)},
    {"sgn", "\\operatorname{sgn}", "", "x == 0 ? undefined : 0", sign},
    {"heaviside", "H", "", "x == 0 ? undefined : 0", step},
    {"floor", "\\operatorname{floor}", "", "x == floor(x) ? undefined : 0", SLOPE_VALUE(std::floor)},
    {"max", "\\max", "", "", nullptr, {}, true},
    {"min", "\\min", "", "", nullptr, {}, true},
};

#undef SLOPE_VALUE

constexpr std::string_view other_names =
    "ln:log arcsin:asin arccos:acos arctan:atan arsinh:asinh arcosh:acosh artanh:atanh arcsinh:asinh arccosh:acosh arctanh:atanh"
    " sign:sgn swish:silu maximum:max minimum:min ";

// Textbooks write the derivative of tanh as sech^2, programs write softplus as log1p(exp(x)).
constexpr std::string_view abbreviations =
    "sech:1/cosh(x) csch:1/sinh(x) coth:1/tanh(x) sec:1/cos(x) csc:1/sin(x) cot:cos(x)/sin(x) log1p:log(1+x) expm1:exp(x)-1"
    " lg:log(x)/log(10) log10:log(x)/log(10) log2:log(x)/log(2) exp2:2^x square:x^2 reciprocal:1/x cbrt:sgn(x)*abs(x)^(1/3)"
    " logit:log(x/(1-x)) erfc:1-erf(x) ceil:-floor(-x) ";

}  // namespace

std::span<const Function> elementary_functions() { return rows; }

const Function* find_function(std::string_view name) {
  if (name.size() == 1) return nullptr;  // most names are symbols
  for (const auto table : {elementary_functions(), activation_functions()}) {
    for (const Function& row : table) {
      if (is_same_word(row.name, name)) return &row;
    }
  }
  const auto meant = meaning(other_names, name);
  return meant ? find_function(*meant) : nullptr;
}

std::string_view abbreviated_formula(std::string_view name) {
  return meaning(abbreviations, name).value_or("");
}

bool is_wave(const Function& function) { return function.name == "sin" || function.name == "cos" || function.name == "tan"; }

bool is_activation(const Function& function) {
  const bool is_elementary = function.value != nullptr || function.is_variadic;
  return !is_elementary || function.name == "tanh" || function.name == "sgn" || function.name == "heaviside";
}

Expr parsed_definition(const Function& function) { return parsed(function.definition); }

std::optional<Expr> expand(const Call& call) {
  const Function& function = *call.function;
  if (function.definition.empty()) return {};
  std::vector<Replacement> replacements = {{"x", call.arguments.front()}};
  for (std::size_t i = 0; i < function.parameters.size(); ++i) {
    const Parameter& parameter = function.parameters[i];
    const bool is_given = i + 1 < call.arguments.size();
    replacements.push_back({parameter.name, is_given ? call.arguments[i + 1] : parsed(parameter.default_value)});
  }
  return substitute(parsed_definition(function), replacements);
}

std::optional<Expr> outer_derivative(const Call& call) {
  if (call.function->derivative.empty() || call.arguments.size() != 1) return {};
  return substitute(parsed(call.function->derivative), "x", call.arguments.front());
}

}  // namespace slope
