// A curve sketch: a function's arcs, with the signs of f' and f'' on each, and what happens where they meet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activation/facts/image.h"
#include "calculus/kink/kink.h"
#include "calculus/sign_chart/arcs.h"

namespace slope {

struct SketchedArc {
  Stretch where;
  Subject value;
  Subject slope;
  Course of_value;
  Course of_slope;

  const std::optional<SignChart>& slope_signs() const { return of_value.signs; }
};

struct Sketch {
  Expr f;
  std::string variable;
  std::vector<SketchedArc> arcs;
  std::vector<Kink> joints;
  Effort& effort;
};

// Empty: f could not be cut into arcs.
std::optional<Sketch> sketch(const Expr& f, const std::string& variable, const Stretch& where, Effort& effort);

// Whether an arc ends, or begins, at the joint.
bool has_arc_left(const Sketch& sketch, const Kink& joint);
bool has_arc_right(const Sketch& sketch, const Kink& joint);

}  // namespace slope
