// Solving by undoing: linear forms at once, everything else from the outside in, as long as the variable stands in one place.
#include "calculus/choices/solve.h"

#include <algorithm>
#include <cmath>

#include "expr/linear.h"
#include "calculus/choices/sign.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

using Solutions = std::optional<std::vector<Expr>>;

const Expr zero = number(std::int64_t{0});

// Its sign where it is a constant; NaN where it has parameters.
double sign_of(const Expr& e) {
  if (const auto exact = rational(e)) return exact->sign();
  if (is_positive(e)) return 1;
  return evaluate(e, {});
}

constexpr std::uint32_t max_target = 150;  // nodes: a place that nobody would read, and whose sign takes long to find

Expr minus(const Expr& a, const Expr& b) { return simplify(Sum{{a, Negation{b}}}); }
Expr over(const Expr& a, const Expr& b) { return simplify(Quotient{a, b}); }

// -0 is 0 and --u is u; all else is left as it stands.
Expr negated(const Expr& e) {
  if (is_number(e, 0)) return e;
  const auto* n = e.as<Negation>();
  return n != nullptr ? n->operand : Expr(Negation{e});
}

class Solver {
 public:
  Solver(std::string_view variable, Effort& effort) : variable_(variable), effort_(effort) {}

  Solutions solve(const Expr& e, const Expr& target) const {
    effort_.spend(e.size());  // every level looks for the variable below it
    if (effort_.is_spent() || target.size() > max_target) return {};
    if (!contains(e, variable_)) return std::vector<Expr>{};
    if (const auto form = affine(e, variable_)) {
      const Expr slope = simplify(form->slope);
      if (is_number(slope, 0)) return std::vector<Expr>{};
      const bool is_literal = form->offset.as<Number>() != nullptr || negated(form->offset).as<Number>() != nullptr;
      if (is_literal && is_number(slope, 1) && is_number(target, 0)) return std::vector{negated(form->offset)};  // 0.1, not 1/10
      return std::vector{over(minus(target, form->offset), slope)};
    }
    return match(e, [&](const auto& kind) { return undo(kind, target); });
  }

 private:
  template <class Kind>
  Solutions undo(const Kind&, const Expr&) const {
    return {};
  }
  Solutions undo(const Negation& n, const Expr& target) const { return solve(n.operand, simplify(Negation{target})); }

  // f + c = t  <=>  f = t - c
  Solutions undo(const Sum& s, const Expr& target) const {
    const Expr* changing = nullptr;
    Expr rest = target;
    for (const Expr& term : s.terms) {
      if (!contains(term, variable_)) {
        rest = minus(rest, term);
      } else if (changing == nullptr) {
        changing = &term;
      } else {
        return quadratic(s, target);
      }
    }
    return solve(*changing, rest);
  }

  // c*f = t  <=>  f = t/c;  f*g = 0  <=>  f = 0 or g = 0
  Solutions undo(const Product& p, const Expr& target) const {
    if (sign_of(target) == 0) {
      std::vector<Expr> all;
      for (const Expr& factor : p.factors) {
        const Solutions some = solve(factor, zero);
        if (!some) return {};
        all.insert(all.end(), some->begin(), some->end());
      }
      return all;
    }
    const Expr* changing = nullptr;
    Expr rest = target;
    for (const Expr& factor : p.factors) {
      if (!contains(factor, variable_)) {
        rest = over(rest, factor);
      } else if (changing == nullptr) {
        changing = &factor;
      } else {
        return {};
      }
    }
    return solve(*changing, rest);
  }

  // f/c = t  <=>  f = c*t;  c/g = t  <=>  g = c/t;  f/g = 0  <=>  f = 0
  Solutions undo(const Quotient& q, const Expr& target) const {
    if (sign_of(target) == 0) return solve(q.numerator, zero);
    if (!contains(q.denominator, variable_)) return solve(q.numerator, simplify(Product{{target, q.denominator}}));
    if (!contains(q.numerator, variable_)) return solve(q.denominator, over(q.numerator, target));
    return {};
  }

  // f^2 = t  <=>  f = sqrt(t) or f = -sqrt(t);  f^n = 0  <=>  f = 0;  e^f = t  <=>  f = log(t)
  Solutions undo(const Power& p, const Expr& target) const {
    if (is(p.base, Constant::e)) return undo_exponential(p.exponent, target);
    const auto exponent = rational(p.exponent);
    if (!exponent || exponent->sign() == 0) return {};
    const double sign = sign_of(target);
    if (sign == 0) return exponent->sign() > 0 ? solve(p.base, zero) : std::vector<Expr>{};
    if (*exponent != Rational(2)) return {};
    if (sign < 0) return std::vector<Expr>{};
    const Expr root = square_root(target);
    return both(solve(p.base, simplify(Negation{root})), solve(p.base, root));
  }

  Solutions undo(const Call& c, const Expr& target) const {
    const Expr& argument = c.arguments.front();
    const std::string_view name = c.function->name;
    const double sign = sign_of(target);
    if (name == "sinh") return solve(argument, simplify(call("asinh", {target})));
    const bool is_zero_only_at_zero = name == "tanh" || name == "erf" || name == "atan" || name == "asin" || name == "asinh" || name == "atanh";
    if (is_zero_only_at_zero && sign == 0) return solve(argument, zero);
    if (const auto definition = expand(c)) return solve(*definition, target);
    if (name == "exp") return undo_exponential(argument, target);
    if (name == "log") return solve(argument, simplify(Power{Constant::e, target}));
    if (name == "sqrt" && sign < 0) return std::vector<Expr>{};
    if (name == "sqrt" && sign >= 0) return solve(argument, simplify(Power{target, number(std::int64_t{2})}));
    return {};
  }

  Solutions undo_exponential(const Expr& exponent, const Expr& target) const {
    const double sign = sign_of(target);
    if (sign <= 0) return std::vector<Expr>{};
    if (is_number(target, 1)) return solve(exponent, zero);
    return solve(exponent, simplify(call("log", {target})));
  }

  // a*x^2 + b*x + c = t with rational a, b, c
  Solutions quadratic(const Sum& s, const Expr& target) const {
    Rational coefficients[3] = {};
    const auto put = [&](int degree, std::optional<Rational> value) {
      const auto total = value ? add(coefficients[degree], *value) : std::nullopt;
      if (total) coefficients[degree] = *total;
      return total.has_value();
    };
    const auto constant = rational(target);
    if (!constant || !put(0, negate(*constant))) return {};
    for (const Expr& term : s.terms) {
      const auto part = monomial(term);
      if (!part || !put(part->first, part->second)) return {};
    }
    if (coefficients[2].sign() == 0) return {};
    const Expr a = number(coefficients[2]), b = number(coefficients[1]), c = number(coefficients[0]);
    const Expr discriminant =
        minus(Power{b, number(std::int64_t{2})}, Product{{number(std::int64_t{4}), a, c}});
    if (sign_of(discriminant) < 0) return std::vector<Expr>{};
    const Expr root = square_root(discriminant), twice = simplify(Product{{number(std::int64_t{2}), a}});
    const Expr low = over(minus(simplify(Negation{b}), root), twice);
    const Expr high = over(minus(root, b), twice);
    return both(std::vector{low}, std::vector{high});
  }

  // c*x^n as (n, c), n = 0, 1, 2
  std::optional<std::pair<int, Rational>> monomial(const Expr& e) const {
    if (const auto value = rational(e)) return std::pair{0, *value};
    if (const auto* s = e.as<Symbol>()) return s->name == variable_ ? std::optional(std::pair{1, Rational(1)}) : std::nullopt;
    if (const auto* p = e.as<Power>()) {
      const auto base = monomial(p->base);
      return base && base->first == 1 && is_number(p->exponent, 2) ? std::optional(std::pair{2, Rational(1)}) : std::nullopt;
    }
    if (const auto* n = e.as<Negation>()) {
      const auto operand = monomial(n->operand);
      return operand ? std::optional(std::pair{operand->first, *negate(operand->second)}) : std::nullopt;
    }
    const auto* p = e.as<Product>();
    if (p == nullptr) return {};
    std::pair<int, Rational> result{0, 1};
    for (const Expr& factor : p->factors) {
      const auto part = monomial(factor);
      const auto value = part ? multiply(result.second, part->second) : std::nullopt;
      if (!value || result.first + part->first > 2) return {};
      result = {result.first + part->first, *value};
    }
    return result;
  }

  static Expr square_root(const Expr& e) { return simplify(call("sqrt", {e})); }

  static Solutions both(Solutions a, const Solutions& b) {
    if (!a || !b) return {};
    a->insert(a->end(), b->begin(), b->end());
    return a;
  }

  std::string_view variable_;
  Effort& effort_;
};

}  // namespace

std::optional<std::vector<Expr>> solve(const Expr& e, std::string_view variable, const Expr& target, Effort& effort) {
  auto found = Solver(variable, effort).solve(e, target);
  if (!found) return {};
  std::vector<Expr> different;
  for (const Expr& solution : *found) {
    if (std::find(different.begin(), different.end(), solution) == different.end()) different.push_back(solution);
  }
  return different;
}

}  // namespace slope
