// Expression to code.
#pragma once

#include <string>
#include <vector>

#include "expr/expression.h"
#include "expr/program/instruction.h"

namespace slope {

// The code that computes e, with the value of names[i] in register i.
Code compile(const Expr& e, const std::vector<std::string>& names);

}  // namespace slope
