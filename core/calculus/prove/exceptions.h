// Where one of two equal expressions has a value and the other has none.
//
// prove() says that two expressions are equal wherever both have a value: x/x is 1, and the derivative of ReLU is x >= 0 ? 1 : 0.
// Each side asks something of its names: a denominator is not zero, a logarithm's argument is positive, the branch that
// applies does not say `undefined`. What only one side asks is where the claim may fail.
#pragma once

#include <optional>
#include <vector>

#include "calculus/choices/cases.h"
#include "calculus/prove/prove.h"
#include "expr/expression.h"

namespace slope {

// One side of a claim: a formula, and what else is to have a value so that the side has one: of a derivative the function.
using Formulas = std::vector<Expr>;

// Of sides whose formulas are equal wherever both have a value: wherever none of these conditions holds, they are equal or
// neither has a value. Each is there for a reason, but it may hold at points where neither side has a value, too.
// Empty: not established.
std::optional<std::vector<Conditions>> exceptions(const Formulas& left, const Formulas& right);

// What prove() says of the formulas; and of what is proved, the exceptions.
struct Claim {
  Verdict verdict;
  std::optional<std::vector<Conditions>> except = std::vector<Conditions>{};
};
Claim prove_with_exceptions(const Formulas& left, const Formulas& right);

}  // namespace slope
