#include "calculus/polynomial.h"

#include <catch_amalgamated.hpp>

#include <limits>

using namespace slope;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

// c * x^a * y^b
Term term(std::int64_t c, int a, int b = 0) {
  Term result{{}, c};
  result.monomial.multiply(0, {static_cast<std::int16_t>(a), 1});
  result.monomial.multiply(1, {static_cast<std::int16_t>(b), 1});
  return result;
}

Polynomial polynomial(const std::vector<Term>& terms) {
  Work work(1000);
  Polynomial sum;
  for (const Term& term : terms) sum = add(sum, Polynomial{{term}}, work);
  return sum;
}

}  // namespace

TEST_CASE("terms are sorted, merged and dropped when they cancel") {
  const Polynomial p = polynomial({term(1, 0), term(2, 1), term(3, 2), term(-2, 1), term(4, 0)});
  CHECK(p == Polynomial{{term(3, 2), term(5, 0)}});
  CHECK(polynomial({term(1, 1), term(-1, 1)}).is_zero());
  CHECK(polynomial({term(1, 0, 1), term(1, 1), term(1, 1, -1)}).terms.front() == term(1, 1));
}

TEST_CASE("polynomials are multiplied and divided exactly") {
  Work work(100'000);
  const Polynomial a = polynomial({term(1, 2), term(-1, 0, 2)});  // x^2 - y^2
  const Polynomial b = polynomial({term(1, 1), term(1, 0, 1)});   // x + y
  const Polynomial c = polynomial({term(1, 1), term(-1, 0, 1)});  // x - y
  CHECK(multiply(b, c, work) == a);
  CHECK(divide(a, b, work) == c);
  CHECK(divide(a, polynomial({term(1, 1), term(2, 0)}), work) == std::nullopt);
  CHECK(divide(b, a, work) == std::nullopt);
  CHECK(power(b, 2, work) == polynomial({term(1, 2), term(2, 1, 1), term(1, 0, 2)}));
  CHECK(power(b, 0, work) == polynomial({term(1, 0)}));
  for (int n = 1; n < 12; ++n) CHECK(divide(power(b, n, work), b, work) == power(b, n - 1, work));
}

TEST_CASE("content is a term: common number, common powers, the leading sign") {
  Polynomial p = polynomial({term(-6, 1, 1), term(4, 1)});
  CHECK(take_content(p) == term(-2, 1));
  CHECK(p == polynomial({term(3, 0, 1), term(-2, 0)}));

  Polynomial fractions{{Term{Monomial(0), *Rational::make(1, 2)}, Term{Monomial(0, {-1, 1}), *Rational::make(1, 3)}}};
  const Term content = take_content(fractions);
  CHECK(content == Term{Monomial(0, {-1, 1}), *Rational::make(1, 6)});
  CHECK(fractions == polynomial({term(3, 2), term(2, 0)}));
}

TEST_CASE("exponents are fractions of either sign") {
  Monomial m(0, {1, 2});
  m.multiply(0, {1, 3});
  CHECK(m.exponent(0) == Exponent{5, 6});
  m.multiply(0, {-5, 6});
  CHECK(m.is_one());
  CHECK(floor(Exponent{-1, 2}) == -1);
  CHECK(floor(Exponent{3, 2}) == 1);
  CHECK(compare(Monomial(0, {1, 2}), Monomial(0, {1, 3})) > 0);
  CHECK(compare(Monomial(0, {-1, 1}), Monomial()) < 0);
  CHECK(compare(Monomial(1), Monomial(0)) < 0);
  CHECK(power(Monomial(0, {2, 1}), *Rational::make(-1, 4)) == Monomial(0, {-1, 2}));
}

TEST_CASE("what does not fit leaves by an exception") {
  Work work(1000);
  const Polynomial big = polynomial({term(largest, 1), term(1, 0)});
  CHECK_THROWS_AS(multiply(big, big, work), OutOfReach);
  CHECK_THROWS_AS(add(big, polynomial({term(1, 1)}), work), OutOfReach);
  CHECK_THROWS_AS(Monomial(0, {30'000, 1}) * Monomial(0, {30'000, 1}), OutOfReach);
  CHECK_THROWS_AS(power(Monomial(0, {1, 127}), *Rational::make(1, 2)), OutOfReach);
  Monomial wide;
  for (GeneratorId id = 0; id < 12; ++id) wide.multiply(id, {1, 1});
  CHECK_THROWS_AS(wide.multiply(12, {1, 1}), OutOfReach);
}

TEST_CASE("work is limited") {
  Work work(100);
  CHECK_THROWS_AS(power(polynomial({term(1, 1), term(1, 0, 1), term(1, 0)}), 20, work), OutOfReach);
}
