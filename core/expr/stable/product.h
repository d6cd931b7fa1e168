// A product for the sake of computing.
#pragma once

#include <optional>

#include "expr/expression.h"

namespace slope {

// A stable form of the product, quotient or power e whose parts are stable; empty where it is fine as it stands.
std::optional<Expr> stable_product(const Expr& e);

// u/2, with numbers halved: 2x becomes x.
Expr halved(const Expr& u);

// u of 1 + e^u.
std::optional<Expr> exponent_of_one_plus(const Expr& e);

}  // namespace slope
