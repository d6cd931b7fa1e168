// Expanding an expression from the leaves up; what functions do is in expand_functions.cpp.
#include "calculus/limit/expand.h"

#include <cmath>

#include "expr/function_table.h"
#include "expr/relation.h"

namespace slope {

namespace {

constexpr std::uint32_t max_depth = 120;  // of a tree that is walked by recursion
constexpr double least_start = 2;         // for bounds, see growth.h

bool is_minus_infinity(const Expr& e) {
  const auto* negation = e.as<Negation>();
  return negation != nullptr && is(negation->operand, Constant::infinity);
}

}  // namespace

bool is_infinite(const Point& point) { return is(point.at, Constant::infinity) || is_minus_infinity(point.at); }

Expander::Expander(std::string_view variable, const Point& point, std::size_t length, double start,
                   Effort& effort, Scale scale)
    : variable_(variable),
      attempt_(effort),
      series_(length, scale == Scale::logarithm && start > 0 ? rounded_down(std::log(start)) : start, attempt_),
      x_(series_.term(Rational(1), {1, 0, {}})) {
  const bool is_far = is_infinite(point);
  if (0 < series_.start() && series_.start() < least_start) attempt_.fail();
  if (scale == Scale::logarithm) x_ = series_.exponential(x_);
  if (is_far ? is_minus_infinity(point.at) : point.side == Side::left) x_ = series_.negate(x_);
  variable_series_ = is_far ? x_ : series_.add(series_.constant(Coefficient(point.at)), series_.raise(x_, -1));
}

Series Expander::operator()(const Expr& e) {
  if (e.depth() > max_depth) return series_.fail();
  if (has_failed()) return {};
  if (const int known = known_.get(e); known >= 0) return expanded_[static_cast<std::size_t>(known)];
  attempt_.spend(1);
  Series result = match(e, [this](const auto& k) { return kind(k); });
  known_.set(e, static_cast<int>(expanded_.size()));
  expanded_.push_back(result);
  return result;
}

Series Expander::kind(const Number& n) { return series_.constant(Coefficient(Expr(n))); }
Series Expander::kind(const Constant& c) {
  if (c == Constant::undefined || c == Constant::infinity) return series_.fail();
  return series_.constant(Coefficient(Expr(c)));
}
Series Expander::kind(const Symbol& s) {
  return s.name == variable_ ? variable_series_ : series_.constant(Coefficient(Expr(s)));
}
Series Expander::kind(const Negation& n) { return series_.negate((*this)(n.operand)); }

Series Expander::kind(const Sum& s) {
  Series total;
  for (const Expr& term : s.terms) total = series_.add(total, (*this)(term));
  return total;
}

Series Expander::kind(const Product& p) {
  Series total = series_.constant(Rational(1));
  for (const Expr& factor : p.factors) total = series_.multiply(total, (*this)(factor));
  return total;
}

Series Expander::kind(const Quotient& q) { return series_.divide((*this)(q.numerator), (*this)(q.denominator)); }

// u^v = e^(v*log(u)), unless v is a number or u is e
Series Expander::kind(const Power& p) {
  if (is(p.base, Constant::e)) return series_.exponential((*this)(p.exponent));
  const Series base = (*this)(p.base);
  if (const auto exponent = rational(p.exponent)) {
    return exponent->sign() == 0 ? series_.constant(Rational(1)) : series_.raise(base, *exponent);
  }
  const Series exponent = (*this)(p.exponent);
  if (base.is_zero()) {
    const int sign = certain_sign(exponent);
    return sign < 0 ? series_.fail() : series_.constant(Rational(sign == 0));
  }
  return series_.exponential(series_.multiply(exponent, series_.logarithm(base)));
}

Series Expander::kind(const Choice& c) { return choice(c, 0); }

// The branch that holds just beside the point. Where a parameter decides, the branches may still agree.
Series Expander::choice(const Choice& c, std::size_t branch) {
  if (branch == c.branches.size()) return (*this)(c.otherwise);
  const auto& [condition, value] = c.branches[branch];
  const auto order = series_.sign(series_.subtract((*this)(condition.left), (*this)(condition.right)));
  if (has_failed()) return {};
  if (order) return holds(condition.relation, *order) ? (*this)(value) : choice(c, branch + 1);
  const Series here = (*this)(value);
  return same(here, choice(c, branch + 1)) ? here : series_.fail();
}

bool Expander::same(const Series& a, const Series& b) { return !a.rest && !b.rest && series_.subtract(a, b).is_zero(); }

Series Expander::kind(const Call& c) {
  if (const auto definition = expand(c)) return (*this)(*definition);
  const std::string_view name = c.function->name;
  Series u = (*this)(c.arguments.front());
  if (c.function->is_variadic) {
    for (std::size_t i = 1; i < c.arguments.size(); ++i) u = extreme(u, (*this)(c.arguments[i]), name == "max");
    return u;
  }
  if (name == "exp") return series_.exponential(u);
  if (name == "log") return series_.logarithm(u);
  if (name == "sqrt") return series_.raise(u, *Rational::make(1, 2));
  if (name == "abs") return absolute(u);
  if (name == "sgn" || name == "heaviside") return jump(name, u);
  if (name == "floor") return floor(u);
  return series_.is_infinite(u) ? at_infinity(*c.function, u) : regular(*c.function, u);
}

}  // namespace slope
