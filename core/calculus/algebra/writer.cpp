// Forms to trees: sign in front, then the number, the generators in order of appearance, the sums.
#include "calculus/algebra/writer.h"

#include <algorithm>
#include <utility>

#include "expr/function_table.h"

namespace slope {

namespace {

bool is_exponential(const Algebra& algebra, const Monomial::Factor& factor) {
  return algebra.generator(factor.generator).kind == Generator::Kind::exponential;
}

// A polynomial alone, to the first power, or that with a minus.
bool is_base(const Form& form) {
  return form.factors.size() == 1 && form.factors.front().exponent == 1 && form.monomial.is_one() && form.coefficient.is_integer() &&
         std::abs(form.coefficient.numerator()) == 1;
}

}  // namespace

const Style::Sum* Style::sum(int base) const {
  const auto found = std::find_if(sums.begin(), sums.end(), [&](const Sum& sum) { return sum.base == base; });
  return found == sums.end() ? nullptr : &*found;
}

Expr Writer::write(const Form& form) {
  if (form.is_undefined || algebra_.attempt().has_failed()) return Constant::undefined;
  if (form.is_zero()) return number(std::int64_t{0});
  Form rest = form;
  std::vector<Power> sums = take_roots(rest);
  take_sums(rest, sums);
  take_sign(rest, sums);
  for (const Form::Factor& factor : rest.factors) sums.push_back({write_base(factor.base), factor.exponent});

  Fraction fraction;
  const bool is_negative = rest.coefficient.sign() < 0;
  const Rational size = is_negative ? exact(negate(rest.coefficient), algebra_.attempt()) : rest.coefficient;
  if (size.numerator() != 1) fraction.above.push_back(number(size.numerator()));
  if (size.denominator() != 1) fraction.below.push_back(number(size.denominator()));
  put_generators(fraction, rest.monomial);
  for (const Power& sum : sums) put(fraction, sum);

  Expr result = product(std::move(fraction.above));
  if (!fraction.below.empty()) result = Quotient{std::move(result), product(std::move(fraction.below))};
  return is_negative ? Expr(Negation{std::move(result)}) : result;
}

Monomial Writer::times_power(const Monomial& a, const Monomial& b, int exponent) {
  return multiply(a, power(b, exponent, algebra_.attempt()), algebra_.attempt());
}

// sqrt(u)/u^2 -> u^(-3/2)
std::vector<Writer::Power> Writer::take_roots(Form& form) {
  std::vector<Power> powers;
  for (const auto& [exponent, id] : Monomial(form.monomial)) {
    const Generator& g = algebra_.generator(id);
    if (g.kind != Generator::Kind::root || !is_base(g.base)) continue;
    const auto below = std::find_if(form.factors.begin(), form.factors.end(), [&](const Form::Factor& factor) {
      return factor.base == g.base.factors.front().base && factor.exponent < 0;
    });
    if (below == form.factors.end()) continue;
    powers.push_back({write_generator(id), exact(add(rational(exponent), below->exponent), algebra_.attempt())});
    if (below->exponent % 2 != 0) form.coefficient = exact(multiply(form.coefficient, g.base.coefficient), algebra_.attempt());
    form.monomial.erase(id);
    form.factors.erase(below);
  }
  return powers;
}

// -x*(x - 1) -> x*(1 - x)
void Writer::take_sign(Form& form, std::vector<Power>& powers) {
  if (form.coefficient.sign() > 0) return;
  const auto turned = std::find_if(form.factors.begin(), form.factors.end(), [&](const Form::Factor& factor) {
    const auto& terms = algebra_.base(factor.base).terms;
    return factor.exponent > 0 && factor.exponent % 2 != 0 &&
           std::any_of(terms.begin(), terms.end(), [](const Term& term) { return term.coefficient.sign() < 0; });
  });
  if (turned == form.factors.end()) return;
  const Polynomial other = multiply(algebra_.base(turned->base), Term{{}, -1}, algebra_.attempt());
  powers.push_back({write(other), turned->exponent});
  form.coefficient = exact(negate(form.coefficient), algebra_.attempt());
  form.factors.erase(turned);
}

// The sums in their author's words; the form is left with what goes with them besides its own number and generators.
void Writer::take_sums(Form& form, std::vector<Power>& powers) {
  const std::vector<Form::Factor> factors = std::exchange(form.factors, {});
  for (const Form::Factor& factor : factors) {
    if (style_.sigmoids && take_sigmoids(form, factor, powers)) continue;
    if (const Style::Sum* sum = style_.sum(factor.base)) {
      Attempt& attempt = algebra_.attempt();
      form.coefficient = exact(multiply(form.coefficient, exact(power(sum->coefficient, -factor.exponent), attempt)), attempt);
      form.monomial = times_power(form.monomial, sum->monomial, -factor.exponent);
      powers.push_back({sum->shown, factor.exponent});
    } else {
      form.factors.push_back(factor);
    }
  }
}

// (e^u)^i/(e^u + 1)^k -> sigmoid(u)^i*(1 - sigmoid(u))^(k - i)
bool Writer::take_sigmoids(Form& form, const Form::Factor& factor, std::vector<Power>& powers) {
  const auto& terms = algebra_.base(factor.base).terms;
  if (factor.exponent > 0 || terms.size() != 2 || !terms.back().monomial.is_one()) return false;
  if (terms.front().monomial.size() != 1 || !is_exponential(algebra_, *terms.front().monomial.begin())) return false;
  if (terms.front().coefficient != Rational(1) || terms.back().coefficient != Rational(1)) return false;

  const auto& [unit, id] = *terms.front().monomial.begin();
  const int count = -factor.exponent;
  const Rational present = exact(divide(rational(form.monomial.exponent(id)), rational(unit)), algebra_.attempt());
  const int above = present.is_integer() ? static_cast<int>(std::clamp<std::int64_t>(present.numerator(), 0, count)) : 0;
  form.monomial = times_power(form.monomial, Monomial(id, unit), -above);
  const Expr sigmoid = call("sigmoid", {write(algebra_.times(algebra_.generator(id).argument, rational(unit)))});
  if (above > 0) powers.push_back({sigmoid, above});
  if (above < count) powers.push_back({Sum{{number(std::int64_t{1}), Negation{sigmoid}}}, count - above});
  return true;
}

void Writer::put_generators(Fraction& fraction, const Monomial& monomial) {
  bool has_exponential = false;
  for (const Monomial::Factor& factor : monomial) {
    const Generator& g = algebra_.generator(factor.generator);
    if (g.kind == Generator::Kind::exponential) {
      has_exponential = true;
    } else if (g.kind == Generator::Kind::power) {
      fraction.above.push_back(slope::Power{write(g.base), write(algebra_.times(g.argument, rational(factor.exponent)))});
    } else {
      put(fraction, {write_generator(factor.generator), rational(factor.exponent)});
    }
  }
  if (has_exponential) fraction.above.push_back(write_exponential(monomial));
}

Expr Writer::write(const Polynomial& p) {
  std::vector<Expr> terms;
  for (const Term& term : p.terms) terms.push_back(write(Form{term.coefficient, term.monomial, {}}));
  const bool has_constant = p.terms.back().monomial.is_one();
  if (style_.constants_first && has_constant) std::reverse(terms.begin(), terms.end());
  if (terms.front().as<Negation>() != nullptr) {  // 1 - x rather than -x + 1
    auto positive = std::find_if(terms.begin(), terms.end(), [](const Expr& e) { return e.as<Negation>() == nullptr; });
    if (positive == terms.end()) return sum(std::move(terms));
    for (; positive != terms.begin(); --positive) std::iter_swap(positive, positive - 1);
  }
  return sum(std::move(terms));
}

// base^exponent above or below the line
void Writer::put(Fraction& fraction, const Power& power) {
  const bool is_below = power.exponent.sign() < 0;
  const Rational size = is_below ? exact(negate(power.exponent), algebra_.attempt()) : power.exponent;
  Expr written = power.base;
  if (size == *Rational::make(1, 2)) {
    written = call("sqrt", {power.base});
  } else if (size != Rational(1)) {
    written = slope::Power{power.base, number(size)};
  }
  (is_below ? fraction.below : fraction.above).push_back(std::move(written));
}

// e^u*(e^v)^-2 -> e^(u - 2v)
Expr Writer::write_exponential(const Monomial& monomial) {
  std::vector<Expr> terms;
  for (const Monomial::Factor& factor : monomial) {
    if (!is_exponential(algebra_, factor)) continue;
    terms.push_back(write(algebra_.times(algebra_.generator(factor.generator).argument, rational(factor.exponent))));
  }
  Expr exponent = sum(std::move(terms));
  if (is_number(exponent, 1)) return Constant::e;
  if (style_.exponentials_as_calls) return call("exp", {std::move(exponent)});
  return slope::Power{Constant::e, std::move(exponent)};
}

Expr Writer::write_generator(GeneratorId id) {
  generators_.resize(static_cast<std::size_t>(algebra_.generator_count()));
  if (generators_[id]) return *generators_[id];
  const Generator& g = algebra_.generator(id);
  const auto written = [&] {
    if (g.shown) return *g.shown;
    if (g.kind == Generator::Kind::root) return write(g.base);
    std::vector<Expr> arguments;
    for (const Form& argument : g.arguments) arguments.push_back(write(argument));
    return call(*g.function, std::move(arguments));
  };
  generators_[id] = written();
  return *generators_[id];
}

Expr Writer::write_base(int base) {
  const auto index = static_cast<std::size_t>(base);
  bases_.resize(static_cast<std::size_t>(algebra_.base_count()));
  if (!bases_[index]) bases_[index] = write(algebra_.base(base));
  return *bases_[index];
}

}  // namespace slope
