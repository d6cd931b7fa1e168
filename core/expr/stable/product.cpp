// Rewriting products: exponentials meet, 1 + e^u and cosh leave the denominator, what vanishes wins over what grows.
#include "expr/stable/product.h"

#include <algorithm>
#include <cmath>

#include "expr/function_table.h"
#include "expr/stable/kernels.h"
#include "expr/stable/term.h"
#include "expr/stable/vanishing.h"

namespace slope {

namespace {

const Expr one = number(std::int64_t{1});

// u of 1 + |u|.
std::optional<Expr> argument_of_one_plus_abs(const Expr& e) {
  static const Function& abs = *find_function("abs");
  const auto* s = e.as<Sum>();
  if (s == nullptr || s->terms.size() != 2) return {};
  if (is_number(s->terms[0], 1)) return argument_of(abs, s->terms[1]);
  if (is_number(s->terms[1], 1)) return argument_of(abs, s->terms[0]);
  return {};
}

// e^u*e^v -> e^(u+v) where u and v are multiples of one thing;  1/e^u -> e^(-u)
bool merge_exponentials(Term& term) {
  struct Group {
    Scaled total;
    std::optional<Expr> exponent;  // as written, while there is but one
  };
  std::vector<Group> groups;
  bool changed = false;
  const auto take = [&](std::vector<Expr>& factors, bool is_below) {
    std::erase_if(factors, [&](const Expr& factor) {
      const auto written = exponent_of(factor);
      if (!written || !has_names(*written)) return false;
      const Expr exponent = is_below ? negated(*written) : *written;
      const Scaled part = scaled(exponent);
      const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.total.core == part.core; });
      if (same == groups.end()) {
        groups.push_back({part, exponent});
      } else {
        same->total.factor += part.factor;
        same->exponent.reset();
        changed = true;
      }
      changed = changed || is_below;
      return true;
    });
  };
  Term merged = term;
  take(merged.above, false);
  take(merged.below, true);
  if (!changed) return false;
  for (const auto& [total, exponent] : groups) {
    if (total.factor != 0) merged.above.push_back(Power{Constant::e, exponent ? *exponent : times(total.factor, total.core)});
  }
  term = std::move(merged);
  return true;
}

// Replaces the factors a above and f(u), for which match(a, f(u)) gives an expression, by that expression.
template <class Match>
bool join(std::vector<Expr>& above, std::vector<Expr>& others, Match match) {
  for (std::size_t i = 0; i < above.size(); ++i) {
    for (std::size_t j = 0; j < others.size(); ++j) {
      if (&above == &others && i == j) continue;
      const std::optional<Expr> joined = match(above[i], others[j]);
      if (!joined) continue;
      above[i] = *joined;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(j));
      return true;
    }
  }
  return false;
}

// 1/(1 + e^u) -> logistic(-u);  e^u/(1 + e^u) -> logistic(u)
bool use_logistic(Term& term) {
  bool changed = false;
  while (join(term.above, term.below, [](const Expr& a, const Expr& b) {
    return a == b && exponent_of_one_plus(a) ? std::optional(one) : std::nullopt;
  })) changed = true;
  for (std::size_t i = 0; i < term.below.size();) {
    const auto u = exponent_of_one_plus(term.below[i]);
    if (!u) {
      ++i;
      continue;
    }
    term.below.erase(term.below.begin() + static_cast<std::ptrdiff_t>(i));
    const Scaled base = scaled(*u);
    Expr argument = negated(*u);
    for (Expr& factor : term.above) {
      const auto exponent = exponent_of(factor);
      const Scaled part = exponent ? scaled(*exponent) : Scaled{0, one};
      if (part.core != base.core || part.factor / base.factor < 1) continue;
      argument = *u;
      const double rest = part.factor - base.factor;
      factor = rest == 0 ? one : Expr(Power{Constant::e, times(rest, part.core)});
      break;
    }
    std::erase(term.above, one);
    term.above.push_back(call(kernel::logistic, {argument}));
    changed = true;
  }
  return changed;
}

// sinh(u)/cosh(u) -> tanh(u);  cosh(u)/cosh(u) -> 1;  1/cosh(u) -> sech(u)
bool leave_cosh(Term& term) {
  static const Function &sinh = *find_function("sinh"), &cosh = *find_function("cosh"), &tanh = *find_function("tanh");
  bool changed = false;
  while (join(term.above, term.below, [&](const Expr& a, const Expr& b) -> std::optional<Expr> {
    const auto u = argument_of(cosh, b);
    if (!u) return {};
    if (a == b) return one;
    return argument_of(sinh, a) == u ? std::optional(call(tanh, {*u})) : std::nullopt;
  })) changed = true;
  for (std::size_t i = 0; i < term.below.size();) {
    if (const auto u = argument_of(cosh, term.below[i])) {
      term.above.push_back(call(kernel::sech, {*u}));
      term.below.erase(term.below.begin() + static_cast<std::ptrdiff_t>(i));
      changed = true;
    } else {
      ++i;
    }
  }
  return changed;
}

// (e^u - 1)/(e^u + 1) -> tanh(u/2)
bool use_tanh(Term& term) {
  static const Function& tanh = *find_function("tanh");
  return join(term.above, term.above, [&](const Expr& a, const Expr& b) -> std::optional<Expr> {
    const auto u = argument_of(kernel::expm1, a), v = argument_of(kernel::logistic, b);
    return u && v && *v == negated(*u) ? std::optional(call(tanh, {halved(*u)})) : std::nullopt;
  });
}

// u/(1 + |u|) -> softsign(u)
bool use_softsign(Term& term) {
  return join(term.above, term.below, [&](const Expr& a, const Expr& b) -> std::optional<Expr> {
    return argument_of_one_plus_abs(b) == a ? std::optional(call(kernel::softsign, {a})) : std::nullopt;
  });
}

// 2*u/2 -> u
void cancel_numbers(Term& term) {
  while (join(term.above, term.below, [](const Expr& a, const Expr& b) {
    return a == b && a.as<Number>() != nullptr ? std::optional(one) : std::nullopt;
  })) {}
  std::erase(term.above, one);
}

}  // namespace

Expr halved(const Expr& u) {
  const Scaled parts = scaled(u);
  const bool is_exact = parts.factor == std::round(parts.factor);  // x/3 has 0.333...
  return is_exact ? times(parts.factor / 2, parts.core) : Expr(Quotient{u, number(std::int64_t{2})});
}

// u of 1 + e^u.
std::optional<Expr> exponent_of_one_plus(const Expr& e) {
  const auto* s = e.as<Sum>();
  if (s == nullptr || s->terms.size() != 2) return {};
  if (is_number(s->terms[0], 1)) return exponent_of(s->terms[1]);
  if (is_number(s->terms[1], 1)) return exponent_of(s->terms[0]);
  return {};
}

std::optional<Expr> stable_product(const Expr& e) {
  Term term = take_apart(e);
  bool changed = merge_exponentials(term);
  changed = use_logistic(term) || changed;
  changed = leave_cosh(term) || changed;
  changed = use_tanh(term) || changed;
  changed = use_softsign(term) || changed;
  cancel_numbers(term);
  if (const auto result = vanishing(term)) return result;
  return changed ? std::optional(put_together(term)) : std::nullopt;
}

}  // namespace slope
