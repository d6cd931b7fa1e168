// An exponential that vanishes wins over a power that grows, and so does a clamp such as max(0, x + 3), which is exactly 0.
#include "expr/stable/vanishing.h"

#include <algorithm>

#include "expr/function_table.h"
#include "expr/stable/kernels.h"

namespace slope {

namespace {

// Algebraic, so that it grows no faster than a power; `poles` allows division by names.
bool is_algebraic(const Expr& e, bool poles) {
  const auto* call = e.as<Call>();
  if (call != nullptr && call->function->value != nullptr) {
    static const Function &abs = *find_function("abs"), &sqrt = *find_function("sqrt");
    if (call->function != &abs && call->function != &sqrt) return false;
  }
  if (call != nullptr && call->function == &kernel::vanishing_product) return false;
  if (e.as<Choice>() != nullptr) return false;
  if (const auto* c = e.as<Constant>(); c != nullptr && *c == Constant::undefined) return false;
  if (const auto* q = e.as<Quotient>(); q != nullptr && !poles && has_names(q->denominator)) return false;
  if (const auto* p = e.as<Power>()) {
    const auto exponent = rational(p->exponent);
    if (!exponent || (!poles && exponent->sign() < 0)) return false;
  }
  bool result = true;
  for_each_child(e, [&](const Expr& child) { result = result && is_algebraic(child, poles); });
  return result;
}

bool is_clamp(const Expr& e) {
  const auto* c = e.as<Call>();
  return c != nullptr && c->function->is_variadic && is_algebraic(e, false);
}

// Infinite no slower than a power: x^2, 1/x, log(1 + e^x).
bool grows(const Expr& u) {
  if (const auto inner = argument_of(kernel::softplus, u)) return grows(*inner);
  return has_names(u) && is_algebraic(u, true);
}

// Zero at infinity faster than any power, wherever it is zero there: e^u, logistic(u), softplus(u), ... and tanh of these.
bool vanishes(const Expr& e) {
  if (const auto exponent = exponent_of(e)) return grows(*exponent);
  const auto* c = e.as<Call>();
  if (c == nullptr || c->arguments.size() != 1) return false;
  const Expr& u = c->arguments.front();
  const Function* f = c->function;
  if (f == &kernel::logistic || f == &kernel::softplus || f == &kernel::sech || f == &kernel::erfc) return grows(u);
  const bool is_odd = f->name == "tanh" || f->name == "sinh" || f->name == "erf" || f == &kernel::expm1 || f == &kernel::log1p;
  return is_odd && vanishes(u);
}

}  // namespace

// x*e^(-x^2): 0, not NaN, at infinity;  x*max(0, x + 3): 0, not NaN, at minus infinity
std::optional<Expr> vanishing(const Term& term) {
  Term growing, fading, others;
  const bool are_poles_fine = std::any_of(term.above.begin(), term.above.end(), vanishes);
  for (const Expr& factor : term.above) {
    const bool fades = vanishes(factor) || (!are_poles_fine && is_clamp(factor));
    (fades ? fading : is_algebraic(factor, are_poles_fine) ? growing : others).above.push_back(factor);
  }
  for (const Expr& factor : term.below) {
    const bool grows = are_poles_fine ? is_algebraic(factor, true) : !has_names(factor);
    (grows ? growing : others).below.push_back(factor);
  }
  const bool has_growth = std::any_of(growing.above.begin(), growing.above.end(), has_names) ||
                          std::any_of(growing.below.begin(), growing.below.end(), has_names);
  if (fading.above.empty() || !has_growth) return {};
  others.is_negative = term.is_negative;
  others.above.push_back(Call{&kernel::vanishing_product, {put_together(growing), put_together(fading)}});
  return put_together(others);
}

}  // namespace slope
