// What the elementary functions do to a series.
#include <cmath>

#include "calculus/intervals/jet.h"
#include "calculus/limit/expand.h"
#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

Expr number_of(double whole) { return number(static_cast<std::int64_t>(whole)); }

bool is_whole_power(const Growth& growth) {
  return growth.power.is_integer() && growth.power.sign() <= 0 && growth.logs.sign() == 0 && growth.exponent.empty();
}

// sin(n*pi/12), whose square is a whole number of quarters, or cos. Empty for other angles.
std::optional<Coefficient> circular_value(std::string_view name, const Coefficient& c) {
  static constexpr std::int8_t quarters_of_square[] = {0, -1, 1, 2, 3, -1, 4, -1, 3, 2, 1, -1};
  const auto n = rational(simplify(Quotient{Product{{number(std::int64_t{12}), c.expression()}}, Constant::pi}));
  if (!n || !n->is_integer()) return {};
  const std::int64_t turn = (n->numerator() % 24 + (name == "cos" ? 30 : 24)) % 24;
  const int quarters = quarters_of_square[turn % 12];
  if (quarters < 0) return {};
  return power(Coefficient(Rational(quarters)), *Rational::make(1, 2)) * Coefficient(*Rational::make(turn < 12 ? 1 : -1, 2));
}

struct KnownValue {
  std::string_view name;
  int at;
  int eighths_of_two_pi;
};
constexpr KnownValue known_values[] = {{"asin", 1, 2}, {"asin", -1, -2}, {"acos", 1, 0}, {"acos", 0, 2},
                                       {"acos", -1, 4}, {"atan", 1, 1},   {"atan", -1, -1}};

// f(c): exact at 0, where most of the table's functions have whole values, and at a few other places; or the call itself.
Coefficient value_at(const Function& function, const Coefficient& c) {
  const std::string_view name = function.name;
  if (name == "sin" || name == "cos") {
    if (const auto value = circular_value(name, c)) return *value;
  }
  for (const KnownValue& known : known_values) {
    if (known.name != name || c.rational() == nullptr || *c.rational() != Rational(known.at)) continue;
    return Coefficient(Product{{number(*Rational::make(known.eighths_of_two_pi, 4)), Constant::pi}});
  }
  if (c.is_zero() == true) {
    const double value = function.value(0);
    if (value == std::floor(value)) return Coefficient(number_of(value));
  }
  return Coefficient(call(function, {c.expression()}));
}

// f(c), f'(c), f''(c)/2, ...: f' is the row's derivative, which needs one term less and may well contain f again.
std::vector<Coefficient> taylor(const Function& function, const Coefficient& c, std::size_t count, Attempt& attempt) {
  std::vector<Coefficient> result(count, Rational(0));
  result.front() = value_at(function, c);
  if (count == 1 || attempt.has_failed()) return result;
  const auto slope = outer_derivative(Call{&function, {symbol("x")}});
  Expander expand("x", {c.expression(), Side::right}, count - 1, 0, attempt.effort());
  const Series series = slope ? expand(*slope) : Series{};
  const Growth last = {Rational(1 - static_cast<std::int64_t>(count)), 0, {}};
  const bool is_too_short = series.rest && compare(series.rest->growth, last, attempt) > 0;
  if (!slope || expand.has_failed() || is_too_short) attempt.fail();
  for (const GrowthTerm& term : series.terms) {
    if (!is_whole_power(term.growth)) attempt.fail();
    const std::int64_t k = 1 - term.growth.power.numerator();
    if (attempt.has_failed() || k >= static_cast<std::int64_t>(count)) break;
    result[static_cast<std::size_t>(k)] = term.coefficient * Coefficient(*Rational::make(1, k));
  }
  return result;
}

}  // namespace

int Expander::certain_sign(const Series& u) {
  const auto sign = series_.sign(u);
  if (!sign) attempt_.fail();
  return sign.value_or(0);
}

Series Expander::regular(const Function& function, const Series& u) {
  const auto [center, small] = series_.near(u);
  attempt_.spend(20 + (center.rational() == nullptr ? 8 * std::int64_t{center.expression().size()} : 0));
  if (has_failed()) return {};
  if (function.name == "asin" || function.name == "acos") {
    const Coefficient inside = Coefficient(Rational(1)) + -(center * center);
    const auto sign = inside.sign();
    if (!sign || *sign < 0) return series_.fail();
    if (*sign == 0 && !small.is_zero()) return arc_at_end(function.name, center, small);
  }
  if (function.name == "tan" && circular_value("cos", center)) {
    return series_.divide(regular(*find_function("sin"), u), regular(*find_function("cos"), u));
  }
  if (small.is_zero()) return series_.constant(value_at(function, center));
  return series_.compose(call(function, {symbol("x")}), center, taylor(function, center, series_.length(), attempt_), small);
}

// pi/2 - asin(1 - d) = acos(1 - d) = 2*asin(sqrt(d/2)); asin is odd, and acos(u) = pi/2 - asin(u)
Series Expander::arc_at_end(std::string_view name, const Coefficient& end, const Series& small) {
  const Series half = series_.constant(*Rational::make(1, 2)), sign = series_.constant(end);
  const Series distance = series_.negate(series_.multiply(sign, small));
  const Series root = series_.raise(series_.multiply(half, distance), *Rational::make(1, 2));
  const Series beside = series_.multiply(series_.constant(Rational(2)), regular(*find_function("asin"), root));
  const Series right_angle = series_.multiply(half, series_.constant(Coefficient(Expr(Constant::pi))));
  const Series arc = series_.multiply(sign, series_.subtract(right_angle, beside));
  return name == "asin" ? arc : series_.subtract(right_angle, arc);
}

Series Expander::at_infinity(const Function& function, const Series& u) {
  const std::string_view name = function.name;
  const Series one = series_.constant(Rational(1)), half = series_.constant(*Rational::make(1, 2));
  if (name == "sin" || name == "cos") return {{}, Series::Rest{{}, 1}};
  if (name == "erf") return error_function(u);
  if (name == "sinh" || name == "cosh") {
    const Series other = series_.exponential(series_.negate(u));
    const Series growing = series_.exponential(u);
    return series_.multiply(half, name == "cosh" ? series_.add(growing, other) : series_.subtract(growing, other));
  }
  // What is left is odd: tanh(u) = (1 - e^(-2u))/(1 + e^(-2u)), atan(u) = pi/2 - atan(1/u), for u -> +infinity.
  const bool is_negative = certain_sign(u) < 0;
  const Series positive = is_negative ? series_.negate(u) : u;
  Series result;
  if (name == "tanh") {
    const Series small = series_.exponential(series_.multiply(series_.constant(Rational(-2)), positive));
    result = series_.divide(series_.subtract(one, small), series_.add(one, small));
  } else if (name == "atan") {
    const Expr right_angle = Quotient{Constant::pi, number(std::int64_t{2})};
    result = series_.subtract(series_.constant(Coefficient(right_angle)), regular(function, series_.raise(positive, -1)));
  } else {
    return series_.fail();
  }
  return is_negative ? series_.negate(result) : result;
}

// erf(u) = 1 - erfc(u), erfc(u) = e^(-u^2)/(sqrt(pi)*u) * (1 - 1/(2*u^2) + 3/(4*u^4) - ...), each partial sum off by less than
// the next term (Abramowitz & Stegun 7.1.23-24).
Series Expander::error_function(const Series& u) {
  attempt_.spend(100 * static_cast<std::int64_t>(series_.length()));
  const bool is_negative = certain_sign(u) < 0;
  const Series positive = is_negative ? series_.negate(u) : u;
  const Expr scale = Quotient{number(std::int64_t{1}), call("sqrt", {Expr(Constant::pi)})};
  const Series bell = series_.exponential(series_.negate(series_.multiply(positive, positive)));
  const Series step = series_.raise(positive, -2);
  Series next = series_.divide(series_.multiply(bell, series_.constant(Coefficient(scale))), positive);
  Series complement;
  for (std::size_t n = 0; n < series_.length(); ++n) {
    complement = series_.add(complement, next);
    const Coefficient ratio = *Rational::make(-2 * static_cast<std::int64_t>(n) - 1, 2);
    next = series_.multiply(series_.multiply(next, step), series_.constant(ratio));
  }
  complement = series_.add(complement, {{}, series_.magnitude(next)});
  const Series result = series_.subtract(series_.constant(Rational(1)), complement);
  return is_negative ? series_.negate(result) : result;
}

// Where a parameter decides, |a*X| is |a|*X up to the next order.
Series Expander::absolute(const Series& u) {
  const auto sign = series_.sign(u);
  if (has_failed()) return {};
  if (sign) return *sign < 0 ? series_.negate(u) : u;
  const auto& [coefficient, growth] = u.terms.front();
  const Expr signed_coefficient = coefficient.expression();
  const auto* negation = signed_coefficient.as<Negation>();
  const Expr factor = negation != nullptr ? negation->operand : signed_coefficient;
  Series result = series_.term(Coefficient(call("abs", {factor})), growth);
  result.rest = u.rest;
  if (u.terms.size() > 1) result.rest = Series::Rest{u.terms[1].growth, everything.high};
  return result;
}

// Where a parameter decides, max(a*X, b*X) is max(a, b)*X up to the next order: |max(p, q) - max(r, s)| is at most the
// greater of |p - r| and |q - s|.
Series Expander::extreme(const Series& a, const Series& b, bool greatest) {
  const Series difference = series_.subtract(a, b);
  const auto sign = series_.sign(difference);
  if (has_failed()) return {};
  if (sign) return (*sign >= 0) == greatest ? a : b;
  const Growth& deciding = difference.terms.front().growth;
  Series result;
  Coefficient of_a = Rational(0), of_b = Rational(0);
  const auto take = [&](const Series& series, Coefficient& at_deciding, bool is_first) {
    for (const GrowthTerm& term : series.terms) {
      const int order = compare(term.growth, deciding, attempt_);
      if (order > 0 && is_first) result.terms.push_back(term);
      if (order == 0) at_deciding = term.coefficient;
      if (order < 0) {
        result = series_.add(result, {{}, Series::Rest{term.growth, everything.high}});
        return;
      }
    }
    if (series.rest) result = series_.add(result, {{}, series.rest});
  };
  take(a, of_a, true);
  take(b, of_b, false);
  const Coefficient chosen(call(greatest ? "max" : "min", {of_a.expression(), of_b.expression()}));
  return series_.add(result, series_.term(chosen, deciding));
}

Series Expander::jump(std::string_view function, const Series& u) {
  const int sign = certain_sign(u);
  if (function == "sgn") return series_.constant(Rational(sign));
  return series_.constant(*Rational::make(sign + 1, 2));
}

Series Expander::floor(const Series& u) {
  if (series_.is_infinite(u)) return series_.add(u, {{}, Series::Rest{{}, 1}});
  const auto [center, small] = series_.near(u);
  const Enclosure value = center.enclosure();
  const double below = std::floor(value.low), above = std::floor(value.high);
  const bool is_whole = center.rational() != nullptr && center.rational()->is_integer();
  if (!(std::fabs(below) < 9e15) || (below != above && !is_whole)) return series_.fail();
  if (series_.start() > 0 && !small.is_zero()) return series_.fail();  // how far the step reaches is not looked at
  const double down = is_whole && certain_sign(small) < 0 ? 1 : 0;
  return series_.constant(Coefficient(number_of(below - down)));
}

}  // namespace slope
