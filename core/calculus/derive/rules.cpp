// The rules of differentiation: those of the grammar, and one for each function that has a derivative of its own.
#include "calculus/derive/rules.h"

#include <algorithm>
#include <array>
#include <forward_list>
#include <string>

#include "expr/function_table.h"

namespace slope {

namespace {

constexpr std::array<std::string_view, 17> rules = {
    "constant_rule",     // c' = 0
    "identity_rule",     // x' = 1
    "sum_rule",          // (u + v)' = u' + v'
    "constant_factor_rule",
    "product_rule",      // (uv)' = u'v + uv'
    "quotient_rule",     // (u/v)' = (u'v - uv')/v^2
    "reciprocal_rule",   // (c/v)' = -cv'/v^2
    "power_rule",        // (u^n)' = n u^(n - 1) u'
    "exponential_rule",  // (e^u)' = e^u u'
    "general_power_rule",  // (u^v)' = u^v (v' ln u + v u'/u)
    "chain_rule",        // f(u)' = f'(u) u'
    "choice_rule",       // each branch for itself
    "rewriting",         // f = g, so f' = g'
    "definition",        // an equality: the function is what its definition says
    "case_split",        // an equality: max, min, |x| and the like as cases
    "simplify",          // an equality: 0, 1 and brackets that say nothing are gone
    "collect",           // an equality: like terms are brought together, what is above and below is cancelled
};

constexpr std::string_view ending = "_rule";

}  // namespace

std::vector<std::string_view> derivation_rules() {
  std::vector<std::string_view> all(rules.begin(), rules.end());
  for (const auto table : {elementary_functions(), activation_functions()}) {
    for (const Function& row : table) {
      if (!row.derivative.empty()) all.push_back(own_rule(row));
    }
  }
  return all;
}

bool is_equality(std::string_view rule) {
  return rule == "definition" || rule == "case_split" || rule == "simplify" || rule == "collect";
}

std::string_view own_rule(const Function& function) {
  static std::forward_list<std::string> names;  // which stay where they are
  const auto is_named_so = [&](std::string_view name) {
    return name.size() == function.name.size() + ending.size() && name.starts_with(function.name);
  };
  if (std::none_of(names.begin(), names.end(), is_named_so)) names.push_front(std::string(function.name).append(ending));
  return *std::find_if(names.begin(), names.end(), is_named_so);
}

}  // namespace slope
