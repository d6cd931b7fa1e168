// Polynomials with exact rational coefficients in any number of generators.
//
// Exponents are fractions and may be negative (Laurent, Puiseux): e^-x and sqrt(x) are powers of the generators e^x and x.
// What a generator stands for is not known here. Whatever does not fit a machine number, or costs more effort than allowed,
// fails the attempt: a wrong answer is never given.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "calculus/effort.h"
#include "expr/rational.h"

namespace slope {

// The value; without one the attempt fails.
Rational exact(const std::optional<Rational>& value, Attempt& attempt);

// A small fraction in lowest terms, the exponent of a generator.
struct Exponent {
  std::int16_t numerator = 0;
  std::uint8_t denominator = 1;

  friend bool operator==(Exponent a, Exponent b) { return a.numerator == b.numerator && a.denominator == b.denominator; }
  friend bool operator!=(Exponent a, Exponent b) { return !(a == b); }
  friend bool operator<(Exponent a, Exponent b) { return a.numerator * b.denominator < b.numerator * a.denominator; }
};

// Empty if the value does not fit.
std::optional<Exponent> exponent(const Rational& value);
Exponent add(Exponent a, Exponent b, Attempt& attempt);
Exponent operator-(Exponent a);
int floor(Exponent a);
inline Rational rational(Exponent a) { return *Rational::make(a.numerator, a.denominator); }

using GeneratorId = std::uint8_t;

// A product of powers of generators; without any it is 1.
class Monomial {
 public:
  struct Factor {
    Exponent exponent;
    GeneratorId generator = 0;
  };

  Monomial() = default;
  explicit Monomial(GeneratorId generator, Exponent exponent = {1, 1})
      : factors_{{{exponent, generator}}}, size_(exponent.numerator == 0 ? 0 : 1) {}

  bool is_one() const { return size_ == 0; }
  int size() const { return size_; }
  const Factor* begin() const { return factors_.data(); }
  const Factor* end() const { return factors_.data() + size_; }
  Exponent exponent(GeneratorId generator) const;

  void multiply(GeneratorId generator, Exponent exponent, Attempt& attempt);
  void erase(GeneratorId generator);
  void invert();

  friend bool operator==(const Monomial& a, const Monomial& b);

  // Lexicographic: the lowest generator decides first, the higher exponent is the greater. Compatible with products.
  friend int compare(const Monomial& a, const Monomial& b);

 private:
  std::array<Factor, 12> factors_ = {};  // by ascending generator, exponents not 0
  std::uint8_t size_ = 0;
};

Monomial multiply(const Monomial& a, const Monomial& b, Attempt& attempt);
Monomial power(const Monomial& base, const Rational& exponent, Attempt& attempt);
Monomial inverse(Monomial a);

// For each generator the lower of the two exponents, 0 where it is absent.
Monomial common(const Monomial& a, const Monomial& b, Attempt& attempt);

struct Term {
  Monomial monomial;
  Rational coefficient;

  friend bool operator==(const Term& a, const Term& b) { return a.coefficient == b.coefficient && a.monomial == b.monomial; }
};

// Terms with distinct monomials, the greatest first, coefficients not 0. Empty: zero.
struct Polynomial {
  std::vector<Term> terms;

  bool is_zero() const { return terms.empty(); }
  friend bool operator==(const Polynomial& a, const Polynomial& b) { return a.terms == b.terms; }
};

Polynomial add(const Polynomial& a, const Polynomial& b, Attempt& attempt);
Polynomial multiply(const Polynomial& a, const Polynomial& b, Attempt& attempt);
Polynomial multiply(const Polynomial& a, const Term& b, Attempt& attempt);
Polynomial power(const Polynomial& base, int exponent, Attempt& attempt);

// a/b where the division leaves no remainder and needs no negative exponents; b not 0.
std::optional<Polynomial> divide(const Polynomial& a, const Polynomial& b, Attempt& attempt);

// Divides p, which is not 0, by the returned term: then the coefficients are integers without a common divisor, the first
// one positive, and each generator's lowest exponent is 0. 4*x - 6*x*y -> 2*x, leaving 2 - 3*y.
Term take_content(Polynomial& p, Attempt& attempt);

}  // namespace slope
