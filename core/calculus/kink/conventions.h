// Who says what ReLU's derivative is at 0, where there is none.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "expr/expression.h"

namespace slope {

struct Convention {
  std::string_view who;       // an id with words
  std::optional<Expr> value;  // empty: they say that there is none
};

std::vector<Convention> relu_conventions();

// Every id that Convention::who may carry.
std::vector<std::string_view> convention_ids();

}  // namespace slope
