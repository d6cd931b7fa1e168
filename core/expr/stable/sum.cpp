// Rewriting sums: pairs of terms that cancel are replaced by a function that computes their difference.
#include "expr/stable/sum.h"

#include <algorithm>
#include <vector>

#include "expr/function_table.h"
#include "expr/stable/kernels.h"
#include "expr/stable/product.h"
#include "expr/stable/term.h"

namespace slope {

namespace {

using Factors = std::vector<Expr>;

Expr two() { return number(std::int64_t{2}); }
Expr square(const Expr& u) { return Product{{u, u}}; }

const Function& function(std::string_view name) { return *find_function(name); }

// 1 - w, without cancellation, for a w that may be near 1; empty for any other.
std::optional<Expr> complement(const Factors& w) {
  static const Function &tanh = function("tanh"), &erf = function("erf"), &sin = function("sin"), &cos = function("cos");
  if (w.size() == 1) {
    // 1 - e^u -> -expm1(u)
    if (const auto u = exponent_of(w[0])) return Negation{call(kernel::expm1, {*u})};
    // 1 - logistic(u) -> logistic(-u)
    if (const auto u = argument_of(kernel::logistic, w[0])) return call(kernel::logistic, {negated(*u)});
    // 1 - tanh(u) -> 2 logistic(-2u)
    if (const auto u = argument_of(tanh, w[0])) {
      return Product{{two(), call(kernel::logistic, {negated(Product{{two(), *u}})})}};
    }
    // 1 - erf(u) -> erfc(u)
    if (const auto u = argument_of(erf, w[0])) return call(kernel::erfc, {*u});
    // 1 - cos(u) -> 2 sin(u/2)^2
    if (const auto u = argument_of(cos, w[0])) return Product{{two(), square(call(sin, {halved(*u)}))}};
  }
  if (w.size() == 2 && w[0] == w[1]) {
    // 1 - tanh(u)^2 -> sech(u)^2
    if (const auto u = argument_of(tanh, w[0])) return square(call(kernel::sech, {*u}));
    // 1 - sin(u)^2 -> cos(u)^2;  1 - cos(u)^2 -> sin(u)^2
    if (const auto u = argument_of(sin, w[0])) return square(call(cos, {*u}));
    if (const auto u = argument_of(cos, w[0])) return square(call(sin, {*u}));
  }
  // 1 - 2 logistic(u) -> -tanh(u/2)
  if (w.size() == 2 && is_number(w[0], 2)) {
    if (const auto u = argument_of(kernel::logistic, w[1])) return Negation{call(tanh, {halved(*u)})};
  }
  return {};
}

// 1 + w likewise, for a w that may be near -1.
std::optional<Expr> complement_of_negative(const Factors& w) {
  static const Function &tanh = function("tanh"), &erf = function("erf");
  if (w.size() != 1) return {};
  // 1 + tanh(u) -> 2 logistic(2u)
  if (const auto u = argument_of(tanh, w[0])) return Product{{two(), call(kernel::logistic, {Product{{two(), *u}}})}};
  // 1 + erf(u) -> erfc(-u)
  if (const auto u = argument_of(erf, w[0])) return call(kernel::erfc, {negated(*u)});
  return {};
}

// The factors of `all` that are not among `some`; empty optional if some are missing.
std::optional<Factors> without(Factors all, const Factors& some) {
  for (const Expr& factor : some) {
    const auto found = std::find(all.begin(), all.end(), factor);
    if (found == all.end()) return {};
    all.erase(found);
  }
  return all;
}

// a - a*w -> a*(1 - w);  a + a*w -> a*(1 + w)
std::optional<Term> factored(const Term& a, const Term& aw) {
  if (a.below != aw.below) return {};
  const auto w = without(aw.above, a.above);
  if (!w) return {};
  const auto rest = a.is_negative == aw.is_negative ? complement_of_negative(*w) : complement(*w);
  if (!rest) return {};
  Term result = a;
  const Term more = take_apart(*rest);
  result.is_negative = result.is_negative != more.is_negative;
  result.above.insert(result.above.end(), more.above.begin(), more.above.end());
  return result;
}

// a*e^u - a*e^(-u) -> 2a*sinh(u);  a*e^u + a*e^(-u) -> 2a*cosh(u)
std::optional<Term> hyperbolic(const Term& a, const Term& b) {
  if (a.below != b.below) return {};
  for (const Expr& factor : a.above) {
    const auto u = exponent_of(factor);
    if (!u) continue;
    const auto opposite = std::find_if(b.above.begin(), b.above.end(), [&](const Expr& other) {
      const auto v = exponent_of(other);
      return v && *v == negated(*u);
    });
    if (opposite == b.above.end()) continue;
    const auto rest = without(a.above, {factor});
    if (rest != without(b.above, {*opposite})) continue;
    Term result = a;
    result.above = *rest;
    result.above.push_back(two());
    // The sign is a's: e^(-u) - e^u has a's plus and becomes 2 sinh(-u).
    result.above.push_back(call(a.is_negative == b.is_negative ? "cosh" : "sinh", {*u}));
    return result;
  }
  return {};
}

// u - tanh(u) -> tanhshrink(u)
std::optional<Term> shrunk(const Term& a, const Term& b) {
  if (a.is_negative == b.is_negative || b.above.size() != 1 || !b.below.empty()) return {};
  const auto u = argument_of(function("tanh"), b.above.front());
  Term positive = a;
  positive.is_negative = false;
  if (!u || put_together(positive) != *u) return {};
  return Term{a.is_negative, {call(kernel::tanhshrink, {*u})}, {}};
}

// The first rewriting that applies to two of the terms, in either order.
bool rewrite_pair(std::vector<Term>& terms) {
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t j = 0; j < terms.size(); ++j) {
      if (i == j) continue;
      auto joined = factored(terms[i], terms[j]);
      if (!joined) joined = hyperbolic(terms[i], terms[j]);
      if (!joined) joined = shrunk(terms[i], terms[j]);
      if (!joined) continue;
      terms[i] = *joined;
      terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(j));
      return true;
    }
  }
  return false;
}

}  // namespace

std::optional<Expr> stable_sum(const Expr& e) {
  constexpr std::size_t most_terms = 16;  // pairs are tried; longer sums are left alone
  const auto& summands = e.as<Sum>()->terms;
  if (summands.size() > most_terms) return {};
  std::vector<Term> terms;
  for (const Expr& summand : summands) terms.push_back(take_apart(summand));
  bool changed = false;
  while (terms.size() > 1 && rewrite_pair(terms)) changed = true;
  if (!changed) return {};
  std::vector<Expr> parts;
  for (const Term& term : terms) {
    const Expr part = put_together(term);
    parts.push_back(stable_product(part).value_or(part));
  }
  return sum(std::move(parts));
}

}  // namespace slope
