// The rules of choices: branch by branch, or piece by piece where the pieces are known.
#include <algorithm>

#include "calculus/choices/cases.h"
#include "calculus/choices/pieces.h"
#include "calculus/derive/deriver.h"
#include "calculus/derive/jumps.h"
#include "calculus/derive/seam.h"
#include "expr/function_table.h"
#include "expr/linear.h"
#include "expr/relation.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr std::uint32_t max_boundary = 60;  // nodes of two branches whose meeting is looked at
constexpr std::size_t per_seam = 20;        // so often are a function's nodes looked at where two of its pieces meet

// Whether e changes by jumps alone: 2*floor(x) + 1.
bool is_step(const Expr& e, std::string_view variable) {
  if (!contains(e, variable)) return true;
  const auto* c = e.as<Call>();
  if (c != nullptr && (c->function->name == "floor" || c->function->name == "sgn" || c->function->name == "heaviside")) return true;
  bool is_made_of_steps = e.as<Symbol>() == nullptr;
  for_each_child(e, [&](const Expr& child) { is_made_of_steps = is_made_of_steps && is_step(child, variable); });
  return is_made_of_steps;
}

// x == floor(x) ? undefined : u is u where x == floor(x) has been asked before.
Expr beside(const Comparison& place, const Expr& e) {
  const auto* choice = e.as<Choice>();
  const bool asks_again = choice != nullptr && choice->branches.size() == 1 && choice->branches.front().condition == place;
  return asks_again ? choice->otherwise : e;
}

// The slope on the boundary l = r of l > r ? u : v. Where u = v and u' = v' there, that is it, whichever side is near.
Expr slope_at_boundary(const Choice& choice, const Expr& first, const Expr& second, std::string_view variable,
                       Effort& effort) {
  const auto& [condition, value] = choice.branches.front();
  if (choice.otherwise.size() + value.size() > max_boundary) return Constant::undefined;
  const Conditions boundary = {{Relation::equal, condition.left, condition.right}};
  const bool is_maximum = (value == condition.left && choice.otherwise == condition.right) ||
                          (value == condition.right && choice.otherwise == condition.left);
  if (!is_maximum && always({Relation::equal, value, choice.otherwise}, boundary, &effort) != true) return Constant::undefined;
  const Comparison same_slope{Relation::equal, first, second};
  const auto is_smooth = always(same_slope, boundary, &effort);
  if (is_smooth == true) return second;
  if (is_smooth == false || contains(first, variable) || contains(second, variable)) return Constant::undefined;
  return Choice{{{same_slope, second}}, Constant::undefined};
}

}  // namespace

// Each branch for itself; at the boundary, where the branches meet, only if they meet smoothly. Where a condition jumps, it
// says at the point itself nothing of the points around it.
Step Deriver::derive(const Expr& e, const Choice& choice) {
  std::vector<Step> substeps;
  std::vector<Branch> branches;
  Jumps jumps(variable_, of_boundaries_);
  bool has_boundary = false;
  for (const auto& [condition, value] : choice.branches) {
    substeps.push_back(derive(value));
    if (is_too_large()) return {"choice_rule", variable_, e, number(std::int64_t{0}), {}};  // thrown away
    const Expr after = substeps.back().after;
    jumps.visit(condition.left);
    jumps.visit(condition.right);
    if (is_step(condition.left, variable_) && is_step(condition.right, variable_)) {
      branches.push_back({condition, after});
    } else if (condition.relation == Relation::equal || condition.relation == Relation::not_equal) {
      const bool at_point = condition.relation == Relation::equal;
      branches.push_back({{Relation::equal, condition.left, condition.right}, Constant::undefined});
      if (!at_point) branches.push_back({condition, after});
    } else {
      branches.push_back({{strict(condition.relation), condition.left, condition.right}, after});
      has_boundary = true;
      branches.push_back({{Relation::equal, condition.left, condition.right}, Constant::undefined});
    }
  }
  substeps.push_back(derive(choice.otherwise));
  Expr otherwise = substeps.back().after;
  if (has_boundary && choice.branches.size() == 1 && !is_too_large()) {
    branches.back().value = slope_at_boundary(choice, branches.front().value, otherwise, variable_, of_boundaries_);
  }
  for (const Comparison& place : jumps.places) {
    for (Branch& branch : branches) branch.value = beside(place, branch.value);
    otherwise = beside(place, otherwise);
    branches.insert(branches.begin(), {place, Constant::undefined});
  }
  return finished("choice_rule", e, Choice{std::move(branches), otherwise}, std::move(substeps));
}

bool Deriver::is_never_below(const Expr& a, const Expr& b) {
  return a.size() + b.size() <= max_boundary && always({Relation::greater_equal, a, b}, {}, &of_boundaries_) == true;
}

// |x^2| is x^2: nothing happens where that is 0. Nor does |x^3| have a kink there, its slope being 0: it is x^3 > 0 ? x^3 : -x^3.
std::optional<Expr> Deriver::without_bars(const Expr& e, const Call& c) {
  if (c.function->name != "abs") return {};
  const Expr& inner = c.arguments.front();
  const Expr zero = number(std::int64_t{0});
  if (is_never_below(inner, zero)) return inner;
  const Expr opposite = simplify(Negation{inner});
  if (is_never_below(zero, inner)) return opposite;
  if (inner.size() > max_boundary || rational_linear(inner)) return {};
  const Expr slope = derive(inner).after;
  const auto is_smooth = always({Relation::equal, slope, zero}, {{Relation::equal, inner, zero}}, &of_boundaries_);
  if (is_smooth == false) return {};
  if (!is_smooth) {  // |x^3 - x^2| is smooth at 0 alone
    const auto cut = pieces(e, variable_, effort_);
    const auto is_flat = [&](const Rational& bound) { return is_number(simplify(substitute(slope, variable_, number(bound))), 0); };
    if (!cut || std::none_of(cut->bounds.begin(), cut->bounds.end(), is_flat)) return {};
  }
  return Choice{{{{Relation::greater, inner, zero}, inner}}, opposite};
}

std::optional<Expr> Deriver::by_cases(const Expr& e) const {
  const auto* p = e.as<Power>();
  const auto* c = e.as<Call>();
  if (p != nullptr && is_number(p->base, 0)) {
    const Expr& nought = p->base;
    return Choice{{{{Relation::greater, p->exponent, nought}, nought}, {{Relation::equal, p->exponent, nought}, number(std::int64_t{1})}},
                  Constant::undefined};
  }
  if (p == nullptr && (c == nullptr || c->function->name != "sqrt")) return {};
  // (u^4)^(3/4) -> |u|^3 -> u > 0 ? u^3 : (-u)^3
  const Expr& under = p != nullptr ? p->base : c->arguments.front();
  auto exponent = p != nullptr ? rational(p->exponent) : Rational::make(1, 2);
  Expr written = p != nullptr ? p->exponent : e;
  const auto* bars = under.as<Call>();
  const Expr* base = bars != nullptr && bars->function->name == "abs" ? &bars->arguments.front() : nullptr;
  if (const auto* inside = under.as<Power>(); inside != nullptr && exponent && !exponent->is_integer()) {
    const auto inner = rational(inside->exponent);
    if (!inner || !inner->is_integer() || inner->numerator() % 2 != 0) return {};
    exponent = multiply(*inner, *exponent);
    base = &inside->base;
    if (exponent) written = number(*exponent);
  }
  if (base == nullptr || !exponent || compare(*exponent, 1) <= 0) return {};
  const auto raised = [&](const Expr& u) { return Power{u, written}; };
  if (exponent->is_integer() && exponent->numerator() % 2 == 0) return raised(*base);
  return Choice{{{{Relation::greater, *base, number(std::int64_t{0})}, raised(*base)}}, simplify(raised(Negation{*base}))};
}

// max and min, where pieces are out of reach: a > b ? a : b, the varying side first; the greater one alone, where that is known.
Step Deriver::by_order(const Expr& e, const Call& c) {
  Expr best = c.arguments.front();
  const bool is_max = c.function->name == "max";
  const Relation relation = is_max ? Relation::greater : Relation::less;
  for (std::size_t i = 1; i < c.arguments.size(); ++i) {
    const Expr& next = c.arguments[i];
    if (is_never_below(is_max ? best : next, is_max ? next : best)) continue;
    if (is_never_below(is_max ? next : best, is_max ? best : next)) {
      best = next;
      continue;
    }
    const bool swap = !contains(best, variable_);
    const Expr& first = swap ? next : best;
    const Expr& second = swap ? best : next;
    best = Choice{{{{relation, first, second}, first}}, second};
    account(best);
  }
  return by_equality("case_split", e, best);
}

// Where the pieces are known, each is derived for itself and the seams are examined.
std::optional<Step> Deriver::by_pieces(const Expr& e) {
  auto cut = pieces(e, variable_, effort_);
  if (!cut) return {};
  if (cut->values.size() == 1) {
    if (has_choice(cut->values.front())) return {};
    return by_equality("case_split", e, cut->values.front());
  }
  effort_ -= static_cast<int>(std::min(per_seam * cut->bounds.size() * e.size(), std::size_t{max_effort}));
  if (effort_ < 0) return {};
  std::vector<std::optional<Expr>> values = values_at_seams(e, *cut, variable_);
  for (std::size_t i = values.size(); i-- > 0;) {  // x^2 > 0 changes nothing at 0
    if (values[i] || cut->values[i] != cut->values[i + 1]) continue;
    values.erase(values.begin() + static_cast<std::ptrdiff_t>(i));
    cut->bounds.erase(cut->bounds.begin() + static_cast<std::ptrdiff_t>(i));
    cut->values.erase(cut->values.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (values.empty()) return by_equality("case_split", e, cut->values.front());
  const Expr written = choice_of(*cut, values, variable_);
  std::vector<Step> substeps;
  if (written != e) {
    account(written);
    substeps.push_back(equality("case_split", e, written));
  }
  // In the order in which choice_of writes the cases: of two, the right one comes first.
  Pieces slopes{cut->bounds, cut->values};
  for (std::size_t i = 0; i < cut->values.size(); ++i) {
    const std::size_t piece = cut->values.size() == 2 ? 1 - i : i;
    substeps.push_back(derive(cut->values[piece]));
    slopes.values[piece] = substeps.back().after;
  }
  const Expr raw = choice_of(slopes, slopes_at_seams(e, *cut, slopes, variable_, of_boundaries_), variable_);
  return finished("choice_rule", e, raw, std::move(substeps));
}

}  // namespace slope
