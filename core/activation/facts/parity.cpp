// Symmetry: f(-x) = f(x) or f(-x) = -f(x), proved by normal forms.
#include "activation/facts/aspects.h"
#include "calculus/limit/limit.h"
#include "calculus/prove/prove.h"
#include "expr/substitute.h"

namespace slope {

namespace {

bool is_symmetric(const std::vector<RealInterval>& domain) {
  for (std::size_t i = 0; i < domain.size(); ++i) {
    const RealInterval &left = domain[i], &right = domain[domain.size() - 1 - i];
    const Real mirrored = {right.high.written, -right.high.enclosure};
    if (compare(left.low, mirrored) != 0 || left.low_closed != right.high_closed) return false;
  }
  return true;
}

// At the joints, where the proof does not look at single points; empty: not established.
std::optional<bool> holds_at_joints(const Sketch& sketch, int sign) {
  for (const Kink& joint : sketch.joints) {
    const Expr opposite = substitute(sketch.f, sketch.variable, Negation{joint.at});
    const auto mirrored = exact_value(opposite, sketch.effort);
    if (!mirrored && !is_undefined(opposite, sketch.effort)) return {};
    if (joint.value.has_value() != mirrored.has_value()) return false;
    if (!mirrored) continue;
    const Expr expected = sign > 0 ? *mirrored : Expr(Negation{*mirrored});
    if (compare(real(*joint.value), real(expected)) != 0) return false;
  }
  return true;
}

// Empty: not established. Joints refute as well: floor(x + 1/2) is odd between them.
std::optional<bool> holds(const Sketch& sketch, int sign) {
  const Expr mirrored = substitute(sketch.f, sketch.variable, Negation{symbol(sketch.variable)});
  const auto truth = prove(mirrored, sign > 0 ? sketch.f : Negation{sketch.f}).truth;
  if (truth == Verdict::Truth::refuted) return false;
  const auto at_joints = holds_at_joints(sketch, sign);
  return truth == Verdict::Truth::proved || at_joints == false ? at_joints : std::nullopt;
}

}  // namespace

std::optional<Parity> parity_of(const Sketch& sketch) {
  if (!is_symmetric(domain_of(sketch))) return Parity::neither;
  const auto even = holds(sketch, 1);
  if (even == true) return Parity::even;
  const auto odd = holds(sketch, -1);
  if (odd == true) return Parity::odd;
  return even && odd ? std::optional(Parity::neither) : std::nullopt;
}

}  // namespace slope
