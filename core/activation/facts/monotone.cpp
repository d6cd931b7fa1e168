// Whether a function rises or falls: on every arc by the sign of f', across joints by the limits beside them.
#include "activation/facts/aspects.h"

namespace slope {

namespace {

// What has been seen on the way from left to right.
struct Course {
  bool rises = false;
  bool falls = false;
  bool is_flat = false;  // on a whole interval
  bool is_known = true;
  std::optional<Real> last = {};

  void go_along(const std::optional<SignChart>& slope_signs) {
    if (!slope_signs) {
      is_known = false;
      return;
    }
    for (const int sign : slope_signs->signs) note(sign);
    is_flat = is_flat || slope_signs->signs.front() == 0;
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
  Course course;
  for (const SketchedArc& arc : sketch.arcs) course.go_along(arc.slope_signs);
  for (const Kink& joint : sketch.joints) {
    if (has_arc_left(sketch, joint)) {
      course.last = {};  // along the arc its signs have told everything
      course.go_to(joint.left.value);
    }
    if (joint.value) course.go_to(joint.value);
    if (has_arc_right(sketch, joint)) course.go_to(joint.right.value);
  }
  if (course.rises && course.falls) return Monotone::no;
  if (!course.is_known) return {};
  if (course.rises) return course.is_flat ? Monotone::nondecreasing : Monotone::increasing;
  if (course.falls) return course.is_flat ? Monotone::nonincreasing : Monotone::decreasing;
  return Monotone::constant;
}

}  // namespace slope
