// Cutting a function into pieces.
//
// An interval is resolved by walking the tree: the sign of l - r decides the condition l > r, and is constant on the interval unless a
// root lies inside. In that case the interval is cut at the root and both halves are resolved afresh.
#include "calculus/choices/pieces.h"

#include <algorithm>

#include "calculus/choices/interval_signs.h"
#include "expr/function_table.h"
#include "expr/relation.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::size_t max_pieces = 64;
constexpr std::uint32_t max_size = 2'000;  // nodes; each interval walks the tree again

bool chooses(std::string_view function) {
  return function == "max" || function == "min" || function == "abs" || function == "sgn" || function == "heaviside";
}

// Resolves a tree on one interval; stops at the first root inside it.
class Resolver {
 public:
  Resolver(std::string_view variable, const Interval& interval, int& effort)
      : signs_(variable, interval, effort), effort_(effort) {}

  const std::optional<Rational>& cut() const { return signs_.cut; }
  bool has_failed() const { return signs_.failed; }

  Expr resolve(const Expr& e) {
    if (--effort_ < 0) signs_.failed = true;
    if (is_stopped() || !has_choice(e)) return e;
    if (const auto* c = e.as<Choice>()) return resolve(*c);
    if (const auto* c = e.as<Call>()) {
      if (auto definition = expand(*c)) return resolve(*definition);
      if (chooses(c->function->name)) return resolve(*c);
    }
    return map_children(e, [this](const Expr& child) { return resolve(child); });
  }

 private:
  bool is_stopped() const { return signs_.cut || signs_.failed; }

  Expr resolve(const Choice& choice) {
    for (const auto& [condition, value] : choice.branches) {
      const int order = compare_sides(condition.left, condition.right);
      if (is_stopped()) return choice;
      if (holds(condition.relation, order)) return resolve(value);
    }
    return resolve(choice.otherwise);
  }

  Expr resolve(const Call& c) {
    const std::string_view name = c.function->name;
    const Expr zero = number(std::int64_t{0}), one = number(std::int64_t{1});
    if (name == "max" || name == "min") {
      Expr best = resolve(c.arguments.front());
      for (std::size_t i = 1; i < c.arguments.size() && !is_stopped(); ++i) {
        const Expr next = resolve(c.arguments[i]);
        const int order = compare_sides(next, best);
        if (name == "max" ? order > 0 : order < 0) best = next;
      }
      return best;
    }
    const Expr argument = resolve(c.arguments.front());
    const int order = compare_sides(argument, zero);
    if (name == "abs") return order < 0 ? Expr(Negation{argument}) : argument;
    if (name == "sgn") return order < 0 ? Expr(Negation{one}) : order > 0 ? one : zero;
    return order < 0 ? zero : order > 0 ? one : Expr(Quotient{one, number(std::int64_t{2})});
  }

  // The sign of left - right on the whole interval; signs_ say so where it has none or none is known.
  int compare_sides(const Expr& left, const Expr& right) {
    if (is_stopped()) return 0;
    const Expr written = Sum{{resolve(left), Negation{resolve(right)}}};
    effort_ -= static_cast<int>(std::min(written.size(), max_size));
    if (effort_ < 0) signs_.failed = true;
    if (is_stopped()) return 0;
    return signs_.sign(simplify(written));
  }

  IntervalSigns signs_;
  int& effort_;
};

bool add_pieces(const Expr& f, std::string_view variable, const Interval& interval, int& effort, Pieces& pieces) {
  Resolver resolver(variable, interval, effort);
  const Expr value = resolver.resolve(f);
  if (resolver.has_failed() || pieces.values.size() >= max_pieces) return false;
  if (const auto& cut = resolver.cut()) {
    return add_pieces(f, variable, {interval.low, cut}, effort, pieces) &&
           add_pieces(f, variable, {cut, interval.high}, effort, pieces);
  }
  pieces.values.push_back(simplify(value));
  if (interval.high) pieces.bounds.push_back(*interval.high);
  return true;
}

}  // namespace

bool has_choice(const Expr& e) {
  if (e.as<Choice>() != nullptr) return true;
  if (const auto* c = e.as<Call>()) {
    if (chooses(c->function->name)) return true;
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
