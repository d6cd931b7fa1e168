// An exponential that vanishes wins over a power that grows, and so does a clamp such as max(0, x + 3), which is exactly 0.
#include "expr/stable/vanishing.h"

#include <algorithm>

#include "expr/function_table.h"
#include "expr/stable/kernels.h"

namespace slope {

namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Algebraic, so that it grows no faster than a power; `poles` allows division by names.
bool is_algebraic(const Expr& e, bool poles) {
  bool result = true;
  if (const auto* c = e.as<Call>()) result = is_one_of(c->function->name, {"abs", "sqrt", "max", "min"});
  if (const auto* c = e.as<Constant>()) result = *c != Constant::undefined;
  if (const auto* q = e.as<Quotient>()) result = poles || !has_names(q->denominator);
  if (const auto* p = e.as<Power>()) {
    const auto exponent = rational(p->exponent);
    result = exponent && (poles || exponent->sign() >= 0);
  }
  if (e.as<Choice>() != nullptr) result = false;
  for_each_child(e, [&](const Expr& child) { result = result && is_algebraic(child, poles); });
  return result;
}

bool is_clamp(const Expr& e) {
  const auto* c = e.as<Call>();
  return c != nullptr && c->function->is_variadic && is_algebraic(e, false);
}

// Infinite no slower than a power: x^2, 1/x, log(1 + e^x).
bool grows(const Expr& u) {
  if (const auto inner = argument_of("softplus", u)) return grows(*inner);
  return has_names(u) && is_algebraic(u, true);
}

// Zero at infinity faster than any power, wherever it is zero there: e^u, logistic(u), softplus(u), ... and tanh of these.
bool vanishes(const Expr& e) {
  if (const auto exponent = argument_of("exp", e)) return grows(*exponent);
  const auto* c = e.as<Call>();
  if (c == nullptr) return false;
  const Expr& u = c->arguments.front();
  const std::string_view name = c->function->name;
  if (is_one_of(name, {"logistic", "softplus", "sech", "erfc"})) return grows(u);
  return is_one_of(name, {"tanh", "sinh", "erf", "expm1", "log1p"}) && vanishes(u);
}

}  // namespace

// x*e^(-x^2): 0, not NaN, at infinity;  x*max(0, x + 3): 0, not NaN, at minus infinity
std::optional<Expr> vanishing(const Fraction& fraction) {
  Fraction growing, fading, others;
  const bool are_poles_fine = std::any_of(fraction.above.begin(), fraction.above.end(), vanishes);
  bool has_growth = false;
  const auto put = [&](const Expr& factor, bool may_grow, std::vector<Expr>& where, std::vector<Expr>& elsewhere) {
    has_growth = has_growth || (may_grow && has_names(factor));
    (may_grow ? where : elsewhere).push_back(factor);
  };
  for (const Expr& factor : fraction.above) {
    if (vanishes(factor) || (!are_poles_fine && is_clamp(factor))) fading.above.push_back(factor);
    else put(factor, is_algebraic(factor, are_poles_fine), growing.above, others.above);
  }
  for (const Expr& factor : fraction.below) {
    put(factor, are_poles_fine ? is_algebraic(factor, true) : !has_names(factor), growing.below, others.below);
  }
  if (fading.above.empty() || !has_growth) return {};
  others.is_negative = fraction.is_negative;
  others.above.push_back(vanishing_product(put_together(growing), put_together(fading)));
  return put_together(others);
}

}  // namespace slope
