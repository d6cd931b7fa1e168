// Products that vanish at infinity although one of their factors grows.
#pragma once

#include <optional>

#include "expr/stable/fraction.h"

namespace slope {

// The product with its growing and its vanishing factors in one call of vanishing_product, whose value at infinity
// is the limit, 0, and not 0 times infinity; empty where there are not both.
std::optional<Expr> vanishing(const Fraction& fraction);

}  // namespace slope
