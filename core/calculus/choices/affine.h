// Recognising a*x + b, with a and b any expressions without x.
#pragma once

#include <optional>
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

}  // namespace slope
