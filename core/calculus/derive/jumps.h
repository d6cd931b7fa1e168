// Where a function that is defined may jump: at 0 of a sign's argument, at the whole numbers of a floor's, and where branches
// meet that are not known to agree there.
#pragma once

#include <string_view>
#include <vector>

#include "calculus/effort.h"
#include "expr/expression.h"
#include "expr/node_index.h"

namespace slope {

// Of all functions visited, together.
class Jumps {
 public:
  Jumps(std::string_view variable, Effort& effort) : variable_(variable), effort_(effort) {}

  void visit(const Expr& e);

  std::vector<Comparison> places;  // equations, without repetitions; at some of their solutions there may be no jump after all

 private:
  void add(const Expr& left, const Expr& right);

  std::string_view variable_;
  Effort& effort_;
  NodeIndex visited_;
};

}  // namespace slope
