// Exact fractions: every operation looks for overflow before it answers.
#include "expr/rational.h"

#include <limits>
#include <numeric>

namespace slope {

namespace {

__extension__ typedef __int128 Wide;

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();

std::optional<std::int64_t> product(std::int64_t a, std::int64_t b) {
  std::int64_t result;
  if (__builtin_mul_overflow(a, b, &result)) return {};
  return result;
}

constexpr bool is_small(std::int64_t a) { return a > std::numeric_limits<std::int32_t>::min() && a <= std::numeric_limits<std::int32_t>::max(); }

// Whole numbers far from overflow, as most are: they need no look at it.
bool are_small(const Rational& a, const Rational& b) {
  return a.is_integer() && b.is_integer() && is_small(a.numerator()) && is_small(b.numerator());
}

// Most numbers are whole, and a division of 64 bits is slow.
std::int64_t common_divisor(std::int64_t a, std::int64_t b) {
  if (a == 1 || b == 1) return 1;
  return is_small(a) && is_small(b) ? std::gcd(static_cast<std::int32_t>(a), static_cast<std::int32_t>(b)) : std::gcd(a, b);
}

}  // namespace

std::optional<Rational> Rational::make(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0 || numerator == lowest || denominator == lowest) return {};
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const std::int64_t divisor = common_divisor(numerator, denominator);
  Rational result;
  result.numerator_ = divisor == 1 ? numerator : numerator / divisor;
  result.denominator_ = divisor == 1 ? denominator : denominator / divisor;
  return result;
}

std::optional<Rational> negate(const Rational& a) { return Rational::make(-a.numerator(), a.denominator()); }

// a/b + c/d = (a*(d/g) + c*(b/g)) / (b*(d/g)), g = gcd(b, d)
std::optional<Rational> add(const Rational& a, const Rational& b) {
  if (are_small(a, b)) return a.numerator() + b.numerator();
  const std::int64_t divisor = common_divisor(a.denominator(), b.denominator());
  const auto left = product(a.numerator(), b.denominator() / divisor);
  const auto right = product(b.numerator(), a.denominator() / divisor);
  const auto denominator = product(a.denominator(), b.denominator() / divisor);
  std::int64_t numerator;
  if (!left || !right || !denominator || __builtin_add_overflow(*left, *right, &numerator)) return {};
  return Rational::make(numerator, *denominator);
}

std::optional<Rational> subtract(const Rational& a, const Rational& b) { return add(a, *negate(b)); }

// (a/b)*(c/d), cancelled crosswise first so that only true overflow is one
std::optional<Rational> multiply(const Rational& a, const Rational& b) {
  if (are_small(a, b)) return a.numerator() * b.numerator();
  const std::int64_t first = common_divisor(a.numerator(), b.denominator());
  const std::int64_t second = common_divisor(b.numerator(), a.denominator());
  const auto numerator = product(a.numerator() / first, b.numerator() / second);
  const auto denominator = product(a.denominator() / second, b.denominator() / first);
  if (!numerator || !denominator) return {};
  return Rational::make(*numerator, *denominator);
}

std::optional<Rational> divide(const Rational& a, const Rational& b) {
  const auto inverse = Rational::make(b.denominator(), b.numerator());
  if (!inverse) return {};
  return multiply(a, *inverse);
}

std::optional<Rational> power(const Rational& base, std::int64_t exponent) {
  if (exponent == 1) return base;
  if (exponent < 0) {
    const auto inverse = Rational::make(base.denominator(), base.numerator());
    if (!inverse || exponent == lowest) return {};
    return power(*inverse, -exponent);
  }
  Rational result = 1;
  Rational square = base;
  for (; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) {
      const auto next = multiply(result, square);
      if (!next) return {};
      result = *next;
    }
    if (exponent > 1) {
      const auto next = multiply(square, square);
      if (!next) return {};
      square = *next;
    }
  }
  return result;
}

int compare(const Rational& a, const Rational& b) {
  const Wide left = Wide{a.numerator()} * b.denominator();
  const Wide right = Wide{b.numerator()} * a.denominator();
  return left < right ? -1 : left > right ? 1 : 0;
}

}  // namespace slope
