// The search for a point at which two expressions differ.
#pragma once

#include <optional>

#include "expr/evaluate.h"
#include "expr/expression.h"

namespace slope {

struct Difference {
  Values point;
  double left;  // NaN where this side says `undefined`
  double right;
};

struct Evidence {
  std::optional<Difference> counterexample;
  std::optional<Difference> one_sided;  // where only one side has a value, the other's is NaN: not yet a counterexample
  int points = 0;         // at which both sides had a finite value
  double difference = 0;  // the largest relative one among them
};

// Compares at fixed points, small whole numbers and simple fractions first. A counterexample is certain: enclosures of both
// sides' values exclude each other there, or one side says `undefined` there and nearby, where the other has a value.
Evidence compare(const Expr& left, const Expr& right);

}  // namespace slope
