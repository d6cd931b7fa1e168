// What happens at the breaks of a function: jumps, corners, or nothing after all.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calculus/effort.h"
#include "calculus/kink/conventions.h"
#include "expr/expression.h"

namespace slope {

// The limits from one side: of f, and of the difference quotient (f - f(at))/(x - at). inf and -inf are limits; empty: there
// is none, or it was not established.
struct OneSided {
  std::optional<Expr> value;
  std::optional<Expr> slope;
  bool is_empty = false;  // f is certain to have no values on this side: sqrt(x) to the left of 0
};

// `continuous` and `differentiable` are said for generic parameters; empty: not established.
struct Kink {
  Expr at;
  std::optional<Expr> value;  // empty: f is not defined there
  OneSided left;
  OneSided right;
  std::optional<bool> continuous;
  std::optional<bool> differentiable;
  std::optional<Comparison> condition;  // for which parameters f is differentiable although in general it is not
  std::vector<Convention> conventions;  // of ReLU at 0
};

// What happens at one point.
Kink kink(const Expr& f, std::string_view variable, const Expr& at, Effort& effort);

// One at every break that breaks.h lists, but not where f has no values all around, from left to right, and where there may be more
// (Breaks::beyond).
struct Kinks {
  std::vector<Kink> list;
  std::vector<Expr> beyond;
};

Kinks kinks(const Expr& f, std::string_view variable);

}  // namespace slope
