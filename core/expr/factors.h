// A product taken apart: a rational coefficient and powers of distinct bases, in the order in which they first appear.
#pragma once

#include <vector>

#include "expr/expression.h"

namespace slope {

// The parts of a simplified expression read as a product; what simplify() does to products, quotients and powers happens here.
class Factors {
 public:
  // Multiplies by e^exponent. e's children must be simplified.
  void multiply(const Expr& e, const Rational& exponent);

  // The product again: sign in front, then the coefficient, numerator over denominator.
  Expr build() const;

  // The same with another coefficient.
  Expr build(const Rational& coefficient) const;

  const Rational& coefficient() const { return coefficient_; }

  bool is_constant() const { return factors_.empty(); }

  // Whether the two differ by their coefficients only: 2x and -x/3.
  bool are_like(const Factors& other) const;

 private:
  struct Factor {
    Expr base;
    Expr exponent;
    bool written_as_call;  // exp(x), not e^x
  };

  void multiply_number(const Expr& e, const Rational& exponent);
  void multiply_base(const Expr& base, const Expr& exponent, bool written_as_call = false);

  Rational coefficient_ = 1;
  bool has_decimal_ = false;  // a factor was written 0.5, so that the coefficient is too
  std::vector<Factor> factors_;
};

}  // namespace slope
