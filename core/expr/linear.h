// Recognising a*x + b.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "expr/expression.h"

namespace slope {

// slope*variable + offset, both free of the variable.
struct Affine {
  Expr slope;
  Expr offset;
};

// Empty where e is not written as such a form.
std::optional<Affine> affine(const Expr& e, std::string_view variable);

// slope*name + offset, exactly; name is empty for a constant.
struct RationalLinear {
  std::string name;
  Rational slope;
  Rational offset;
};

// Empty unless e is such a function of a single name.
std::optional<RationalLinear> rational_linear(const Expr& e);

}  // namespace slope
