// Series arithmetic. A rest is carried along as a bound, by the triangle inequality; functions of a series are Taylor
// polynomials with Lagrange's form of the remainder, its derivative enclosed by a jet.
#include "calculus/limit/series.h"

#include <cmath>

#include "calculus/intervals/jet.h"
#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double times(double a, double b) { return std::isfinite(a) && std::isfinite(b) ? rounded_up(a * b) : infinity; }
double plus(double a, double b) { return std::isfinite(a) && std::isfinite(b) ? rounded_up(a + b) : infinity; }

// first, first*ratio(0), first*ratio(0)*ratio(1), ...
template <class Ratio>
std::vector<Coefficient> successive(const Rational& first, std::size_t count, Ratio ratio) {
  std::vector<Coefficient> result = {first};
  for (std::int64_t k = 0; result.size() < count; ++k) result.push_back(result.back() * ratio(k));
  return result;
}

Coefficient fraction(std::int64_t numerator, std::int64_t denominator) { return *Rational::make(numerator, denominator); }

// The first logarithm in e, if any.
std::optional<Expr> logarithm_in(const Expr& e) {
  if (const auto* call = e.as<Call>(); call != nullptr && call->function->name == "log") return e;
  std::optional<Expr> found;
  for_each_child(e, [&](const Expr& child) { found = found ? found : logarithm_in(child); });
  return found;
}

// e^c; e^(2*log(3)) is 9
Coefficient exponential_of(const Coefficient& c) {
  if (c.is_zero() == true) return Rational(1);
  const Expr exponent = c.expression();
  if (const auto logarithm = logarithm_in(exponent)) {
    const auto times = rational(simplify(Quotient{exponent, *logarithm}));
    if (times) return power(Coefficient(logarithm->as<Call>()->arguments.front()), *times);
  }
  return Coefficient(Expr(Power{Constant::e, exponent}));
}

// In units of Effort: what it takes to compute with a term once. Coefficients that are no fractions are trees.
int weight(const GrowthTerms& terms) {
  const auto weight_of = [](const Coefficient& c) { return c.rational() != nullptr ? 0 : 8 + static_cast<int>(c.expression().size() / 4); };
  int total = 0;
  for (const auto& [coefficient, growth] : terms) {
    total += 1 + weight_of(coefficient) + weight(growth.exponent);
  }
  return total;
}

int product_weight(const GrowthTerms& a, const GrowthTerms& b) {
  return 1 + static_cast<int>(a.size()) * weight(b) + static_cast<int>(b.size()) * weight(a);
}

}  // namespace

double SeriesArithmetic::greatest(const Growth& growth) const {
  if (start_ == 0) return infinity;
  attempt_.spend(4);
  return slope::greatest(growth, start_, attempt_);
}

double SeriesArithmetic::greatest(const GrowthTerms& terms, const Growth& growth) const {
  if (terms.empty()) return 0;
  if (start_ == 0) return infinity;
  attempt_.spend(weight(terms) / 2);
  return slope::greatest(terms, growth, start_, attempt_);
}

Series SeriesArithmetic::fail() const {
  attempt_.fail();
  return {};
}

Series SeriesArithmetic::constant(const Coefficient& value) const { return term(value, {}); }

Series SeriesArithmetic::term(const Coefficient& coefficient, const Growth& growth) const {
  const auto is_zero = coefficient.is_zero();
  if (!is_zero) return fail();
  if (*is_zero) return {};
  return {{{coefficient, growth}}, {}};
}

// Of two rests the faster one stays and takes the other in.
void SeriesArithmetic::add_rest(Series& a, const Growth& growth, double bound) const {
  if (!a.rest) {
    a.rest = Series::Rest{growth, bound};
  } else if (compare(growth, a.rest->growth, attempt_) > 0) {
    a.rest = Series::Rest{growth, plus(bound, times(a.rest->bound, greatest(over(a.rest->growth, growth, attempt_))))};
  } else {
    a.rest->bound = plus(a.rest->bound, times(bound, greatest(over(growth, a.rest->growth, attempt_))));
  }
}

Series SeriesArithmetic::trimmed(Series a) const {
  if (a.terms.size() > length_) {
    const GrowthTerms cut(a.terms.begin() + static_cast<std::ptrdiff_t>(length_), a.terms.end());
    a.terms.erase(a.terms.begin() + static_cast<std::ptrdiff_t>(length_), a.terms.end());
    const Growth growth = cut.front().growth;
    add_rest(a, growth, greatest(cut, growth));
  }
  if (!a.rest) return a;
  GrowthTerms drowned;
  while (!a.terms.empty() && compare(a.terms.back().growth, a.rest->growth, attempt_) <= 0) {
    drowned.insert(drowned.begin(), a.terms.back());
    a.terms.pop_back();
  }
  a.rest->bound = plus(a.rest->bound, greatest(drowned, a.rest->growth));
  return a;
}

Series SeriesArithmetic::negate(const Series& a) const { return {scaled(a.terms, {Rational(-1), {}}, attempt_), a.rest}; }

Series SeriesArithmetic::add(const Series& a, const Series& b) const {
  attempt_.spend(1 + (weight(a.terms) + weight(b.terms)) / 2);
  if (attempt_.has_failed()) return {};
  Series result{slope::add(a.terms, b.terms, attempt_), a.rest};
  if (b.rest) add_rest(result, b.rest->growth, b.rest->bound);
  return trimmed(std::move(result));
}

double SeriesArithmetic::bound_relative_to(const Growth& growth, const Series& a) const {
  const double terms = greatest(a.terms, growth);
  return a.rest ? plus(terms, times(a.rest->bound, greatest(over(a.rest->growth, growth, attempt_)))) : terms;
}

Series::Rest SeriesArithmetic::magnitude(const Series& a) const {
  if (a.terms.empty()) return a.rest ? *a.rest : Series::Rest{{}, 0};
  const Growth& growth = a.terms.front().growth;
  return {growth, bound_relative_to(growth, a)};
}

Series SeriesArithmetic::multiply(const Series& a, const Series& b) const {
  if (a.is_zero() || b.is_zero()) return {};
  attempt_.spend(product_weight(a.terms, b.terms));
  Series result;
  if (attempt_.has_failed()) return {};
  for (const GrowthTerm& term : a.terms) result.terms = slope::add(result.terms, scaled(b.terms, term, attempt_), attempt_);
  // (A + r)*(B + s) - A*B = A*s + r*(B + s)
  if (b.rest && !a.terms.empty()) {
    const auto [growth, bound] = magnitude({a.terms, {}});
    add_rest(result, slope::multiply(growth, b.rest->growth, attempt_), times(bound, b.rest->bound));
  }
  if (a.rest) {
    const auto [growth, bound] = magnitude(b);
    add_rest(result, slope::multiply(growth, a.rest->growth, attempt_), times(bound, a.rest->bound));
  }
  return trimmed(std::move(result));
}

Series SeriesArithmetic::compose(const Expr& f, const Coefficient& center, const std::vector<Coefficient>& taylor,
                                 const Series& small) const {
  Series result = constant(taylor.back());
  for (std::size_t k = taylor.size() - 1; k-- > 0;) result = add(multiply(result, small), constant(taylor[k]));
  if (small.is_zero()) return result;
  const auto [growth, bound] = magnitude(small);
  const auto order = static_cast<int>(taylor.size());
  double lagrange = infinity;
  double radius = times(bound, greatest(growth));
  if (radius < infinity) {
    lagrange = jet(f, "x", center.enclosure() + Enclosure{-radius, radius}, order)[order].magnitude();
    for (int i = 0; i < order; ++i) lagrange = times(lagrange, bound);
  }
  add_rest(result, power(growth, order, attempt_), lagrange);
  return trimmed(std::move(result));
}

// a = first*(1 + small)
Series SeriesArithmetic::small_of(const Series& a) const {
  const auto& [coefficient, growth] = a.terms.front();
  const Series others{GrowthTerms(a.terms.begin() + 1, a.terms.end()), a.rest};
  return others.is_zero() ? others : multiply(others, term(power(coefficient, -1), power(growth, -1, attempt_)));
}

// (c*m*(1 + small))^r = c^r * m^r * (1 + small)^r
Series SeriesArithmetic::raise(const Series& base, const Rational& exponent) const {
  if (exponent.is_integer() && exponent.sign() > 0 && exponent.numerator() <= 4) {
    Series result = base;
    for (std::int64_t n = 1; n < exponent.numerator(); ++n) result = multiply(result, base);
    return result;
  }
  if (base.is_zero() && exponent.sign() > 0) return {};
  if (base.terms.empty()) return fail();
  const GrowthTerm& first = base.terms.front();
  if (!exponent.is_integer() && first.coefficient.sign() != 1) return fail();
  const Series outside = term(power(first.coefficient, exponent), power(first.growth, exponent, attempt_));
  const Series small = small_of(base);
  if (small.is_zero()) return outside;
  const Expr function = Power{symbol("x"), number(exponent)};
  // The binomial coefficients r*(r - 1)*...*(r - k + 1)/k!
  const auto binomials = successive(1, length_, [&](std::int64_t k) {
    return (Coefficient(exponent) + Rational(-k)) * fraction(1, k + 1);
  });
  return multiply(outside, compose(function, Rational(1), binomials, small));
}

// e^(P + c + small) = e^P * e^c * (1 + small + small^2/2 + ...)
Series SeriesArithmetic::exponential(const Series& exponent) const {
  Growth growth;
  Series bounded{{}, exponent.rest};
  for (const GrowthTerm& term : exponent.terms) {
    if (order(term.growth, attempt_) <= 0) {
      bounded.terms.push_back(term);
      continue;
    }
    const auto& [power, logs, inner] = term.growth;
    const bool is_slow = power.sign() == 0 && inner.empty() && compare(logs, 1) <= 0;
    if (!is_slow) {
      growth.exponent.push_back(term);
    } else if (logs == Rational(1) && term.coefficient.rational() != nullptr) {
      growth.power = *term.coefficient.rational();  // e^(a*log(X)) = X^a
    } else {
      return fail();
    }
  }
  const auto [center, small] = near(bounded);
  const auto taylor = successive(1, length_, [](std::int64_t k) { return fraction(1, k + 1); });
  const Series factor = small.is_zero() ? constant(Rational(1)) : compose(call("exp", {symbol("x")}), Rational(0), taylor, small);
  return multiply(term(exponential_of(center), growth), factor);
}

// log(c*m*(1 + small)) = log(m) + log(c) + log(1 + small)
Series SeriesArithmetic::logarithm(const Series& a) const {
  if (a.terms.empty() || a.terms.front().coefficient.sign() != 1) return fail();
  const auto& [coefficient, growth] = a.terms.front();
  if (growth.logs.sign() != 0) return fail();
  Series result{growth.exponent, {}};
  if (growth.power.sign() != 0) result = add(result, term(growth.power, {0, 1, {}}));
  const bool is_one = coefficient.rational() != nullptr && *coefficient.rational() == Rational(1);
  if (!is_one) result = add(result, constant(Coefficient(call("log", {coefficient.expression()}))));
  const Series small = small_of(a);
  if (small.is_zero()) return result;
  // 0, 1, -1/2, 1/3, -1/4, ...
  auto taylor = successive(1, std::max<std::size_t>(length_, 2) - 1, [](std::int64_t k) { return fraction(-k - 1, k + 2); });
  taylor.insert(taylor.begin(), Rational(0));
  return add(result, compose(call("log", {symbol("x")}), Rational(1), taylor, small));
}

SeriesArithmetic::Near SeriesArithmetic::near(const Series& a) const {
  if (is_infinite(a) || (a.rest && order(a.rest->growth, attempt_) >= 0)) return {Rational(0), fail()};
  if (a.terms.empty() || order(a.terms.front().growth, attempt_) < 0) return {Rational(0), a};
  return {a.terms.front().coefficient, {GrowthTerms(a.terms.begin() + 1, a.terms.end()), a.rest}};
}

bool SeriesArithmetic::is_infinite(const Series& a) const {
  return !a.terms.empty() && order(a.terms.front().growth, attempt_) > 0;
}

std::optional<int> SeriesArithmetic::sign(const Series& a) const {
  if (attempt_.has_failed()) return {};
  if (a.is_zero()) return 0;
  if (a.terms.empty()) {
    fail();
    return {};
  }
  const GrowthTerm& first = a.terms.front();
  if (start_ == 0) return first.coefficient.sign();
  const Series others{GrowthTerms(a.terms.begin() + 1, a.terms.end()), a.rest};
  const double bound = bound_relative_to(first.growth, others);
  if (!(bound < first.coefficient.enclosure().mignitude())) fail();
  return first.coefficient.sign();
}

}  // namespace slope
