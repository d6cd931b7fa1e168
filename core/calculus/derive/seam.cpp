// What a function and its derivative are where two of its pieces meet.
//
// The pieces are elementary and smooth at the bound if their own derivative is defined there; then f is differentiable at
// the bound exactly if both pieces and f itself agree in value there, and the pieces agree in slope. Where the derivative of a
// piece is not defined there, as of x*sqrt(x) at 0, the limits of f's own difference quotient decide.
#include "calculus/derive/seam.h"

#include "calculus/derive/deriver.h"
#include "calculus/limit/limit.h"
#include "calculus/prove/prove.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

const Expr undefined = Constant::undefined;

// Adds "left == right" to what must hold; false if it cannot be made to hold by any choice of parameters.
bool require(const Expr& left, const Expr& right, std::vector<Comparison>& conditions) {
  if (left == undefined || right == undefined) return false;
  const Verdict::Truth truth = prove(left, right).truth;
  if (truth == Verdict::Truth::proved) return true;
  if (variables(left).empty() && variables(right).empty()) return false;
  conditions.push_back({Relation::equal, left, right});
  return true;
}

}  // namespace

std::optional<Expr> slope_at(const Expr& bound, const Expr& f, std::string_view variable, Effort& effort) {
  const auto value = exact_value(substitute(f, variable, bound), effort);
  if (!value) return {};
  const auto left = slope_limit(f, variable, {bound, Side::left}, *value, effort);
  const auto right = slope_limit(f, variable, {bound, Side::right}, *value, effort);
  return left && left == right && !is_infinite(Point{*left}) ? left : std::nullopt;
}

std::vector<std::optional<Expr>> values_at_seams(const Expr& f, const Pieces& pieces, std::string_view variable) {
  std::vector<std::optional<Expr>> values;
  for (std::size_t i = 0; i < pieces.bounds.size(); ++i) {
    const Expr bound = number(pieces.bounds[i]);
    const Expr own = simplify(substitute(f, variable, bound));
    const Expr left = simplify(substitute(pieces.values[i], variable, bound));
    if (prove(own, left).truth == Verdict::Truth::proved) {
      values.emplace_back();
    } else {
      values.emplace_back(own);
    }
  }
  return values;
}

std::vector<std::optional<Expr>> slopes_at_seams(const Expr& f, const Pieces& pieces, const Pieces& slopes,
                                                 std::string_view variable, Effort& effort) {
  std::vector<std::optional<Expr>> result;
  for (std::size_t i = 0; i < pieces.bounds.size(); ++i) {
    const Expr bound = number(pieces.bounds[i]);
    const auto at_bound = [&](const Expr& e) { return simplify(substitute(e, variable, bound)); };
    const Expr slope = at_bound(slopes.values[i + 1]), left = at_bound(slopes.values[i]);
    std::vector<Comparison> conditions;
    const bool possible = require(at_bound(pieces.values[i]), at_bound(pieces.values[i + 1]), conditions) &&
                          require(at_bound(f), at_bound(pieces.values[i + 1]), conditions) &&
                          require(left, slope, conditions);
    if (!possible) {
      const bool is_open = says_undefined(slope) || says_undefined(left);
      const auto limit = is_open ? slope_at(bound, f, variable, effort) : std::nullopt;
      result.push_back(limit == left ? std::nullopt : std::optional(limit.value_or(undefined)));
    } else if (conditions.empty()) {
      result.emplace_back();
    } else {
      Expr value = slope;
      for (const Comparison& condition : conditions) value = Choice{{{condition, value}}, undefined};
      result.emplace_back(simplify(value));
    }
  }
  return result;
}

}  // namespace slope
