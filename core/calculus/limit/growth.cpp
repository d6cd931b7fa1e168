// Orders of growth.
#include "calculus/limit/growth.h"

#include <cmath>

namespace slope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

Rational exact(const std::optional<Rational>& value, Attempt& attempt) {
  if (!value) attempt.fail();
  return value.value_or(0);
}

int certain_sign(const Coefficient& coefficient, Attempt& attempt) {
  const auto sign = coefficient.sign();
  if (!sign) attempt.fail();
  return sign.value_or(0);
}

// The sign of a - b for X -> infinity: that of the fastest term that they do not share.
int sign_of_difference(const GrowthTerms& a, const GrowthTerms& b, Attempt& attempt) {
  for (std::size_t i = 0; (i < a.size() || i < b.size()) && !attempt.has_failed(); ++i) {
    const int faster = i == b.size() ? 1 : i == a.size() ? -1 : compare(a[i].growth, b[i].growth, attempt);
    if (faster > 0) return certain_sign(a[i].coefficient, attempt);
    if (faster < 0) return -certain_sign(b[i].coefficient, attempt);
    if (a[i].coefficient.is_same(b[i].coefficient)) continue;
    const int sign = certain_sign(a[i].coefficient + -b[i].coefficient, attempt);
    if (sign != 0) return sign;
  }
  return 0;
}

// X * d/dX of the growth's logarithm: X*P' + a + b/log(X). The growth decreases where this is negative.
GrowthTerms logarithmic_slope(const Growth& growth, Attempt& attempt) {
  GrowthTerms slope;
  for (const GrowthTerm& term : growth.exponent) {
    slope = add(slope, scaled(logarithmic_slope(term.growth, attempt), term, attempt), attempt);
  }
  if (growth.power.sign() != 0) slope = add(slope, {{growth.power, {}}}, attempt);
  if (growth.logs.sign() != 0) slope = add(slope, {{growth.logs, {0, -1, {}}}}, attempt);
  return slope;
}

// Whether the sum is negative on the whole ray: its first term is, and outweighs the others.
bool is_negative_from(const GrowthTerms& terms, double start, Attempt& attempt) {
  const GrowthTerm& first = terms.front();
  const Enclosure leading = first.coefficient.enclosure();
  return leading.high < 0 && greatest(GrowthTerms(terms.begin() + 1, terms.end()), first.growth, start, attempt) < -leading.high;
}

Enclosure value_at(const Growth& growth, double x) {
  const Enclosure at = exactly(x);
  Enclosure exponent;
  for (const GrowthTerm& term : growth.exponent) exponent = exponent + term.coefficient.enclosure() * value_at(term.growth, x);
  return power(at, growth.power) * power(log(at), growth.logs) * exp(exponent);
}

}  // namespace

Growth multiply(const Growth& a, const Growth& b, Attempt& attempt) {
  return {exact(add(a.power, b.power), attempt), exact(add(a.logs, b.logs), attempt), add(a.exponent, b.exponent, attempt)};
}

Growth power(const Growth& base, const Rational& exponent, Attempt& attempt) {
  if (exponent.sign() == 0) return {};
  return {exact(multiply(base.power, exponent), attempt), exact(multiply(base.logs, exponent), attempt),
          scaled(base.exponent, {exponent, {}}, attempt)};
}

Growth over(const Growth& a, const Growth& b, Attempt& attempt) { return multiply(a, power(b, -1, attempt), attempt); }

int compare(const Growth& a, const Growth& b, Attempt& attempt) {
  const int exponents = sign_of_difference(a.exponent, b.exponent, attempt);
  if (exponents != 0 || attempt.has_failed()) return exponents;
  const int powers = compare(a.power, b.power);
  return powers != 0 ? powers : compare(a.logs, b.logs);
}

int order(const Growth& growth, Attempt& attempt) { return compare(growth, {}, attempt); }

GrowthTerms add(const GrowthTerms& a, const GrowthTerms& b, Attempt& attempt) {
  GrowthTerms result;
  auto next = a.begin();
  auto other = b.begin();
  while ((next != a.end() || other != b.end()) && !attempt.has_failed()) {
    const int faster = next == a.end() ? -1 : other == b.end() ? 1 : compare(next->growth, other->growth, attempt);
    if (faster != 0) {
      result.push_back(faster > 0 ? *next++ : *other++);
      continue;
    }
    Coefficient total = next->coefficient + other->coefficient;
    if (total.rational() == nullptr) attempt.spend(10 + total.expression().size());
    const auto is_zero = total.is_zero();
    if (!is_zero) attempt.fail();
    if (is_zero == false) result.push_back({std::move(total), next->growth});
    ++next, ++other;
  }
  return result;
}

GrowthTerms scaled(const GrowthTerms& terms, const GrowthTerm& by, Attempt& attempt) {
  GrowthTerms result;
  result.reserve(terms.size());
  for (const GrowthTerm& term : terms) {
    result.push_back({term.coefficient * by.coefficient, multiply(term.growth, by.growth, attempt)});
    if (!result.back().coefficient.is_known()) attempt.fail();
  }
  return result;
}

double greatest(const Growth& growth, double start, Attempt& attempt) {
  const GrowthTerms slope = logarithmic_slope(growth, attempt);
  if (attempt.has_failed()) return infinity;
  if (slope.empty()) return 1;
  return is_negative_from(slope, start, attempt) ? value_at(growth, start).high : infinity;
}

double greatest(const GrowthTerms& terms, const Growth& growth, double start, Attempt& attempt) {
  double total = 0;
  for (const GrowthTerm& term : terms) {
    const double factor = greatest(over(term.growth, growth, attempt), start, attempt);
    total = rounded_up(total + rounded_up(term.coefficient.enclosure().magnitude() * factor));
    if (!(total < infinity)) return infinity;
  }
  return total;
}

}  // namespace slope
