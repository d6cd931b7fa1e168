// Derivatives of any order: the row's formula, derived, simplified on the way, and compiled.
#include "tensor/higher_derivative.h"

#include "calculus/derive.h"
#include "expr/decimal.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"

namespace slope {

void fill_defaults(std::string_view function, bool to_float32, std::vector<double>& parameters) {
  const Function* row = find_function(function);
  if (row == nullptr) return;
  for (std::size_t i = parameters.size(); i < row->parameters.size(); ++i) {
    const std::string_view text = row->parameters[i].default_value;
    const bool is_negative = text.front() == '-';
    const double value = is_negative ? -read_decimal(text.substr(1)) : read_decimal(text);
    parameters.push_back(to_float32 ? static_cast<double>(static_cast<float>(value)) : value);
  }
}

HigherDerivative::HigherDerivative(std::string_view function, std::vector<double> parameters, int order)
    : arguments_(std::move(parameters)) {
  std::vector<std::string> names = {"x"};
  const Function* row = find_function(function);
  // These two kernels are no functions of the grammar.
  Expr f = function == "expm1" ? parse_known("e^x - 1")
           : function == "log1p" ? parse_known("log(1 + x)")
           : row != nullptr && !row->definition.empty() ? parsed_definition(*row)
                                                        : call(function, {symbol("x")});
  if (row != nullptr) {
    for (const Parameter& parameter : row->parameters) names.emplace_back(parameter.name);
  }
  for (int i = 0; i < order; ++i) f = derivative(f, "x");
  program_ = std::make_unique<Program>(f, names);
  arguments_.insert(arguments_.begin(), 0);
}

HigherDerivative::~HigherDerivative() = default;

double HigherDerivative::operator()(double x) const {
  std::vector<double> arguments = arguments_;
  arguments[0] = x;
  const double value = (*program_)(arguments.data());
  return value != value && x == x ? 0 : value;
}

}  // namespace slope
