// An expression as text that parses back to the same tree.
#pragma once

#include <string>

#include "expr/expression.h"
#include "print/printed_parts.h"

namespace slope {

std::string plain(const Expr& e);
std::string plain(const Expr& e, PrintedParts& known);  // the same, with what is known already
std::string plain(const Comparison& comparison);

}  // namespace slope
