// The rules of arithmetic: constants, sums, products and quotients.
#include "calculus/derive/deriver.h"
#include "calculus/derive/rules.h"

namespace slope {

namespace {

const Expr zero = number(std::int64_t{0}), one = number(std::int64_t{1});

}  // namespace

Step Deriver::derive(const Expr& e, const Number&) { return finished("constant_rule", e, zero, {}); }
Step Deriver::derive(const Expr& e, const Constant&) {
  return finished("constant_rule", e, says_undefined(e) ? e : zero, {});
}
Step Deriver::derive(const Expr& e, const Symbol&) { return finished("identity_rule", e, one, {}); }

// (-u)' = -u', and (-cu)' = -cu' in the same step
Step Deriver::derive(const Expr& e, const Negation& n) {
  Step u = derive(n.operand);
  if (u.rule == "constant_factor_rule" && !is_too_large()) {
    const bool was_simplified = is_equality(u.substeps.back().rule);
    const Expr raw = Negation{was_simplified ? u.substeps.back().before : u.after};
    return finished("constant_factor_rule", e, raw, steps(std::move(u.substeps.front())));
  }
  const Expr raw = Negation{u.after};
  return finished("constant_factor_rule", e, raw, steps(std::move(u)));
}

// (u + v)' = u' + v'
Step Deriver::derive(const Expr& e, const Sum& s) {
  std::vector<Step> substeps;
  std::vector<Expr> terms;
  for (const Expr& term : s.terms) {
    substeps.push_back(derive(term));
    terms.push_back(substeps.back().after);
  }
  return finished("sum_rule", e, Sum{std::move(terms)}, std::move(substeps));
}

// (cu)' = cu';  (uv)' = u'v + uv', and so on for more factors
Step Deriver::derive(const Expr& e, const Product& p) {
  std::vector<Expr> constant, varying;
  for (const Expr& factor : p.factors) (contains(factor, variable_) ? varying : constant).push_back(factor);
  if (!constant.empty()) {
    Step u = derive(product(std::move(varying)));
    constant.push_back(u.after);
    return finished("constant_factor_rule", e, Product{std::move(constant)}, steps(std::move(u)));
  }
  std::vector<Step> substeps;
  std::vector<Expr> terms;
  for (std::size_t i = 0; i < p.factors.size(); ++i) {
    substeps.push_back(derive(p.factors[i]));
    std::vector<Expr> factors = p.factors;
    factors[i] = substeps.back().after;
    terms.push_back(Product{std::move(factors)});
    account(terms.back());
    if (is_too_large()) return {"product_rule", variable_, e, zero, {}};
  }
  return finished("product_rule", e, Sum{std::move(terms)}, std::move(substeps));
}

Step Deriver::derive(const Expr& e, const Quotient& q) {
  // (u/c)' = u'/c
  if (!contains(q.denominator, variable_)) {
    Step u = derive(q.numerator);
    const Expr raw = Quotient{u.after, q.denominator};
    return finished("constant_factor_rule", e, raw, steps(std::move(u)));
  }
  Step v = derive(q.denominator);
  const Expr square = Power{q.denominator, number(std::int64_t{2})};
  // (c/v)' = -cv'/v^2
  if (!contains(q.numerator, variable_)) {
    const Expr above = is_number(q.numerator, 1) ? v.after : Expr(Product{{q.numerator, v.after}});
    return finished("reciprocal_rule", e, Negation{Quotient{above, square}}, steps(std::move(v)));
  }
  // (u/v)' = (u'v - uv')/v^2
  Step u = derive(q.numerator);
  const auto difference = [](const Expr& a, const Expr& b) { return Sum{{a, Negation{b}}}; };
  const Expr above = difference(Product{{u.after, q.denominator}}, Product{{q.numerator, v.after}});
  return finished("quotient_rule", e, Quotient{above, square}, steps(std::move(u), std::move(v)));
}

}  // namespace slope
