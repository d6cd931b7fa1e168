// Recognising a*x + b with rational a and b.
#pragma once

#include <optional>
#include <string_view>

#include "expr/expression.h"

namespace slope {

// slope * name + offset, exactly; name is the expression's own, and empty for a constant.
struct RationalLinear {
  std::string_view name;
  Rational slope;
  Rational offset;
};

// Empty unless e is such a function of a single name.
std::optional<RationalLinear> rational_linear(const Expr& e);

}  // namespace slope
