// Making choices, from the inside out.
#include "calculus/choices/resolver.h"

#include <algorithm>
#include <utility>

#include "calculus/choices/pieces.h"
#include "expr/function_table.h"

namespace slope {

namespace {

bool is_undefined(const Expr& e) { return is(e, Constant::undefined); }

}  // namespace

Expr Resolver::resolve(const Expr& e) {
  algebra_.attempt().spend(1);
  if (algebra_.attempt().has_failed()) return e;
  if (const auto* choice = e.as<Choice>()) return resolve_choice(*choice);
  if (const auto* call = e.as<Call>()) {
    const std::string_view name = call->function->name;
    if (name == "max" || name == "min") return resolve_extreme(*call);
    if (name == "abs" || name == "sgn" || name == "heaviside") return resolve_sign(*call);
    if (!call->function->definition.empty() && has_choice(parsed_definition(*call->function))) {
      return resolve(*expand(*call));
    }
  }
  bool has_changed = false, has_undefined = false;
  for_each_child(e, [&](const Expr& child) { has_undefined = has_undefined || is_undefined(child); });
  const Expr resolved = map_children(e, [&](const Expr& child) {
    Expr changed = resolve(child);
    has_changed = has_changed || &changed.node() != &child.node();
    has_undefined = has_undefined || is_undefined(changed);
    return changed;
  });
  if (has_undefined) return Constant::undefined;
  return has_changed ? resolved : e;
}

std::optional<Signs> Resolver::signs_of_difference(const Expr& left, const Expr& right) {
  const Form difference = algebra_.difference(form_(left), form_(right));
  if (difference.is_undefined) return {};
  const auto answer = assumptions_.signs(difference);
  if (answer.undecided && !undecided) undecided = answer.undecided;
  return answer.signs;
}

Expr Resolver::resolve_choice(const Choice& choice) {
  std::vector<Branch> open;
  const auto with_otherwise = [&](const Expr& otherwise) {
    return open.empty() ? otherwise : Expr(Choice{std::move(open), otherwise});
  };
  for (const auto& [condition, value] : choice.branches) {
    const Expr left = resolve(condition.left), right = resolve(condition.right);
    const auto before = undecided;
    const auto possible = signs_of_difference(left, right);
    if (!possible) return with_otherwise(Constant::undefined);
    const Signs wanted = signs_where(condition.relation);
    const bool holds = (*possible & ~wanted) == 0, fails = (*possible & wanted) == 0;
    if (holds || fails) undecided = before;
    if (fails) continue;
    if (holds) return with_otherwise(resolve(value));
    open.push_back({{condition.relation, left, right}, resolve(value)});
  }
  return with_otherwise(resolve(choice.otherwise));
}

// max(a, b): b where b - a is not negative, a where it is not positive
Expr Resolver::resolve_extreme(const Call& call) {
  const Signs beating = call.function->name == "max" ? positive : negative;
  bool is_defined = true;
  // Whether a can be left out because of b.
  const auto is_beaten = [&](const Expr& a, const Expr& b) {
    const auto before = undecided;
    const auto possible = signs_of_difference(a, b);
    is_defined = is_defined && possible;
    if (!possible || (*possible & beating)) return false;
    undecided = before;
    return true;
  };
  std::vector<Expr> candidates;
  for (const Expr& argument : call.arguments) {
    const Expr next = resolve(argument);
    const auto beats_next = [&](const Expr& candidate) { return is_beaten(next, candidate); };
    if (std::any_of(candidates.begin(), candidates.end(), beats_next)) continue;
    std::erase_if(candidates, [&](const Expr& candidate) { return is_beaten(candidate, next); });
    candidates.push_back(next);
    if (!is_defined) return Constant::undefined;
  }
  return candidates.size() == 1 ? candidates.front() : slope::call(*call.function, std::move(candidates));
}

// |u|, sgn(u) and H(u) by the sign of u
Expr Resolver::resolve_sign(const Call& call) {
  const Expr u = resolve(call.arguments.front());
  const Expr nought = number(std::int64_t{0}), one = number(std::int64_t{1});
  const auto before = undecided;
  const auto found = signs_of_difference(u, nought);
  if (!found) return Constant::undefined;
  const Signs possible = *found;
  const bool is_absolute = call.function->name == "abs", is_step = call.function->name == "heaviside";
  const bool is_decided =
      is_single(possible) || (is_absolute && ((possible & positive) == 0 || (possible & negative) == 0));
  if (!is_decided) return slope::call(*call.function, {u});
  undecided = before;
  if (is_absolute) return (possible & negative) ? Expr(Negation{u}) : u;
  if (possible & positive) return one;
  if (possible & negative) return is_step ? nought : Expr(Negation{one});
  return is_step ? Expr(Quotient{one, number(std::int64_t{2})}) : nought;
}

}  // namespace slope
