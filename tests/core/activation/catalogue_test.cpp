// The catalogue against the truth, and its rows against each other.
#include "activation/activation.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "calculus/derive/derive.h"
#include "expr/evaluate.h"
#include "expr/parse.h"

using namespace slope;

namespace {

// The distance from the truth in units of its last place; 0 for the same NaN or infinity.
double distance(double value, double truth) {
  if (value == truth || (std::isnan(value) && std::isnan(truth))) return 0;
  if (!std::isfinite(value) || !std::isfinite(truth)) return HUGE_VAL;
  int exponent;
  std::frexp(truth, &exponent);
  return std::fabs(value - truth) / std::ldexp(1, std::max(exponent - 53, -1074));
}

}  // namespace

TEST_CASE("Values and derivatives are true to 4 ulp, special values included") {
  constexpr double most = 4;
  std::ifstream file(TESTS_FOLDER "/golden/activations.txt");
  REQUIRE(file);
  std::string line, text;
  std::optional<Program> value, slope;
  int rows = 0;
  while (std::getline(file, line)) {
    if (line.empty() || line[0] == '#') continue;
    if (line.back() == ')') {
      text = line;
      const Expr f = parse_known(text);
      value.emplace(f, std::vector<std::string>{"x"});
      slope.emplace(derivative(f, "x"), std::vector<std::string>{"x"});
      continue;
    }
    std::istringstream fields(line);
    std::string x_text, true_value, true_slope;
    fields >> x_text >> true_value >> true_slope;
    const double x = std::strtod(x_text.c_str(), nullptr);
    CAPTURE(text, x);
    CHECK(distance((*value)(&x), std::strtod(true_value.c_str(), nullptr)) <= most);
    // At a kink the derivative does not exist.
    if (true_slope == "-") CHECK(std::isnan((*slope)(&x)));
    else CHECK(distance((*slope)(&x), std::strtod(true_slope.c_str(), nullptr)) <= most);
    ++rows;
  }
  CHECK(rows > 600);
}

TEST_CASE("Every row is a function of x and its parameters, each with a default") {
  std::set<std::string_view> names;
  for (const auto& [function, formula] : activations()) {
    CAPTURE(function->name);
    CHECK(names.insert(function->name).second);
    CHECK(find_function(function->name) == function);
    const auto parsed = parse(formula);
    REQUIRE(std::holds_alternative<Expr>(parsed));
    std::set<std::string> known = {"x"};
    for (const Parameter& parameter : function->parameters) {
      CHECK_FALSE(parameter.torch.empty());
      CHECK(std::isfinite(evaluate(parse_known(parameter.default_value), {})));
      known.insert(std::string(parameter.name));
    }
    const auto used = variables(std::get<Expr>(parsed));
    CHECK(std::set<std::string>(used.begin(), used.end()) == known);
  }
}

TEST_CASE("A call without parameters is the formula with their defaults") {
  for (const auto& [function, formula] : activations()) {
    Values values;
    for (const Parameter& parameter : function->parameters) {
      values[parameter.name] = evaluate(parse_known(parameter.default_value), {});
    }
    for (const double x : {-7.5, -3.0, -1.0, -0.25, 0.0, 0.05, 0.5, 1.0, 2.5, 6.0, 8.0}) {
      CAPTURE(function->name, x);
      values["x"] = x;
      const double by_name = evaluate(call(*function, {symbol("x")}), values);
      CHECK(by_name == Catch::Approx(evaluate(parse_known(formula), values)).epsilon(1e-14));
    }
  }
}

TEST_CASE("The lecture meets them in its own order") {
  std::vector<std::string_view> first;
  for (std::size_t i = 0; i < 8; ++i) first.push_back(activations()[i].function->name);
  CHECK(first == std::vector<std::string_view>{"sgn", "heaviside", "sigmoid", "tanh", "relu", "leaky_relu", "prelu", "elu"});
}
