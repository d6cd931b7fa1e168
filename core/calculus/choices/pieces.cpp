// Cutting a function into pieces.
//
// An interval is resolved by walking the tree: the sign of l - r decides the condition l > r, and is constant on the interval unless a
// root lies inside. In that case the interval is cut at the root and both halves are resolved afresh.
#include "calculus/choices/pieces.h"

#include <algorithm>

#include "calculus/choices/choose.h"
#include "calculus/choices/interval_signs.h"
#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::size_t max_pieces = 64;
constexpr std::uint32_t max_size = 2'000;  // nodes; each interval walks the tree again
constexpr int per_sign = 10;               // what even the shortest sign costs, in nodes

bool add_pieces(const Expr& f, std::string_view variable, const RationalInterval& interval, int& effort, Pieces& pieces) {
  IntervalSigns signs(variable, interval, effort);
  const auto sign_of = [&](const Expr& u) {
    effort -= per_sign + static_cast<int>(std::min(u.size(), max_size));
    const int sign = effort < 0 ? 0 : signs.sign(simplify(u));
    return effort < 0 || signs.cut || signs.failed ? std::nullopt : std::optional(sign);
  };
  const Chosen chosen = choose_branches(f, sign_of, effort);
  if (effort < 0 || signs.failed || pieces.values.size() >= max_pieces) return false;
  if (const auto& cut = signs.cut) {
    return add_pieces(f, variable, {interval.low, cut}, effort, pieces) &&
           add_pieces(f, variable, {cut, interval.high}, effort, pieces);
  }
  if (chosen.state != Chosen::State::chosen) return false;
  pieces.values.push_back(simplify(chosen.formula));
  if (interval.high) pieces.bounds.push_back(*interval.high);
  return true;
}

}  // namespace

bool chooses(const Function& function) {
  const std::string_view name = function.name;
  return name == "max" || name == "min" || name == "abs" || name == "sgn" || name == "heaviside";
}

bool has_choice(const Expr& e) {
  if (e.as<Choice>() != nullptr) return true;
  if (const auto* c = e.as<Call>()) {
    if (chooses(*c->function)) return true;
    if (!c->function->definition.empty() && has_choice(parsed_definition(*c->function))) return true;
  }
  bool found = false;
  for_each_child(e, [&](const Expr& child) { found = found || has_choice(child); });
  return found;
}

std::optional<Pieces> pieces(const Expr& f, std::string_view variable, int& effort) {
  Pieces result;
  if (f.size() > max_size || !add_pieces(f, variable, {}, effort, result)) return {};
  return result;
}

// One bound reads best from the right: x > 0 ? x : 0. Several read from left to right.
Expr choice_of(const Pieces& pieces, const std::vector<std::optional<Expr>>& at_bound, std::string_view variable) {
  const Expr x = symbol(variable);
  const auto& values = pieces.values;
  if (values.size() == 1) return values.front();
  if (values.size() == 2) {
    const Expr bound = number(pieces.bounds.front());
    std::vector<Branch> branches = {{{Relation::greater, x, bound}, values[1]}};
    if (!at_bound.front()) return Choice{std::move(branches), values[0]};
    branches.push_back({{Relation::less, x, bound}, values[0]});
    return Choice{std::move(branches), *at_bound.front()};
  }
  std::vector<Branch> branches;
  for (std::size_t i = 0; i < pieces.bounds.size(); ++i) {
    const Expr bound = number(pieces.bounds[i]);
    if (at_bound[i]) {
      branches.push_back({{Relation::less, x, bound}, values[i]});
      branches.push_back({{Relation::equal, x, bound}, *at_bound[i]});
    } else {
      branches.push_back({{Relation::less_equal, x, bound}, values[i]});
    }
  }
  return Choice{std::move(branches), values.back()};
}

}  // namespace slope
