// Sketching a curve.
#include "activation/facts/sketch.h"

#include <algorithm>

#include "calculus/limit.h"

namespace slope {

std::optional<Sketch> sketch(const Expr& f, const std::string& variable, Effort& effort) {
  const auto cut = arcs(f, variable, effort);
  if (!cut) return {};
  Sketch result{f, variable, {}, {}, effort};
  for (const auto& [where, formula] : cut->arcs) {
    effort.spend(20 * std::int64_t{formula.size()});
    if (effort.is_spent()) return {};
    const Subject value = subject(formula);
    const Subject slope = derivative(value, variable);
    const Subject bend = derivative(slope, variable);
    const auto slope_signs = sign_chart(slope, variable, where, effort);
    const auto bend_signs = slope_signs ? sign_chart(bend, variable, where, effort) : std::nullopt;
    result.arcs.push_back({where, value, slope, bend, slope_signs, bend_signs});
  }
  for (const Joint& joint : cut->joints) result.joints.push_back(kink(f, variable, joint.at, effort));
  return result;
}

std::optional<std::vector<Real>> levels(const Subject& f, const std::optional<SignChart>& derivative_signs,
                                        const Stretch& where, const std::string& variable, Effort& effort) {
  const auto low = limit(f.written, variable, {where.low, Side::right}, effort);
  const auto high = limit(f.written, variable, {where.high, Side::left}, effort);
  if (!low || !high || !derivative_signs) return {};
  std::vector<Real> result = {real(*low)};
  for (const Root& root : derivative_signs->roots) {
    const auto exact = root.is_exact ? limit(f.written, variable, {root.at, Side::right}, effort) : std::nullopt;
    result.push_back(exact ? real(*exact) : nearest(values_on(f, variable, root.enclosure)));
  }
  result.push_back(real(*high));
  return result;
}

bool has_arc_left(const Sketch& sketch, const Kink& joint) {
  return std::any_of(sketch.arcs.begin(), sketch.arcs.end(), [&](const SketchedArc& a) { return a.where.high == joint.at; });
}

bool has_arc_right(const Sketch& sketch, const Kink& joint) {
  return std::any_of(sketch.arcs.begin(), sketch.arcs.end(), [&](const SketchedArc& a) { return a.where.low == joint.at; });
}

}  // namespace slope
