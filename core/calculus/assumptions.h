// What is assumed about signs, and what follows from it.
//
// Assumed are signs of parts: of generators, and of polynomials without content. The sign of a form is the product of the
// signs of its parts. A part's sign is known because it was assumed, because it can be seen (e^u > 0, 1 + x^2 > 0), because
// a law gives it (ln u has the sign of u - 1), because intervals of the names do (x > 1 decides x + 1 > 0), or because it is
// the sum of two known ones: x > y and y > z decide x > z.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "calculus/algebra.h"
#include "calculus/enclosure.h"
#include "expr/expression.h"

namespace slope {

// A set of possible signs.
using Signs = std::uint8_t;
inline constexpr Signs negative = 1, zero = 2, positive = 4, any_sign = 7;
constexpr bool is_single(Signs signs) { return (signs & (signs - 1)) == 0; }

// The signs that a - b may have where `a relation b` holds.
Signs signs_where(Relation relation);

class Assumptions {
 public:
  struct Known {
    Polynomial part;  // a generator alone, or a polynomial of two terms or more without content
    Signs signs;
  };

  // The possible signs, and if they are several a part on which they depend.
  struct Answer {
    Signs signs;
    std::optional<Polynomial> undecided = {};
  };

  explicit Assumptions(Algebra& algebra) : algebra_(&algebra) {}

  Answer signs(const Form& form);

  void assume(const Polynomial& part, Signs signs);

  // Draws what follows for a single part, if anything does.
  void assume(const Form& form, Signs signs);

  const std::vector<Known>& known() const { return known_; }

 private:
  struct Part {
    Polynomial polynomial;
    Exponent exponent;
  };
  std::vector<Part> parts(const Form& form) const;

  Answer signs(const Polynomial& part);
  Answer signs(GeneratorId id);
  std::optional<Form> with_equal_sign(const Polynomial& part);
  Signs looked_up(const Polynomial& part);
  Signs signs_by_sums(const Polynomial& part);

  Enclosure interval(GeneratorId id) const;
  Enclosure interval(const Polynomial& p) const;
  Enclosure interval(const Form& form) const;
  Enclosure interval_of_symbol(GeneratorId id) const;

  Algebra* algebra_;
  std::vector<Known> known_;
};

}  // namespace slope
