// A derivative still to be taken, as it is written: d/dx(...).
#pragma once

#include <string>
#include <string_view>

#include "expr/expression.h"

namespace slope {

std::string latex_derivative(const Expr& f, std::string_view variable);  // \frac{d}{dx}\left(x^{2}\right)
std::string plain_derivative(const Expr& f, std::string_view variable);  // d/dx(x^2), as a chain's line is read

}  // namespace slope
