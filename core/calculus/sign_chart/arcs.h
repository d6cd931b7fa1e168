// A function cut into arcs: open intervals on which it is one smooth formula without choices.
//
// The cuts are found, not assumed: wherever a condition, a denominator or the argument of abs, log or sqrt changes its sign,
// proved by a sign chart. So the arcs also tell the domain.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calculus/limit/limit.h"
#include "calculus/sign_chart/sign_chart.h"

namespace slope {

struct Arc {
  Stretch where;
  Expr formula;
};

// A finite end of an arc.
struct Joint {
  Expr at;
  std::optional<Expr> value;  // empty: f is not defined there
};

struct Arcs {
  std::vector<Arc> arcs;      // from left to right; where none is, f is not defined
  std::vector<Joint> joints;  // from left to right; also single points of the domain
};

// Those inside the stretch. Empty: not established, because a cut cannot be written down or there are endlessly many. f has no
// name but the variable.
std::optional<Arcs> arcs(const Expr& f, std::string_view variable, const Stretch& where, Effort& effort);

}  // namespace slope
