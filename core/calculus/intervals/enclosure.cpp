// Outward-rounded arithmetic.
#include "calculus/intervals/enclosure.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace slope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double tiniest = std::numeric_limits<double>::denorm_min();
constexpr double largest = std::numeric_limits<double>::max();

// Only a sum that loses something needs rounding: the smaller part comes back whole from one that does not (Dekker 1971).
double sum_down(double a, double b) {
  const double s = a + b;
  if (std::isnan(s)) return -infinity;
  return s - a == b && s - b == a ? s : rounded_down(s);
}
double sum_up(double a, double b) { return -sum_down(-a, -b); }

// The product of two ends; 0 times an infinite end is 0, because the end itself is never reached.
struct Ends {
  double down, up;
};
Ends product(double a, double b) {
  if (a == 0 || b == 0) return {0, 0};
  const double p = a * b;
  return {p == infinity && std::isfinite(a) && std::isfinite(b) ? largest : rounded_down(p),
          p == -infinity && std::isfinite(a) && std::isfinite(b) ? -largest : rounded_up(p)};
}

Enclosure whole_power(const Enclosure& base, std::int64_t exponent) {
  if (exponent % 2 == 0 && base.low < 0) return whole_power({base.mignitude(), base.magnitude()}, exponent);
  // Monotone from here on: the ends go to the ends.
  const auto raise = [&](double x) {
    Enclosure result = exactly(1), square = exactly(x);
    for (std::int64_t n = exponent; n > 0; n /= 2) {
      if (n % 2 == 1) result = result * square;
      if (n > 1) square = square * square;
    }
    return result;
  };
  return {raise(base.low).low, raise(base.high).high};
}

}  // namespace

double rounded_down(double x) {
  if (x == infinity) return largest;
  return x - (std::fabs(x) * DBL_EPSILON + tiniest);
}
double rounded_up(double x) { return -rounded_down(-x); }

bool Enclosure::is_finite() const { return std::isfinite(low) && std::isfinite(high); }
double Enclosure::magnitude() const { return std::max(std::fabs(low), std::fabs(high)); }
double Enclosure::mignitude() const { return contains(0) ? 0 : std::min(std::fabs(low), std::fabs(high)); }
double Enclosure::middle() const {
  if (low == -infinity) return high == infinity ? 0 : -largest;
  return high == infinity ? largest : low / 2 + high / 2;
}

Enclosure exactly(double x) { return {x, x}; }

Enclosure enclosing(const Rational& x) {
  constexpr std::int64_t exact = std::int64_t{1} << 53;
  const bool is_dyadic = (x.denominator() & (x.denominator() - 1)) == 0;
  if (is_dyadic && x.numerator() <= exact && x.numerator() >= -exact) return exactly(x.value());
  return {rounded_down(rounded_down(x.value())), rounded_up(rounded_up(x.value()))};
}

Enclosure enclosing(const Number& literal) {
  if (literal.value == std::floor(literal.value) && literal.value < 9e15) {
    const auto exact = rational(literal);
    if (exact && exact->is_integer()) return exactly(literal.value);
  }
  if (std::isinf(literal.value)) return {largest, infinity};
  return {std::max(0.0, rounded_down(literal.value)), rounded_up(literal.value)};
}

Enclosure hull(const Enclosure& a, const Enclosure& b) { return {std::min(a.low, b.low), std::max(a.high, b.high)}; }

Enclosure common(const Enclosure& a, const Enclosure& b) { return {std::max(a.low, b.low), std::min(a.high, b.high)}; }

Enclosure operator-(const Enclosure& a) { return {-a.high, -a.low}; }
Enclosure operator+(const Enclosure& a, const Enclosure& b) { return {sum_down(a.low, b.low), sum_up(a.high, b.high)}; }
Enclosure operator-(const Enclosure& a, const Enclosure& b) { return a + -b; }

Enclosure operator*(const Enclosure& a, const Enclosure& b) {
  if (a.low == 1 && a.high == 1) return b;  // nothing to round
  if (b.low == 1 && b.high == 1) return a;
  const double p = a.low * b.low, q = a.low * b.high, r = a.high * b.low, s = a.high * b.high;
  const double least = std::min(std::min(p, q), std::min(r, s)), most = std::max(std::max(p, q), std::max(r, s));
  if (std::isfinite(p + q + r + s) && p != 0 && q != 0 && r != 0 && s != 0) return {rounded_down(least), rounded_up(most)};
  if ((a.low == 0 && a.high == 0) || (b.low == 0 && b.high == 0)) return {0, 0};
  const Ends corners[] = {product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)};
  Enclosure result{corners[0].down, corners[0].up};
  for (const Ends& corner : corners) result = hull(result, {corner.down, corner.up});
  return result;
}

Enclosure operator/(const Enclosure& a, const Enclosure& b) {
  if (b.low == 1 && b.high == 1) return a;
  if (b.low > 0) return a * Enclosure{std::max(0.0, rounded_down(1 / b.high)), rounded_up(1 / b.low)};
  if (b.high < 0) return -(a / -b);
  if (a.low == 0 && a.high == 0) return a;
  if (b.low == 0 && b.high > 0) return a * Enclosure{std::max(0.0, rounded_down(1 / b.high)), infinity};
  if (b.high == 0 && b.low < 0) return -(a / -b);
  return everything;
}

Enclosure power(const Enclosure& base, const Rational& exponent) {
  if (exponent.sign() < 0) {
    const auto positive = negate(exponent);
    return positive ? exactly(1) / power(base, *positive) : everything;
  }
  if (exponent.is_integer() && exponent.numerator() <= 4096) return whole_power(base, exponent.numerator());
  if (exponent.is_integer() && base.low < 0) return everything;
  const Enclosure positive{std::max(0.0, base.low), base.high};
  if (positive.high < 0) return everything;
  if (exponent == *Rational::make(1, 2)) {
    return {std::max(0.0, rounded_down(std::sqrt(positive.low))), rounded_up(std::sqrt(positive.high))};
  }
  return exp(enclosing(exponent) * log(positive));
}

std::optional<int> sign(const Enclosure& a) {
  if (a.low > 0) return 1;
  if (a.high < 0) return -1;
  if (a.low == 0 && a.high == 0) return 0;
  return {};
}

}  // namespace slope
