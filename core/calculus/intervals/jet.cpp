// Interval Taylor arithmetic over the tree.
#include "calculus/intervals/jet.h"

#include <algorithm>
#include <cmath>

#include "expr/function_table.h"
#include "expr/relation.h"
#include "expr/stable.h"
#include "expr/stable/kernels.h"

namespace slope {

namespace {

constexpr std::uint32_t max_depth = 150;  // of a tree that is walked by recursion

// x is 1, its Taylor coefficients are x, 1, 0, 0, ...
Jet constant(const Enclosure& value, int order) {
  Jet result;
  result.order = order;
  result[0] = value;
  return result;
}

Jet operator-(Jet a) {
  for (int k = 0; k <= a.order; ++k) a[k] = -a[k];
  return a;
}

Jet operator+(Jet a, const Jet& b) {
  for (int k = 0; k <= a.order; ++k) a[k] = a[k] + b[k];
  return a;
}

// (u*v)_k = sum over i of u_i * v_(k-i)
Jet operator*(const Jet& u, const Jet& v) {
  Jet result = constant(u[0] * v[0], u.order);
  for (int k = 1; k <= u.order; ++k) {
    for (int i = 0; i <= k; ++i) result[k] = result[k] + u[i] * v[k - i];
  }
  return result;
}

// q = u/v: q_k = (u_k - sum over i >= 1 of v_i * q_(k-i)) / v_0
Jet operator/(const Jet& u, const Jet& v) {
  Jet result = constant(u[0] / v[0], u.order);
  for (int k = 1; k <= u.order; ++k) {
    Enclosure rest = u[k];
    for (int i = 1; i <= k; ++i) rest = rest - v[i] * result[k - i];
    result[k] = rest / v[0];
  }
  return result;
}

Jet hull(Jet a, const Jet& b) {
  for (int k = 0; k <= a.order; ++k) a[k] = hull(a[k], b[k]);
  return a;
}

// y' = w*u': y_k = (1/k) * sum over i >= 1 of i * u_i * w_(k-i); w is needed up to order k - 1.
void integrate(Jet& y, const Jet& u, const Jet& w, int k) {
  Enclosure total;
  for (int i = 1; i <= k; ++i) total = total + exactly(i) * u[i] * w[k - i];
  y[k] = total / exactly(k);
}

Jet exponential(const Jet& u) {
  Jet result = constant(exp(u[0]), u.order);
  for (int k = 1; k <= u.order; ++k) integrate(result, u, result, k);
  return result;
}

Jet logarithm(const Jet& u) {
  const Jet slope = constant(exactly(1), u.order) / u;
  Jet result = constant(log(u[0]), u.order);
  for (int k = 1; k <= u.order; ++k) integrate(result, u, slope, k);
  return result;
}

// By squaring, which is sound where the base is 0; the value itself is the tight one: x^2 is never negative.
Jet whole_power(const Jet& base, std::int64_t exponent) {
  Jet result = constant(exactly(1), base.order), square = base;
  for (std::int64_t n = exponent; n > 0; n /= 2) {
    if (n % 2 == 1) result = result * square;
    if (n > 1) square = square * square;
  }
  result[0] = power(base[0], Rational(exponent));
  return result;
}

// y = u^r: u*y' = r*y*u', so y_k = sum over i >= 1 of (i*r - (k - i)) * u_i * y_(k-i), over k*u_0
Jet rational_power(const Jet& u, const Rational& r) {
  if (r.is_integer() && r.sign() >= 0 && r.numerator() <= 4096) return whole_power(u, r.numerator());
  if (r.is_integer() && r.sign() < 0 && r.numerator() >= -4096) {
    return constant(exactly(1), u.order) / whole_power(u, -r.numerator());
  }
  Jet result = constant(power(u[0], r), u.order);
  for (int k = 1; k <= u.order; ++k) {
    Enclosure total;
    for (int i = 1; i <= k; ++i) total = total + (exactly(i) * enclosing(r) - exactly(k - i)) * u[i] * result[k - i];
    result[k] = total / (exactly(k) * u[0]);
  }
  return result;
}

// A function's derivative as a function of x, in its stable form and kept: 1 - tanh(x)^2 as sech(x)^2, positive at sight.
Expr derivative_of(const Function& function) {
  static std::vector<std::pair<const Function*, Expr>> kept;
  for (const auto& [known, derivative] : kept) {
    if (known == &function) return derivative;
  }
  const auto row = outer_derivative(Call{&function, {symbol("x")}});
  kept.emplace_back(&function, row ? stable(*row) : Expr(Constant::undefined));
  return kept.back().second;
}

class Evaluation {
 public:
  Evaluation(std::string_view variable, const Jet& at, int most_visits = max_visits) : variable_(variable), at_(at), left_(most_visits) {}

  Jet of(const Expr& e) const {
    if (e.depth() > max_depth || --left_ < 0) return unknown();
    return match(e, [this](const auto& kind) { return of_kind(kind); });
  }

 private:
  Jet always(const Enclosure& value) const { return constant(value, at_.order); }

  Jet of_kind(const Number& n) const { return always(enclosing(n)); }
  Jet of_kind(const Constant& c) const {
    switch (c) {
      case Constant::e: return always({2.718281828459045, 2.7182818284590455});
      case Constant::pi: return always({3.141592653589793, 3.1415926535897936});
      case Constant::infinity: return always({std::numeric_limits<double>::max(), everything.high});
      case Constant::undefined: break;
    }
    return unknown();
  }
  Jet of_kind(const Symbol& s) const { return s.name == variable_ ? at_ : always(everything); }
  Jet of_kind(const Negation& n) const { return -of(n.operand); }
  Jet of_kind(const Sum& s) const {
    Jet total = of(s.terms.front());
    for (std::size_t i = 1; i < s.terms.size(); ++i) total = total + of(s.terms[i]);
    return total;
  }
  Jet of_kind(const Product& p) const {
    Jet total = of(p.factors.front());
    for (std::size_t i = 1; i < p.factors.size(); ++i) {
      total = p.factors[i] == p.factors[i - 1] && i == 1 ? whole_power(total, 2) : total * of(p.factors[i]);
    }
    return total;
  }
  Jet of_kind(const Quotient& q) const { return of(q.numerator) / of(q.denominator); }
  Jet of_kind(const Power& p) const {
    if (is(p.base, Constant::e)) return exponential(of(p.exponent));
    if (const auto exponent = rational(p.exponent)) return rational_power(of(p.base), *exponent);
    const Jet base = of(p.base), exponent = of(p.exponent);
    // A negative base has whole powers, which are not e^(v*ln(u)).
    const bool may_be_whole = std::floor(exponent[0].high) >= std::ceil(exponent[0].low);
    if (base[0].low < 0 && may_be_whole) return unknown();
    return exponential(exponent * logarithm(base));
  }

  Jet of_kind(const Call& c) const {
    if (const auto definition = c.function->value == nullptr ? expand(c) : std::nullopt) return of(*definition);
    const std::string_view name = c.function->name;
    if (c.function->is_variadic) return extreme(c, name == "max");
    const Jet u = of(c.arguments.front());
    if (name == "vanishing_product") return u * of(c.arguments[1]);
    if (name == "exp") return exponential(u);
    if (name == "log") return logarithm(u);
    if (name == "sqrt") return rational_power(u, *Rational::make(1, 2));
    Jet result = always(image(*c.function, u[0]));
    if (u.order == 0) return result;
    Jet shorter = u;
    shorter.order = u.order - 1;
    const Jet slope = Evaluation("x", shorter).of(derivative_of(*c.function));
    for (int k = 1; k <= u.order; ++k) integrate(result, u, slope, k);
    return result;
  }

  Jet extreme(const Call& c, bool greatest) const {
    Jet best = of(c.arguments.front());
    for (std::size_t i = 1; i < c.arguments.size(); ++i) {
      const Jet next = of(c.arguments[i]);
      const Enclosure value = greatest ? Enclosure{std::max(best[0].low, next[0].low), std::max(best[0].high, next[0].high)}
                                       : Enclosure{std::min(best[0].low, next[0].low), std::min(best[0].high, next[0].high)};
      const auto order = sign(next[0] - best[0]);
      best = !order ? hull(best, next) : *order == (greatest ? 1 : -1) ? next : best;
      best[0] = value;
    }
    return best;
  }

  Jet of_kind(const Choice& c) const {
    std::optional<Jet> all;
    const auto include = [&](const Jet& branch) { all = all ? hull(*all, branch) : branch; };
    for (const auto& [condition, value] : c.branches) {
      const auto holds = decide(condition);
      if (holds == false) continue;
      include(of(value));
      if (holds == true) return *all;
    }
    include(of(c.otherwise));
    return *all;
  }

  std::optional<bool> decide(const Comparison& c) const {
    const auto order = sign(of(c.left)[0] - of(c.right)[0]);
    if (!order) return {};
    return holds(c.relation, *order);
  }

  Jet unknown() const {
    Jet result = always(everything);
    for (int k = 1; k <= result.order; ++k) result[k] = everything;
    return result;
  }

  std::string_view variable_;
  const Jet& at_;
  mutable int left_;
};

}  // namespace

Jet jet(const Expr& f, std::string_view variable, const Enclosure& at, int order) {
  Jet x = constant(at, order);
  if (order > 0) x[1] = exactly(1);
  return Evaluation(variable, x).of(f);
}

Enclosure derivative_on(const Jet& jet, int k) {
  double factorial = 1;
  for (int i = 2; i <= k; ++i) factorial *= i;
  return exactly(factorial) * jet[k];
}

Enclosure enclosure(const Expr& e, int most_visits) { return Evaluation("", constant(everything, 0), most_visits).of(e)[0]; }

}  // namespace slope
