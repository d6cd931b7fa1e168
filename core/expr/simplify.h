// Shorter equal forms, by local rewriting that keeps the author's order.
#pragma once

#include "expr/expression.h"

namespace slope {

// Folds constants, drops neutral elements, merges like factors and like terms, cancels common factors, puts signs in front.
// Equal wherever both sides are defined: x/x becomes 1. Order stays the author's: 1 + e^x, never e^x + 1.
Expr simplify(const Expr& e);

}  // namespace slope
