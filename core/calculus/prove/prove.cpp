// Proof by normal forms, refutation by a point.
#include "calculus/prove/prove.h"

#include <cmath>

#include "calculus/algebra/normal_form.h"
#include "calculus/choices/cases.h"
#include "calculus/prove/counterexample.h"
#include "expr/function_table.h"

namespace slope {

namespace {

constexpr int max_effort = 20'000;

bool has_waves(const Expr& e) {
  const auto* c = e.as<Call>();
  bool found = c != nullptr && (is_wave(*c->function) || c->function->name == "acos");
  for_each_child(e, [&](const Expr& child) { found = found || has_waves(child); });
  return found;
}

// By complex exponentials: sin(2x) = 2 sin(x) cos(x).
bool equal_on_unit_circle(const Expr& left, const Expr& right) {
  if (!has_waves(left) && !has_waves(right)) return false;
  Algebra algebra(max_effort, Algebra::Numbers::complex);
  NormalForm form(algebra);
  return algebra.equal(form(left), form(right)) && !algebra.attempt().has_failed();
}

}  // namespace

Verdict prove(const Expr& left, const Expr& right) {
  const Evidence evidence = compare(left, right);
  if (const auto& found = evidence.counterexample) {
    return {Verdict::Truth::refuted, found->point, found->left, found->right, evidence.points, evidence.difference};
  }
  // Of a claim about no point at all nothing is said, unless one side alone has no value anywhere: log(-e^x).
  if (const auto& found = evidence.one_sided; found && evidence.points == 0) {
    if (is_nowhere_defined(std::isnan(found->left) ? left : right)) {
      return {Verdict::Truth::refuted, found->point, found->left, found->right, evidence.points, evidence.difference};
    }
  }
  const bool is_proved = evidence.points > 0 && (equal_in_every_case(left, right) || equal_on_unit_circle(left, right));
  return {is_proved ? Verdict::Truth::proved : Verdict::Truth::undecided, {}, 0, 0, evidence.points, evidence.difference};
}

std::optional<bool> is_zero(const Expr& e) {
  switch (prove(e, number(std::int64_t{0})).truth) {
    case Verdict::Truth::proved: return true;
    case Verdict::Truth::refuted: return false;
    default: return {};
  }
}

}  // namespace slope
