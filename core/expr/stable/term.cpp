// Taking products apart.
#include "expr/stable/term.h"

#include <utility>

#include "expr/function_table.h"
#include "expr/stable/kernels.h"

namespace slope {

namespace {

bool is_e(const Expr& e) {
  const auto* c = e.as<Constant>();
  return c != nullptr && *c == Constant::e;
}

void collect(const Expr& e, bool is_below, Term& term) {
  if (is_number(e, 1)) return;
  if (const auto* n = e.as<Negation>()) {
    term.is_negative = !term.is_negative;
    return collect(n->operand, is_below, term);
  }
  if (const auto* p = e.as<Product>()) {
    for (const Expr& factor : p->factors) collect(factor, is_below, term);
    return;
  }
  if (const auto* q = e.as<Quotient>()) {
    collect(q->numerator, is_below, term);
    return collect(q->denominator, !is_below, term);
  }
  if (const auto* c = e.as<Call>(); c != nullptr && c->function == &kernel::vanishing_product) {
    for (const Expr& factor : c->arguments) collect(factor, is_below, term);
    return;
  }
  if (const auto* p = e.as<Power>(); p != nullptr && !is_e(p->base)) {
    const auto* minus = p->exponent.as<Negation>();
    const auto exponent = rational(minus != nullptr ? minus->operand : p->exponent);
    if (exponent && exponent->is_integer() && exponent->sign() > 0 && exponent->numerator() <= 4) {
      for (int i = 0; i < exponent->numerator(); ++i) collect(p->base, is_below != (minus != nullptr), term);
      return;
    }
  }
  (is_below ? term.below : term.above).push_back(e);
}

}  // namespace

Term take_apart(const Expr& e) {
  Term term;
  collect(e, false, term);
  return term;
}

Expr put_together(const Term& term) {
  Expr result = product(term.above);
  if (!term.below.empty()) result = Quotient{result, product(term.below)};
  return term.is_negative ? negated(result) : result;
}

std::optional<Expr> exponent_of(const Expr& e) {
  if (const auto* p = e.as<Power>(); p != nullptr && is_e(p->base)) return p->exponent;
  static const Function& exp = *find_function("exp");
  return argument_of(exp, e);
}

std::optional<Expr> argument_of(const Function& f, const Expr& e) {
  const auto* c = e.as<Call>();
  if (c == nullptr || c->function != &f) return {};
  return c->arguments.front();
}

Expr negated(const Expr& u) {
  const auto* n = u.as<Negation>();
  return n != nullptr ? n->operand : Expr(Negation{u});
}

bool has_names(const Expr& e) {
  if (e.as<Symbol>() != nullptr) return true;
  bool found = false;
  for_each_child(e, [&](const Expr& child) { found = found || has_names(child); });
  return found;
}

Scaled scaled(const Expr& u) {
  Scaled result{1, number(std::int64_t{1})};
  Term term = take_apart(u);
  if (term.is_negative) result.factor = -1;
  const auto take_numbers = [&](std::vector<Expr>& factors, auto use) {
    std::erase_if(factors, [&](const Expr& factor) {
      const auto* n = factor.as<Number>();
      if (n != nullptr) use(n->value);
      return n != nullptr;
    });
  };
  take_numbers(term.above, [&](double value) { result.factor *= value; });
  take_numbers(term.below, [&](double value) { result.factor /= value; });
  term.is_negative = false;
  result.core = put_together(term);
  return result;
}

Expr times(double factor, const Expr& u) {
  if (factor == 1) return u;
  if (factor == -1) return negated(u);
  return Product{{number(factor), u}};
}

}  // namespace slope
