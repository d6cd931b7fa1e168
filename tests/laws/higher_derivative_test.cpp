// Law: the tensors' second and higher derivatives, which come without symbols, are those of the engine's derivations.
#include <catch_amalgamated.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "calculus/derive/derive.h"
#include "calculus/intervals/jet.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "numeric/kernel.h"
#include "tensor/defaults.h"
#include "tensor/higher_derivative.h"

using namespace slope;

namespace {

// What numerical programs name and the grammar does not, in its words.
Expr formula(std::string_view name) {
  if (name == "expm1") return parse_known("e^x - 1");
  if (name == "log1p") return parse_known("log(1 + x)");
  if (name == "log2") return parse_known("log(x)/log(2)");
  if (name == "log10") return parse_known("log(x)/log(10)");
  if (name == "ceil") return parse_known("-floor(-x)");
  if (name == "trunc") return parse_known("x < 0 ? -floor(-x) : floor(x)");
  if (name == "round") return parse_known("floor(x + 1/2)");
  const Function* row = find_function(name);
  return row != nullptr && !row->definition.empty() ? parsed_definition(*row) : call(name, {symbol("x")});
}

}  // namespace

TEST_CASE("every kernel's derivatives of second to fifth order follow from its definition") {
  const double places[] = {-700, -40, -12.5, -6, -3.25, -2.5, -1.7, -0.9, -0.51, -0.3, -0.01, 0.02, 0.25, 0.7, 1.3, 2.2, 3.5, 7, 21, 60, 705};
  for (std::size_t index = 0; const Kernel* kernel = kernel_at(index); ++index) {
    const std::string_view name = name_of(*kernel);
    std::vector<double> parameters;
    fill_defaults(name, false, parameters);
    std::vector<std::string> names = {"x"};
    if (const Function* row = find_function(name)) {
      for (const Parameter& parameter : row->parameters) names.emplace_back(parameter.name);
    }
    const Expr written = formula(name);
    Expr f = derivative(written, "x");
    for (int order = 2; order <= 5; ++order) {
      f = derivative(f, "x");
      const Program program(f, names);
      const HigherDerivative ours(name, parameters, order);
      int compared = 0;
      for (const double x : places) {
        std::vector<double> arguments = {x};
        arguments.insert(arguments.end(), parameters.begin(), parameters.end());
        double expected = program(arguments.data()), margin = 1e-12;
        if (std::isnan(expected)) {  // mish's fifth derivative is too large to be written, but can be enclosed
          const Enclosure enclosed = derivative_on(jet(written, "x", {x, x}, order), order);
          expected = enclosed.low / 2 + enclosed.high / 2;
          margin += enclosed.high / 2 - enclosed.low / 2;
        }
        if (!std::isfinite(expected) || margin > 1e-6) continue;
        INFO(name << " at " << x << ", order " << order);
        CHECK(ours(x) == Catch::Approx(expected).epsilon(1e-9).margin(margin));
        ++compared;
      }
      INFO(name << ", order " << order);
      CHECK(compared > 5);
    }
  }
}

TEST_CASE("where a second derivative does not exist it is 0, NaN stays NaN") {
  for (const std::string_view name : {"elu", "selu", "celu", "softsign", "hardswish", "relu", "abs"}) {
    std::vector<double> parameters;
    fill_defaults(name, false, parameters);
    const HigherDerivative second(name, parameters, 2);
    CHECK(second(name == "hardswish" ? 3 : 0) == 0);
    CHECK(std::isnan(second(NAN)));
  }
}

TEST_CASE("far from 0 a derivative fades, it is neither NaN nor infinite") {
  for (const std::string_view name : {"sigmoid", "tanh", "silu", "mish", "gelu", "gelu_tanh", "logsigmoid", "softsign", "erf"}) {
    for (int order = 2; order < 8; ++order) {
      const HigherDerivative derivative(name, {}, order);
      for (const double x : {1e4, 1e300, HUGE_VAL}) {
        INFO(name << ", order " << order << " at " << x);
        CHECK(std::fabs(derivative(x)) < 1e-3);
        CHECK(std::fabs(derivative(-x)) < 1e-3);
      }
    }
  }
}
