// The order in which the factors and terms of a derivative are read.
#pragma once

#include "expr/expression.h"

namespace slope {

// Numbers, parameters, powers and roots of x, brackets of these, exponentials, then all else as it stands: x*a*sigmoid(a*x) is
// read a*x*sigmoid(a*x); of a sum that begins with a minus a positive term first: 1 - x^2; and the sign before a fraction:
// -(x^2 + 1)/x. What stands within functions and powers stays.
Expr in_reading_order(const Expr& e);

}  // namespace slope
