// A constant as people write it.
#pragma once

#include "expr/expression.h"

namespace slope {

// 1/4 stays, 1/100 becomes 0.01, 2101401974710961/2000000000000000 1.0507009873554805; any other constant with numbers of
// that length becomes a decimal, to double precision. Everything else is unchanged.
Expr readable(const Expr& e);

}  // namespace slope
