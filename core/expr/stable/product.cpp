// Rewriting products: exponentials meet, 1 + e^u and cosh leave the denominator, what vanishes wins over what grows.
#include "expr/stable/product.h"

#include <algorithm>

#include "expr/stable/fraction.h"
#include "expr/stable/kernels.h"
#include "expr/stable/vanishing.h"

namespace slope {

namespace {

// e^u*e^v -> e^(u+v) where u and v are multiples of one thing;  1/e^u -> e^(-u)
bool merge_exponentials(Fraction& fraction) {
  struct Group {
    Scaled total;
    std::optional<Expr> exponent;  // as written, while there is but one
  };
  std::vector<Group> groups;
  Fraction merged;
  merged.is_negative = fraction.is_negative;
  bool changed = false;
  for (const bool is_below : {false, true}) {
    for (const Expr& factor : is_below ? fraction.below : fraction.above) {
      auto exponent = argument_of("exp", factor);
      if (!exponent || !has_names(*exponent)) {
        (is_below ? merged.below : merged.above).push_back(factor);
        continue;
      }
      if (is_below) exponent = times(-1, *exponent);
      const Scaled part = scaled(*exponent);
      const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.total.core == part.core; });
      changed = changed || is_below || same != groups.end();
      if (same == groups.end()) {
        groups.push_back({part, exponent});
      } else {
        same->total.factor += part.factor;
        same->exponent.reset();
      }
    }
  }
  if (!changed) return false;
  for (const auto& [total, exponent] : groups) {
    if (total.factor != 0) merged.above.push_back(stable_call("exp", exponent ? *exponent : times(total.factor, total.core)));
  }
  fraction = std::move(merged);
  return true;
}

// Replaces the factors a and b, for which match(a, b) gives an expression, by it in a's place; as often as it can.
bool join(std::vector<Expr>& as, std::vector<Expr>& bs, std::optional<Expr> (*match)(const Expr& a, const Expr& b)) {
  bool changed = false;
  for (std::size_t i = 0; i < as.size(); ++i) {
    for (std::size_t j = 0; j < bs.size(); ++j) {
      if (&as == &bs && i == j) continue;
      const std::optional<Expr> joined = match(as[i], bs[j]);
      if (!joined) continue;
      as[i] = *joined;
      bs.erase(bs.begin() + static_cast<std::ptrdiff_t>(j));
      changed = true;
      break;
    }
  }
  return changed;
}

const Expr& one() {
  static const Expr e = number(std::int64_t{1});
  return e;
}

// u of a factor that is better off above: 1/(1 + e^u) -> logistic(-u);  1/cosh(u) -> sech(u)
std::optional<Expr> inverse(const Expr& below) {
  if (const auto u = argument_of_one_plus("exp", below)) return stable_call("logistic", times(-1, *u));
  if (const auto u = argument_of("cosh", below)) return stable_call("sech", *u);
  return {};
}

// What a/b is together:  a/a -> 1 where a is not 0;  sinh(u)/cosh(u) -> tanh(u);  e^(n*u)/(1 + e^u) -> e^((n-1)*u)*logistic(u)
std::optional<Expr> ratio(const Expr& above, const Expr& below) {
  if (above == below && (above.as<Number>() != nullptr || inverse(above))) return one();
  if (const auto u = argument_of("cosh", below)) {
    if (argument_of("sinh", above) == u) return stable_call("tanh", *u);
  }
  // u/(1 + |u|) -> softsign(u)
  if (argument_of_one_plus("abs", below) == above) return stable_call("softsign", above);
  const auto u = argument_of_one_plus("exp", below), exponent = argument_of("exp", above);
  if (!u || !exponent) return {};
  const Scaled base = scaled(*u), power = scaled(*exponent);
  if (power.core != base.core || power.factor / base.factor < 1) return {};
  const Expr logistic = stable_call("logistic", *u);
  const double rest = power.factor - base.factor;
  return rest == 0 ? logistic : Expr(Product{{stable_call("exp", times(rest, power.core)), logistic}});
}

// (e^u - 1)*1/(e^u + 1) -> tanh(u/2)
std::optional<Expr> tanh_of_half(const Expr& a, const Expr& b) {
  const auto u = argument_of("expm1", a), v = argument_of("logistic", b);
  if (!u || !v || *v != times(-1, *u)) return {};
  return stable_call("tanh", times(0.5, *u));
}

}  // namespace

std::optional<Expr> stable_product(const Expr& e) {
  Fraction fraction = take_apart(e);
  if (fraction.is_long()) return {};
  // Over 0 nothing may be cancelled: 0/0 has no value.
  for (const Expr& factor : fraction.below) {
    if (is_number(factor, 0)) return {};
  }
  bool changed = merge_exponentials(fraction);
  while (join(fraction.above, fraction.below, ratio)) {
    fraction = take_apart(put_together(fraction));
    changed = true;
  }
  for (Expr& factor : fraction.below) {
    if (const auto moved = inverse(factor)) {
      fraction.above.push_back(*moved);
      factor = one();
      changed = true;
    }
  }
  changed = join(fraction.above, fraction.above, tanh_of_half) || changed;
  std::erase(fraction.above, one());
  std::erase(fraction.below, one());
  if (const auto result = vanishing(fraction)) return result;
  return changed ? std::optional(put_together(fraction)) : std::nullopt;
}

}  // namespace slope
