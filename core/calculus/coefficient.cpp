// Exact coefficients: fractions are computed, everything else is simplified.
#include "calculus/coefficient.h"

#include "calculus/cases.h"
#include "calculus/jet.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr std::uint32_t max_size = 400;  // nodes

}  // namespace

Coefficient::Coefficient(const Expr& e) : value_(Rational(0)) {
  const auto exact = slope::rational(e);
  if (exact) {
    value_ = *exact;
    return;
  }
  if (e.size() > max_size) throw OutOfReach{};
  const Expr simple = simplify(e);
  const auto simpler = slope::rational(simple);
  if (simpler) {
    value_ = *simpler;
  } else {
    value_ = simple;
  }
}

Expr Coefficient::expression() const {
  const Rational* exact = rational();
  return exact != nullptr ? number(*exact) : std::get<Expr>(value_);
}

// Not zero is shown by a value that is not, zero only by the normal form.
bool Coefficient::is_zero() const {
  if (const Rational* exact = rational()) return exact->sign() == 0;
  if (!enclosure().contains(0)) return false;
  const Expr& e = std::get<Expr>(value_);
  Expr somewhere = e;
  double value = 0.7390851;
  for (const std::string& name : variables(e)) somewhere = substitute(somewhere, name, number(value += 0.5772157));
  if (!slope::enclosure(somewhere).contains(0)) return false;
  if (!equal_in_every_case(e, number(std::int64_t{0}))) throw OutOfReach{};
  return true;
}

std::optional<int> Coefficient::sign() const {
  if (const Rational* exact = rational()) return exact->sign();
  const auto certain = slope::sign(enclosure());
  if (certain) return certain;
  const Expr& e = std::get<Expr>(value_);
  return equal_in_every_case(e, number(std::int64_t{0})) ? 0 : slope::sign(e);
}

Enclosure Coefficient::enclosure() const {
  const Rational* exact = rational();
  return exact != nullptr ? enclosing(*exact) : slope::enclosure(std::get<Expr>(value_));
}

Coefficient operator-(const Coefficient& a) {
  if (const Rational* whole = a.rational()) return *negate(*whole);
  return Coefficient(Expr(Negation{a.expression()}));
}

Coefficient operator+(const Coefficient& a, const Coefficient& b) {
  if (a.rational() != nullptr && b.rational() != nullptr) {
    if (const auto total = add(*a.rational(), *b.rational())) return *total;
  }
  if (a.rational() != nullptr && a.rational()->sign() == 0) return b;
  if (b.rational() != nullptr && b.rational()->sign() == 0) return a;
  return Coefficient(Expr(Sum{{a.expression(), b.expression()}}));
}

Coefficient operator*(const Coefficient& a, const Coefficient& b) {
  if (a.rational() != nullptr && b.rational() != nullptr) {
    if (const auto total = multiply(*a.rational(), *b.rational())) return *total;
  }
  if (a.rational() != nullptr && a.rational()->sign() == 0) return a;
  if (b.rational() != nullptr && b.rational()->sign() == 0) return b;
  if (a.rational() != nullptr && *a.rational() == Rational(1)) return b;
  if (b.rational() != nullptr && *b.rational() == Rational(1)) return a;
  return Coefficient(Expr(Product{{a.expression(), b.expression()}}));
}

Coefficient power(const Coefficient& base, const Rational& exponent) {
  if (base.rational() != nullptr && exponent.is_integer()) {
    if (const auto result = power(*base.rational(), exponent.numerator())) return *result;
  }
  if (exponent == Rational(1)) return base;
  if (exponent == Rational(-1)) return Coefficient(Expr(Quotient{number(std::int64_t{1}), base.expression()}));
  if (exponent == *Rational::make(1, 2)) return Coefficient(call("sqrt", {base.expression()}));
  return Coefficient(Expr(Power{base.expression(), number(exponent)}));
}

}  // namespace slope
