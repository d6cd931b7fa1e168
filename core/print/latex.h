// An expression as a textbook sets it, in LaTeX that KaTeX knows.
//
// Rows of a choice whose value is `undefined` are left out; where the last row's condition cannot be said by an inequality
// it is the macro \otherwise, which the page defines in its language.
#pragma once

#include <string>

#include "expr/expression.h"
#include "print/printed_parts.h"

namespace slope {

std::string latex(const Expr& e);
std::string latex(const Expr& e, PrintedParts& known);  // the same, with what is known already
std::string latex(const Comparison& comparison);

}  // namespace slope
