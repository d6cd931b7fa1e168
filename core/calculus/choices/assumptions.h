// What is assumed about signs, and what follows from it.
//
// Assumed are signs of parts: of generators, and of bases, polynomials without content. The sign of a form is the product of
// the signs of its parts. A part's sign is known because it was assumed, because it can be seen (e^u > 0, 1 + x^2 > 0), because
// a law gives it (ln u has the sign of u - 1), because intervals of the names do (x > 1 decides x + 1 > 0), or because it is
// the sum of two known ones: x > y and y > z decide x > z.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "calculus/algebra/algebra.h"
#include "calculus/intervals/enclosure.h"
#include "expr/expression.h"

namespace slope {

// A set of possible signs.
using Signs = std::uint8_t;
inline constexpr Signs negative = 1, zero = 2, positive = 4, any_sign = 7;
constexpr bool is_single(Signs signs) { return (signs & (signs - 1)) == 0; }

// The signs that a - b may have where `a relation b` holds.
Signs signs_where(Relation relation);

// A part of an algebra's forms: a base by its number, or a generator.
class Part {
 public:
  static Part of_base(int base) { return Part(base); }
  static Part of_generator(GeneratorId id) { return Part(-1 - id); }
  bool is_generator() const { return number_ < 0; }
  int base() const { return number_; }
  GeneratorId generator() const { return static_cast<GeneratorId>(-1 - number_); }
  friend bool operator==(Part a, Part b) { return a.number_ == b.number_; }

 private:
  explicit Part(int number) : number_(number) {}
  int number_;
};

class Assumptions {
 public:
  using Known = std::pair<Part, Signs>;

  // The possible signs, and if they are several a part on which they depend.
  struct Answer {
    Signs signs;
    std::optional<Part> undecided = {};
  };

  explicit Assumptions(Algebra& algebra) : algebra_(&algebra) {}

  Answer signs(const Form& form);
  Answer signs(Part part);

  void assume(Part part, Signs signs);

  // Draws what follows for a single part, if anything does.
  void assume(const Form& form, Signs signs);

  const std::vector<Known>& known() const { return known_; }

  Form form(Part part) const;

  // A form whose sign is the part's, where there is a simpler one: u for erf(u), u - 1 for ln(u), u - v for e^u - e^v.
  std::optional<Form> with_equal_sign(Part part);

 private:
  bool is_power_of_power(Part part, Exponent exponent) const;
  Signs looked_up(Part part) const;
  Signs signs_by_division(int base) const;
  Signs signs_by_sums(int base);

  Enclosure interval(Part part) const;
  Enclosure interval(const Form& form) const;
  Enclosure interval_of_generator(GeneratorId id) const;
  Enclosure interval_of_symbol(GeneratorId id) const;

  Algebra* algebra_;
  std::vector<Known> known_;
};

// The parts of a form with their exponents.
std::vector<std::pair<Part, Exponent>> parts(const Form& form);

}  // namespace slope
