// Law: every step of every derivation is true: an equality in value, any other as a derivative, by central differences.
#include <catch_amalgamated.hpp>
#include <cmath>
#include <map>

#include "activation/activation.h"
#include "calculus/derive/derive.h"
#include "calculus/derive/rules.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// Points that are no break of any row, and values for every name that a step may use.
constexpr double points[] = {-7.3, -2.63, -0.87, -0.31, 0.23, 0.71, 1.37, 4.19};

Values at(const std::string& variable, double x) {
  Values values = {{"x", 0.37}, {"alpha", 0.3}, {"beta", 1.3}, {"lambda", 0.45}, {"theta", 0.15}};
  for (char letter = 'a'; letter <= 'z'; ++letter) values[std::string(1, letter)] = 0.37 + 0.1 * (letter - 'a');
  values[variable] = x;
  return values;
}

bool close(double a, double b, double tolerance) {
  return std::fabs(a - b) <= tolerance * std::max({1.0, std::fabs(a), std::fabs(b)});
}

struct Counts {
  int compared = 0;
  std::map<std::string, int> rules;
};

void check(const Step& step, Counts& counts) {
  ++counts.rules[std::string(step.rule)];
  const int compared_before = counts.compared;
  for (const double x : points) {
    const double after = evaluate(step.after, at(step.variable, x));
    if (!std::isfinite(after)) continue;
    CAPTURE(step.rule, step.variable, plain(step.before), plain(step.after), x);
    if (is_equality(step.rule)) {
      REQUIRE(close(evaluate(step.before, at(step.variable, x)), after, 1e-9));
    } else {
      const double h = 1e-5;
      const double slope =
          (evaluate(step.before, at(step.variable, x + h)) - evaluate(step.before, at(step.variable, x - h))) / (2 * h);
      if (!std::isfinite(slope)) continue;
      REQUIRE(close(slope, after, 1e-6));
    }
    ++counts.compared;
  }
  CAPTURE(step.rule, step.variable, plain(step.before), plain(step.after));
  CHECK(counts.compared > compared_before);
  for (const Step& substep : step.substeps) check(substep, counts);
}

void check(const Expr& f, const std::string& variable, Counts& counts) {
  const auto derived = derive(f, variable);
  REQUIRE(std::holds_alternative<Step>(derived));
  check(std::get<Step>(derived), counts);
}

}  // namespace

TEST_CASE("every step of every row's derivation is true, by x and by each parameter") {
  Counts counts;
  for (const auto table : {elementary_functions(), activation_functions()}) {
    for (const Function& row : table) {
      CAPTURE(row.name);
      const Expr x = symbol("x");
      check(call(row, row.is_variadic ? std::vector<Expr>{x, symbol("a"), number(std::int64_t{2})} : std::vector<Expr>{x}), "x", counts);
      if (row.definition.empty()) continue;
      const Expr definition = parsed_definition(row);
      for (const std::string& name : variables(definition)) check(definition, name, counts);
    }
  }
  CHECK(counts.compared > 2'000);
}

TEST_CASE("every step of further derivations is true, and every rule is used") {
  Counts counts;
  for (const char* text :
       {"3", "x", "a*x + b", "x^2*sin(x)", "sin(x)/x", "1/(1 + e^-x)", "(e^x - e^-x)/(e^x + e^-x)", "x^x", "2^x", "e^(x^2)",
        "sqrt(1 + x^2)", "log(1 + e^x)", "max(alpha*x, x)", "x > 0 ? x : alpha*(e^x - 1)", "relu(relu(x))", "max(0, x)^2",
        "x*abs(x)", "abs(sin(x))", "x > a ? x^2 : x", "alpha < 1 ? x : x^2", "sigmoid(sigmoid(sigmoid(2*x)))", "tanh(a*x)^3",
        "x*x*x*e^x", "elu(2*x + 1, alpha)", "x == 1 ? 2 : x^2", "x != 1 ? x^2 : 1", "min(1, max(0, (x + 3)/6))", "e^e^x/10",
        "cos(x)^2 + sin(x)^2", "x/(1 + abs(x))", "log(abs(x))", "floor(x)*x", "(x^2 > 1 ? x : 1/x)", "heaviside(x) + sgn(x)",
        "u + v*x + w*sin(u*x)", "silu(2*x)", "x*abs(sin(x))", "max(x, sin(x))", "abs(a*x)", "sqrt(sin(x)^6)",
        "asinh(acosh(2 + x^2)*atanh(x/9))"}) {
    CAPTURE(text);
    check(parse_known(text), "x", counts);
  }
  CHECK(counts.compared > 1'500);
  for (const std::string_view rule : {"constant_rule", "identity_rule", "sum_rule", "constant_factor_rule", "product_rule", "quotient_rule",
                                      "reciprocal_rule", "power_rule", "exponential_rule", "general_power_rule", "chain_rule",
                                      "choice_rule", "rewriting", "definition", "case_split", "simplify", "collect", "sigmoid_rule",
                                      "tanh_rule"}) {
    CAPTURE(rule);
    CHECK(counts.rules[std::string(rule)] > 0);
  }
}
