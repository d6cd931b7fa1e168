// A constant as people write it.
#include "calculus/readable.h"

#include "expr/evaluate.h"

namespace slope {

namespace {

constexpr std::int64_t longest_denominator = 99;

// Whether it has a finite decimal expansion.
bool is_decimal(std::int64_t denominator) {
  for (const std::int64_t prime : {2, 5}) {
    while (denominator % prime == 0) denominator /= prime;
  }
  return denominator == 1;
}

// Whether nothing but number literals and arithmetic is in it.
bool is_arithmetic(const Expr& e) {
  if (e.as<Constant>() != nullptr || e.as<Symbol>() != nullptr || e.as<Call>() != nullptr || e.as<Choice>() != nullptr ||
      e.as<Power>() != nullptr) {
    return false;
  }
  bool all = true;
  for_each_child(e, [&](const Expr& child) { all = all && is_arithmetic(child); });
  return all;
}

}  // namespace

Expr readable(const Expr& e) {
  const auto exact = rational(e);
  if (exact) {
    const std::int64_t denominator = exact->denominator();
    const bool is_short = denominator <= longest_denominator && denominator % 10 != 0;
    if (is_short || !is_decimal(denominator)) return e;
  } else if (!is_arithmetic(e)) {
    return e;
  }
  return number(exact ? exact->value() : evaluate(e, {}));
}

}  // namespace slope
