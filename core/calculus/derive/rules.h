// The names of the rules of differentiation.
#pragma once

#include <string_view>
#include <vector>

#include "expr/expression.h"
#include "expr/function_table.h"

namespace slope {

// Every id that Step::rule may carry.
std::vector<std::string_view> derivation_rules();

// Whether the rule says before = after: definition, case_split, simplify.
bool is_equality(std::string_view rule);

// Whether outer_derivative(call) is there; asking costs nothing.
inline bool has_own_rule(const Call& call) { return !call.function->derivative.empty() && call.arguments.size() == 1; }

// The rule of a function whose row gives its derivative: "tanh_rule".
std::string_view own_rule(const Function& function);

}  // namespace slope
