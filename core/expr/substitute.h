// Replacing a name by an expression.
#pragma once

#include <string_view>

#include "expr/expression.h"

namespace slope {

// e with `replacement` in place of every `name`; subtrees without it are shared, not copied.
Expr substitute(const Expr& e, std::string_view name, const Expr& replacement);

// The same for several names at once: what one replacement brings in, the others leave alone.
struct Replacement {
  std::string_view name;
  Expr value;
};
Expr substitute(const Expr& e, const std::vector<Replacement>& replacements);

}  // namespace slope
