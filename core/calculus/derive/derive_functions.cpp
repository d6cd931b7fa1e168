// The rules of powers and of functions, and the chain rule, by which they reach their arguments.
#include "calculus/choices/cases.h"
#include "calculus/derive/deriver.h"
#include "calculus/derive/rules.h"
#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

struct Outer {
  Expr function;
  Expr derivative;
};

// A name for the inner function, for the eye only: the result is computed without it.
std::string unused_name(const Expr& e, std::string_view variable) {
  static constexpr std::string_view names[] = {"u", "v", "w", "s", "t", "z", "y", "q"};
  for (const std::string_view name : names) {
    if (name != variable && !contains(e, name)) return std::string(name);
  }
  return "u";
}

}  // namespace

// f(u)' = f'(u) u'
template <class OuterAt>
Step Deriver::through(std::string_view rule, const Expr& e, const Expr& inner, OuterAt outer) {
  if (inner == symbol(variable_)) return finished(rule, e, outer(inner).derivative, {});
  const std::string name = unused_name(e, variable_);
  const Outer by_name = outer(symbol(name));
  Step by_inner = finished(rule, by_name.function, by_name.derivative, {});
  by_inner.variable = name;
  for (Step& step : by_inner.substeps) step.variable = name;
  Step u = derive(inner);
  const Expr at_inner = outer(inner).derivative;
  account(at_inner);
  if (is_too_large()) return u;  // thrown away
  // |x - x| rests on its kink: it is |0|.
  const Expr zero = number(std::int64_t{0});
  if (u.after == zero && says_undefined(at_inner) && equal_in_every_case(inner, zero)) {
    return by_equality("simplify", e, outer(zero).function);
  }
  const Expr slope = simplify(at_inner);
  const Expr raw = Product{{slope, u.after}};
  Step step = finished("chain_rule", e, raw, steps(std::move(by_inner), std::move(u)));
  step.inner = inner;
  return step;
}

Step Deriver::derive(const Expr& e, const Power& p) {
  const bool base_varies = contains(p.base, variable_), exponent_varies = contains(p.exponent, variable_);
  // (u^n)' = n u^(n - 1) u'
  if (!exponent_varies) {
    const Expr lowered = simplify(Sum{{p.exponent, Negation{number(std::int64_t{1})}}});
    return through("power_rule", e, p.base, [&](const Expr& u) {
      return Outer{Power{u, p.exponent}, Product{{p.exponent, Power{u, lowered}}}};
    });
  }
  // (a^u)' = a^u ln(a) u'
  if (!base_varies) {
    const bool natural = p.base == Expr(Constant::e);
    return through("exponential_rule", e, p.exponent, [&](const Expr& u) {
      const Expr power = Power{p.base, u};
      return Outer{power, natural ? power : Expr(Product{{power, call("log", {p.base})}})};
    });
  }
  // (u^v)' = u^v (v' ln u + v u'/u)
  Step u = derive(p.base), v = derive(p.exponent);
  const Expr logarithm = call("log", {p.base});
  const Expr bracket = Sum{{Product{{v.after, logarithm}}, Quotient{Product{{p.exponent, u.after}}, p.base}}};
  return finished("general_power_rule", e, Product{{e, bracket}}, steps(std::move(u), std::move(v)));
}

// f(u)' = f'(u) u', for a function whose row gives f'
Step Deriver::own(const Expr& e, const Call& c) {
  return through(own_rule(*c.function), e, c.arguments.front(), [&](const Expr& u) {
    const Call of_u{c.function, {u}};
    return Outer{of_u, *outer_derivative(of_u)};
  });
}

Step Deriver::derive(const Expr& e, const Call& c) {
  if (has_own_rule(c)) return own(e, c);
  if (const auto definition = expand(c)) return by_equality("definition", e, *definition);
  return by_order(e, c);  // max and min are what is left
}

Step Deriver::by_equality(std::string_view rule, const Expr& e, const Expr& equal) {
  account(e);
  account(equal);
  Step rest = derive(equal);
  const Expr after = rest.after;
  std::vector<Step> substeps = steps(equality(rule, e, equal), std::move(rest));
  return {"rewriting", variable_, e, after, std::move(substeps)};
}

}  // namespace slope
