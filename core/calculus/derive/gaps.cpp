// Places are sought in the derivative, slopes by limits.
#include "calculus/derive/gaps.h"

#include <algorithm>

#include "calculus/choices/solve.h"
#include "calculus/derive/seam.h"
#include "calculus/limit/limit.h"
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
  branches.insert(branches.end(), elsewhere->branches.begin(), elsewhere->branches.end());
  return Choice{std::move(branches), elsewhere->otherwise};
}

}  // namespace slope
