#include "expr/expression_numbers.h"

#include <catch_amalgamated.hpp>

#include "expr/parse.h"

using namespace slope;

TEST_CASE("equal expressions have the same number, others the next") {
  ExpressionNumbers numbers;
  CHECK(numbers.find(parse_known("x")) == -1);
  CHECK(numbers.add(parse_known("x")) == 0);
  CHECK(numbers.add(parse_known("x + 1")) == 1);
  CHECK(numbers.add(parse_known("1 + x")) == 2);
  CHECK(numbers.add(parse_known("x + 1")) == 1);
  CHECK(numbers.find(parse_known("x")) == 0);
  CHECK(numbers[2] == parse_known("1 + x"));
  for (int i = 0; i < 2'000; ++i) CHECK(numbers.add(number(std::int64_t{i})) == 3 + i);
  CHECK(numbers.find(number(std::int64_t{1'234})) == 1'237);
  CHECK(numbers.size() == 2'003);
}
