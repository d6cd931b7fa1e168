// Sketching a curve.
#include "activation/facts/sketch.h"

#include <algorithm>

#include "calculus/limit.h"

namespace slope {

std::optional<Sketch> sketch(const Expr& f, const std::string& variable, Work& work) {
  const auto cut = arcs(f, variable, work);
  if (!cut) return {};
  Sketch result{f, variable, {}, {}, work};
  for (const auto& [where, formula] : cut->arcs) {
    const Subject value = subject(formula);
    const Subject slope = derivative(value, variable);
    const Subject bend = derivative(slope, variable);
    result.arcs.push_back({where, value, slope, bend, sign_chart(slope, variable, where, work),
                           sign_chart(bend, variable, where, work)});
  }
  for (const Joint& joint : cut->joints) result.joints.push_back(kink(f, variable, joint.at, work));
  return result;
}

std::optional<std::vector<Real>> levels(const Subject& f, const std::optional<SignChart>& derivative_signs,
                                        const Stretch& where, const std::string& variable, Work& work) {
  const auto low = limit(f.written, variable, {where.low, Side::right}, work);
  const auto high = limit(f.written, variable, {where.high, Side::left}, work);
  if (!low || !high || !derivative_signs) return {};
  std::vector<Real> result = {real(*low)};
  for (const Root& root : derivative_signs->roots) {
    const auto exact = root.is_exact ? limit(f.written, variable, {root.at, Side::right}, work) : std::nullopt;
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
