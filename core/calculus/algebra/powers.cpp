// Powers, exponentials, logarithms, sines and cosines of forms: the laws that relate generators.
#include <algorithm>
#include <utility>

#include "calculus/algebra/algebra.h"
#include "expr/function_table.h"

namespace slope {

namespace {

constexpr std::int64_t max_power = 10'000;
constexpr std::int64_t max_trial_divisor = 1'000;

struct PrimePower {
  std::int64_t prime;  // or a factor too large to be split, which does no harm
  std::int64_t exponent;
};

void split(std::int64_t number, int sign, std::vector<PrimePower>& powers) {
  for (std::int64_t divisor = 2; divisor <= max_trial_divisor && divisor * divisor <= number; ++divisor) {
    std::int64_t count = 0;
    for (; number % divisor == 0; number /= divisor) ++count;
    if (count > 0) powers.push_back({divisor, sign * count});
  }
  if (number > 1) powers.push_back({number, sign});
}

// |12/5| -> 2^2 * 3^1 * 5^-1
std::vector<PrimePower> prime_powers(const Rational& number) {
  std::vector<PrimePower> powers;
  split(number.numerator() < 0 ? -number.numerator() : number.numerator(), 1, powers);
  split(number.denominator(), -1, powers);
  return powers;
}

bool is_call_of(const Generator& g, std::string_view name) {
  return g.kind == Generator::Kind::function && g.function->name == name;
}

bool is_one(const Form& form) { return form.is_constant() && form.coefficient == Rational(1); }

// Whether g^exponent has g's sign, or g cannot be negative where it is defined: x^3, x^(1/2), not x^2.
bool keeps_sign(const Generator& g, Exponent exponent) {
  return g.kind != Generator::Kind::power && (exponent.denominator > 1 || exponent.numerator % 2 != 0);
}

// A single generator whose logarithm and roots may be taken alone.
const Monomial::Factor* lone_generator(const Algebra& algebra, const Form& form) {
  if (form.coefficient != Rational(1) || !form.factors.empty() || form.monomial.size() != 1) return nullptr;
  const Monomial::Factor* factor = form.monomial.begin();
  return keeps_sign(algebra.generator(factor->generator), factor->exponent) ? factor : nullptr;
}

}  // namespace

Form Algebra::power(const Form& base, const Rational& exponent) {
  if (base.is_undefined || attempt_.has_failed()) return undefined();
  if (base.is_zero()) {
    if (exponent.sign() < 0) return undefined();  // 1/0
    return exponent.sign() == 0 ? Form{} : zero();
  }
  if (!exponent.is_integer()) return fractional_power(base, exponent);
  const std::int64_t n = exponent.numerator();
  if (n > max_power || n < -max_power) attempt_.fail();
  Form result{exact(slope::power(base.coefficient, n), attempt_), slope::power(base.monomial, exponent, attempt_), {}};
  for (const auto& [id, count] : base.factors) {
    if (std::abs(count) > max_power) attempt_.fail();
    if (n != 0 && !attempt_.has_failed()) result.factors.push_back({id, count * static_cast<int>(n)});
  }
  if (has_laws_) settle_roots(result);
  return result;
}

// (4*e^x*y)^(1/2) -> 2*(e^x)^(1/2)*sqrt(y): what is positive leaves the root, for any signs of the rest
Form Algebra::fractional_power(const Form& base, const Rational& exponent) {
  Form result;
  Form rest{.coefficient = base.coefficient.sign()};
  for (const auto& [prime, count] : prime_powers(base.coefficient)) {
    result = product(result, root({.coefficient = prime}, exact(multiply(count, exponent), attempt_)));
  }
  for (const auto& [count, id] : base.monomial) {
    if (leaves_roots(id)) {
      result = product(result, of_generator(id, exact(multiply(rational(count), exponent), attempt_)));
    } else {
      rest.monomial.multiply(id, count, attempt_);
    }
  }
  for (const auto& [id, count] : base.factors) {
    if (is_positive(this->base(id))) {
      result = product(result, root({.factors = {{id, 1}}}, exact(multiply(count, exponent), attempt_)));
    } else {
      rest.factors.push_back({id, count});
    }
  }
  if (is_one(rest)) return result;
  if (rest.is_constant()) return undefined();  // sqrt(-1)
  if (const auto* lone = lone_generator(*this, rest)) {
    return product(result, of_generator(lone->generator, exact(multiply(rational(lone->exponent), exponent), attempt_)));
  }
  return product(result, root(rest, exponent));
}

// base^exponent as whole powers of the base, and a fractional power of the generator that stands for its root
Form Algebra::root(const Form& base, const Rational& exponent) {
  const std::int64_t n = exponent.numerator(), d = exponent.denominator();
  const std::int64_t whole = n / d - (n % d < 0 ? 1 : 0);
  const Form outside = power(base, whole);
  const Rational inside = exact(subtract(exponent, whole), attempt_);
  if (inside.sign() == 0) return outside;
  for (std::size_t i = 0; i < generators_.size(); ++i) {
    attempt_.spend(1);
    if (generators_[i]->kind == Generator::Kind::root && equal(generators_[i]->base, base)) {
      return product(outside, of_generator(static_cast<GeneratorId>(i), inside));
    }
  }
  return product(outside, of_generator(add({.kind = Generator::Kind::root, .base = base}), inside));
}

Form Algebra::power(const Form& base, const Form& exponent) {
  if (base.is_undefined || exponent.is_undefined || attempt_.has_failed()) return undefined();
  if (exponent.is_constant()) return power(base, exponent.coefficient);
  if (base.is_zero()) {
    attempt_.fail();
    return undefined();
  }
  const bool is_exponential = base.coefficient == Rational(1) && base.factors.empty() &&
                              std::all_of(base.monomial.begin(), base.monomial.end(), [&](const auto& factor) {
                                return is_positive_exponential(factor.generator);
                              });
  if (is_exponential) return exponential(product(exponent, logarithm(base)));  // (e^u)^v -> e^(u*v)
  if (exponent.has_denominator()) return with_argument(Generator::Kind::power, base, exponent);
  Form result;  // u^(v + 2) -> u^v*u^2
  for (const Term& term : expanded(exponent).terms) {
    result = product(result, term.monomial.is_one() ? power(base, term.coefficient) : power_term(base, term));
  }
  return result;
}

// (12*e^u*v)^x -> (2^x)^2*3^x*e^(u*x)*v^x
Form Algebra::power_term(const Form& base, const Term& exponent) {
  const Form argument{exponent.coefficient, exponent.monomial, {}};
  Form result;
  Form rest = base;
  rest.coefficient = base.coefficient.sign();
  for (const auto& [prime, count] : prime_powers(base.coefficient)) {
    result = product(result, with_argument(Generator::Kind::power, {.coefficient = prime}, times(argument, count)));
  }
  for (const auto& [count, id] : base.monomial) {
    if (!is_positive_exponential(id)) continue;
    result = product(result, exponential(product(times(generator(id).argument, rational(count)), argument)));
    rest.monomial.erase(id);
  }
  return is_one(rest) ? result : product(result, with_argument(Generator::Kind::power, rest, argument));
}

Form Algebra::exponential(const Form& exponent) {
  if (exponent.is_undefined || attempt_.has_failed()) return undefined();
  if (exponent.has_denominator()) return with_argument(Generator::Kind::exponential, {}, exponent);
  Form result;  // e^(u + v) -> e^u*e^v
  for (const Term& term : expanded(exponent).terms) result = product(result, exponential_term(term));
  return result;
}

Form Algebra::exponential_term(const Term& exponent) {
  for (const auto& [count, id] : exponent.monomial) {
    if (count != Exponent{1, 1} || !is_call_of(generator(id), "log")) continue;
    Form rest{exponent.coefficient, exponent.monomial, {}};  // e^(v*log(u)) -> u^v
    rest.monomial.erase(id);
    return power(Form(generator(id).arguments.front()), rest);
  }
  return with_argument(Generator::Kind::exponential, {}, {exponent.coefficient, exponent.monomial, {}});
}

// base^argument as a power of one generator: e^(2x), e^-x and e^(x/2) are powers of e^x
Form Algebra::with_argument(Generator::Kind kind, const Form& base, const Form& argument) {
  for (std::size_t i = 0; i < generators_.size(); ++i) {
    attempt_.spend(1);
    const Generator& g = *generators_[i];
    if (g.kind != kind) continue;
    if (!(g.argument.monomial == argument.monomial) || (kind == Generator::Kind::power && !equal(g.base, base))) continue;
    const Rational ratio = exact(divide(argument.coefficient, g.argument.coefficient), attempt_);
    const auto fits = slope::exponent(ratio);
    if (fits && equal(times(g.argument, ratio), argument)) return of_generator(static_cast<GeneratorId>(i), ratio);
  }
  Form unit = argument;
  const Rational size = argument.coefficient.sign() < 0 ? exact(negate(argument.coefficient), attempt_) : argument.coefficient;
  unit.coefficient = size.denominator() <= 12 ? exact(Rational::make(1, size.denominator()), attempt_) : size;
  const Rational count = exact(divide(argument.coefficient, unit.coefficient), attempt_);
  return of_generator(add({.kind = kind, .base = base, .argument = unit}), count);
}

// log(2*e^u*(1 + v^2)*y) -> log(2) + u + log(1 + v^2) + log(y)
Form Algebra::logarithm(const Form& argument) {
  if (argument.is_undefined || argument.is_zero() || attempt_.has_failed()) return undefined();
  static const Function& log = *find_function("log");
  std::vector<Form> terms;
  const auto add_log = [&](const Form& of, const Rational& count) { terms.push_back(times(call(log, {of}), count)); };
  Form rest{.coefficient = argument.coefficient.sign()};
  for (const auto& [prime, count] : prime_powers(argument.coefficient)) add_log({.coefficient = prime}, count);
  for (const auto& [count, id] : argument.monomial) {
    const Generator& g = generator(id);
    if (is_positive_exponential(id)) {
      terms.push_back(times(g.argument, rational(count)));
    } else if (g.kind == Generator::Kind::root && leaves_roots(id)) {
      terms.push_back(times(logarithm(Form(g.base)), rational(count)));
    } else if (g.kind == Generator::Kind::power && g.is_positive) {
      terms.push_back(product(times(g.argument, rational(count)), logarithm(Form(g.base))));
    } else if (g.is_positive) {
      add_log(of_generator(id), rational(count));
    } else {
      rest.monomial.multiply(id, count, attempt_);
    }
  }
  for (const auto& [id, count] : argument.factors) {
    if (is_positive(base(id))) {
      add_log({.factors = {{id, 1}}}, count);
    } else {
      rest.factors.push_back({id, count});
    }
  }
  if (const auto* lone = lone_generator(*this, rest)) {
    add_log(of_generator(lone->generator), rational(lone->exponent));
  } else if (rest.is_constant() && rest.coefficient.sign() < 0) {
    return undefined();  // log(-1)
  } else if (!rest.is_constant()) {
    add_log(rest, 1);
  }
  return sum(terms);
}

// Of real numbers u = 0 is e^u = 1, and there n*log(u) - log(v) becomes u^n/v: where the sum is defined, u and v are positive.
bool Algebra::vanishes(const Form& form) {
  if (form.is_zero()) return true;
  if (form.is_undefined || numbers_ == Numbers::complex) return false;
  return std::any_of(form.factors.begin(), form.factors.end(), [&](const Form::Factor& factor) {
    const auto& terms = base(factor.base).terms;
    const bool has_logarithm = std::any_of(terms.begin(), terms.end(), [&](const Term& term) {
      return term.monomial.size() == 1 && is_call_of(generator(term.monomial.begin()->generator), "log");
    });
    return factor.exponent > 0 && has_logarithm && equal(exponential({.factors = {{factor.base, 1}}}), {});
  });
}

// sin(-u) = -sin(u), cos(-u) = cos(u); a sine knows its cosine. The hyperbolic ones likewise.
Form Algebra::circular(bool is_sine, std::string_view sine, std::string_view cosine, const Form& argument) {
  if (argument.is_undefined || attempt_.has_failed()) return undefined();
  if (argument.is_zero()) return is_sine ? zero() : Form{};
  const int sign = argument.coefficient.sign();
  const Form forward = times(argument, sign);
  const Form even = call(*find_function(cosine), {forward});
  if (!is_sine) return even;
  const Form odd = call(*find_function(sine), {forward});
  if (attempt_.has_failed()) return undefined();
  generators_[odd.monomial.begin()->generator]->cosine = even.monomial.begin()->generator;
  has_laws_ = true;
  return times(odd, sign);
}

}  // namespace slope
