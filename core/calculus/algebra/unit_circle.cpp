// e^(iu) = cos(u) + i*sin(u): the laws of exponentials are the addition theorems of the sines.
#include "calculus/algebra/algebra.h"
#include "expr/function_table.h"

namespace slope {

namespace {

const Rational half = *Rational::make(1, 2);

// e^(i*pi*twelfths/12) = e^(i*2*pi/3*a) * e^(i*pi/4*b) where 8a + 3b and the twelfths differ by whole turns
Form root_of_unity(Algebra& algebra, std::int64_t twelfths) {
  const int turn = static_cast<int>((twelfths % 24 + 24) % 24), a = 2 * turn % 3, b = 3 * turn % 8;
  const Form i = algebra.imaginary_unit();
  const auto root = [&](int n) { return algebra.power(Form{.coefficient = n}, half); };
  const Form third = algebra.times(algebra.sum({{.coefficient = -1}, algebra.product(i, root(3))}), half);
  const Form eighth = algebra.product(algebra.sum({{}, i}), algebra.power(root(2), -1));
  return algebra.product(algebra.power(third, a), algebra.power(eighth, b));
}

}  // namespace

Form Algebra::on_unit_circle(const Form& angle) {
  if (angle.is_undefined || attempt_.has_failed()) return undefined();
  for (const Form::Factor& factor : angle.factors) {
    if (factor.exponent < 0) return exponential(product(imaginary_unit(), angle));
  }
  Form result;
  for (const Term& term : expanded(angle).terms) result = product(result, turned(term));
  return result;
}

// e^(i*asin(u)) = sqrt(1 - u^2) + i*u, e^(i*atan(u)) = (1 + i*u)/sqrt(1 + u^2); whole multiples are powers
Form Algebra::turned(const Term& angle) {
  const Form i = imaginary_unit();
  if (angle.monomial.size() == 1 && angle.monomial.begin()->exponent == Exponent{1, 1}) {
    const Generator& g = generator(angle.monomial.begin()->generator);
    const Rational twelfths = times({.coefficient = angle.coefficient}, 12).coefficient;
    if (g.kind == Generator::Kind::constant && g.shown == Expr(Constant::pi) && twelfths.is_integer()) {
      return root_of_unity(*this, twelfths.numerator());
    }
    if (g.kind == Generator::Kind::function && angle.coefficient.is_integer()) {
      const bool is_atan = g.function->name == "atan";
      if (is_atan || g.function->name == "asin") {
        const Form u = g.arguments.front(), square = product(u, u), upwards = product(i, u);
        const Form other = power(sum({{}, times(square, is_atan ? 1 : -1)}), half);
        const Form point = is_atan ? product(sum({{}, upwards}), power(other, -1)) : sum({other, upwards});
        return power(point, angle.coefficient);
      }
    }
  }
  return exponential(product(i, {angle.coefficient, angle.monomial, {}}));
}

}  // namespace slope
