// Replacing a name by an expression.
#include "expr/substitute.h"

namespace slope {

Expr substitute(const Expr& e, const std::vector<Replacement>& replacements) {
  if (e.node().names == 0) return e;
  if (const auto* s = e.as<Symbol>()) {
    for (const auto& [name, value] : replacements) {
      if (s->name == name) return value;
    }
    return e;
  }
  return map_children(e, [&](const Expr& child) { return substitute(child, replacements); });
}

Expr substitute(const Expr& e, std::string_view name, const Expr& replacement) {
  if (!contains(e, name)) return e;
  return substitute(e, {{name, replacement}});
}

}  // namespace slope
