// Guesses the simplest number of a few kinds in the enclosure and proves the guess, or solves for the root.
#include "calculus/sign_chart/exact_root.h"

#include <cmath>

#include "calculus/choices/solve.h"
#include "calculus/intervals/jet.h"
#include "calculus/limit/limit.h"
#include "calculus/limit/readable.h"
#include "expr/function_table.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr double max_terms = 10'000;  // of a numerator or denominator worth guessing

// The fraction with the least denominator in [low, high], by continued fractions; empty if it is not a small one.
std::optional<Rational> simplest(double low, double high) {
  if (!(low <= high) || std::fabs(low) > max_terms || std::fabs(high) > max_terms) return {};
  if (low <= 0 && high >= 0) return Rational(0);
  if (high < 0) {
    const auto positive = simplest(-high, -low);
    return positive ? negate(*positive) : std::nullopt;
  }
  const double whole = std::floor(low);
  if (whole == low || whole + 1 <= high) return Rational(static_cast<std::int64_t>(std::ceil(low)));
  if (high - whole < 1 / max_terms) return {};
  const auto rest = simplest(1 / (high - whole), 1 / (low - whole));
  const auto inverse = rest ? divide(1, *rest) : std::nullopt;
  const auto result = inverse ? add(Rational(static_cast<std::int64_t>(whole)), *inverse) : std::nullopt;
  if (!result || static_cast<double>(result->denominator()) > max_terms) return {};
  return result;
}

bool is_root(const Expr& e, std::string_view variable, const Expr& candidate, Effort& effort) {
  const auto value = exact_value(substitute(e, variable, candidate), effort);
  return value && is_number(*value, 0);
}

// What the first sine, cosine or tangent of the variable is taken of: at its zeros and turning points a multiple of pi.
std::optional<Expr> angle_in(const Expr& e, std::string_view variable) {
  const auto* c = e.as<Call>();
  if (c != nullptr && is_wave(*c->function) && contains(e, variable)) return c->arguments.front();
  std::optional<Expr> found;
  for_each_child(e, [&](const Expr& child) { found = found ? found : angle_in(child, variable); });
  return found;
}

}  // namespace

std::optional<Expr> exact_root(const Expr& e, std::string_view variable, const Enclosure& near, Effort& effort) {
  const auto proved = [&](const Expr& candidate) { return is_root(e, variable, candidate, effort); };
  // What is computed from the ends is rounded outward a little more than by its own rounding.
  const double low = near.low, high = near.high;
  const auto between = [](double a, double b) { return simplest(rounded_down(rounded_down(a)), rounded_up(rounded_up(b))); };
  if (const auto value = simplest(low, high)) {
    if (proved(number(*value))) return readable(number(*value));
  }
  if (low > 0 || high < 0) {
    const double least = near.mignitude(), greatest = near.magnitude();
    if (const auto square = between(least * least, greatest * greatest)) {
      const Expr root = simplify(call("sqrt", {readable(number(*square))}));
      const Expr candidate = low > 0 ? root : Negation{root};
      if (proved(candidate)) return candidate;
    }
  }
  if (const auto power = between(std::exp(low), std::exp(high)); power && power->sign() > 0) {
    const Expr candidate = simplify(call("log", {readable(number(*power))}));
    if (proved(candidate)) return candidate;
  }
  constexpr double pi = 3.14159265358979323846;
  const auto solved = [&](const Expr& u, const Expr& target) -> std::optional<Expr> {
    const auto solutions = solve(u, variable, target, effort);
    if (!solutions) return {};
    for (const Expr& solution : *solutions) {
      const Enclosure value = enclosure(solution);
      if (near.low <= value.high && value.low <= near.high) return simplify(solution);
    }
    return {};
  };
  const Expr angle = angle_in(e, variable).value_or(symbol(variable));
  const Enclosure turned = jet(angle, variable, near, 0)[0];
  if (const auto part = between(turned.low / pi, turned.high / pi)) {
    const auto candidate = solved(angle, simplify(Product{{number(*part), Constant::pi}}));
    if (candidate && proved(*candidate)) return candidate;
  }
  return solved(simplify(e), number(std::int64_t{0}));
}

}  // namespace slope
