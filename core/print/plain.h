// An expression as text that parses back to the same tree.
#pragma once

#include <string>

#include "expr/expression.h"
#include "print/printed_parts.h"

namespace slope {

std::string plain(const Expr& e);
std::string plain(const Comparison& comparison);

// The same at the text's end, with the help of what was printed before.
void append_plain(std::string& text, const Expr& e, PrintedParts& known);

}  // namespace slope
