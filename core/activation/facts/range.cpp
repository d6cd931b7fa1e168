// Domain and range.
#include "activation/facts/aspects.h"

namespace slope {

std::vector<RealInterval> domain_of(const Sketch& sketch) {
  std::vector<RealInterval> parts;
  for (const SketchedArc& arc : sketch.arcs) parts.push_back({real(arc.where.low), real(arc.where.high)});
  for (const Kink& joint : sketch.joints) {
    if (joint.value) parts.push_back(single(real(joint.at)));
  }
  return united(std::move(parts));
}

// An arc is monotone between its turning points, so it takes every value between neighbouring levels; the levels themselves
// are taken at turning points and not at the ends.
std::optional<std::vector<RealInterval>> range_of(const Sketch& sketch) {
  std::vector<RealInterval> parts;
  for (const SketchedArc& arc : sketch.arcs) {
    const auto all = levels(arc.value, arc.slope_signs, arc.where, sketch.variable, sketch.effort);
    if (!all) return {};
    if (arc.slope_signs->signs.front() == 0) {
      parts.push_back(single(all->front()));
      continue;
    }
    for (std::size_t i = 0; i + 1 < all->size(); ++i) {
      const Real &from = (*all)[i], &to = (*all)[i + 1];
      const bool from_closed = i > 0, to_closed = i + 2 < all->size();
      parts.push_back(arc.slope_signs->signs[i] > 0 ? RealInterval{from, to, from_closed, to_closed}
                                                    : RealInterval{to, from, to_closed, from_closed});
    }
  }
  for (const Kink& joint : sketch.joints) {
    if (joint.value) parts.push_back(single(real(*joint.value)));
  }
  return united(std::move(parts));
}

}  // namespace slope
