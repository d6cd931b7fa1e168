// Verdicts at the breaks, from one-sided limits.
#include "calculus/kink/kink.h"

#include "calculus/derive/derive.h"
#include "calculus/kink/breaks.h"
#include "calculus/limit/limit.h"
#include "calculus/prove/prove.h"
#include "expr/function_table.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr int max_effort = 75'000;  // for all kinks; what remains then is not established

bool is_infinite(const Expr& e) { return is_infinite(Point{e}); }

Expr difference(const Expr& a, const Expr& b) { return simplify(Sum{{a, Negation{b}}}); }

// Whether two limits agree; in general, where they have parameters.
std::optional<bool> equal(const std::optional<Expr>& a, const std::optional<Expr>& b) {
  if (!a || !b) return {};
  if (*a == *b) return true;
  if (is_infinite(*a) || is_infinite(*b)) return false;
  return Coefficient(Sum{{*a, Negation{*b}}}).is_zero();
}

// The arguments of name(a, b), where e is such a call.
std::optional<std::pair<Expr, Expr>> pair_of(std::string_view name, const Expr& e) {
  const auto* c = e.as<Call>();
  if (c == nullptr || c->function->name != name || c->arguments.size() != 2) return {};
  return std::pair{c->arguments[0], c->arguments[1]};
}

// a = b, solved for a parameter in which it is linear, or as it stands.
Comparison solved(const Expr& a, const Expr& b) {
  // max(p, q) = min(p, q)  <=>  p = q
  const auto greatest = pair_of("max", a) ? pair_of("max", a) : pair_of("max", b);
  const auto least = pair_of("min", a) ? pair_of("min", a) : pair_of("min", b);
  if (greatest && greatest == least) return solved(greatest->first, greatest->second);
  // |c| = -|c|  <=>  c = 0
  if (a == Expr(Negation{b})) return solved(b, number(std::int64_t{0}));
  if (const auto* c = a.as<Call>(); c != nullptr && c->function->name == "abs" && is_number(b, 0)) {
    return solved(c->arguments.front(), b);
  }
  if (variables(a).empty()) return solved(b, a);
  const Expr rest = difference(a, b);
  for (const std::string& name : variables(rest)) {
    // rest = factor*name + remainder; a name in the factor could make it zero, and the equation true.
    const Expr factor = derivative(rest, name);
    if (!variables(factor).empty() || is_number(factor, 0)) continue;
    const Expr remainder = substitute(rest, name, number(std::int64_t{0}));
    return {Relation::equal, symbol(name), simplify(Negation{Quotient{remainder, factor}})};
  }
  return {Relation::equal, a, b};
}

// -max(a, b) reads better as min(-a, -b)
Expr tidied(const Expr& e) {
  const auto* negation = e.as<Negation>();
  if (negation == nullptr) return e;
  for (const auto& [name, opposite] : {std::pair{"max", "min"}, std::pair{"min", "max"}}) {
    if (const auto pair = pair_of(name, negation->operand)) {
      return call(opposite, {simplify(Negation{pair->first}), simplify(Negation{pair->second})});
    }
  }
  return e;
}

OneSided one_sided(const Expr& f, std::string_view variable, const Point& point, const std::optional<Expr>& value,
                   Effort& effort) {
  OneSided result{limit(f, variable, point, effort), {}};
  result.is_empty = !result.value && is_undefined(f, variable, point, effort);
  if (value && !result.is_empty) result.slope = slope_limit(f, variable, point, *value, effort);
  if (result.slope) result.slope = tidied(*result.slope);
  return result;
}

class Verdicts {
 public:
  Verdicts(const Expr& f, std::string_view variable, Effort& effort) : f_(f), variable_(variable), effort_(effort) {}

  Kink at(const Expr& at) const {
    effort_.spend(5 * std::int64_t{f_.size()});  // so often is it walked, at least
    if (effort_.is_spent()) return {at, {}, {}, {}, {}, {}, {}, {}};
    Kink kink = limits(f_, at);
    kink.continuous = continuous(kink);
    kink.differentiable = differentiable(kink);
    if (kink.differentiable == false) kink.condition = condition(kink);
    if (is_relu_at_zero(kink)) kink.conventions = relu_conventions();
    return kink;
  }

 private:
  Kink limits(const Expr& f, const Expr& at) const {
    const auto value = exact_value(substitute(f, variable_, at), effort_);
    const auto side = [&](Side which) { return one_sided(f, variable_, {at, which}, value, effort_); };
    return {at, value, side(Side::left), side(Side::right), {}, {}, {}, {}};
  }

  std::optional<bool> continuous(const Kink& kink) const {
    if (!kink.value) return is_undefined(substitute(f_, variable_, kink.at), effort_) ? std::optional(false) : std::nullopt;
    const auto left = equal(kink.left.value, kink.value), right = equal(kink.right.value, kink.value);
    if (left == false || right == false) return false;
    return left && right ? std::optional(true) : std::nullopt;
  }

  static std::optional<bool> differentiable(const Kink& kink) {
    if (kink.continuous == false) return false;
    const auto& left = kink.left.slope;
    const auto& right = kink.right.slope;
    if ((left && is_infinite(*left)) || (right && is_infinite(*right))) return false;
    const auto same = equal(left, right);
    return kink.continuous && same ? same : std::nullopt;
  }

  // First what makes f continuous, then, with that put in, what makes the slopes equal.
  std::optional<Comparison> condition(const Kink& kink) const {
    for (const auto* side : {&kink.left.value, &kink.right.value}) {
      if (equal(*side, kink.value) == false) return closing(kink, **side);
    }
    return closing_slopes(kink);
  }

  static std::optional<Comparison> closing_slopes(const Kink& kink) {
    const auto& left = kink.left.slope;
    const auto& right = kink.right.slope;
    if (!left || !right || is_infinite(*left) || is_infinite(*right)) return {};
    if (variables(difference(*left, *right)).empty()) return {};
    return solved(*left, *right);
  }

  // The jump between the value and a limit vanishes for some parameter: is f differentiable then?
  std::optional<Comparison> closing(const Kink& kink, const Expr& side) const {
    if (!kink.value || is_infinite(side) || variables(difference(side, *kink.value)).empty()) return {};
    const Comparison closed = solved(side, *kink.value);
    const auto* name = closed.left.as<Symbol>();
    if (name == nullptr || contains(closed.right, name->name)) return {};
    const Expr closed_f = substitute(f_, name->name, closed.right);
    Kink then = limits(closed_f, substitute(kink.at, name->name, closed.right));
    then.continuous = continuous(then);
    return differentiable(then) == true ? std::optional(closed) : std::nullopt;
  }

  bool is_relu_at_zero(const Kink& kink) const {
    const auto is = [](const std::optional<Expr>& e, std::int64_t value) { return e && is_number(*e, value); };
    if (!is_number(kink.at, 0) || !is(kink.left.slope, 0) || !is(kink.right.slope, 1)) return false;
    return prove(f_, call("max", {number(std::int64_t{0}), symbol(variable_)})).truth == Verdict::Truth::proved;
  }

  const Expr& f_;
  std::string_view variable_;
  Effort& effort_;
};

}  // namespace

Kink kink(const Expr& f, std::string_view variable, const Expr& at, Effort& effort) {
  return Verdicts(f, variable, effort).at(at);
}

Kinks kinks(const Expr& f, std::string_view variable) {
  Effort effort(max_effort);
  Breaks found = breaks(f, variable);
  Kinks result{{}, std::move(found.beyond)};
  for (const Expr& at : found.places) {
    Kink found_there = kink(f, variable, at, effort);
    const bool is_outside = !found_there.value && found_there.left.is_empty && found_there.right.is_empty;
    if (!is_outside) result.list.push_back(std::move(found_there));
  }
  return result;
}

}  // namespace slope
