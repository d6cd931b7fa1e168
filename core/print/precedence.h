// How tightly an expression holds together: what decides where parentheses stand, in text and in LaTeX alike.
#pragma once

#include "expr/expression.h"

namespace slope {

// In the order of the grammar's levels; a sign in front binds like a sum, as in -x^2 and -a*b.
enum class Level { choice, sum, product, power, primary };

inline Level level(const Expr& e) {
  return match(e,
      [](const Choice&) { return Level::choice; },
      [](const Sum&) { return Level::sum; },
      [](const Negation&) { return Level::sum; },
      [](const Product&) { return Level::product; },
      [](const Quotient&) { return Level::product; },
      [](const Power&) { return Level::power; },
      [](const auto&) { return Level::primary; });
}

}  // namespace slope
