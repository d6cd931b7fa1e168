// Long results in a few lines: what is repeated gets a name.
#pragma once

#include <string>
#include <vector>

#include "expr/expression.h"

namespace slope {

// result, where u, v, w, ... stand for the parts; each value may use the names before it. Without parts the result is e.
struct Shared {
  struct Part {
    std::string name;
    Expr value;
  };

  Expr result;
  std::vector<Part> parts = {};
};

// Names the repeated parts of e if that makes a long expression a good deal shorter, by letters that e does not use. Where
// it helps, 1/(1 + e^(-u)) is written sigmoid(u): a nest of sigmoids of any depth becomes one short line a level.
Shared share(const Expr& e);

}  // namespace slope
