// A product taken apart and put together again.
#include "expr/factors.h"

#include <algorithm>

#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

bool is_e(const Expr& e) { return is(e, Constant::e); }

bool is_call(const Expr& e, std::string_view function) {
  const auto* c = e.as<Call>();
  return c != nullptr && c->function->name == function;
}

bool is_decimal(const Expr& e) {
  const auto* n = e.as<Number>();
  return n != nullptr && n->text.find_first_of(".e") != std::string::npos;
}

// a*b for exponents, of which one is a rational number.
Expr scaled(const Expr& exponent, const Rational& by) {
  if (by == Rational(1)) return exponent;
  if (const auto exact = rational(exponent)) {
    if (const auto product = multiply(*exact, by)) return number(*product);
  }
  return simplify(Product{{number(by), exponent}});
}

Expr added(const Expr& a, const Expr& b) {
  if (const auto left = rational(a)) {
    if (const auto right = rational(b)) {
      if (const auto sum = add(*left, *right)) return number(*sum);
    }
  }
  return simplify(Sum{{a, b}});
}

// Made of numbers and pi by products and quotients, none of them negative: 2/pi.
bool is_positive_constant(const Expr& e) {
  bool positive = e.as<Number>() != nullptr || e.as<Constant>() != nullptr || e.as<Product>() != nullptr || e.as<Quotient>() != nullptr;
  for_each_child(e, [&](const Expr& child) { positive = positive && is_positive_constant(child); });
  return positive;
}

// The c of sqrt(c), where it is a positive constant.
const Expr* constant_radicand(const Expr& e) {
  if (!is_call(e, "sqrt")) return nullptr;
  const Expr& radicand = e.as<Call>()->arguments.front();
  return is_positive_constant(radicand) ? &radicand : nullptr;
}

// Appends e; a root of a constant joins one that is there: sqrt(pi), sqrt(2) -> sqrt(2*pi)
void append(std::vector<Expr>& factors, const Expr& e) {
  const auto other = std::find_if(factors.begin(), factors.end(), constant_radicand);
  const Expr* radicand = constant_radicand(e);
  if (other == factors.end() || radicand == nullptr) return factors.push_back(e);
  *other = call("sqrt", {simplify(Product{{*constant_radicand(*other), *radicand}})});
}

// base^exponent for a base that is no number and an exponent that is not 0.
Expr raised(const Expr& base, const Expr& exponent, bool as_call) {
  if (as_call) return call("exp", {exponent});
  if (is_number(exponent, 1)) return base;
  const auto exact = rational(exponent);
  if (exact && exact->numerator() == 1 && exact->denominator() == 2) return call("sqrt", {base});
  // sqrt(u)^2 -> u
  if (is_call(base, "sqrt") && exact && exact->is_integer() && exact->numerator() % 2 == 0) {
    const Expr& radicand = base.as<Call>()->arguments.front();
    const std::int64_t half = exact->numerator() / 2;
    return half == 1 ? radicand : Expr(Power{radicand, number(half)});
  }
  return Power{base, exponent};
}

}  // namespace

void Factors::multiply(const Expr& e, const Rational& exponent) {
  if (e.as<Number>() != nullptr) return multiply_number(e, exponent);
  if (const auto* n = e.as<Negation>(); n != nullptr && exponent.is_integer()) {
    if (exponent.numerator() % 2 != 0) coefficient_ = *negate(coefficient_);
    return multiply(n->operand, exponent);
  }
  // (ab)^n -> a^n b^n for whole n only: sqrt((-1)(-1)) is not sqrt(-1) sqrt(-1)
  if (const auto* p = e.as<Product>(); p != nullptr && exponent.is_integer()) {
    for (const Expr& factor : p->factors) multiply(factor, exponent);
    return;
  }
  if (const auto* q = e.as<Quotient>(); q != nullptr && exponent.is_integer()) {
    multiply(q->numerator, exponent);
    return multiply(q->denominator, *negate(exponent));
  }
  if (const auto* p = e.as<Power>()) {
    const auto inner = rational(p->exponent);
    if (is_e(p->base) || exponent.is_integer()) {
      if (inner && inner->is_integer() && !is_e(p->base)) {
        if (const auto product = slope::multiply(*inner, exponent)) return multiply(p->base, *product);
      }
      return multiply_base(p->base, scaled(p->exponent, exponent));
    }
  }
  // sqrt(2*pi) -> sqrt(2)*sqrt(pi), which build() joins again
  if (const Expr* radicand = constant_radicand(e); radicand != nullptr && radicand->as<Product>() != nullptr) {
    for (const Expr& factor : radicand->as<Product>()->factors) multiply_base(call("sqrt", {factor}), number(exponent));
    return;
  }
  if (is_call(e, "exp")) return multiply_base(Constant::e, scaled(e.as<Call>()->arguments.front(), exponent), true);
  multiply_base(e, number(exponent));
}

void Factors::multiply_number(const Expr& e, const Rational& exponent) {
  const auto exact = rational(e);
  if (exact && exponent.is_integer()) {
    if (const auto powered = power(*exact, exponent.numerator())) {
      if (const auto product = slope::multiply(coefficient_, *powered)) {
        coefficient_ = *product;
        has_decimal_ = has_decimal_ || is_decimal(e);
        return;
      }
    }
  }
  multiply_base(e, number(exponent));
}

void Factors::multiply_base(const Expr& base, const Expr& exponent, bool written_as_call) {
  auto factor = std::find_if(factors_.begin(), factors_.end(), [&](const Factor& f) { return f.base == base; });
  if (factor == factors_.end()) {
    factor = factors_.insert(factor, {base, exponent, written_as_call});
  } else {
    factor->exponent = added(factor->exponent, exponent);
    factor->written_as_call = factor->written_as_call && written_as_call;
  }
  const auto exact = rational(factor->exponent);
  const bool is_even = exact && exact->is_integer() && exact->numerator() % 2 == 0;
  const Expr* radicand = is_even ? constant_radicand(base) : nullptr;
  if (radicand != nullptr || is_number(factor->exponent, 0)) factors_.erase(factor);
  if (radicand != nullptr) multiply(*radicand, exact->numerator() / 2);  // sqrt(2)^2 -> 2
}

Expr Factors::build() const { return build(coefficient_); }

bool Factors::are_like(const Factors& other) const {
  return std::equal(factors_.begin(), factors_.end(), other.factors_.begin(), other.factors_.end(),
                    [](const Factor& f, const Factor& g) {
                      return f.written_as_call == g.written_as_call && f.base == g.base && f.exponent == g.exponent;
                    });
}

Expr Factors::build(const Rational& coefficient) const {
  if (coefficient.sign() == 0) return number(std::int64_t{0});
  const bool negative = coefficient.sign() < 0;
  const Rational size = negative ? *negate(coefficient) : coefficient;

  std::vector<Expr> numerator, denominator;
  const auto decimal = has_decimal_ ? std::optional(number(size.value())) : std::nullopt;
  if (decimal && rational(*decimal) == size) {
    if (size != Rational(1)) numerator.push_back(*decimal);
  } else {
    if (size.numerator() != 1) numerator.push_back(number(size.numerator()));
    if (size.denominator() != 1) denominator.push_back(number(size.denominator()));
  }
  for (const Factor& factor : factors_) {
    const auto exact = rational(factor.exponent);
    if (exact && exact->sign() < 0 && !is_e(factor.base)) {
      append(denominator, raised(factor.base, number(*negate(*exact)), false));
    } else {
      append(numerator, raised(factor.base, factor.exponent, factor.written_as_call));
    }
  }
  Expr result = product(std::move(numerator));
  if (!denominator.empty()) result = Quotient{std::move(result), product(std::move(denominator))};
  return negative ? Expr(Negation{std::move(result)}) : result;
}

}  // namespace slope
