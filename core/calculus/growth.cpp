// Orders of growth.
#include "calculus/growth.h"

#include <cmath>

namespace slope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// X * d/dX of the growth's logarithm: X*P' + a + b/log(X). The growth decreases where this is negative.
GrowthTerms logarithmic_slope(const Growth& growth) {
  GrowthTerms slope;
  for (const GrowthTerm& term : growth.exponent) {
    slope = add(slope, scaled(logarithmic_slope(term.growth), term));
  }
  if (growth.power.sign() != 0) slope = add(slope, {{growth.power, {}}});
  if (growth.logs.sign() != 0) slope = add(slope, {{growth.logs, {0, -1, {}}}});
  return slope;
}

int certain_sign(const Coefficient& coefficient) {
  const auto sign = coefficient.sign();
  if (!sign) throw OutOfReach{};
  return *sign;
}

// The sign of a - b for X -> infinity: that of the fastest term that they do not share.
int sign_of_difference(const GrowthTerms& a, const GrowthTerms& b) {
  for (std::size_t i = 0; i < a.size() || i < b.size(); ++i) {
    if (i == b.size()) return certain_sign(a[i].coefficient);
    if (i == a.size()) return -certain_sign(b[i].coefficient);
    const int faster = compare(a[i].growth, b[i].growth);
    if (faster > 0) return certain_sign(a[i].coefficient);
    if (faster < 0) return -certain_sign(b[i].coefficient);
    if (a[i].coefficient.is_same(b[i].coefficient)) continue;
    const Coefficient difference = a[i].coefficient + -b[i].coefficient;
    if (!difference.is_zero()) return certain_sign(difference);
  }
  return 0;
}

Enclosure value_at(const Growth& growth, double x) {
  const Enclosure at = exactly(x);
  Enclosure exponent;
  for (const GrowthTerm& term : growth.exponent) exponent = exponent + term.coefficient.enclosure() * value_at(term.growth, x);
  return power(at, growth.power) * power(log(at), growth.logs) * exp(exponent);
}

}  // namespace

Growth operator*(const Growth& a, const Growth& b) {
  return {exact(add(a.power, b.power)), exact(add(a.logs, b.logs)), add(a.exponent, b.exponent)};
}

Growth power(const Growth& base, const Rational& exponent) {
  if (exponent.sign() == 0) return {};
  return {exact(multiply(base.power, exponent)), exact(multiply(base.logs, exponent)),
          scaled(base.exponent, {exponent, {}})};
}

int compare(const Growth& a, const Growth& b) {
  const int exponents = sign_of_difference(a.exponent, b.exponent);
  if (exponents != 0) return exponents;
  const int powers = compare(a.power, b.power);
  return powers != 0 ? powers : compare(a.logs, b.logs);
}

int order(const Growth& growth) { return compare(growth, {}); }

GrowthTerms add(const GrowthTerms& a, const GrowthTerms& b) {
  GrowthTerms result;
  result.reserve(a.size() + b.size());
  auto next = a.begin();
  auto other = b.begin();
  while (next != a.end() && other != b.end()) {
    const int faster = compare(next->growth, other->growth);
    if (faster != 0) {
      result.push_back(faster > 0 ? *next++ : *other++);
      continue;
    }
    Coefficient total = next->coefficient + other->coefficient;
    if (!total.is_zero()) result.push_back({std::move(total), next->growth});
    ++next, ++other;
  }
  result.insert(result.end(), next, a.end());
  result.insert(result.end(), other, b.end());
  return result;
}

GrowthTerms scaled(const GrowthTerms& terms, const GrowthTerm& by) {
  GrowthTerms result;
  result.reserve(terms.size());
  for (const GrowthTerm& term : terms) result.push_back({term.coefficient * by.coefficient, term.growth * by.growth});
  return result;
}

double greatest(const Growth& growth, double start) {
  const GrowthTerms slope = logarithmic_slope(growth);
  if (slope.empty()) return 1;
  return sign_from(slope, start) == -1 ? value_at(growth, start).high : infinity;
}

double greatest(const GrowthTerms& terms, const Growth& growth, double start) {
  double total = 0;
  for (const GrowthTerm& term : terms) {
    const double factor = greatest(term.growth * power(growth, -1), start);
    total = rounded_up(total + rounded_up(term.coefficient.enclosure().magnitude() * factor));
    if (!(total < infinity)) return infinity;
  }
  return total;
}

std::optional<int> sign_from(const GrowthTerms& terms, double start) {
  if (terms.empty()) return 0;
  const GrowthTerm& first = terms.front();
  const double rest = greatest(GrowthTerms(terms.begin() + 1, terms.end()), first.growth, start);
  return rest < first.coefficient.enclosure().mignitude() ? first.coefficient.sign() : std::nullopt;
}

}  // namespace slope
