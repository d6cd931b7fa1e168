// Arithmetic of polynomials: terms kept sorted, so that sums are merges and equality is equality of lists.
#include "calculus/algebra/polynomial.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace slope {

Rational exact(const std::optional<Rational>& value, Attempt& attempt) {
  if (value) return *value;
  attempt.fail();
  return 0;
}

std::optional<Exponent> exponent(const Rational& value) {
  using Limits = std::numeric_limits<std::int16_t>;
  if (value.numerator() < -Limits::max() || value.numerator() > Limits::max() || value.denominator() > 127) return {};
  return Exponent{static_cast<std::int16_t>(value.numerator()), static_cast<std::uint8_t>(value.denominator())};
}

Exponent add(Exponent a, Exponent b, Attempt& attempt) {
  const int numerator = a.numerator * b.denominator + b.numerator * a.denominator;
  const int denominator = a.denominator * b.denominator;
  const auto sum = exponent(denominator == 1 ? Rational(numerator) : *Rational::make(numerator, denominator));
  if (!sum) attempt.fail();
  return sum.value_or(Exponent{});
}

Exponent operator-(Exponent a) { return {static_cast<std::int16_t>(-a.numerator), a.denominator}; }

int floor(Exponent a) {
  const int quotient = a.numerator / a.denominator;
  return a.numerator < 0 && quotient * a.denominator != a.numerator ? quotient - 1 : quotient;
}

Exponent Monomial::exponent(GeneratorId generator) const {
  for (const Factor& factor : *this) {
    if (factor.generator == generator) return factor.exponent;
  }
  return {};
}

void Monomial::multiply(GeneratorId generator, Exponent exponent, Attempt& attempt) {
  if (exponent.numerator == 0) return;
  int at = 0;
  while (at < size_ && factors_[at].generator < generator) ++at;
  if (at < size_ && factors_[at].generator == generator) {
    const Exponent sum = add(factors_[at].exponent, exponent, attempt);
    if (sum.numerator == 0) {
      erase(generator);
    } else {
      factors_[at].exponent = sum;
    }
    return;
  }
  if (size_ == factors_.size()) return attempt.fail();
  std::copy_backward(factors_.begin() + at, factors_.begin() + size_, factors_.begin() + size_ + 1);
  factors_[at] = {exponent, generator};
  ++size_;
}

void Monomial::erase(GeneratorId generator) {
  const auto end = factors_.begin() + size_;
  const auto found = std::find_if(factors_.begin(), end, [&](const Factor& f) { return f.generator == generator; });
  if (found == end) return;
  std::copy(found + 1, end, found);
  --size_;
}

void Monomial::invert() {
  for (int i = 0; i < size_; ++i) factors_[i].exponent = -factors_[i].exponent;
}

bool operator==(const Monomial& a, const Monomial& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Monomial::Factor& f, const Monomial::Factor& g) {
    return f.generator == g.generator && f.exponent == g.exponent;
  });
}

int compare(const Monomial& a, const Monomial& b) {
  const Monomial::Factor* f = a.begin();
  const Monomial::Factor* g = b.begin();
  const auto sign = [](Exponent exponent) { return exponent.numerator > 0 ? 1 : -1; };
  for (; f != a.end() && g != b.end(); ++f, ++g) {
    if (f->generator < g->generator) return sign(f->exponent);
    if (g->generator < f->generator) return -sign(g->exponent);
    if (f->exponent != g->exponent) return f->exponent < g->exponent ? -1 : 1;
  }
  if (f != a.end()) return sign(f->exponent);
  return g != b.end() ? -sign(g->exponent) : 0;
}

Monomial multiply(const Monomial& a, const Monomial& b, Attempt& attempt) {
  Monomial result = a;
  for (const auto& [exponent, generator] : b) result.multiply(generator, exponent, attempt);
  return result;
}

Monomial power(const Monomial& base, const Rational& exponent, Attempt& attempt) {
  Monomial result;
  for (const Monomial::Factor& factor : base) {
    const auto raised = multiply(rational(factor.exponent), exponent);
    const auto fits = raised ? slope::exponent(*raised) : std::nullopt;
    if (!fits) attempt.fail();
    result.multiply(factor.generator, fits.value_or(Exponent{}), attempt);
  }
  return result;
}

Monomial inverse(Monomial a) {
  a.invert();
  return a;
}

Monomial common(const Monomial& a, const Monomial& b, Attempt& attempt) {
  Monomial result;
  for (const auto& [exponent, generator] : a) {
    result.multiply(generator, std::min(exponent, b.exponent(generator)), attempt);
  }
  for (const auto& [exponent, generator] : b) {
    if (a.exponent(generator).numerator == 0) result.multiply(generator, std::min(exponent, Exponent{}), attempt);
  }
  return result;
}

// A merge of two sorted lists.
Polynomial add(const Polynomial& a, const Polynomial& b, Attempt& attempt) {
  attempt.spend(static_cast<int>(a.terms.size() + b.terms.size()));
  Polynomial result;
  if (attempt.has_failed()) return result;
  result.terms.reserve(a.terms.size() + b.terms.size());
  auto s = a.terms.begin();
  auto t = b.terms.begin();
  while (s != a.terms.end() || t != b.terms.end()) {
    const int order = s == a.terms.end() ? -1 : t == b.terms.end() ? 1 : compare(s->monomial, t->monomial);
    if (order != 0) {
      result.terms.push_back(order > 0 ? *s++ : *t++);
      continue;
    }
    const Rational coefficient = exact(add(s->coefficient, t->coefficient), attempt);
    if (coefficient.sign() != 0) result.terms.push_back({s->monomial, coefficient});
    ++s, ++t;
  }
  return result;
}

Polynomial multiply(const Polynomial& a, const Term& b, Attempt& attempt) {
  attempt.spend(static_cast<int>(a.terms.size()));
  Polynomial result;
  if (b.coefficient.sign() == 0 || attempt.has_failed()) return result;
  result.terms.reserve(a.terms.size());
  for (const Term& term : a.terms) {
    const Rational coefficient = exact(multiply(term.coefficient, b.coefficient), attempt);
    result.terms.push_back({multiply(term.monomial, b.monomial, attempt), coefficient});
  }
  return result;
}

namespace {

// The product of b with a's terms from first to last: each half's is a sorted list, so that merging is all it takes.
Polynomial product(const Polynomial& b, const Term* first, const Term* last, Attempt& attempt) {
  if (last - first == 1) return multiply(b, *first, attempt);
  const Term* middle = first + (last - first) / 2;
  return add(product(b, first, middle, attempt), product(b, middle, last, attempt), attempt);
}

}  // namespace

Polynomial multiply(const Polynomial& a, const Polynomial& b, Attempt& attempt) {
  if (a.is_zero() || b.is_zero()) return {};
  if (b.terms.size() == 1) return multiply(a, b.terms.front(), attempt);
  return product(b, a.terms.data(), a.terms.data() + a.terms.size(), attempt);
}

Polynomial power(const Polynomial& base, int exponent, Attempt& attempt) {
  Polynomial result{{Term{{}, 1}}};
  for (; exponent > 0; --exponent) result = multiply(base, result, attempt);
  return result;
}

std::optional<Polynomial> divide(const Polynomial& a, const Polynomial& b, Attempt& attempt) {
  const Term& leading = b.terms.front();
  const Monomial inverse = slope::inverse(leading.monomial);
  Polynomial rest = a;
  Polynomial quotient;
  while (!rest.is_zero()) {
    const Term& first = rest.terms.front();
    const Rational coefficient = exact(divide(first.coefficient, leading.coefficient), attempt);
    const Term next{multiply(first.monomial, inverse, attempt), coefficient};
    const bool is_whole = std::all_of(next.monomial.begin(), next.monomial.end(),
                                      [](const Monomial::Factor& f) { return f.exponent.numerator >= 0; });
    if (!is_whole || attempt.has_failed()) return {};
    const Term subtracted{next.monomial, exact(negate(coefficient), attempt)};
    rest = add(rest, multiply(b, subtracted, attempt), attempt);
    quotient.terms.push_back(next);
  }
  return quotient;
}

Term take_content(Polynomial& p, Attempt& attempt) {
  Term content{p.terms.front().monomial, 1};
  std::int64_t divisor = 0, multiple = 1;
  for (const Term& term : p.terms) {
    content.monomial = common(content.monomial, term.monomial, attempt);
    divisor = std::gcd(divisor, term.coefficient.numerator());
    const std::int64_t denominator = term.coefficient.denominator();
    if (__builtin_mul_overflow(multiple / std::gcd(multiple, denominator), denominator, &multiple)) attempt.fail();
    if (attempt.has_failed()) return {{}, 1};
  }
  if (p.terms.front().coefficient.sign() < 0) divisor = -divisor;
  content.coefficient = exact(Rational::make(divisor, multiple), attempt);
  if (content.monomial.is_one() && content.coefficient == Rational(1)) return content;
  const Monomial inverse = slope::inverse(content.monomial);
  for (Term& term : p.terms) {
    term.monomial = multiply(term.monomial, inverse, attempt);
    term.coefficient = exact(divide(term.coefficient, content.coefficient), attempt);
  }
  return content;
}

}  // namespace slope
