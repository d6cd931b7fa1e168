// The shortest of several equal forms of an expression.
#pragma once

#include "expr/expression.h"

namespace slope {

// The form with the fewest tokens, proved equal to e wherever e is defined: cancelled and collected, sums as the author
// wrote them. e itself unless that saves a third, or four tokens that are a fifth: what a reader has just followed should not
// change its face for little.
Expr shorten(const Expr& e);

}  // namespace slope
