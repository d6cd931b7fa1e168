// Exceptions: in every case that the signs distinguish, what one side requires and the other does not.
#include "calculus/prove/exceptions.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "calculus/algebra/writer.h"
#include "calculus/choices/solve.h"
#include "calculus/choices/splitter.h"
#include "calculus/prove/requirements.h"
#include "expr/evaluate.h"
#include "expr/relation.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::size_t most_exceptions = 12;

// Where the sign is none of these.
Relation outside(Signs signs) {
  return signs == positive ? Relation::less_equal : (signs & zero) ? Relation::less : Relation::equal;
}

bool implies(const Comparison& narrow, const Comparison& wide) {
  return (signs_where(narrow.relation) & ~signs_where(wide.relation)) == 0 && narrow.left == wide.left && narrow.right == wide.right;
}

bool imply(const Conditions& narrow, const Conditions& wide) {
  return std::all_of(wide.begin(), wide.end(), [&](const Comparison& w) {
    return std::any_of(narrow.begin(), narrow.end(), [&](const Comparison& n) { return implies(n, w); });
  });
}

// Numbers in ascending order, then what depends on names.
double place(const Conditions& conditions) {
  const double value = conditions.empty() ? 0 : evaluate(conditions.front().right, {});
  return std::isnan(value) ? std::numeric_limits<double>::infinity() : value;
}

class Search {
 public:
  Search(const Formulas& left, const Formulas& right) : left_(left), right_(right) {}

  std::optional<std::vector<Conditions>> run() {
    Formulas both = left_;
    for (const Expr& e : right_) both.push_back(e);
    splitter_.each_case(splitter_.start(std::move(both), {}), [&](Case& c) {
      look_at(c);
      return found_.size() <= most_exceptions;
    });
    if (algebra_.attempt().has_failed() || found_.size() > most_exceptions) return {};
    return std::move(found_);
  }

 private:
  void look_at(Case& c) {
    bool is_undefined[] = {false, false};
    for (std::size_t i = 0; i < c.expressions.size(); ++i) {
      if (splitter_.form(c.expressions[i]).is_undefined) is_undefined[i < left_.size() ? 0 : 1] = true;
    }
    if (is_undefined[0] != is_undefined[1]) note(at(c));
    if (is_undefined[0] || is_undefined[1]) return;
    const Requirements left = requirements(left_, c), right = requirements(right_, c);
    compare(left, right, c);
    compare(right, left, c);
  }

  // Of the side as it was written: a choice that was made may have left out what it was made by.
  Requirements requirements(const Formulas& side, Case& c) {
    Requirements result(splitter_.normal_form(), algebra_, c.assumptions);
    for (Expr e : side) {
      for (const Replacement& root : c.roots) e = substitute(e, root.name, root.value);
      result.add(e);
    }
    return result;
  }

  void compare(const Requirements& required, const Requirements& of_other, const Case& c) {
    for (const Requirement& r : required.list()) {
      if (!of_other.grant(r)) note(at(c), comparison(r.form, outside(r.signs)));
    }
  }

  // What was taken to be zero.
  Conditions at(const Case& c) {
    Conditions conditions;
    for (const auto& [name, value] : c.roots) {
      conditions.push_back(comparison(algebra_.difference(splitter_.form(symbol(name)), splitter_.form(value)), Relation::equal));
    }
    for (const auto& [part, signs] : c.assumptions.known()) {
      if (signs == zero) conditions.push_back(comparison(c.assumptions.form(part), Relation::equal));
    }
    return conditions;
  }

  // form `relation` 0 as one would write it: x = -1 and not x + 1 = 0, e^x < 2 and not e^x - 2 < 0.
  Comparison comparison(const Form& form, Relation relation) {
    const Style style;
    Writer writer(algebra_, style);
    for (const auto& [part, exponent] : parts(form)) {
      if (exponent.numerator < 0) return {relation, writer.write(form), number(std::int64_t{0})};
    }
    const Polynomial p = algebra_.expanded(form);
    if (relation == Relation::equal) {
      auto root = splitter_.root(p, "x");
      if (!root) root = splitter_.root(p);
      if (root) return {relation, symbol(root->name), root->value};
    }
    std::vector<Expr> sides[2];
    for (const Term& term : p.terms) {
      const bool is_negative = term.coefficient.sign() < 0;
      sides[is_negative].push_back(writer.write(algebra_.times(algebra_.of_polynomial({{term}}), is_negative ? -1 : 1)));
    }
    const Expr left = sum(std::move(sides[0])), right = sum(std::move(sides[1]));
    if (variables(left).empty()) return {mirrored(relation), right, left};
    return {relation, left, right};
  }

  // x^2 - 1 is zero where x = -1, and where x = 1.
  void note(Conditions conditions, const Comparison& last) {
    const auto add = [&](const Comparison& c) {
      conditions.push_back(c);
      note(conditions);
      conditions.pop_back();
    };
    const Expr written = Sum{{last.left, Negation{last.right}}};
    const std::vector<std::string> names = variables(written);
    const bool may_be_solved = last.relation == Relation::equal && names.size() == 1 && last.left.as<Symbol>() == nullptr;
    const auto roots = may_be_solved ? solve(simplify(written), names.front(), number(std::int64_t{0}), algebra_.attempt().effort()) : std::nullopt;
    if (!roots) return add(last);
    for (const Expr& root : *roots) add({Relation::equal, symbol(names.front()), root});
  }

  // Only the widest are kept.
  void note(const Conditions& conditions) {
    for (const Conditions& known : found_) {
      if (imply(conditions, known)) return;
    }
    std::vector<Conditions> all;
    bool is_placed = false;
    for (Conditions& known : found_) {
      if (imply(known, conditions)) continue;
      if (!is_placed && place(known) > place(conditions)) all.push_back(conditions), is_placed = true;
      all.push_back(std::move(known));
    }
    if (!is_placed) all.push_back(conditions);
    found_ = std::move(all);
  }

  const Formulas& left_;
  const Formulas& right_;
  Splitter splitter_;
  Algebra& algebra_ = splitter_.algebra();
  std::vector<Conditions> found_;
};

}  // namespace

std::optional<std::vector<Conditions>> exceptions(const Formulas& left, const Formulas& right) {
  if (left == right) return std::vector<Conditions>{};
  return Search(left, right).run();
}

Claim prove_with_exceptions(const Formulas& left, const Formulas& right) {
  Claim claim{prove(left.front(), right.front())};
  if (claim.verdict.truth == Verdict::Truth::proved) claim.except = exceptions(left, right);
  return claim;
}

}  // namespace slope
