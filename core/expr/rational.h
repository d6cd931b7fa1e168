// Exact fractions of 64-bit integers; whatever leaves their range is an empty optional, never a wrong number.
#pragma once

#include <cstdint>
#include <optional>

namespace slope {

// A fraction in lowest terms; the denominator is positive.
class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t integer) : numerator_(integer) {}  // NOLINT: an integer is a fraction

  // Empty if the denominator is 0 or lowest terms do not fit.
  static std::optional<Rational> make(std::int64_t numerator, std::int64_t denominator);

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }
  bool is_integer() const { return denominator_ == 1; }
  int sign() const { return numerator_ > 0 ? 1 : numerator_ < 0 ? -1 : 0; }
  double value() const { return static_cast<double>(numerator_) / static_cast<double>(denominator_); }

  friend bool operator==(const Rational& a, const Rational& b) {
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
  }
  friend bool operator!=(const Rational& a, const Rational& b) { return !(a == b); }

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

// Each is empty where the exact result does not fit; divide also by 0, power also for 0 to a negative power.
std::optional<Rational> add(const Rational& a, const Rational& b);
std::optional<Rational> subtract(const Rational& a, const Rational& b);
std::optional<Rational> multiply(const Rational& a, const Rational& b);
std::optional<Rational> divide(const Rational& a, const Rational& b);
std::optional<Rational> power(const Rational& base, std::int64_t exponent);
std::optional<Rational> negate(const Rational& a);

// -1, 0 or 1, exact for all values.
int compare(const Rational& a, const Rational& b);

}  // namespace slope
