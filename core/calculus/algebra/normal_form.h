// An expression as a quotient of polynomials over generators: the form in which equality can be decided.
#pragma once

#include <utility>
#include <vector>

#include "calculus/algebra/algebra.h"
#include "expr/expression.h"
#include "expr/expression_numbers.h"

namespace slope {

// Turns trees into forms of one algebra. Infinity has none, and fails the algebra's attempt.
class NormalForm {
 public:
  enum class Calls {
    expanded,  // tanh, sigmoid and the catalogue's functions by their definitions, down to e^u
    kept,      // those are generators of their own, as the author wrote them
  };

  explicit NormalForm(Algebra& algebra, Calls calls = Calls::expanded) : algebra_(algebra), calls_(calls) {}

  Form operator()(const Expr& e);

  // The sums met so far, as they were written. Only where calls are kept.
  const std::vector<std::pair<Expr, Form>>& sums() const { return sums_; }

 private:
  Form of(const Expr& e);
  Form of_call(const Call& call, const Expr& e);
  Form exponential(const Expr& exponent);

  Algebra& algebra_;
  Calls calls_;
  int depth_ = 0;
  std::vector<std::pair<Expr, Form>> sums_;
  ExpressionNumbers known_;
  std::vector<Form> forms_;  // by number
};

}  // namespace slope
