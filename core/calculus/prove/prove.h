// Whether two expressions are equal for every value of their names, wherever both are defined.
//
// The word `undefined` in a formula is part of what it says. Where one side says it, not only at single points, and the other
// has a value, they differ; the value of the former in the counterexample is NaN.
#pragma once

#include <optional>

#include "expr/evaluate.h"
#include "expr/expression.h"

namespace slope {

struct Verdict {
  enum class Truth { proved, refuted, undecided };
  Truth truth;

  // refuted: a point where the sides differ, and their values there.
  Values counterexample = {};
  double left = 0;
  double right = 0;

  // undecided: how many points were compared, and the largest relative difference among them.
  int points = 0;
  double difference = 0;
};

// `proved` only by a normal form, never by sampling; `refuted` only with a counterexample beyond rounding error.
Verdict prove(const Expr& left, const Expr& right);

// true: e is zero wherever it is defined; false: it is not, at some point; empty: not known.
std::optional<bool> is_zero(const Expr& e);

}  // namespace slope
