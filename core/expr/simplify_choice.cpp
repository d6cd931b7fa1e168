// A choice of simpler conditions, of fewer branches, or none.
#include "expr/simplify_choice.h"

#include <optional>

#include "expr/linear.h"
#include "expr/relation.h"

namespace slope {

namespace {

// (x + 3)/6 > 0 -> x > -3; other comparisons stay
Comparison simplified(const Comparison& c) {
  const auto difference = rational_linear(Sum{{c.left, Negation{c.right}}});
  if (!difference || difference->slope.sign() == 0) return c;
  const auto bound = divide(*negate(difference->offset), difference->slope);
  if (!bound) return c;
  const Relation relation = difference->slope.sign() < 0 ? mirrored(c.relation) : c.relation;
  return {relation, symbol(difference->name), number(*bound)};
}

std::optional<bool> decided(const Comparison& c) {
  const auto difference = rational_linear(Sum{{c.left, Negation{c.right}}});
  if (!difference || difference->slope.sign() != 0) return {};
  return holds(c.relation, difference->offset.sign());
}

// Whether the later condition holds wherever the earlier does: x <= 1, x < 2
bool includes(const Comparison& later, const Comparison& earlier) {
  const auto is_upper = [](Relation r) { return r == Relation::less || r == Relation::less_equal; };
  if (!is_upper(later.relation) || !is_upper(earlier.relation) || later.left != earlier.left) return false;
  const auto low = rational(earlier.right), high = rational(later.right);
  return low && high && compare(*low, *high) < 0;
}

// x > 0 ? u : x == 0 ? v : u and x > 0 ? u : x < 0 ? u : v -> x == 0 ? v : u
std::optional<Expr> point_apart(const Branch& first, const Branch& second, const Expr& otherwise) {
  const Comparison &a = first.condition, &b = second.condition;
  const bool is_strict = a.relation == Relation::less || a.relation == Relation::greater;
  if (!is_strict || a.left != b.left || a.right != b.right) return {};
  const Comparison at_point{Relation::equal, a.left, a.right};
  if (b.relation == Relation::equal && first.value == otherwise) return Choice{{{at_point, second.value}}, otherwise};
  if (b.relation == mirrored(a.relation) && first.value == second.value) return Choice{{{at_point, otherwise}}, first.value};
  return {};
}

}  // namespace

Expr simplified(const Choice& choice) {
  std::vector<Branch> branches;
  Expr otherwise = choice.otherwise;
  for (const auto& [condition, value] : choice.branches) {
    const auto known = decided(condition);
    if (known == false) continue;
    if (known == true) {
      otherwise = value;
      break;
    }
    const Comparison simple = simplified(condition);
    if (!branches.empty() && branches.back().value == value && includes(simple, branches.back().condition)) branches.pop_back();
    branches.push_back({simple, value});
  }
  while (!branches.empty() && branches.back().value == otherwise) branches.pop_back();
  if (branches.empty()) return otherwise;
  if (branches.size() == 2) {
    if (auto beside = point_apart(branches.front(), branches.back(), otherwise)) return *beside;
  }
  return Choice{std::move(branches), std::move(otherwise)};
}

}  // namespace slope
