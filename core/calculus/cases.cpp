// Splitting by signs: while a choice is open, the part it depends on is taken to be negative, zero and positive in turn.
#include "calculus/cases.h"

#include <utility>

#include "calculus/assumptions.h"
#include "calculus/normal_form.h"
#include "calculus/pieces.h"
#include "calculus/resolver.h"
#include "calculus/writer.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr int max_effort = 60'000;
constexpr int max_cases = 200;
constexpr std::uint32_t max_root = 200;  // nodes

// Some expressions, and the signs under which they are looked at.
struct Case {
  std::vector<Expr> expressions;
  Assumptions assumptions;
  bool is_open = true;  // no part was taken to be zero: more than single points
};

class Splitter {
 public:
  Splitter() : algebra_(max_effort), form_(algebra_) {}

  Case start(std::vector<Expr> expressions, const Conditions& given) {
    Case result{std::move(expressions), Assumptions(algebra_)};
    for (const Comparison& c : given) {
      const Signs signs = signs_where(c.relation);
      const Form difference = algebra_.difference(form_(c.left), form_(c.right));
      result.assumptions.assume(difference, signs);
      const auto of_difference = parts(difference);
      if (signs == zero && of_difference.size() == 1) substitute_root(result, of_difference.front().first);
    }
    return result;
  }

  // Calls visit(case) for each case, its expressions without choices; stops when it answers false. Cases that contradict
  // themselves are left out.
  template <class Visit>
  bool each_case(const Case& c, Visit visit) {
    if (++cases_ > max_cases) algebra_.attempt().fail();
    if (algebra_.attempt().has_failed()) return false;
    Case resolved = c;
    Resolver resolver(form_, algebra_, resolved.assumptions);
    for (Expr& e : resolved.expressions) {
      if (has_choice(e)) e = resolver.resolve(e);
    }
    if (!resolver.undecided) {
      for (const Expr& e : resolved.expressions) {
        if (has_choice(e)) algebra_.attempt().fail();
      }
      return visit(resolved);
    }
    const Part part = *resolver.undecided;
    const Signs possible = resolved.assumptions.signs(part).signs;
    for (const Signs sign : {positive, negative, zero}) {
      if (!(possible & sign)) continue;
      Case next = resolved;
      next.assumptions.assume(part, sign);
      next.is_open = next.is_open && sign != zero;
      if (sign == zero && !substitute_root(next, part)) continue;
      if (!each_case(next, visit)) return false;
    }
    return true;
  }

  Form form(const Expr& e) { return form_(e); }
  Algebra& algebra() { return algebra_; }
  Expr resolved(const Case& c) {
    Assumptions assumptions = c.assumptions;
    return Resolver(form_, algebra_, assumptions).resolve(c.expressions.front());
  }

 private:
  // Puts the root of part = 0 in the place of a name in which it is linear: x - 1 = 0 makes every x 1. Without such a name
  // the assumption itself has to do. false: the case contradicts itself.
  bool substitute_root(Case& c, Part part) {
    const Polynomial p = algebra_.expanded(c.assumptions.form(part));
    for (const Term& term : p.terms) {
      if (term.monomial.size() != 1 || term.monomial.begin()->exponent != Exponent{1, 1}) continue;
      const Generator& g = algebra_.generator(term.monomial.begin()->generator);
      if (g.kind != Generator::Kind::symbol) continue;
      const std::string& name = g.shown->as<Symbol>()->name;
      Form rest = algebra_.difference(algebra_.of_polynomial({{term}}), algebra_.of_polynomial(p));
      rest = algebra_.product(rest, {.coefficient = exact(divide(1, term.coefficient), algebra_.attempt())});
      const Style style;
      const Expr root = Writer(algebra_, style).write(rest);
      if (root.size() > max_root || contains(root, name)) continue;
      for (Expr& e : c.expressions) e = slope::substitute(e, name, root);
      return substitute(c.assumptions, name, root);
    }
    return true;
  }

  bool substitute(Assumptions& assumptions, std::string_view name, const Expr& root) {
    const Style style;
    Assumptions result(algebra_);
    for (const auto& [part, signs] : assumptions.known()) {
      const Expr written = Writer(algebra_, style).write(assumptions.form(part));
      const Form replaced = form_(slope::substitute(written, name, root));
      if ((result.signs(replaced).signs & signs) == 0) return false;
      result.assume(replaced, signs);
    }
    assumptions = std::move(result);
    return true;
  }

  Algebra algebra_;
  NormalForm form_;
  int cases_ = 0;
};

// The signs that e can have under the conditions; any sign where that is out of reach.
Signs possible_signs(const Expr& e, const Conditions& given) {
  Splitter splitter;
  Signs all = 0;
  splitter.each_case(splitter.start({e}, given), [&](Case& c) {
    const Form form = splitter.form(c.expressions.front());
    if (!form.is_undefined) all |= c.assumptions.signs(form).signs;
    return all != any_sign;
  });
  return splitter.algebra().attempt().has_failed() ? any_sign : all;
}

}  // namespace

bool equal_in_every_case(const Expr& left, const Expr& right) {
  Splitter splitter;
  Algebra& algebra = splitter.algebra();
  const auto agree = [&](Case& c) {
    const Form a = splitter.form(c.expressions.front()), b = splitter.form(c.expressions.back());
    if (a.is_undefined || b.is_undefined) return a.is_undefined == b.is_undefined || !c.is_open;
    return c.assumptions.signs(algebra.difference(a, b)).signs == zero;
  };
  const bool is_equal = algebra.equal(splitter.form(left), splitter.form(right)) ||  // without looking into choices
                        splitter.each_case(splitter.start({left, right}, {}), agree);
  return is_equal && !algebra.attempt().has_failed();
}

bool is_nowhere_defined(const Expr& e) {
  Splitter splitter;
  return splitter.form(e).is_undefined && !splitter.algebra().attempt().has_failed();
}

std::optional<int> sign(const Expr& e, const Conditions& given) {
  switch (possible_signs(e, given)) {
    case negative: return -1;
    case zero: return 0;
    case positive: return 1;
    default: return {};
  }
}

std::optional<bool> always(const Comparison& comparison, const Conditions& given) {
  const Signs possible = possible_signs(Sum{{comparison.left, Negation{comparison.right}}}, given);
  const Signs wanted = signs_where(comparison.relation);
  if ((possible & ~wanted) == 0) return true;
  if ((possible & wanted) == 0) return false;
  return {};
}

Expr resolve(const Expr& e, const Conditions& given) {
  Splitter splitter;
  const Expr resolved = splitter.resolved(splitter.start({e}, given));
  return splitter.algebra().attempt().has_failed() ? e : resolved;
}

}  // namespace slope
