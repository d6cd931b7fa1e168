// A formula is not an algorithm: the same function in a form that neither overflows nor cancels.
#pragma once

#include "expr/expression.h"

namespace slope {

// e with catalogue functions written out and calls of the kernels (kernels.h) where plain evaluation would lose digits:
// e^x - 1 becomes expm1(x). Equal to e wherever both are defined; at infinite arguments it has the limit where e has NaN.
// Only for evaluation: the kernels' names cannot be parsed.
Expr stable(const Expr& e);

}  // namespace slope
