// Choices made where the assumed signs decide them.
#pragma once

#include <optional>

#include "calculus/algebra/normal_form.h"
#include "calculus/choices/assumptions.h"
#include "expr/expression.h"

namespace slope {

class Resolver {
 public:
  Resolver(NormalForm& form, Algebra& algebra, Assumptions& assumptions)
      : form_(form), algebra_(algebra), assumptions_(assumptions) {}

  // e with every choice, max, min, abs, sgn and heaviside that the assumptions decide replaced by the branch that applies;
  // `undefined` where a part that counts is undefined. The others stay, and `undecided` is a part that one of them needs.
  Expr resolve(const Expr& e);
  std::optional<Part> undecided;

  // The possible signs of left - right; empty where it is undefined.
  std::optional<Signs> signs_of_difference(const Expr& left, const Expr& right);

 private:
  Expr resolve_choice(const Choice& choice);
  Expr resolve_extreme(const Call& call);
  Expr resolve_sign(const Call& call);

  NormalForm& form_;
  Algebra& algebra_;
  Assumptions& assumptions_;
};

}  // namespace slope
