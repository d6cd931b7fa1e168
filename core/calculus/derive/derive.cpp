// Differentiation that explains itself: the walk over the tree.
#include "calculus/derive/derive.h"

#include <algorithm>

#include "calculus/choices/pieces.h"
#include "calculus/derive/deriver.h"
#include "calculus/derive/gaps.h"
#include "calculus/derive/reading_order.h"
#include "calculus/derive/rules.h"
#include "calculus/derive/shorten.h"
#include "expr/simplify.h"

namespace slope {

namespace {

const Expr zero = number(std::int64_t{0});

}  // namespace

Deriver::Deriver(const Expr& f, std::string_view variable) : variable_(variable), chooses_(has_choice(f)) {}

Step Deriver::derive(const Expr& e) {
  if (is_too_large()) return {"constant_rule", variable_, e, zero, {}};  // thrown away
  if (!contains(e, variable_) && !says_undefined(e)) return finished("constant_rule", e, zero, {});
  if (const auto equal = by_cases(e)) {
    chooses_ = true;
    return by_equality(equal->as<Choice>() != nullptr ? "case_split" : "simplify", e, *equal);
  }
  if (const auto* c = e.as<Call>()) {
    // The kink of |u| is not one of |relu(x)| where relu rests on it: then the pieces decide.
    const bool inner_chooses = chooses_ && has_choice(c->arguments.front());
    if (!inner_chooses && has_own_rule(*c)) {
      const auto plain = without_bars(e, *c);
      return plain ? by_equality("case_split", e, *plain) : own(e, *c);
    }
  }
  if (chooses_ && has_choice(e)) {
    if (auto step = by_pieces(e)) return std::move(*step);
  }
  return match(e, [&](const auto& kind) { return derive(e, kind); });
}

Step Deriver::root(const Expr& e) {
  Step step = derive(e);
  if (is_too_large()) return step;
  const Expr shortest = in_reading_order(shorten(step.after));
  if (shortest != step.after) {
    account(shortest);
    step.substeps.push_back(equality("collect", step.after, shortest));
    step.after = shortest;
  }
  if (step.rule == "choice_rule") return step;  // seam.h has told all of the bounds
  const auto filled = with_gaps_filled(step.after, e, variable_, of_boundaries_);
  return filled ? finished("choice_rule", e, *filled, steps(std::move(step))) : step;
}

void Deriver::account(const Expr& e) { work_ = std::min(work_ + std::min(e.size(), max_work), max_work + 1); }

Step Deriver::finished(std::string_view rule, const Expr& before, const Expr& raw, std::vector<Step> substeps) {
  account(before);
  account(raw);
  if (is_too_large()) return {rule, variable_, before, raw, {}};
  const Expr simple = in_reading_order(simplify(raw));
  if (simple != raw) {
    account(simple);
    substeps.push_back(equality("simplify", raw, simple));
  }
  return {rule, variable_, before, simple, std::move(substeps)};
}

Step Deriver::equality(std::string_view rule, const Expr& before, const Expr& after) const {
  return {rule, variable_, before, after, {}};
}

std::variant<Step, Error> derive(const Expr& f, std::string_view variable) {
  Deriver deriver(f, variable);
  Step step = deriver.root(f);
  if (deriver.is_too_large()) return Error{"too_large", 0};
  return step;
}

Expr derivative(const Expr& f, std::string_view variable) {
  const auto derived = derive(f, variable);
  const auto* step = std::get_if<Step>(&derived);
  return step != nullptr ? step->after : Expr(Constant::undefined);
}

}  // namespace slope
