// An expression as a textbook sets it, in LaTeX that KaTeX knows.
//
// Rows of a choice whose value is `undefined` are left out. Where the last row's condition cannot be said by an inequality
// it is the macro \otherwise, and the rows before it stay, with the macro \undefined; the page defines both in its language.
#pragma once

#include <string>

#include "expr/expression.h"
#include "print/printed_parts.h"

namespace slope {

std::string latex(const Expr& e);
std::string latex(const Comparison& comparison);

// The same at the text's end, with the help of what was printed before.
void append_latex(std::string& text, const Expr& e, PrintedParts& known);

}  // namespace slope
