// Symmetry: f(-x) = f(x) or f(-x) = -f(x), proved by normal forms.
#include "activation/facts/aspects.h"
#include "calculus/limit/choose.h"
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

std::optional<Parity> if_at_joints(const Sketch& sketch, Parity parity) {
  const auto holds = holds_at_joints(sketch, parity == Parity::even ? 1 : -1);
  return holds ? std::optional(*holds ? parity : Parity::neither) : std::nullopt;
}

}  // namespace

std::optional<Parity> parity_of(const Sketch& sketch) {
  if (!is_symmetric(domain_of(sketch))) return Parity::neither;
  const Expr mirrored = substitute(sketch.f, sketch.variable, Negation{symbol(sketch.variable)});
  const auto even = prove(mirrored, sketch.f).truth;
  if (even == Verdict::Truth::proved) return if_at_joints(sketch, Parity::even);
  const auto odd = prove(mirrored, Negation{sketch.f}).truth;
  if (odd == Verdict::Truth::proved) return if_at_joints(sketch, Parity::odd);
  const bool are_refuted = even == Verdict::Truth::refuted && odd == Verdict::Truth::refuted;
  return are_refuted ? std::optional(Parity::neither) : std::nullopt;
}

}  // namespace slope
