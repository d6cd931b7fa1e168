// Where an expression is zero, exactly, where that takes no more than undoing it step by step.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calculus/effort.h"
#include "expr/expression.h"

namespace slope {

// All real x with e = target, simplified, without repetitions; parameters are taken as generic (a*x = 1 has the solution
// 1/a). Empty list: no solution, or e does not depend on the variable. Empty optional: this does not know.
// Reads neither choices, abs, max nor min: see breaks.h for those.
std::optional<std::vector<Expr>> solve(const Expr& e, std::string_view variable, const Expr& target, Effort& effort);

}  // namespace slope
