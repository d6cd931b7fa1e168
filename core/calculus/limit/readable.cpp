// A constant as people write it.
#include "calculus/limit/readable.h"

#include "expr/evaluate.h"

namespace slope {

namespace {

constexpr std::int64_t longest_denominator = 99;
constexpr std::size_t longest_number = 9;  // characters

// Whether it has a finite decimal expansion.
bool is_decimal(std::int64_t denominator) {
  for (const std::int64_t prime : {2, 5}) {
    while (denominator % prime == 0) denominator /= prime;
  }
  return denominator == 1;
}

bool has_long_number(const Expr& e) {
  if (const auto* n = e.as<Number>()) return n->text.size() > longest_number;
  bool found = false;
  for_each_child(e, [&](const Expr& child) { found = found || has_long_number(child); });
  return found;
}

}  // namespace

Expr readable(const Expr& e) {
  const auto exact = rational(e);
  if (!exact) return has_long_number(e) && variables(e).empty() ? number(evaluate(e, {})) : e;
  const std::int64_t denominator = exact->denominator();
  const bool is_short = denominator <= longest_denominator && denominator % 10 != 0;
  return is_short || !is_decimal(denominator) ? e : number(exact->value());
}

}  // namespace slope
