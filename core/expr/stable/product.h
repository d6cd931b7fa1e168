// A product for the sake of computing.
#pragma once

#include <optional>

#include "expr/expression.h"

namespace slope {

// A stable form of the product, quotient or power e whose parts are stable; empty where it is fine as it stands.
std::optional<Expr> stable_product(const Expr& e);

}  // namespace slope
