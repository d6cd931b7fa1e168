// Arithmetic of polynomials: terms kept sorted, so that sums are merges and equality is equality of lists.
#include "calculus/polynomial.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace slope {

Rational exact(const std::optional<Rational>& value) {
  if (!value) throw OutOfReach{};
  return *value;
}

std::optional<Exponent> exponent(const Rational& value) {
  using Limits = std::numeric_limits<std::int16_t>;
  if (value.numerator() < -Limits::max() || value.numerator() > Limits::max() || value.denominator() > 127) return {};
  return Exponent{static_cast<std::int16_t>(value.numerator()), static_cast<std::uint8_t>(value.denominator())};
}

namespace {

Exponent exact_exponent(int numerator, int denominator) {
  const auto fits = exponent(*Rational::make(numerator, denominator));
  if (!fits) throw OutOfReach{};
  return *fits;
}

}  // namespace

Exponent operator+(Exponent a, Exponent b) {
  return exact_exponent(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
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

void Monomial::multiply(GeneratorId generator, Exponent exponent) {
  if (exponent.numerator == 0) return;
  int at = 0;
  while (at < size_ && factors_[at].generator < generator) ++at;
  if (at < size_ && factors_[at].generator == generator) {
    const Exponent sum = factors_[at].exponent + exponent;
    if (sum.numerator == 0) {
      erase(generator);
    } else {
      factors_[at].exponent = sum;
    }
    return;
  }
  if (size_ == factors_.size()) throw OutOfReach{};
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

Monomial operator*(const Monomial& a, const Monomial& b) {
  Monomial result = a;
  for (const auto& [exponent, generator] : b) result.multiply(generator, exponent);
  return result;
}

Monomial power(const Monomial& base, const Rational& exponent) {
  Monomial result;
  for (const Monomial::Factor& factor : base) {
    const auto raised = slope::exponent(exact(multiply(rational(factor.exponent), exponent)));
    if (!raised) throw OutOfReach{};
    result.multiply(factor.generator, *raised);
  }
  return result;
}

Monomial common(const Monomial& a, const Monomial& b) {
  Monomial result;
  for (const auto& [exponent, generator] : a) result.multiply(generator, std::min(exponent, b.exponent(generator)));
  for (const auto& [exponent, generator] : b) {
    if (a.exponent(generator).numerator == 0) result.multiply(generator, std::min(exponent, Exponent{}));
  }
  return result;
}

// A merge of two sorted lists.
Polynomial add(const Polynomial& a, const Polynomial& b, Work& work) {
  work.spend(static_cast<int>(a.terms.size() + b.terms.size()));
  Polynomial result;
  result.terms.reserve(a.terms.size() + b.terms.size());
  auto s = a.terms.begin();
  auto t = b.terms.begin();
  while (s != a.terms.end() || t != b.terms.end()) {
    const int order = s == a.terms.end() ? -1 : t == b.terms.end() ? 1 : compare(s->monomial, t->monomial);
    if (order != 0) {
      result.terms.push_back(order > 0 ? *s++ : *t++);
      continue;
    }
    const Rational coefficient = exact(add(s->coefficient, t->coefficient));
    if (coefficient.sign() != 0) result.terms.push_back({s->monomial, coefficient});
    ++s, ++t;
  }
  return result;
}

Polynomial multiply(const Polynomial& a, const Term& b, Work& work) {
  work.spend(static_cast<int>(a.terms.size()));
  Polynomial result;
  if (b.coefficient.sign() == 0) return result;
  result.terms.reserve(a.terms.size());
  for (const Term& term : a.terms) {
    result.terms.push_back({term.monomial * b.monomial, exact(multiply(term.coefficient, b.coefficient))});
  }
  return result;
}

namespace {

// The product of b with a's terms from first to last: each half's is a sorted list, so that merging is all it takes.
Polynomial product(const Polynomial& b, const Term* first, const Term* last, Work& work) {
  if (last - first == 1) return multiply(b, *first, work);
  const Term* middle = first + (last - first) / 2;
  return add(product(b, first, middle, work), product(b, middle, last, work), work);
}

}  // namespace

Polynomial multiply(const Polynomial& a, const Polynomial& b, Work& work) {
  if (a.is_zero() || b.is_zero()) return {};
  return product(b, a.terms.data(), a.terms.data() + a.terms.size(), work);
}

Polynomial power(const Polynomial& base, int exponent, Work& work) {
  Polynomial result{{Term{{}, 1}}};
  for (; exponent > 0; --exponent) result = multiply(base, result, work);
  return result;
}

std::optional<Polynomial> divide(const Polynomial& a, const Polynomial& b, Work& work) {
  const Term& leading = b.terms.front();
  const Monomial inverse = power(leading.monomial, -1);
  Polynomial rest = a;
  Polynomial quotient;
  while (!rest.is_zero()) {
    Term next{rest.terms.front().monomial * inverse, exact(divide(rest.terms.front().coefficient, leading.coefficient))};
    const bool fails = std::any_of(next.monomial.begin(), next.monomial.end(),
                                   [](const Monomial::Factor& f) { return f.exponent.numerator < 0; });
    if (fails) return {};
    next.coefficient = exact(negate(next.coefficient));
    rest = add(rest, multiply(b, next, work), work);
    next.coefficient = exact(negate(next.coefficient));
    quotient.terms.push_back(next);
  }
  return quotient;
}

Term take_content(Polynomial& p) {
  Term content{p.terms.front().monomial, 1};
  std::int64_t divisor = 0, multiple = 1;
  for (const Term& term : p.terms) {
    content.monomial = common(content.monomial, term.monomial);
    divisor = std::gcd(divisor, term.coefficient.numerator());
    const std::int64_t denominator = term.coefficient.denominator();
    if (__builtin_mul_overflow(multiple / std::gcd(multiple, denominator), denominator, &multiple)) throw OutOfReach{};
  }
  if (p.terms.front().coefficient.sign() < 0) divisor = -divisor;
  content.coefficient = exact(Rational::make(divisor, multiple));
  const Monomial inverse = power(content.monomial, -1);
  for (Term& term : p.terms) {
    term.monomial = term.monomial * inverse;
    term.coefficient = exact(divide(term.coefficient, content.coefficient));
  }
  return content;
}

}  // namespace slope
