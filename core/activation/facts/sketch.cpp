// Sketching a curve.
#include "activation/facts/sketch.h"

#include <algorithm>

namespace slope {

namespace {

// Of the effort, the part that goes into the arcs' courses: a curve whose turns cannot be found has still its joints.
constexpr std::int64_t course_share = 7, of_shares = 8;

}  // namespace

std::optional<Sketch> sketch(const Expr& f, const std::string& variable, const Stretch& where, Effort& effort) {
  const auto cut = arcs(f, variable, where, effort);
  if (!cut) return {};
  Sketch result{f, variable, {}, {}, effort};
  const auto for_courses = static_cast<int>(effort.left() * course_share / of_shares);
  Effort courses(for_courses);
  for (const auto& [stretch, formula] : cut->arcs) {
    effort.spend(20 * std::int64_t{formula.size()});
    if (effort.is_spent()) return {};
    const Subject value = subject(formula);
    const Subject slope = derivative(value, variable);
    const Course of_value = course(slope, variable, stretch, courses);
    const Course of_slope = course(derivative(slope, variable), variable, stretch, courses);
    result.arcs.push_back({stretch, value, slope, of_value, of_slope});
  }
  effort.spend(for_courses - std::max(courses.left(), std::int64_t{0}));
  for (const Joint& joint : cut->joints) {
    result.joints.push_back(kink(f, variable, joint.at, effort));
    result.joints.back().value = joint.value;  // also where the effort did not suffice for the sides
  }
  return result;
}

bool has_arc_left(const Sketch& sketch, const Kink& joint) {
  return std::any_of(sketch.arcs.begin(), sketch.arcs.end(), [&](const SketchedArc& a) { return a.where.high == joint.at; });
}

bool has_arc_right(const Sketch& sketch, const Kink& joint) {
  return std::any_of(sketch.arcs.begin(), sketch.arcs.end(), [&](const SketchedArc& a) { return a.where.low == joint.at; });
}

}  // namespace slope
