// Quotients of polynomials over generators, kept as products, and the laws that relate the generators.
//
// A Form is  coefficient * monomial * product of (polynomial)^n.  The generators are names, pi, e^u, u^v, roots, sines and
// whatever else a formula calls. Known laws: e^u e^v = e^(u+v), log(e^u) = u, sqrt(u)^2 = u, sin(u)^2 + cos(u)^2 = 1 and the
// like; each holds wherever both of its sides are defined. Hence: two expressions whose forms differ by zero are equal
// wherever both are defined. The converse fails where a law is missing; nothing is concluded then.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "calculus/algebra/polynomial.h"
#include "expr/expression.h"

namespace slope {

// coefficient * monomial * bases^exponents. Bases are numbered by the algebra: polynomials of two terms or more without
// content. The coefficient 0 is zero; the rest is then empty. What is undefined for all values of its names (1/0, log(-1)) is
// undefined, and so is whatever is made from it.
struct Form {
  struct Factor {
    int base;
    int exponent;  // not 0
  };

  Rational coefficient = 1;
  Monomial monomial = {};
  std::vector<Factor> factors = {};  // by ascending base
  bool is_undefined = false;

  bool is_zero() const { return coefficient.sign() == 0 && !is_undefined; }
  bool is_constant() const { return monomial.is_one() && factors.empty(); }
  bool has_denominator() const;
  int exponent(int base) const;
};

struct Generator {
  enum class Kind {
    symbol,
    constant,     // a positive one without laws: pi, a decimal too long to be a fraction
    exponential,  // e^argument
    power,        // base^argument, the argument no rational number
    root,         // base, of which only fractional powers are taken
    function,     // function(arguments)
    opaque,       // a tree that equals only itself
  };

  Kind kind;
  std::optional<Expr> shown = {};  // of symbol, constant and opaque: their key; of a function: as first written, if it was
  Form base = {};
  Form argument = {};
  const Function* function = nullptr;
  std::vector<Form> arguments = {};
  int cosine = -1;           // of a sine, also of a hyperbolic one: the generator of the same argument's cosine
  bool is_positive = false;  // positive wherever defined, for a reason that can be seen: e^u, sqrt(1 + x^2)
};

// Whatever would be too large, or cost more than the effort allowed, fails the algebra's attempt; forms mean nothing then.
class Algebra {
 public:
  // Real: e^u is positive. Complex: sin, cos and tan are made of e^(iu), and nothing is said of signs.
  enum class Numbers { real, complex };

  explicit Algebra(int effort, Numbers numbers = Numbers::real) : effort_(effort), attempt_(effort_), numbers_(numbers) {}
  Algebra(const Algebra&) = delete;
  Algebra& operator=(const Algebra&) = delete;

  Attempt& attempt() { return attempt_; }

  static Form zero() { return {.coefficient = 0}; }
  static Form undefined() { return {.is_undefined = true}; }
  Form times(Form form, const Rational& number);
  Form sum(const std::vector<Form>& terms);
  Form difference(const Form& a, const Form& b) { return sum({a, times(b, -1)}); }
  Form product(const Form& a, const Form& b);
  Form power(const Form& base, const Rational& exponent);
  Form power(const Form& base, const Form& exponent);
  Form exponential(const Form& exponent);
  Form logarithm(const Form& argument);
  Form sine(const Form& argument) { return circular(true, "sin", "cos", argument); }
  Form cosine(const Form& argument) { return circular(false, "sin", "cos", argument); }
  Form hyperbolic_sine(const Form& argument) { return circular(true, "sinh", "cosh", argument); }
  Form hyperbolic_cosine(const Form& argument) { return circular(false, "sinh", "cosh", argument); }

  // e^(i*angle), of complex numbers: cosine and sine are its parts.
  Form on_unit_circle(const Form& angle);
  Form imaginary_unit() { return root({.coefficient = -1}, *Rational::make(1, 2)); }
  Numbers numbers() const { return numbers_; }

  Form symbol(const Expr& e) { return of_generator(keyed(Generator::Kind::symbol, e)); }
  Form constant(const Expr& e) { return of_generator(keyed(Generator::Kind::constant, e)); }
  Form opaque(const Expr& e) { return of_generator(keyed(Generator::Kind::opaque, e)); }
  Form call(const Function& function, std::vector<Form> arguments);

  // The form, of which `shown` was the first spelling if it is a single function's value.
  Form shown_as(const Form& form, const Expr& shown);

  // Whether the difference is zero by the laws known here.
  bool equal(const Form& a, const Form& b);

  // Whether it is zero wherever it is defined, also by logarithms that cancel each other: log(x*y) - log(x) - log(y).
  bool vanishes(const Form& form);

  // Positive wherever defined, for a reason that can be seen: 1 + x^2.
  bool is_positive(const Polynomial& p) const;
  bool is_positive(const Form& form) const;

  const Generator& generator(GeneratorId id) const { return *generators_[id]; }
  const Polynomial& base(int id) const { return *bases_[static_cast<std::size_t>(id)]; }
  int generator_count() const { return static_cast<int>(generators_.size()); }
  int base_count() const { return static_cast<int>(bases_.size()); }
  Form of_polynomial(Polynomial p);
  Form of_generator(GeneratorId id, const Rational& exponent = 1);

  // The polynomial that a form with no negative factor exponents stands for.
  Polynomial expanded(const Form& form);

  // The numerator multiplied out, and divided by what stands below it as often as possible: (x^2 - 1)/(x - 1) -> x + 1.
  Form multiplied_out(const Form& form);

 private:
  GeneratorId keyed(Generator::Kind kind, const Expr& key);
  GeneratorId add(Generator generator);
  int base_of(const Polynomial& primitive);
  Form times_divided(Polynomial p, Form form);

  bool is_nonnegative(const Monomial::Factor& factor) const;
  bool is_positive_exponential(GeneratorId id) const;
  bool leaves_roots(GeneratorId id) const;
  void settle_roots(Form& form);
  Polynomial reduced(const Polynomial& p);

  Form fractional_power(const Form& base, const Rational& exponent);
  Form root(const Form& base, const Rational& exponent);
  Form exponential_term(const Term& exponent);
  Form power_term(const Form& base, const Term& exponent);
  Form with_argument(Generator::Kind kind, const Form& base, const Form& argument);
  Form circular(bool is_sine, std::string_view sine, std::string_view cosine, const Form& argument);
  Form turned(const Term& angle);

  Effort effort_;
  Attempt attempt_;
  Numbers numbers_;
  std::vector<std::unique_ptr<Generator>> generators_;  // which stay where they are
  std::vector<std::unique_ptr<Polynomial>> bases_;
  bool has_laws_ = false;  // whether some generator is a root or a sine
};

}  // namespace slope
