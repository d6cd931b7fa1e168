// The switches of a function: expressions whose zeros are the places where it may break.
#pragma once

#include <vector>

#include "expr/expression.h"

namespace slope {

struct Switch {
  enum class Kind { zero, integer };  // breaks where `value` is zero, or wherever it is a whole number
  Kind kind;
  Expr value;
};

// Of c ? a : b and max(a, b) the difference of the sides, of |u|, sgn(u), log(u) and sqrt(u) the argument, of a quotient the
// denominator, of a power the base unless the exponent is 0, 1, 2, ...; of 0^u the exponent.
std::vector<Switch> switches(const Expr& f);

}  // namespace slope
