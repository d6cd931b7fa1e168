// Making the choices of an expression where the signs of its parts are known.
#pragma once

#include <functional>

#include "calculus/polynomial.h"
#include "expr/expression.h"

namespace slope {

// -1, 0 or 1 for a part of the expression; may leave by an exception of its own.
using SignOf = std::function<int(const Expr&)>;

// e with definitions written out and every choice, max, min, abs, sgn, heaviside and floor replaced by what `sign_of` decides.
// Leaves by Undefined where a denominator is 0, a logarithm's argument not positive and the like; by OutOfReach where the tree
// is too deep.
Expr choose(const Expr& e, const SignOf& sign_of);

// Whether an expression without a variable is undefined for certain: 1/0, log(-1). false: not established.
bool is_undefined(const Expr& e, Work& work);

}  // namespace slope
