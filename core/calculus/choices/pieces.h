// A function cut into pieces on which no choice is left to make.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "expr/expression.h"

namespace slope {

// values[i] holds strictly between bounds[i - 1] and bounds[i]; there is one value more than bounds.
struct Pieces {
  std::vector<Rational> bounds;
  std::vector<Expr> values;
};

// max, min, abs, sgn, heaviside.
bool chooses(const Function& function);

// Whether e has a choice, or a function that chooses: max, min, abs, sgn, heaviside, or a definition with one of these.
bool has_choice(const Expr& e);

// f with every choice made, along the whole line of `variable`; definitions that choose are written out, others are kept.
// Empty where a place of change is no rational number (a parameter, a condition that is not linear), there are too many, or
// `effort`, the number of nodes that may still be looked at, is used up.
std::optional<Pieces> pieces(const Expr& f, std::string_view variable, int& effort);

// The pieces as one choice; `at_bound[i]` is the value at bounds[i], or empty where the neighbouring piece's value holds there.
Expr choice_of(const Pieces& pieces, const std::vector<std::optional<Expr>>& at_bound, std::string_view variable);

}  // namespace slope
