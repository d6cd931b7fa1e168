// Replacing a name by an expression.
#include "expr/substitute.h"

#include "expr/function_table.h"

namespace slope {

Expr substitute(const Expr& e, std::string_view name, const Expr& replacement) {
  if (const auto* s = e.as<Symbol>()) return s->name == name ? replacement : e;
  bool changed = false;
  const Expr result = map_children(e, [&](const Expr& child) {
    Expr replaced = substitute(child, name, replacement);
    changed = changed || &replaced.node() != &child.node();
    return replaced;
  });
  return changed ? result : e;
}

Expr expand_definitions(const Expr& e) {
  const Expr expanded = map_children(e, [](const Expr& child) { return expand_definitions(child); });
  if (const auto* c = expanded.as<Call>()) {
    if (const auto definition = expand(*c)) return expand_definitions(*definition);
  }
  return expanded;
}

}  // namespace slope
