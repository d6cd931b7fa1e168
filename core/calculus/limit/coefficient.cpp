// Exact coefficients: fractions are computed, everything else is simplified.
#include "calculus/limit/coefficient.h"

#include "calculus/choices/cases.h"
#include "calculus/choices/pieces.h"
#include "calculus/intervals/jet.h"
#include "expr/node_index.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr std::uint32_t max_size = 400;          // nodes
constexpr std::size_t most_remembered = 1000;  // coefficients

Expr unknown() { return Constant::undefined; }

bool is_fraction(const Coefficient& a, int value) { return a.rational() != nullptr && *a.rational() == Rational(value); }

}  // namespace

Coefficient::Value Coefficient::simplified(const Expr& e) {
  const Expr simple = slope::rational(e) ? e : e.size() > max_size ? unknown() : simplify(e);
  if (const auto exact = slope::rational(simple)) return *exact;
  return Tree{simple, slope::enclosure(simple)};
}

// A series that is computed again, from another start or to another length, meets the same coefficients.
Coefficient::Value Coefficient::remembered(const Expr& e) {
  static NodeIndex known(NodeIndex::Sameness::tree);  // places in values
  static std::vector<Value> values;
  if (const int place = known.get(e); place >= 0) return values[static_cast<std::size_t>(place)];
  Value value = simplified(e);
  if (values.size() > most_remembered) {
    known = NodeIndex(NodeIndex::Sameness::tree);
    values.clear();
  }
  known.set(e, static_cast<int>(values.size()));
  values.push_back(value);
  return value;
}

bool Coefficient::is_known() const { return rational() != nullptr || std::get<Tree>(value_).expression != unknown(); }

bool Coefficient::is_same(const Coefficient& other) const {
  if (rational() == nullptr && other.rational() == nullptr) return expression() == other.expression();
  return rational() != nullptr && other.rational() != nullptr && *rational() == *other.rational();
}

Expr Coefficient::expression() const {
  return rational() != nullptr ? number(*rational()) : std::get<Tree>(value_).expression;
}

// Not zero is shown by a value that is not, and where there are cases by none of them being zero; zero only by the normal form.
std::optional<bool> Coefficient::is_zero() const {
  if (rational() != nullptr) return rational()->sign() == 0;
  if (!is_known()) return {};
  if (!enclosure().contains(0)) return false;
  const Expr& e = std::get<Tree>(value_).expression;
  Expr somewhere = e;
  double value = 0.7390851;
  for (const std::string& name : variables(e)) somewhere = substitute(somewhere, name, number(value += 0.5772157));
  const bool is_zero_there = slope::enclosure(somewhere).contains(0);
  if (!is_zero_there && !(has_choice(e) && may_vanish_in_some_case(e))) return false;
  return equal_in_every_case(e, number(std::int64_t{0})) ? std::optional(true) : std::nullopt;
}

std::optional<int> Coefficient::sign() const {
  if (rational() != nullptr) return rational()->sign();
  if (!is_known()) return {};
  const auto certain = slope::sign(enclosure());
  if (certain) return certain;
  const Expr& e = std::get<Tree>(value_).expression;
  return equal_in_every_case(e, number(std::int64_t{0})) ? 0 : slope::sign(e);
}

Enclosure Coefficient::enclosure() const {
  return rational() != nullptr ? enclosing(*rational()) : std::get<Tree>(value_).enclosure;
}

Coefficient operator-(const Coefficient& a) {
  if (a.rational() != nullptr) return *negate(*a.rational());
  return a.is_known() ? Coefficient(Expr(Negation{a.expression()})) : a;
}

Coefficient operator+(const Coefficient& a, const Coefficient& b) {
  if (a.rational() != nullptr && b.rational() != nullptr) {
    if (const auto total = add(*a.rational(), *b.rational())) return *total;
  }
  if (!a.is_known() || is_fraction(b, 0)) return a;
  if (!b.is_known() || is_fraction(a, 0)) return b;
  return Coefficient(Expr(Sum{{a.expression(), b.expression()}}));
}

Coefficient operator*(const Coefficient& a, const Coefficient& b) {
  if (a.rational() != nullptr && b.rational() != nullptr) {
    if (const auto total = multiply(*a.rational(), *b.rational())) return *total;
  }
  if (!a.is_known() || is_fraction(a, 0) || is_fraction(b, 1)) return a;
  if (!b.is_known() || is_fraction(b, 0) || is_fraction(a, 1)) return b;
  return Coefficient(Expr(Product{{a.expression(), b.expression()}}));
}

Coefficient power(const Coefficient& base, const Rational& exponent) {
  if (base.rational() != nullptr && exponent.is_integer()) {
    if (const auto result = power(*base.rational(), exponent.numerator())) return *result;
  }
  if (!base.is_known() || exponent == Rational(1)) return base;
  if (exponent == Rational(-1)) return Coefficient(Expr(Quotient{number(std::int64_t{1}), base.expression()}));
  if (exponent == *Rational::make(1, 2)) return Coefficient(call("sqrt", {base.expression()}));
  return Coefficient(Expr(Power{base.expression(), number(exponent)}));
}

}  // namespace slope
