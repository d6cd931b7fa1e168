// The shortest of several equal forms of an expression.
#pragma once

#include "expr/expression.h"

namespace slope {

// The form with the fewest tokens (numbers, names and signs; parentheses are not counted), proved equal to e.
Expr shorten(const Expr& e);

}  // namespace slope
