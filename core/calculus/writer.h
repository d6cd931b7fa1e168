// Forms written as expressions again.
#pragma once

#include <optional>
#include <vector>

#include "calculus/algebra.h"
#include "expr/expression.h"

namespace slope {

// How sums and exponentials are written, so that a form comes back in its author's hand.
struct Style {
  // A sum the author wrote: shown = coefficient * monomial * base. e^x + e^-x is e^-x * (e^(2x) + 1).
  struct Sum {
    Expr shown;
    Rational coefficient;
    Monomial monomial;
  };
  std::vector<std::optional<Sum>> sums = {};  // by base
  bool constants_first = false;               // 1 + x, not x + 1
  bool exponentials_as_calls = false;         // exp(x), not e^x
  bool sigmoids = false;                      // sigmoid(x)*(1 - sigmoid(x)), not e^x/(1 + e^x)^2
};

class Writer {
 public:
  Writer(const Algebra& algebra, const Style& style) : algebra_(algebra), style_(style) {}

  Expr write(const Form& form) const;
  Expr write(const Polynomial& p) const;

 private:
  struct Fraction {
    std::vector<Expr> above;
    std::vector<Expr> below;
  };
  void put(Fraction& fraction, const Expr& base, const Rational& exponent) const;
  void put_generators(Fraction& fraction, const Monomial& monomial) const;
  bool put_sigmoids(Fraction& fraction, Form& rest, const Form::Factor& factor) const;
  Expr write_exponential(const Monomial& monomial) const;
  Expr write_generator(const Generator& generator) const;

  const Algebra& algebra_;
  const Style& style_;
};

}  // namespace slope
