// What an expression asks of its names so that it has a value, as far as assumptions do not grant it.
#pragma once

#include <vector>

#include "calculus/algebra/normal_form.h"
#include "calculus/choices/assumptions.h"
#include "calculus/choices/resolver.h"
#include "expr/expression.h"
#include "expr/expression_numbers.h"

namespace slope {

// The form's sign is one of these: of a part of a denominator not zero, of what a logarithm is taken of positive. Of a power
// whose exponent is no number, the form is the base.
struct Requirement {
  Form form;
  Signs signs;
  Form exponent = {};

  bool is_not_zero() const { return signs == (negative | positive); }  // the form is a single part then
};

// Collects from expressions as they were written; of a choice from the branch that applies under the assumptions, which must
// decide it. Fails the algebra's attempt where it cannot.
class Requirements {
 public:
  Requirements(NormalForm& form, Algebra& algebra, Assumptions& assumptions)
      : form_(form), algebra_(algebra), assumptions_(assumptions), resolver_(form, algebra, assumptions) {}

  void add(const Expr& e);
  const std::vector<Requirement>& list() const { return list_; }

  // Whether whoever meets all in the list meets this one, too, for a reason that can be seen.
  bool grant(const Requirement& requirement) const;

 private:
  void of(const Quotient& q);
  void of(const Power& p);
  void of(const Call& c);
  void of(const Choice& choice);
  template <class Kind>
  void of(const Kind&) {}

  void not_zero(const Form& form);
  void require(const Requirement& requirement);
  Form value(const Expr& e) { return form_(resolver_.resolve(e)); }

  NormalForm& form_;
  Algebra& algebra_;
  Assumptions& assumptions_;
  Resolver resolver_;
  ExpressionNumbers visited_;
  std::vector<Requirement> list_;
};

}  // namespace slope
