// Signs that can be read off a formula: 1 + e^x is positive, whatever x.
#pragma once

#include "expr/expression.h"

namespace slope {

// Whether e > 0 (e >= 0) for all values of its names at which it is defined. false: not seen to be so.
bool is_positive(const Expr& e);
bool is_nonnegative(const Expr& e);

}  // namespace slope
