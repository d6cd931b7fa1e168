// A curve sketch: a function's arcs, with the signs of f' and f'' on each, and what happens where they meet.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activation/facts/sets.h"
#include "calculus/arcs.h"
#include "calculus/kink.h"

namespace slope {

// One arc. Charts and limits are empty where they could not be established.
struct SketchedArc {
  Stretch where;
  Subject value;
  Subject slope;
  Subject bend;
  std::optional<SignChart> slope_signs;
  std::optional<SignChart> bend_signs;
};

struct Sketch {
  Expr f;
  std::string variable;
  std::vector<SketchedArc> arcs;
  std::vector<Kink> joints;
  Effort& effort;
};

// Empty: f could not be cut into arcs.
std::optional<Sketch> sketch(const Expr& f, const std::string& variable, Effort& effort);

// f's values between the turning points, in order along the arc: first the limit at the low end, then the values at the
// roots of its derivative, last the limit at the high end. f is monotone from each to the next. Empty: a limit or the
// chart of the derivative is not established.
std::optional<std::vector<Real>> levels(const Subject& f, const std::optional<SignChart>& derivative_signs,
                                        const Stretch& where, const std::string& variable, Effort& effort);

// Whether an arc ends, or begins, at the joint.
bool has_arc_left(const Sketch& sketch, const Kink& joint);
bool has_arc_right(const Sketch& sketch, const Kink& joint);

}  // namespace slope
