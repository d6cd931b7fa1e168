// Forms written as expressions again.
#pragma once

#include <optional>
#include <vector>

#include "calculus/algebra/algebra.h"
#include "expr/expression.h"

namespace slope {

// How sums and exponentials are written, so that a form comes back in its author's hand.
struct Style {
  // A sum the author wrote: shown = coefficient * monomial * base. e^x + e^-x is e^-x * (e^(2x) + 1).
  struct Sum {
    int base;
    Expr shown;
    Rational coefficient;
    Monomial monomial;
  };
  std::vector<Sum> sums = {};
  bool constants_first = false;               // 1 + x, not x + 1
  bool exponentials_as_calls = false;         // exp(x), not e^x
  bool sigmoids = false;                      // sigmoid(x)*(1 - sigmoid(x)), not e^x/(1 + e^x)^2

  const Sum* sum(int base) const;
};

// What has failed or is undefined is written as `undefined`. Writes every generator and every base once and shares the tree,
// so that time is bounded even where the tree, spelled out, is not: look at Expr::size() before walking it.
class Writer {
 public:
  Writer(Algebra& algebra, const Style& style) : algebra_(algebra), style_(style) {}

  Expr write(const Form& form);
  Expr write(const Polynomial& p);

 private:
  struct Fraction {
    std::vector<Expr> above;
    std::vector<Expr> below;
  };
  struct Power {
    Expr base;
    Rational exponent;
  };
  void put(Fraction& fraction, const Power& power);
  Monomial times_power(const Monomial& a, const Monomial& b, int exponent);
  void put_generators(Fraction& fraction, const Monomial& monomial);
  std::vector<Power> take_roots(Form& form);
  void take_sign(Form& form, std::vector<Power>& powers);
  void take_sums(Form& form, std::vector<Power>& powers);
  bool take_sigmoids(Form& form, const Form::Factor& factor, std::vector<Power>& powers);
  Expr write_exponential(const Monomial& monomial);
  Expr write_generator(GeneratorId id);
  Expr write_base(int base);

  Algebra& algebra_;
  const Style& style_;
  // What was written before, by number.
  std::vector<std::optional<Expr>> generators_;
  std::vector<std::optional<Expr>> bases_;
};

}  // namespace slope
