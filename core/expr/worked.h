// A value worked out as on paper: the numbers put into the formula, then one operation after another, until one number is left.
#pragma once

#include <vector>

#include "expr/evaluate.h"
#include "expr/expression.h"

namespace slope {

// `is_exact`: every number of the line is what it says; false where one was rounded to five digits, for the eye only.
struct WorkedLine {
  Expr expression;
  bool is_exact;
};

// 1/(1 + e^(-x)) at 1: 1/(1 + e^(-1)), 1/(1 + 0.36788), 1/1.3679, 0.73106. What has been computed by then is computed from the
// formula itself, not from the rounded numbers: the last line is evaluate()'s value. Of a choice the first line shows all
// branches, the next ones that which holds. `undefined` is the last line where there is no value; beyond double's range there is
// no last line. Empty where a name has no value in `values`, or for a formula of more than a hundred tokens (three hundred, with the
// definitions of its functions), which nobody works out.
std::vector<WorkedLine> work_out(const Expr& e, const Values& values);

}  // namespace slope
