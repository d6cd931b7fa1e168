// What the derivative does: its greatest magnitude, where it is small, where it is 0.
#include <algorithm>

#include "activation/facts/aspects.h"
#include "calculus/limit/readable.h"
#include "expr/simplify.h"

namespace slope {

namespace {

const Rational threshold = *Rational::make(1, 100);  // |f'| below it counts as saturated

Real magnitude(const Real& a) {
  if (a.enclosure.high > 0) return a;
  return {simplify(Negation{a.written}), -a.enclosure};
}

bool is_zero_slope(const Kink& joint) {
  return joint.differentiable == true && joint.left.slope && is_number(*joint.left.slope, 0);
}

bool is_flat(const SketchedArc& arc) { return arc.slope_signs() && arc.slope_signs()->signs.front() == 0; }

// Whether the joint belongs to an interval on which f' = 0.
bool touches_flat_arc(const Sketch& sketch, const Kink& joint) {
  return std::any_of(sketch.arcs.begin(), sketch.arcs.end(), [&](const SketchedArc& arc) {
    return is_flat(arc) && (arc.where.low == joint.at || arc.where.high == joint.at);
  });
}

// A heap's code is a quarter of std::sort's, and the lists are short.
void sort(std::vector<Real>::iterator first, std::vector<Real>::iterator last) {
  const auto is_before = [](const Real& a, const Real& b) { return compare(a, b) < 0; };
  std::make_heap(first, last, is_before);
  std::sort_heap(first, last, is_before);
}

Real at(const Root& root) { return {readable(root.at), root.enclosure}; }

// The parts of an arc where f' - threshold < 0 and f' + threshold > 0.
std::optional<std::vector<RealInterval>> saturated_parts(const SketchedArc& arc, const Sketch& sketch) {
  if (!arc.slope_signs()) return {};  // where f' itself is too intricate, its levels are, too
  const auto below = sign_chart(subtract(arc.slope, threshold), sketch.variable, arc.where, sketch.effort);
  const auto above = sign_chart(subtract(arc.slope, *negate(threshold)), sketch.variable, arc.where, sketch.effort);
  if (!below || !above) return {};
  std::vector<Real> ends = {real(arc.where.low)};
  for (const SignChart* chart : {&*below, &*above}) {
    for (const Root& root : chart->roots) ends.push_back(at(root));
  }
  sort(ends.begin() + 1, ends.end());
  ends.push_back(real(arc.where.high));
  // Of each part, how many roots of either chart lie before it tells the signs on it.
  std::vector<RealInterval> result;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const auto sign_after = [&](const SignChart& chart) {
      const auto passed = std::count_if(chart.roots.begin(), chart.roots.end(),
                                        [&](const Root& root) { return compare(at(root), ends[i]) <= 0; });
      return chart.signs[static_cast<std::size_t>(passed)];
    };
    if (sign_after(*below) < 0 && sign_after(*above) > 0) result.push_back({ends[i], ends[i + 1]});
  }
  return result;
}

bool is_saturated(const Kink& joint) {
  if (joint.differentiable != true || !joint.left.slope) return false;
  const Real slope = magnitude(real(*joint.left.slope));
  return slope.enclosure.high < threshold.value();
}

}  // namespace

// The supremum of |f'|, where the domain is one interval and f continuous on it; a jump has no such constant.
std::optional<Expr> lipschitz_of(const Sketch& sketch) {
  const Expr infinity = Constant::infinity;
  std::vector<Real> candidates = {real(number(std::int64_t{0}))};
  bool is_complete = domain_of(sketch).size() == 1;
  for (const Kink& joint : sketch.joints) {
    const bool has_both = has_arc_left(sketch, joint) && has_arc_right(sketch, joint);
    if (joint.value && has_both && joint.continuous == false) return infinity;
    if (joint.value && has_both && !joint.continuous) is_complete = false;
  }
  for (const SketchedArc& arc : sketch.arcs) {
    const auto slopes = image(arc.slope, arc.of_slope, sketch.variable, arc.where, sketch.effort);
    is_complete = is_complete && slopes;
    if (!slopes) continue;
    for (const RealInterval& part : *slopes) {
      for (const Real& end : {part.low, part.high}) candidates.push_back(magnitude(end));
    }
  }
  const auto greatest = std::max_element(candidates.begin(), candidates.end(),
                                         [](const Real& a, const Real& b) { return compare(a, b) < 0; });
  if (is_infinite(*greatest)) return infinity;
  return is_complete ? std::optional(greatest->written) : std::nullopt;
}

std::optional<std::vector<Interval>> saturation_of(const Sketch& sketch) {
  std::vector<RealInterval> parts;
  for (const SketchedArc& arc : sketch.arcs) {
    const auto some = saturated_parts(arc, sketch);
    if (!some) return {};
    parts.insert(parts.end(), some->begin(), some->end());
  }
  for (const Kink& joint : sketch.joints) {
    if (is_saturated(joint)) parts.push_back(single(real(joint.at)));
  }
  return written(united(std::move(parts)));
}

std::optional<std::vector<Interval>> dead_of(const Sketch& sketch) {
  std::vector<RealInterval> parts;
  for (const SketchedArc& arc : sketch.arcs) {
    if (!arc.slope_signs()) return {};
    if (is_flat(arc)) parts.push_back({real(arc.where.low), real(arc.where.high)});
  }
  for (const Kink& joint : sketch.joints) {
    if (is_zero_slope(joint) && touches_flat_arc(sketch, joint)) parts.push_back(single(real(joint.at)));
  }
  return written(united(std::move(parts)));
}

std::optional<std::vector<Expr>> critical_points_of(const Sketch& sketch) {
  std::vector<Real> points;
  for (const SketchedArc& arc : sketch.arcs) {
    if (!arc.slope_signs()) return {};
    for (const Root& root : arc.slope_signs()->roots) points.push_back(at(root));
  }
  for (const Kink& joint : sketch.joints) {
    if (is_zero_slope(joint) && !touches_flat_arc(sketch, joint)) points.push_back(real(joint.at));
  }
  sort(points.begin(), points.end());
  std::vector<Expr> result;
  for (const Real& point : points) result.push_back(point.written);
  return result;
}

}  // namespace slope
