// Domain and range.
#include "activation/facts/aspects.h"

namespace slope {

std::vector<RealInterval> domain_of(const Sketch& sketch) {
  std::vector<RealInterval> parts;
  for (const SketchedArc& arc : sketch.arcs) parts.push_back(open(arc.where));
  for (const Kink& joint : sketch.joints) {
    if (joint.value) parts.push_back(single(real(joint.at)));
  }
  return united(std::move(parts));
}

std::optional<std::vector<RealInterval>> range_of(const Sketch& sketch) {
  std::vector<RealInterval> parts;
  for (const SketchedArc& arc : sketch.arcs) {
    const auto some = image(arc.value, arc.of_value, sketch.variable, arc.where, sketch.effort);
    if (!some) return {};
    parts.insert(parts.end(), some->begin(), some->end());
  }
  for (const Kink& joint : sketch.joints) {
    if (joint.value) parts.push_back(single(real(*joint.value)));
  }
  return united(std::move(parts));
}

}  // namespace slope
