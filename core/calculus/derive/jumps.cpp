#include "calculus/derive/jumps.h"

#include <algorithm>
#include <cstdint>

#include "calculus/choices/cases.h"
#include "expr/function_table.h"

namespace slope {

namespace {

constexpr std::uint32_t max_boundary = 60;  // nodes of two branches whose meeting is looked at

}  // namespace

void Jumps::visit(const Expr& e) {
  if (visited_.get(e) >= 0) return;
  visited_.set(e, 1);
  if (const auto* c = e.as<Call>()) {
    if (const auto definition = expand(*c)) return visit(*definition);
    const std::string_view name = c->function->name;
    const Expr& u = c->arguments.front();
    if (name == "sgn" || name == "heaviside") add(u, number(std::int64_t{0}));
    if (name == "floor") add(u, e);
  } else if (const auto* choice = e.as<Choice>()) {
    Expr below = choice->otherwise;  // the choice between the branches that follow
    for (auto branch = choice->branches.rbegin(); branch != choice->branches.rend(); ++branch) {
      const Comparison boundary{Relation::equal, branch->condition.left, branch->condition.right};
      const bool is_short = branch->value.size() + below.size() <= max_boundary;
      const bool meets = is_short && always({Relation::equal, branch->value, below}, {boundary}, &effort_) == true;
      if (!meets) add(boundary.left, boundary.right);
      below = Choice{{*branch}, below};
    }
  }
  for_each_child(e, [&](const Expr& child) { visit(child); });
}

void Jumps::add(const Expr& left, const Expr& right) {
  const Comparison place{Relation::equal, left, right};
  const bool varies = contains(left, variable_) || contains(right, variable_);
  if (varies && std::find(places.begin(), places.end(), place) == places.end()) places.push_back(place);
}

}  // namespace slope
