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

RealInterval at(const Root& root) { return single({readable(root.at), root.enclosure}); }

// The parts of an arc where f' - threshold < 0 and f' + threshold > 0.
std::optional<std::vector<RealInterval>> saturated_parts(const SketchedArc& arc, const Sketch& sketch) {
  if (!arc.slope_signs()) return {};  // where f' itself is too intricate, its levels are, too
  const auto below = sign_chart(subtract(arc.slope, threshold), sketch.variable, arc.where, sketch.effort);
  const auto above = sign_chart(subtract(arc.slope, *negate(threshold)), sketch.variable, arc.where, sketch.effort);
  if (!below || !above) return {};
  std::vector<RealInterval> ends = {single(real(arc.where.low)), single(real(arc.where.high))};
  for (const SignChart* chart : {&*below, &*above}) {
    for (const Root& root : chart->roots) ends.push_back(at(root));
  }
  ends = united(std::move(ends));
  // Of each part, how many roots of either chart lie before it tells the signs on it.
  std::vector<RealInterval> result;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const auto sign_after = [&](const SignChart& chart) {
      const auto passed = std::count_if(chart.roots.begin(), chart.roots.end(),
                                        [&](const Root& root) { return compare(at(root).low, ends[i].low) <= 0; });
      return chart.signs[static_cast<std::size_t>(passed)];
    };
    if (sign_after(*below) < 0 && sign_after(*above) > 0) result.push_back({ends[i].low, ends[i + 1].low});
  }
  return result;
}

bool is_saturated(const Kink& joint) {
  if (joint.differentiable != true || !joint.left.slope) return false;
  const Real slope = magnitude(real(*joint.left.slope));
  return slope.enclosure.high < threshold.value();
}

}  // namespace

// The supremum of |f'|, where the domain is one interval but for holes, and f continuous on it and across these; beside a jump the
// difference quotient is infinite.
std::optional<Expr> lipschitz_of(const Sketch& sketch) {
  Real greatest = real(number(std::int64_t{0}));
  bool is_complete = true;
  std::vector<RealInterval> parts = domain_of(sketch);
  const auto include = [&](const Real& slope) {
    const Real size = magnitude(slope);
    if (compare(greatest, size) < 0) greatest = size;
  };
  const auto include_side = [&](const OneSided& side) {
    is_complete = is_complete && side.slope;
    if (side.slope) include(real(*side.slope));
  };
  for (const Kink& joint : sketch.joints) {
    const bool has_left = has_arc_left(sketch, joint), has_right = has_arc_right(sketch, joint);
    if (joint.value && has_left) include_side(joint.left);
    if (joint.value && has_right) include_side(joint.right);
    if (joint.value || !has_left || !has_right) continue;
    const auto &left = joint.left.value, &right = joint.right.value;
    is_complete = is_complete && left && right;
    if (left && right && compare(real(*left), real(*right)) != 0) include(real(Constant::infinity));
    parts.push_back(single(real(joint.at)));
  }
  is_complete = is_complete && united(std::move(parts)).size() == 1;
  for (const SketchedArc& arc : sketch.arcs) {
    const auto slopes = image(arc.slope, arc.of_slope, sketch.variable, arc.where, sketch.effort, true);
    is_complete = is_complete && slopes;
    if (slopes) {
      for (const RealInterval& part : *slopes) include(part.low), include(part.high);
      continue;
    }
    for (const Point& end : {Point{arc.where.low, Side::right}, Point{arc.where.high, Side::left}}) {
      if (const auto slope = limit(arc.slope.written, sketch.variable, end, sketch.effort)) include(real(*slope));
    }
  }
  return is_complete || is_infinite(greatest) ? std::optional(greatest.written) : std::nullopt;
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
    if (is_flat(arc)) parts.push_back(open(arc.where));
  }
  for (const Kink& joint : sketch.joints) {
    if (is_zero_slope(joint) && touches_flat_arc(sketch, joint)) parts.push_back(single(real(joint.at)));
  }
  return written(united(std::move(parts)));
}

std::optional<std::vector<Expr>> critical_points_of(const Sketch& sketch) {
  std::vector<RealInterval> points;
  for (const SketchedArc& arc : sketch.arcs) {
    if (!arc.slope_signs()) return {};
    for (const Root& root : arc.slope_signs()->roots) points.push_back(at(root));
  }
  for (const Kink& joint : sketch.joints) {
    if (is_zero_slope(joint) && !touches_flat_arc(sketch, joint)) points.push_back(single(real(joint.at)));
  }
  std::vector<Expr> result;
  for (const RealInterval& point : united(std::move(points))) result.push_back(point.low.written);
  return result;
}

}  // namespace slope
