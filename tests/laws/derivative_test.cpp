// Law: the symbolic derivative, the derivative by dual numbers and the finite difference are one number, for every function
// of the grammar, by x and by each parameter, alone and composed.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <string>

#include "activation/activation.h"
#include "calculus/derive/derive.h"
#include "calculus/kink/breaks.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// value + slope*d with d^2 = 0: arithmetic on these is differentiation, without a formula in sight (Clifford 1873).
struct Dual {
  double value;
  double slope;
};

Dual operator+(Dual a, Dual b) { return {a.value + b.value, a.slope + b.slope}; }
Dual operator-(Dual a) { return {-a.value, -a.slope}; }
Dual operator*(Dual a, Dual b) { return {a.value * b.value, a.slope * b.value + a.value * b.slope}; }
Dual operator/(Dual a, Dual b) {
  return {a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value)};
}

Dual power(Dual base, Dual exponent) {
  const double value = std::pow(base.value, exponent.value);
  double slope = exponent.value * std::pow(base.value, exponent.value - 1) * base.slope;
  if (exponent.slope != 0) slope += value * std::log(base.value) * exponent.slope;
  return {value, slope};
}

// The elementary functions' derivatives once more, as a library of automatic differentiation has them.
Dual apply(std::string_view name, Dual u) {
  using Real = double (*)(double);
  struct Row {
    Real value, slope;
  };
  static const std::map<std::string_view, Row> rows = {
      {"exp", {[](double x) { return std::exp(x); }, [](double x) { return std::exp(x); }}},
      {"log", {[](double x) { return std::log(x); }, [](double x) { return 1 / x; }}},
      {"sqrt", {[](double x) { return std::sqrt(x); }, [](double x) { return 0.5 / std::sqrt(x); }}},
      {"abs", {[](double x) { return std::fabs(x); }, [](double x) { return x > 0 ? 1.0 : -1.0; }}},
      {"sin", {[](double x) { return std::sin(x); }, [](double x) { return std::cos(x); }}},
      {"cos", {[](double x) { return std::cos(x); }, [](double x) { return -std::sin(x); }}},
      {"tan", {[](double x) { return std::tan(x); }, [](double x) { return 1 + std::tan(x) * std::tan(x); }}},
      {"sinh", {[](double x) { return std::sinh(x); }, [](double x) { return std::cosh(x); }}},
      {"cosh", {[](double x) { return std::cosh(x); }, [](double x) { return std::sinh(x); }}},
      {"tanh", {[](double x) { return std::tanh(x); }, [](double x) { return 1 / (std::cosh(x) * std::cosh(x)); }}},
      {"asin", {[](double x) { return std::asin(x); }, [](double x) { return 1 / std::sqrt((1 - x) * (1 + x)); }}},
      {"acos", {[](double x) { return std::acos(x); }, [](double x) { return -1 / std::sqrt((1 - x) * (1 + x)); }}},
      {"atan", {[](double x) { return std::atan(x); }, [](double x) { return 1 / (x * x + 1); }}},
      {"erf", {[](double x) { return std::erf(x); }, [](double x) { return 1.1283791670955126 * std::exp(-x * x); }}},
      {"sgn", {[](double x) { return x > 0 ? 1.0 : -1.0; }, [](double) { return 0.0; }}},
      {"heaviside", {[](double x) { return x > 0 ? 1.0 : 0.0; }, [](double) { return 0.0; }}},
      {"floor", {[](double x) { return std::floor(x); }, [](double) { return 0.0; }}},
  };
  const Row& row = rows.at(name);
  return {row.value(u.value), row.slope(u.value) * u.slope};
}

using Duals = std::map<std::string, Dual>;

Dual dual(const Expr& e, const Duals& at) {
  const auto all = [&](const std::vector<Expr>& parts, auto join) {
    Dual result = dual(parts.front(), at);
    for (std::size_t i = 1; i < parts.size(); ++i) result = join(result, dual(parts[i], at));
    return result;
  };
  return match(e,
      [](const Number& n) { return Dual{n.value, 0}; },
      [&](const Constant&) { return Dual{evaluate(e, {}), 0}; },
      [&](const Symbol& s) { return at.at(s.name); },
      [&](const Negation& n) { return -dual(n.operand, at); },
      [&](const Sum& s) { return all(s.terms, [](Dual a, Dual b) { return a + b; }); },
      [&](const Product& p) { return all(p.factors, [](Dual a, Dual b) { return a * b; }); },
      [&](const Quotient& q) { return dual(q.numerator, at) / dual(q.denominator, at); },
      [&](const Power& p) { return power(dual(p.base, at), dual(p.exponent, at)); },
      [&](const Call& c) {
        if (const auto definition = expand(c)) return dual(*definition, at);
        const bool largest = c.function->name == "max";
        if (!largest && c.function->name != "min") return apply(c.function->name, dual(c.arguments.front(), at));
        return all(c.arguments, [&](Dual a, Dual b) { return (a.value > b.value) == largest ? a : b; });
      },
      [&](const Choice& c) {
        for (const auto& [condition, value] : c.branches) {
          const double left = dual(condition.left, at).value, right = dual(condition.right, at).value;
          const bool holds = condition.relation == Relation::less            ? left < right
                             : condition.relation == Relation::less_equal    ? left <= right
                             : condition.relation == Relation::greater       ? left > right
                             : condition.relation == Relation::greater_equal ? left >= right
                             : condition.relation == Relation::equal         ? left == right
                                                                             : left != right;
          if (holds) return dual(value, at);
        }
        return dual(c.otherwise, at);
      });
}

// No break of any row lies here, for the values below.
constexpr double places[] = {-9.3, -4.1, -2.63, -1.27, -0.73, -0.31, -0.07, 0.13, 0.37, 0.71, 1.43, 2.9, 4.4, 8.3};

Values parameters() {
  return {{"x", 0.41},  {"alpha", 0.3}, {"beta", 1.3}, {"lambda", 0.45}, {"a", -0.9},
          {"b", 1.2},   {"t", 0.25},    {"v", 2.5}};
}

// The central difference, extrapolated once (Richardson 1911).
template <class Real>
double difference(const Real& f, double x) {
  constexpr double h = 1e-3;
  const double wide = (f(x + h) - f(x - h)) / (2 * h), narrow = (f(x + h / 2) - f(x - h / 2)) / h;
  return (4 * narrow - wide) / 3;
}

bool close(double a, double b, double tolerance) {
  return std::fabs(a - b) <= tolerance * std::max({1e-3, std::fabs(a), std::fabs(b)});
}

// The number of places compared. Where `inner` rests (its slope is 0) the formula may say nothing: the kink of the outer
// function may be the very value on which it rests, as in sgn(relu(x)) for negative x.
int check(const Expr& f, const std::string& variable, const Expr& inner) {
  const Expr symbolic = derivative(f, variable);
  CAPTURE(plain(f), variable, plain(symbolic));
  std::vector<std::string> names = {variable};
  std::vector<double> arguments = {0};
  for (const auto& [name, value] : parameters()) {
    if (name == variable) continue;
    names.push_back(name);
    arguments.push_back(value);
  }
  const BreakPoints breaks(f, names);
  int compared = 0;
  for (const double place : places) {
    Values values = parameters();
    values[variable] = place;
    Duals duals;
    for (const auto& [name, value] : values) duals[name] = {value, name == variable ? 1.0 : 0.0};
    const double by_duals = dual(f, duals).slope;
    if (!std::isfinite(by_duals)) continue;
    const double by_formula = evaluate(symbolic, values);
    if (std::isnan(by_formula) && dual(inner, duals).slope == 0) continue;
    CAPTURE(place);
    CHECK(close(by_formula, by_duals, 1e-11));
    // The difference needs a neighbourhood without breaks.
    if (!breaks(arguments, place - 2e-3, place + 2e-3).empty()) continue;
    const double by_difference = difference(
        [&](double x) {
          Values shifted = values;
          shifted[variable] = x;
          return evaluate(f, shifted);
        },
        place);
    if (std::isfinite(by_difference)) CHECK(close(by_formula, by_difference, 1e-6));
    ++compared;
  }
  CHECK(compared > 0);
  return compared;
}

}  // namespace

TEST_CASE("three derivatives agree for every function, by x and by each parameter") {
  int compared = 0;
  for (const auto& [function, formula] : activations()) {
    const Expr definition = parse_known(formula);
    for (const std::string& name : variables(definition)) compared += check(definition, name, symbol(name));
    compared += check(call(*function, {symbol("x")}), "x", symbol("x"));
  }
  for (const Function& row : elementary_functions()) {
    if (!row.is_variadic) compared += check(call(row, {symbol("x")}), "x", symbol("x"));
  }
  for (const char* text : {"max(x, a)", "min(x, b, x^2)", "max(alpha*x, x)", "x^3 - x", "x^-2", "x^b", "b^x", "x^x", "|x|^b",
                           "2/sqrt(1 + x^2)", "(x^2)^0.5", "e^(-x^2/2)", "log(1 + e^x)", "sin(x)/x", "x*|x|", "1/(1 + |x|)^2",
                           "x > b ? x^2 : x < a ? b*x : sin(x)"}) {
    const Expr f = parse_known(text);
    for (const std::string& name : variables(f)) compared += check(f, name, symbol(name));
  }
  CHECK(compared > 1'000);
}

TEST_CASE("three derivatives agree for functions inside functions") {
  int compared = 0;
  for (const auto& outer : activations()) {
    for (const char* inner : {"sigmoid", "tanh", "relu", "elu", "softplus", "hardswish", "mish"}) {
      const Expr u = call(inner, {symbol("x")});
      compared += check(call(*outer.function, {u}), "x", u);
    }
  }
  CHECK(compared > 1'000);
}
