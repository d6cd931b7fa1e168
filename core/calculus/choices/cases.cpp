// Questions about signs and equality, answered case by case.
#include "calculus/choices/cases.h"

#include "calculus/choices/splitter.h"

namespace slope {

namespace {

// The signs that e can have under the conditions; any sign where that is out of reach.
Signs possible_signs(const Expr& e, const Conditions& given, Effort* of_all = nullptr) {
  Splitter splitter(of_all);
  Signs all = 0;
  for (const Case& start : splitter.starts({e}, given)) {
    splitter.each_case(start, [&](Case& c) {
      const Form form = splitter.form(c.expressions.front());
      if (!form.is_undefined) all |= c.assumptions.signs(form).signs;
      return all != any_sign;
    });
  }
  return splitter.algebra().attempt().has_failed() ? any_sign : all;
}

}  // namespace

bool equal_in_every_case(const Expr& left, const Expr& right) {
  Splitter splitter;
  Algebra& algebra = splitter.algebra();
  const auto agree = [&](Case& c) {
    const Form a = splitter.form(c.expressions.front()), b = splitter.form(c.expressions.back());
    if (a.is_undefined || b.is_undefined) return a.is_undefined == b.is_undefined || !c.is_open;
    const Form difference = algebra.difference(a, b);
    return c.assumptions.signs(difference).signs == zero || algebra.vanishes(difference);
  };
  const bool is_equal = algebra.equal(splitter.form(left), splitter.form(right)) ||  // without looking into choices
                        splitter.each_case(splitter.start({left, right}, {}), agree);
  return is_equal && !algebra.attempt().has_failed();
}

bool may_vanish_in_some_case(const Expr& e) {
  Splitter splitter;
  return !splitter.each_case(splitter.start({e}, {}), [&](Case& c) {
    return !c.is_open || c.assumptions.signs(splitter.form(c.expressions.front())).signs != zero;
  });
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

std::optional<bool> always(const Comparison& comparison, const Conditions& given, Effort* of_all) {
  const Signs possible = possible_signs(Sum{{comparison.left, Negation{comparison.right}}}, given, of_all);
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
