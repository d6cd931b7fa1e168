// The coefficients of a series: numbers and parameters, exact.
#pragma once

#include <optional>
#include <variant>

#include "calculus/intervals/enclosure.h"
#include "expr/expression.h"

namespace slope {

// A fraction where possible, otherwise an expression without the series' variable, or unknown: what became too large.
class Coefficient {
 public:
  Coefficient(Rational value) : value_(value) {}  // NOLINT: a fraction is a coefficient
  explicit Coefficient(const Expr& e) : value_(remembered(e)) {}  // `undefined` is the unknown one

  bool is_known() const;
  Expr expression() const;
  const Rational* rational() const { return std::get_if<Rational>(&value_); }

  // Written alike; other coefficients may be equal, too.
  bool is_same(const Coefficient& other) const;

  // Parameters are generic: alpha - 1 is not zero. Empty: not established.
  std::optional<bool> is_zero() const;

  // -1, 0 or 1; empty where it depends on a parameter or is not established.
  std::optional<int> sign() const;

  // Enclosed for all values of the parameters.
  Enclosure enclosure() const;

  // Unknown if an operand is.
  friend Coefficient operator-(const Coefficient& a);
  friend Coefficient operator+(const Coefficient& a, const Coefficient& b);
  friend Coefficient operator*(const Coefficient& a, const Coefficient& b);
  friend Coefficient power(const Coefficient& base, const Rational& exponent);  // fractional: of a positive base

 private:
  struct Tree {
    Expr expression;  // simplified
    Enclosure enclosure;
  };
  using Value = std::variant<Rational, Tree>;
  static Value simplified(const Expr& e);
  static Value remembered(const Expr& e);

  Value value_;
};

}  // namespace slope
