// Differentiation that explains itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "error.h"
#include "expr/expression.h"

namespace slope {

// d(before)/d(variable) = after, by `rule`, one of rules.h; or, if the rule is an equality, before = after.
// A step's last substep may be the equality `simplify`: what the rule's formula, with the parts filled in, comes to.
struct Step {
  std::string_view rule;
  std::string variable;
  Expr before;
  Expr after;
  std::vector<Step> substeps;
  std::optional<Expr> inner = {};  // of a chain_rule: the inner function, which the first substep's variable stands for
};

// The derivation; the derivative is its `after`. Errors: too_large.
std::variant<Step, Error> derive(const Expr& f, std::string_view variable);

// Only the derivative; the constant `undefined` where it would be too large.
Expr derivative(const Expr& f, std::string_view variable);

}  // namespace slope
