// Exact fractions, and what happens where they end.
#include "expr/rational.h"

#include <catch_amalgamated.hpp>
#include <limits>

using namespace slope;

namespace {

constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();

Rational fraction(std::int64_t n, std::int64_t d) { return *Rational::make(n, d); }

}  // namespace

TEST_CASE("fractions are kept in lowest terms with a positive denominator") {
  CHECK(fraction(6, -4) == fraction(-3, 2));
  CHECK(fraction(0, -5) == Rational(0));
  CHECK_FALSE(Rational::make(1, 0));
}

TEST_CASE("arithmetic of fractions is exact") {
  CHECK(add(fraction(1, 6), fraction(1, 10)) == fraction(4, 15));
  CHECK(subtract(fraction(1, 2), fraction(1, 2)) == Rational(0));
  CHECK(multiply(fraction(2, 3), fraction(3, 4)) == fraction(1, 2));
  CHECK(divide(fraction(2, 3), fraction(4, 3)) == fraction(1, 2));
  CHECK(power(fraction(-2, 3), 3) == fraction(-8, 27));
  CHECK(power(fraction(2, 3), -2) == fraction(9, 4));
  CHECK(power(Rational(7), 0) == Rational(1));
  CHECK(compare(fraction(1, 3), fraction(333'333'333, 1'000'000'000)) == 1);
}

TEST_CASE("what does not fit is empty, never wrong") {
  CHECK_FALSE(Rational::make(lowest, 1));
  CHECK_FALSE(Rational::make(1, lowest));
  CHECK_FALSE(add(Rational(greatest), Rational(1)));
  CHECK_FALSE(multiply(Rational(greatest), Rational(2)));
  CHECK_FALSE(add(fraction(1, greatest), fraction(1, greatest - 1)));
  CHECK_FALSE(power(Rational(10), 19));
  CHECK_FALSE(power(Rational(2), lowest));
  CHECK_FALSE(divide(Rational(1), Rational(0)));
  CHECK_FALSE(power(Rational(0), -1));
  CHECK(multiply(fraction(greatest, 3), fraction(3, greatest)) == Rational(1));
  CHECK(compare(fraction(greatest, greatest - 1), fraction(greatest - 1, greatest - 2)) == -1);
}
