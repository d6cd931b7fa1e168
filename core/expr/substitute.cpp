// Replacing a name by an expression.
#include "expr/substitute.h"

#include "expr/function_table.h"

namespace slope {

Expr substitute(const Expr& e, std::string_view name, const Expr& replacement) {
  if (!contains(e, name)) return e;
  if (e.as<Symbol>() != nullptr) return replacement;
  return map_children(e, [&](const Expr& child) { return substitute(child, name, replacement); });
}

Expr expand_definitions(const Expr& e) {
  const Expr expanded = map_children(e, [](const Expr& child) { return expand_definitions(child); });
  if (const auto* c = expanded.as<Call>()) {
    if (const auto definition = expand(*c)) return expand_definitions(*definition);
  }
  return expanded;
}

}  // namespace slope
