// Taking products apart.
#include "expr/stable/fraction.h"

#include <utility>

#include "expr/function_table.h"
#include "expr/stable/kernels.h"

namespace slope {

namespace {

void collect(const Expr& e, bool is_below, Fraction& fraction) {
  if (is_number(e, 1)) return;
  if (fraction.is_long()) {
    (is_below ? fraction.below : fraction.above).push_back(e);
    return;
  }
  if (const auto* n = e.as<Negation>()) {
    fraction.is_negative = !fraction.is_negative;
    return collect(n->operand, is_below, fraction);
  }
  if (const auto* q = e.as<Quotient>()) {
    collect(q->numerator, is_below, fraction);
    return collect(q->denominator, !is_below, fraction);
  }
  if (e.as<Product>() != nullptr || is_vanishing_product(e)) {
    return for_each_child(e, [&](const Expr& factor) { collect(factor, is_below, fraction); });
  }
  if (const auto* p = e.as<Power>(); p != nullptr && !is(p->base, Constant::e)) {
    const auto exponent = rational(p->exponent);
    if (exponent && exponent->is_integer() && exponent->sign() != 0 && std::abs(exponent->numerator()) <= 4) {
      const bool is_inverse = exponent->sign() < 0;
      for (int i = 0; i < std::abs(exponent->numerator()); ++i) collect(p->base, is_below != is_inverse, fraction);
      return;
    }
  }
  (is_below ? fraction.below : fraction.above).push_back(e);
}

// Removes the number literals and returns their product.
double take_numbers(std::vector<Expr>& factors) {
  double result = 1;
  std::vector<Expr> others;
  for (const Expr& factor : factors) {
    if (const auto* n = factor.as<Number>()) result *= n->value;
    else others.push_back(factor);
  }
  factors = std::move(others);
  return result;
}

}  // namespace

Fraction take_apart(const Expr& e) {
  Fraction fraction;
  collect(e, false, fraction);
  return fraction;
}

Expr put_together(const Fraction& fraction) {
  Expr result = product(fraction.above);
  if (!fraction.below.empty()) result = Quotient{result, product(fraction.below)};
  return fraction.is_negative ? times(-1, result) : result;
}

Scaled scaled(const Expr& u) {
  Fraction fraction = take_apart(u);
  double factor = fraction.is_negative ? -1 : 1;
  fraction.is_negative = false;
  factor *= take_numbers(fraction.above);
  factor /= take_numbers(fraction.below);
  return {factor, put_together(fraction)};
}

Expr times(double factor, const Expr& u) {
  if (factor == 1) return u;
  if (factor != -1) return Product{{number(factor), u}};
  const auto* n = u.as<Negation>();
  return n != nullptr ? n->operand : Expr(Negation{u});
}

std::optional<Expr> argument_of(std::string_view name, const Expr& e) {
  if (const auto* p = e.as<Power>(); p != nullptr && is(p->base, Constant::e) && name == "exp") return p->exponent;
  const auto* c = e.as<Call>();
  if (c == nullptr || c->function->name != name) return {};
  return c->arguments.front();
}

std::optional<Expr> argument_of_one_plus(std::string_view name, const Expr& e) {
  const auto* s = e.as<Sum>();
  if (s == nullptr || s->terms.size() != 2) return {};
  if (is_number(s->terms[0], 1)) return argument_of(name, s->terms[1]);
  if (is_number(s->terms[1], 1)) return argument_of(name, s->terms[0]);
  return {};
}

bool has_names(const Expr& e) { return e.node().names != 0; }

}  // namespace slope
