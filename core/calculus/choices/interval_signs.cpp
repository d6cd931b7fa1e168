#include "calculus/choices/interval_signs.h"

#include <algorithm>
#include <cmath>

#include "calculus/algebra/normal_form.h"
#include "calculus/algebra/writer.h"
#include "calculus/choices/assumptions.h"
#include "calculus/choices/solve.h"
#include "calculus/intervals/jet.h"
#include "expr/function_table.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr int max_factoring = 1'000;  // steps of the algebra
constexpr int factoring = 100;        // what even the shortest costs, in nodes

bool is_whole(const Expr& exponent) {
  const auto exact = rational(exponent);
  return exact && exact->is_integer() && exact->sign() > 0;
}

// Whether e, of the variable alone, is defined and continuous everywhere, or else nothing that solve.h reads: tan(x).
bool is_continuous(const Expr& e, std::string_view variable) {
  if (const auto* symbol = e.as<Symbol>()) return symbol->name == variable;
  if (e.as<Quotient>() || e.as<Choice>()) return false;
  const auto* c = e.as<Call>();
  if (c != nullptr && !(c->function->value != nullptr && std::isfinite(c->function->value(-1e9)))) return false;  // not log
  const auto* p = e.as<Power>();
  if (p != nullptr && !is(p->base, Constant::e) && !is_whole(p->exponent)) return false;
  bool result = true;
  for_each_child(e, [&](const Expr& child) { result = result && is_continuous(child, variable); });
  return result;
}

}  // namespace

std::optional<Rational> RationalInterval::inside() const {
  if (!low || !high) return low ? add(*low, 1) : high ? add(*high, -1) : Rational(0);
  const auto twice = add(*low, *high);
  return twice ? divide(*twice, 2) : std::nullopt;
}

int IntervalSigns::sign(const Expr& e) {
  if (cut || failed) return 0;
  if (const auto line = rational_linear(e)) return sign_of_line(*line);
  if (const auto* p = e.as<Product>()) {
    int result = 1;
    for (const Expr& factor : p->factors) result *= sign(factor);
    return result;
  }
  if (const auto* p = e.as<Power>(); p != nullptr && is_whole(p->exponent)) {
    const int of_base = sign(p->base);
    return rational(p->exponent)->numerator() % 2 == 0 ? of_base * of_base : of_base;
  }
  return sign_of_sum(e);
}

// -x^2 - x^3 is a product, too: -x^2*(1 + x).
int IntervalSigns::sign_of_sum(const Expr& e) {
  const int allowed = std::min(effort_, max_factoring);
  Algebra algebra(allowed);
  const Form form = NormalForm(algebra)(e);
  const auto factors = parts(form);
  effort_ -= factoring + allowed - static_cast<int>(algebra.attempt().effort().left());
  const bool is_itself = factors.size() == 1 && factors.front().second == Exponent{1, 1};
  failed = algebra.attempt().has_failed() || form.is_undefined;
  if (is_itself && !failed) return sign_between_roots(e);
  int result = form.coefficient.sign();
  const Style style;
  for (const auto& [part, exponent] : factors) {
    failed = failed || exponent.denominator != 1;
    if (cut || failed) return 0;
    const int of_part = sign(Writer(algebra, style).write(Assumptions(algebra).form(part)));
    result *= exponent.numerator % 2 == 0 ? of_part * of_part : of_part;
  }
  return result;
}

// Of x^2 - 1 and e^x - 1, whose roots are known, or x^2 + 1, which has none.
int IntervalSigns::sign_between_roots(const Expr& e) {
  Effort effort(effort_);
  const auto roots = is_continuous(e, variable_) ? solve(e, variable_, number(std::int64_t{0}), effort) : std::nullopt;
  effort_ = static_cast<int>(effort.left());
  failed = !roots;
  if (failed) return 0;
  for (const Expr& root : *roots) {
    const auto exact = rational(root);
    failed = failed || !exact;
    if (exact && interval_.contains(*exact)) cut = exact;
  }
  if (cut || failed) return 0;
  const auto point = interval_.inside();
  const auto result = point ? slope::sign(enclosure(substitute(e, variable_, number(*point)))) : std::nullopt;
  failed = !result;
  return result.value_or(0);
}

int IntervalSigns::sign_of_line(const RationalLinear& line) {
  if (line.slope.sign() == 0) return line.offset.sign();
  const auto root = divide(*negate(line.offset), line.slope);
  failed = line.name != variable_ || !root;
  if (failed) return 0;
  if (interval_.contains(*root)) {
    cut = root;
    return 0;
  }
  const bool right_of_root = interval_.low && compare(*interval_.low, *root) >= 0;
  return right_of_root ? line.slope.sign() : -line.slope.sign();
}

}  // namespace slope
