#include "calculus/algebra/polynomial.h"

#include <catch_amalgamated.hpp>

#include <limits>

using namespace slope;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

// An attempt with its effort.
struct Trial : Attempt {
  explicit Trial(int allowed = 100'000) : Attempt(effort), effort(allowed) {}
  Effort effort;
};

// c * x^a * y^b
Term term(std::int64_t c, int a, int b = 0) {
  Trial trial;
  Term result{{}, c};
  result.monomial.multiply(0, {static_cast<std::int16_t>(a), 1}, trial);
  result.monomial.multiply(1, {static_cast<std::int16_t>(b), 1}, trial);
  return result;
}

Polynomial polynomial(const std::vector<Term>& terms) {
  Trial trial;
  Polynomial sum;
  for (const Term& term : terms) sum = add(sum, Polynomial{{term}}, trial);
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
  Trial trial;
  const Polynomial a = polynomial({term(1, 2), term(-1, 0, 2)});  // x^2 - y^2
  const Polynomial b = polynomial({term(1, 1), term(1, 0, 1)});   // x + y
  const Polynomial c = polynomial({term(1, 1), term(-1, 0, 1)});  // x - y
  CHECK(multiply(b, c, trial) == a);
  CHECK(divide(a, b, trial) == c);
  CHECK(divide(a, polynomial({term(1, 1), term(2, 0)}), trial) == std::nullopt);
  CHECK(divide(b, a, trial) == std::nullopt);
  CHECK(power(b, 2, trial) == polynomial({term(1, 2), term(2, 1, 1), term(1, 0, 2)}));
  CHECK(power(b, 0, trial) == polynomial({term(1, 0)}));
  for (int n = 1; n < 12; ++n) CHECK(divide(power(b, n, trial), b, trial) == power(b, n - 1, trial));
}

TEST_CASE("content is a term: common number, common powers, the leading sign") {
  Trial trial;
  Polynomial p = polynomial({term(-6, 1, 1), term(4, 1)});
  CHECK(take_content(p, trial) == term(-2, 1));
  CHECK(p == polynomial({term(3, 0, 1), term(-2, 0)}));

  Polynomial fractions{{Term{Monomial(0), *Rational::make(1, 2)}, Term{Monomial(0, {-1, 1}), *Rational::make(1, 3)}}};
  const Term content = take_content(fractions, trial);
  CHECK(content == Term{Monomial(0, {-1, 1}), *Rational::make(1, 6)});
  CHECK(fractions == polynomial({term(3, 2), term(2, 0)}));
}

TEST_CASE("exponents are fractions of either sign") {
  Trial trial;
  Monomial m(0, {1, 2});
  m.multiply(0, {1, 3}, trial);
  CHECK(m.exponent(0) == Exponent{5, 6});
  m.multiply(0, {-5, 6}, trial);
  CHECK(m.is_one());
  CHECK(floor(Exponent{-1, 2}) == -1);
  CHECK(floor(Exponent{3, 2}) == 1);
  CHECK(compare(Monomial(0, {1, 2}), Monomial(0, {1, 3})) > 0);
  CHECK(compare(Monomial(0, {-1, 1}), Monomial()) < 0);
  CHECK(compare(Monomial(1), Monomial(0)) < 0);
  CHECK(power(Monomial(0, {2, 1}), *Rational::make(-1, 4), trial) == Monomial(0, {-1, 2}));
  CHECK_FALSE(trial.has_failed());
}

TEST_CASE("what does not fit fails the attempt") {
  const Polynomial big = polynomial({term(largest, 1), term(1, 0)});
  const auto fails = [](auto compute) {
    Trial trial;
    compute(trial);
    return trial.has_failed();
  };
  CHECK(fails([&](Attempt& attempt) { multiply(big, big, attempt); }));
  CHECK(fails([&](Attempt& attempt) { add(big, polynomial({term(1, 1)}), attempt); }));
  CHECK(fails([&](Attempt& attempt) { multiply(Monomial(0, {30'000, 1}), Monomial(0, {30'000, 1}), attempt); }));
  CHECK(fails([&](Attempt& attempt) { power(Monomial(0, {1, 127}), *Rational::make(1, 2), attempt); }));
  Monomial wide;
  Trial trial;
  for (GeneratorId id = 0; id < 12; ++id) wide.multiply(id, {1, 1}, trial);
  CHECK_FALSE(trial.has_failed());
  wide.multiply(12, {1, 1}, trial);
  CHECK(trial.has_failed());
}

TEST_CASE("effort is limited") {
  Trial trial(100);
  power(polynomial({term(1, 1), term(1, 0, 1), term(1, 0)}), 20, trial);
  CHECK(trial.has_failed());
}
