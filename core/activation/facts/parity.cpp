// Symmetry: f(-x) = f(x) or f(-x) = -f(x), proved by normal forms.
#include "activation/facts/aspects.h"
#include "calculus/limit/limit.h"
#include "calculus/prove/exceptions.h"
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

// Empty: not established. Joints refute as well: floor(x + 1/2) is odd between them. Without a sketch the proof must have no exceptions.
std::optional<bool> holds(const Expr& f, const std::string& variable, const Sketch* sketch, int sign) {
  const Expr mirrored = substitute(f, variable, Negation{symbol(variable)}), expected = sign > 0 ? f : Negation{f};
  const auto truth = prove(mirrored, expected).truth;
  if (truth == Verdict::Truth::refuted) return false;
  const bool is_proved = truth == Verdict::Truth::proved;
  if (sketch == nullptr) {
    const auto except = is_proved ? exceptions({mirrored}, {expected}) : std::nullopt;
    return except && except->empty() ? std::optional(true) : std::nullopt;
  }
  const auto at_joints = holds_at_joints(*sketch, sign);
  return is_proved || at_joints == false ? at_joints : std::nullopt;
}

}  // namespace

std::optional<Parity> parity_of(const Expr& f, const std::string& variable, const Sketch* sketch) {
  if (sketch != nullptr && !is_symmetric(domain_of(*sketch))) return Parity::neither;
  const auto even = holds(f, variable, sketch, 1);
  if (even == true) return Parity::even;
  const auto odd = holds(f, variable, sketch, -1);
  if (odd == true) return Parity::odd;
  return even && odd ? std::optional(Parity::neither) : std::nullopt;
}

}  // namespace slope
