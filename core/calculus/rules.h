// The names of the rules of differentiation.
#pragma once

#include <string_view>
#include <vector>

#include "expr/expression.h"

namespace slope {

// Every id that Step::rule may carry.
std::vector<std::string_view> derivation_rules();

// Whether the rule says before = after: definition, case_split, simplify.
bool is_equality(std::string_view rule);

// The rule of a function whose row gives its derivative: "tanh_rule".
std::string_view own_rule(const Function& function);

}  // namespace slope
