// Every way of choosing: a function with its choices, maxima, absolute values and jumps replaced by one of their values.
#pragma once

#include <vector>

#include "expr/expression.h"
#include "expr/node_index.h"

namespace slope {

// Remembers what it has seen, so that an expression whose parts are shared costs no more than its parts.
class Chooser {
 public:
  // max(0, x) + 1 has the ways 0 + 1 and x + 1; what chooses nothing is its own only way. Empty: more than 64.
  std::vector<Expr> ways(const Expr& e);

 private:
  std::vector<Expr> find(const Expr& e);
  std::vector<Expr> any_of(const std::vector<Expr>& alternatives);
  std::vector<Expr> combinations(const Expr& e);

  NodeIndex known_;  // places in ways_
  std::vector<std::vector<Expr>> ways_;
};

}  // namespace slope
