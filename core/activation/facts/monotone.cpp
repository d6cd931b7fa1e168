// Whether a function rises or falls: on every arc by the sign of f', across joints by the limits beside them.
#include "activation/facts/aspects.h"

namespace slope {

namespace {

// What has been seen on the way from left to right.
struct Way {
  bool rises = false;
  bool falls = false;
  bool is_flat = false;  // on a whole interval
  bool is_known = true;
  std::optional<Real> last = {};

  void go_along(const Course& course) {
    is_known = is_known && course.signs;
    const auto& chart = course.signs ? course.signs : course.signs_in_middle;
    if (!chart) return;
    for (const int sign : chart->signs) note(sign);
    is_flat = is_flat || chart->signs.front() == 0;
  }

  void go_to(const std::optional<Expr>& level) {
    if (!level) is_known = false;
    const auto next = level ? std::optional(real(*level)) : std::nullopt;
    if (last && next) note(compare(*next, *last));
    last = next;
  }

 private:
  void note(int direction) {
    rises = rises || direction > 0;
    falls = falls || direction < 0;
  }
};

}  // namespace

std::optional<Monotone> monotone_of(const Sketch& sketch) {
  Way way;
  for (const SketchedArc& arc : sketch.arcs) way.go_along(arc.of_value);
  for (const Kink& joint : sketch.joints) {
    if (has_arc_left(sketch, joint)) {
      way.last = {};  // along the arc its signs have told everything
      way.go_to(joint.left.value);
    }
    if (joint.value) way.go_to(joint.value);
    if (has_arc_right(sketch, joint)) way.go_to(joint.right.value);
  }
  if (way.rises && way.falls) return Monotone::no;
  if (!way.is_known) return {};
  if (way.rises) return way.is_flat ? Monotone::nondecreasing : Monotone::increasing;
  if (way.falls) return way.is_flat ? Monotone::nonincreasing : Monotone::decreasing;
  return Monotone::constant;
}

}  // namespace slope
