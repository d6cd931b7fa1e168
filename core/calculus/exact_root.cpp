// Guesses the simplest number of a few kinds in the enclosure and proves the guess, or solves for the root.
#include "calculus/exact_root.h"

#include <cmath>

#include "calculus/limit.h"
#include "calculus/jet.h"
#include "calculus/readable.h"
#include "calculus/solve.h"
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
  if (const auto part = between(low / pi, high / pi)) {
    const Expr candidate = simplify(Product{{number(*part), Constant::pi}});
    if (proved(candidate)) return candidate;
  }
  if (const auto solutions = solve(simplify(e), variable, number(std::int64_t{0}), effort)) {
    for (const Expr& solution : *solutions) {
      const Enclosure value = enclosure(solution);
      if (near.low <= value.high && value.low <= near.high) return solution;
    }
  }
  return {};
}

}  // namespace slope
