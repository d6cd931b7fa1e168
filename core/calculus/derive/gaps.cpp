// Places are sought in the derivative, slopes by limits.
#include "calculus/derive/gaps.h"

#include <algorithm>

#include "calculus/choices/cases.h"
#include "calculus/choices/solve.h"
#include "calculus/derive/derive.h"
#include "calculus/derive/seam.h"
#include "calculus/limit/limit.h"
#include "expr/dictionary.h"
#include "expr/function_table.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr std::uint32_t max_size = 150;  // nodes of a derivative that is looked at
constexpr std::size_t most_places = 6;

using Places = std::vector<Expr>;

void visit(const Expr& e, std::string_view variable, Effort& effort, Places& places) {
  if (const auto* choice = e.as<Choice>()) {
    for (const auto& [condition, value] : choice->branches) {
      const Expr switched = Sum{{condition.left, Negation{condition.right}}};
      for (const Expr& zero : solve(switched, variable, places.front(), effort).value_or(Places{})) {
        const bool is_new = std::find(places.begin(), places.end(), zero) == places.end();
        if (is_new && places.size() < most_places) places.push_back(zero);
      }
    }
  }
  for_each_child(e, [&](const Expr& child) { visit(child, variable, effort, places); });
}

// Whether e is smooth on the whole line, at sight.
bool is_entire(const Expr& e) {
  const auto* c = e.as<Call>();
  const auto* p = e.as<Power>();
  bool result = e.as<Choice>() == nullptr && e.as<Quotient>() == nullptr;
  if (c != nullptr) result = meaning("exp: sin: cos: sinh: cosh: tanh: atan: erf: ", c->function->name).has_value();
  if (p != nullptr) result = is(p->base, Constant::e) || is_number(p->exponent, 2) || is_number(p->exponent, 3);
  for_each_child(e, [&](const Expr& child) { result = result && is_entire(child); });
  return result;
}

// Whether the condition holds at the place alone: its difference is 0 there and monotone, as x - sin(x) at 0, or its slope is, as
// that of e^x - 1 - x.
bool holds_only_at(const Expr& place, const Comparison& condition, std::string_view variable, Effort& effort) {
  Expr vanishing = Sum{{condition.left, Negation{condition.right}}};
  const Expr zero = number(std::int64_t{0});
  for (int order = 0; order < 2; ++order) {
    if (exact_value(substitute(vanishing, variable, place), effort) != zero) return false;
    vanishing = derivative(vanishing, variable);
    if (vanishing == zero) return false;
    for (const Relation relation : {Relation::greater_equal, Relation::less_equal}) {
      if (always({relation, vanishing, zero}, {}, &effort) == true) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Expr> with_gaps_filled(const Expr& derivative, const Expr& f, std::string_view variable, Effort& effort) {
  if (!says_undefined(derivative) || derivative.size() > max_size) return {};
  const Expr x = symbol(std::string(variable));
  const auto* elsewhere = derivative.as<Choice>();
  Places places = {number(std::int64_t{0})};
  visit(derivative, variable, effort, places);
  std::vector<Branch> branches;
  for (const Expr& at : places) {
    if (exact_value(substitute(derivative, variable, at), effort)) continue;
    if (const auto slope = slope_at(at, f, variable, effort)) branches.push_back({{Relation::equal, x, at}, *slope});
  }
  if (branches.empty()) return {};
  if (elsewhere == nullptr) return Choice{std::move(branches), derivative};
  const std::size_t filled = branches.size();
  for (const Branch& branch : elsewhere->branches) {
    const auto& [relation, left, right] = branch.condition;
    bool is_reached = true;
    if (relation == Relation::equal && is_entire(left) && is_entire(right)) {
      is_reached = std::none_of(branches.begin(), branches.begin() + filled, [&](const Branch& place) {
        return holds_only_at(place.condition.right, branch.condition, variable, effort);
      });
    }
    if (is_reached) branches.push_back(Branch(branch));
  }
  return Choice{std::move(branches), elsewhere->otherwise};
}

}  // namespace slope
