// Sums and products of forms, and the numbering of generators and bases.
#include "calculus/algebra/algebra.h"

#include <algorithm>

#include "expr/function_table.h"

namespace slope {

namespace {

constexpr std::size_t max_generators = 250;

using FactorList = std::vector<Form::Factor>;

// Base by base the sum of both exponents or the lower one; 0 where a base is absent.
FactorList combined(const FactorList& a, const FactorList& b, bool lower) {
  if (b.empty() && !lower) return a;
  FactorList result;
  auto f = a.begin();
  auto g = b.begin();
  while (f != a.end() || g != b.end()) {
    const int base = g == b.end() || (f != a.end() && f->base < g->base) ? f->base : g->base;
    const int left = f != a.end() && f->base == base ? (f++)->exponent : 0;
    const int right = g != b.end() && g->base == base ? (g++)->exponent : 0;
    const int exponent = lower ? std::min(left, right) : left + right;
    if (exponent != 0) result.push_back({base, exponent});
  }
  return result;
}

bool same(const Form& a, const Form& b) {
  return a.coefficient == b.coefficient && a.monomial == b.monomial &&
         std::equal(a.factors.begin(), a.factors.end(), b.factors.begin(), b.factors.end(),
                    [](const auto& f, const auto& g) { return f.base == g.base && f.exponent == g.exponent; });
}

}  // namespace

bool Form::has_denominator() const {
  return std::any_of(factors.begin(), factors.end(), [](const Factor& factor) { return factor.exponent < 0; });
}

int Form::exponent(int base) const {
  for (const Factor& factor : factors) {
    if (factor.base == base) return factor.exponent;
  }
  return 0;
}

// a/d + b/d^2 -> (a*d + b)/d^2, then divided by d as often as possible
Form Algebra::sum(const std::vector<Form>& terms) {
  Form shared;
  bool is_first = true;
  for (const Form& term : terms) {
    if (term.is_undefined || attempt_.has_failed()) return undefined();
    if (term.is_zero()) continue;
    if (is_first) {
      shared = term;
      shared.coefficient = 1;
      is_first = false;
    } else {
      shared.monomial = common(shared.monomial, term.monomial, attempt_);
      shared.factors = combined(shared.factors, term.factors, true);
    }
  }
  if (is_first) return zero();

  const Monomial inverse = slope::inverse(shared.monomial);
  FactorList inverse_factors = shared.factors;
  for (Form::Factor& factor : inverse_factors) factor.exponent = -factor.exponent;
  Polynomial p;
  for (const Form& term : terms) {
    if (term.is_zero()) continue;
    const FactorList rest = combined(term.factors, inverse_factors, false);
    p = slope::add(p, expanded({term.coefficient, slope::multiply(term.monomial, inverse, attempt_), rest}), attempt_);
  }
  return times_divided(std::move(p), std::move(shared));
}

// p*form, p divided by what stands below the line of the form as often as possible
Form Algebra::times_divided(Polynomial p, Form form) {
  for (Form::Factor& factor : form.factors) {
    while (factor.exponent < 0 && p.terms.size() > 1) {
      auto quotient = divide(p, base(factor.base), attempt_);
      if (!quotient) break;
      p = std::move(*quotient);
      ++factor.exponent;
    }
  }
  std::erase_if(form.factors, [](const Form::Factor& factor) { return factor.exponent == 0; });
  return product(form, of_polynomial(std::move(p)));
}

Form Algebra::multiplied_out(const Form& form) {
  Form above = form, below;
  std::erase_if(above.factors, [](const Form::Factor& factor) { return factor.exponent < 0; });
  std::copy_if(form.factors.begin(), form.factors.end(), std::back_inserter(below.factors),
               [](const Form::Factor& factor) { return factor.exponent < 0; });
  return times_divided(expanded(above), std::move(below));
}

Form Algebra::product(const Form& a, const Form& b) {
  attempt_.spend(1);
  if (a.is_undefined || b.is_undefined || attempt_.has_failed()) return undefined();
  if (a.is_zero() || b.is_zero()) return zero();
  Form result{exact(slope::multiply(a.coefficient, b.coefficient), attempt_),
              slope::multiply(a.monomial, b.monomial, attempt_), combined(a.factors, b.factors, false)};
  if (has_laws_) settle_roots(result);
  return result;
}

Form Algebra::times(Form form, const Rational& number) {
  form.coefficient = exact(slope::multiply(form.coefficient, number), attempt_);
  return form.is_zero() ? zero() : form;
}

Polynomial Algebra::expanded(const Form& form) {
  if (form.is_zero()) return {};
  Polynomial result{{Term{form.monomial, form.coefficient}}};
  for (const auto& [base, exponent] : form.factors) {
    for (int i = 0; i < exponent && !attempt_.has_failed(); ++i) result = slope::multiply(this->base(base), result, attempt_);
  }
  return has_laws_ ? reduced(result) : result;
}

// sqrt(u)^2 -> u, sin(u)^2 -> 1 - cos(u)^2, sinh(u)^2 -> cosh(u)^2 - 1, in every term
Polynomial Algebra::reduced(const Polynomial& p) {
  Polynomial done;
  if (attempt_.has_failed()) return done;
  std::vector<Polynomial> replaced;
  for (Term term : p.terms) {
    Polynomial replacement;
    for (const auto& [exponent, id] : term.monomial) {
      const Generator& g = generator(id);
      const int whole = floor(exponent);
      if (g.kind == Generator::Kind::root && whole >= 1) {
        if (g.base.has_denominator()) continue;
        replacement = expanded(g.base);
      } else if (g.cosine >= 0 && whole >= 2 && exponent.denominator == 1) {
        const int sign = g.function->name == "sin" ? 1 : -1;
        replacement = {{Term{Monomial(static_cast<GeneratorId>(g.cosine), {2, 1}), -sign}, Term{{}, sign}}};
      } else {
        continue;
      }
      term.monomial.multiply(id, g.kind == Generator::Kind::root ? Exponent{-1, 1} : Exponent{-2, 1}, attempt_);
      break;
    }
    if (replacement.is_zero()) {
      done.terms.push_back(term);
    } else {
      replaced.push_back(reduced(slope::multiply(replacement, term, attempt_)));
    }
  }
  for (const Polynomial& of_term : replaced) done = slope::add(done, of_term, attempt_);
  return done;
}

// sqrt(u)^3 -> u*sqrt(u), 1/sqrt(u) -> sqrt(u)/u: every root's exponent between 0 and 1
void Algebra::settle_roots(Form& form) {
  for (const auto& [exponent, id] : form.monomial) {
    const int whole = floor(exponent);
    if (generator(id).kind != Generator::Kind::root || whole == 0) continue;
    const GeneratorId root = id;
    form.monomial.multiply(root, {static_cast<std::int16_t>(-whole), 1}, attempt_);
    form = product(form, power(generator(root).base, whole));  // which settles the others
    return;
  }
}

bool Algebra::equal(const Form& a, const Form& b) {
  return !a.is_undefined && !b.is_undefined && (same(a, b) || difference(a, b).is_zero());
}

Form Algebra::of_polynomial(Polynomial p) {
  if (p.is_zero()) return zero();
  const Term content = take_content(p, attempt_);
  Form result{content.coefficient, content.monomial, {}};
  if (p.terms.size() == 1) return result;
  // u + v*sqrt(u) -> sqrt(u)*(sqrt(u) + v), of which more may be cancelled
  for (int i = 0; has_laws_ && i < generator_count(); ++i) {
    const auto id = static_cast<GeneratorId>(i);
    const Form& base = generator(id).base;
    if (generator(id).kind != Generator::Kind::root || base.factors.empty() || base.has_denominator()) continue;
    const Monomial root(id, {1, 2});
    const auto has_root = [&](const Term& term) { return term.monomial.exponent(id) == Exponent{1, 2}; };
    if (std::none_of(p.terms.begin(), p.terms.end(), has_root)) continue;
    const Polynomial radicand = expanded(base), by_root = reduced(slope::multiply(p, Term{root, 1}, attempt_));
    const auto quotient = radicand.terms.size() > 1 ? divide(by_root, radicand, attempt_) : std::nullopt;
    if (quotient) return product(product(result, {.monomial = root}), of_polynomial(*quotient));
  }
  result.factors.push_back({base_of(p), 1});
  return result;
}

Form Algebra::of_generator(GeneratorId id, const Rational& exponent) {
  const auto fits = slope::exponent(exponent);
  if (!fits) attempt_.fail();
  return {.monomial = Monomial(id, fits.value_or(Exponent{}))};
}

int Algebra::base_of(const Polynomial& primitive) {
  for (int i = 0; i < base_count(); ++i) {
    attempt_.spend(1);
    if (base(i) == primitive) return i;
  }
  bases_.push_back(std::make_unique<Polynomial>(primitive));
  return base_count() - 1;
}

GeneratorId Algebra::add(Generator generator) {
  if (generators_.size() == max_generators) {
    attempt_.fail();
    return 0;
  }
  using Kind = Generator::Kind;
  const bool has_base = generator.kind == Kind::power || generator.kind == Kind::root;
  const bool is_real_exponential = generator.kind == Kind::exponential && numbers_ == Numbers::real;
  generator.is_positive = is_real_exponential || generator.kind == Kind::constant ||
                          (has_base && is_positive(generator.base));
  has_laws_ = has_laws_ || generator.kind == Kind::root;
  generators_.push_back(std::make_unique<Generator>(std::move(generator)));
  return static_cast<GeneratorId>(generators_.size() - 1);
}

GeneratorId Algebra::keyed(Generator::Kind kind, const Expr& key) {
  for (std::size_t i = 0; i < generators_.size(); ++i) {
    attempt_.spend(1);
    if (generators_[i]->kind == kind && *generators_[i]->shown == key) return static_cast<GeneratorId>(i);
  }
  return add({.kind = kind, .shown = key});
}

Form Algebra::shown_as(const Form& form, const Expr& shown) {
  if (form.coefficient == Rational(1) && form.factors.empty() && form.monomial.size() == 1) {
    const auto& [exponent, id] = *form.monomial.begin();
    Generator& g = *generators_[id];
    if (g.kind == Generator::Kind::function && exponent == Exponent{1, 1} && !g.shown) g.shown = shown;
  }
  return form;
}

Form Algebra::call(const Function& function, std::vector<Form> arguments) {
  const bool is_undefined = std::any_of(arguments.begin(), arguments.end(), [](const Form& a) { return a.is_undefined; });
  if (is_undefined || attempt_.has_failed()) return undefined();
  for (std::size_t i = 0; i < generators_.size(); ++i) {
    attempt_.spend(1);
    const Generator& g = *generators_[i];
    if (g.kind != Generator::Kind::function || g.function != &function || g.arguments.size() != arguments.size()) continue;
    const bool matches = std::equal(arguments.begin(), arguments.end(), g.arguments.begin(),
                                    [&](const Form& a, const Form& b) { return equal(a, b); });
    if (matches) return of_generator(static_cast<GeneratorId>(i));
  }
  return of_generator(add({.kind = Generator::Kind::function, .function = &function, .arguments = std::move(arguments)}));
}

// Even powers are not negative, and what a fractional power is taken of is not, either. But x^a squared may be: for x = -1
// and a = 1/2 it is x^(2a) = -1.
bool Algebra::is_nonnegative(const Monomial::Factor& factor) const {
  const auto [exponent, id] = factor;
  if (generator(id).is_positive || generator(id).kind == Generator::Kind::root) return true;
  return generator(id).kind != Generator::Kind::power && (exponent.numerator % 2 == 0 || exponent.denominator > 1);
}

// What leaves a root, as a power of its own.
bool Algebra::leaves_roots(GeneratorId id) const {
  const Generator& g = generator(id);
  return g.is_positive || (g.kind == Generator::Kind::root && numbers_ == Numbers::real);
}

bool Algebra::is_positive_exponential(GeneratorId id) const {
  return generator(id).kind == Generator::Kind::exponential && generator(id).is_positive;
}

bool Algebra::is_positive(const Polynomial& p) const {
  if (numbers_ == Numbers::complex) return false;
  bool some_is_positive = false;
  for (const Term& term : p.terms) {
    if (term.coefficient.sign() < 0) return false;
    bool positive = true;
    for (const Monomial::Factor& factor : term.monomial) {
      if (!is_nonnegative(factor)) return false;
      positive = positive && generator(factor.generator).is_positive;
    }
    some_is_positive = some_is_positive || positive;
  }
  return some_is_positive;
}

bool Algebra::is_positive(const Form& form) const {
  return form.coefficient.sign() > 0 &&
         std::all_of(form.monomial.begin(), form.monomial.end(),
                     [&](const Monomial::Factor& factor) { return generator(factor.generator).is_positive; }) &&
         std::all_of(form.factors.begin(), form.factors.end(),
                     [&](const Form::Factor& factor) { return is_positive(base(factor.base)); });
}

}  // namespace slope
