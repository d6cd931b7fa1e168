// Rewriting sums: pairs of terms that cancel are replaced by a function that computes their difference.
#include "expr/stable/sum.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "expr/stable/fraction.h"
#include "expr/stable/kernels.h"
#include "expr/stable/product.h"

namespace slope {

namespace {

// 1 - w = factor * g(scale*u)^power, without cancellation, for w = f_factor * f(u)^f_power, which may be near 1.
struct Complement {
  double f_factor;
  std::string_view f;
  int f_power;
  double factor;
  std::string_view g;
  double scale;
  int power;
};

constexpr Complement complements[] = {
    {1, "exp", 1, -1, "expm1", 1, 1},         // 1 - e^u = -(e^u - 1)
    {1, "logistic", 1, 1, "logistic", -1, 1}, // 1 - 1/(1 + e^(-u)) = 1/(1 + e^u)
    {2, "logistic", 1, -1, "tanh", 0.5, 1},   // 1 - 2/(1 + e^(-u)) = -tanh(u/2)
    {1, "tanh", 1, 2, "logistic", -2, 1},     // 1 - tanh(u) = 2/(1 + e^(2u))
    {-1, "tanh", 1, 2, "logistic", 2, 1},     // 1 + tanh(u) = 2/(1 + e^(-2u))
    {1, "tanh", 2, 1, "sech", 1, 2},          // 1 - tanh(u)^2 = 1/cosh(u)^2
    {1, "erf", 1, 1, "erfc", 1, 1},           // 1 - erf(u) = erfc(u)
    {-1, "erf", 1, 1, "erfc", -1, 1},         // 1 + erf(u) = erfc(-u)
    {1, "cos", 1, 2, "sin", 0.5, 2},          // 1 - cos(u) = 2 sin(u/2)^2
    {1, "cos", 2, 1, "sin", 1, 2},            // 1 - cos(u)^2 = sin(u)^2
    {1, "sin", 2, 1, "cos", 1, 2},            // 1 - sin(u)^2 = cos(u)^2
};

// a - a*w -> a*(1 - w), for a w with a complement
std::optional<Fraction> factored(const Fraction& a, const Fraction& aw) {
  if (a.below != aw.below) return {};
  std::vector<Expr> w = aw.above;
  for (const Expr& factor : a.above) {
    const auto found = std::find(w.begin(), w.end(), factor);
    if (found == w.end()) return {};
    w.erase(found);
  }
  double number_of_w = a.is_negative == aw.is_negative ? -1 : 1;
  if (!w.empty()) {
    if (const auto* n = w.front().as<Number>()) {
      number_of_w *= n->value;
      w.erase(w.begin());
    }
  }
  if (w.empty() || std::count(w.begin(), w.end(), w.front()) != static_cast<std::ptrdiff_t>(w.size())) return {};
  for (const Complement& row : complements) {
    if (row.f_factor != number_of_w || row.f_power != static_cast<int>(w.size())) continue;
    const auto u = argument_of(row.f, w.front());
    if (!u) continue;
    Fraction result = a;
    if (row.factor < 0) result.is_negative = !result.is_negative;
    if (row.factor == 2) result.above.push_back(number(std::int64_t{2}));
    result.above.insert(result.above.end(), static_cast<std::size_t>(row.power), stable_call(row.g, times(row.scale, *u)));
    return result;
  }
  return {};
}

// a*e^u - a*e^(-u) -> 2a*sinh(u);  a*e^u + a*e^(-u) -> 2a*cosh(u)
std::optional<Fraction> hyperbolic(const Fraction& a, const Fraction& b) {
  if (a.below != b.below || a.above.size() != b.above.size()) return {};
  std::optional<Fraction> result;
  for (std::size_t i = 0; i < a.above.size(); ++i) {
    if (a.above[i] == b.above[i]) continue;
    const auto u = argument_of("exp", a.above[i]), v = argument_of("exp", b.above[i]);
    if (result || !u || !v || *v != times(-1, *u)) return {};
    result = a;
    result->above[i] = stable_call(a.is_negative == b.is_negative ? "cosh" : "sinh", *u);
    result->above.push_back(number(std::int64_t{2}));
  }
  return result;
}

// u - tanh(u) -> tanhshrink(u)
std::optional<Fraction> shrunk(const Fraction& a, const Fraction& b) {
  if (a.is_negative == b.is_negative || b.above.size() != 1 || !b.below.empty()) return {};
  const auto u = argument_of("tanh", b.above.front());
  if (!u || put_together({false, a.above, a.below}) != *u) return {};
  return Fraction{a.is_negative, {stable_call("tanhshrink", *u)}, {}};
}

// The first rewriting that applies to two of the terms, in either order.
bool rewrite_pair(std::vector<Fraction>& terms) {
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
  std::vector<Fraction> terms;
  for (const Expr& summand : summands) terms.push_back(take_apart(summand));
  bool changed = false;
  while (terms.size() > 1 && rewrite_pair(terms)) changed = true;
  if (!changed) return {};
  std::vector<Expr> parts;
  for (const Fraction& term : terms) {
    const Expr part = put_together(term);
    parts.push_back(stable_product(part).value_or(part));
  }
  return sum(std::move(parts));
}

}  // namespace slope
