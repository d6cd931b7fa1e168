// Decimal text against the C library's own, over random bits.
#include "expr/decimal.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

using namespace slope;

namespace {

struct Row {
  double value;
  const char* text;
};

double from_bits(std::uint64_t bits) {
  double value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

}  // namespace

TEST_CASE("numbers are written as people write them") {
  const Row row = GENERATE(values<Row>({{0, "0"}, {1, "1"}, {0.1, "0.1"}, {0.25, "0.25"}, {1.0507009873554805, "1.0507009873554805"},
                                        {123456.75, "123456.75"}, {1e-6, "0.000001"}, {1e-7, "1e-7"}, {1.5e-7, "1.5e-7"},
                                        {1e20, "100000000000000000000"}, {1.5e300, "1.5e300"}, {5e-324, "5e-324"},
                                        {1.7976931348623157e308, "1.7976931348623157e308"}, {2.0 / 3, "0.6666666666666666"}}));
  CHECK(write_decimal(row.value) == row.text);
  CHECK(read_decimal(row.text) == row.value);
}

TEST_CASE("what is too large or too small is infinity or zero") {
  CHECK(read_decimal("1e309") == INFINITY);
  CHECK(read_decimal("1e99999999999999999999") == INFINITY);
  CHECK(read_decimal("1e-99999999999999999999") == 0);
  CHECK(read_decimal("0.00000") == 0);
  CHECK(read_decimal("1e-400") == 0);
}

TEST_CASE("every text reads as the C library reads it, and every number reads back") {
  std::mt19937_64 random(20261120);
  char text[64];
  int different = 0;
  for (int i = 0; i < 200'000; ++i) {
    const double value = std::fabs(from_bits(random()));
    if (!std::isnormal(value)) continue;
    const int digits = 1 + static_cast<int>(random() % 20);
    std::snprintf(text, sizeof text, "%.*e", digits, value);
    if (read_decimal(text) != std::strtod(text, nullptr)) ++different;
    if (read_decimal(write_decimal(value)) != value) ++different;
  }
  CHECK(different == 0);
}

TEST_CASE("no shorter text would read back") {
  std::mt19937_64 random(7);
  char text[64];
  for (int i = 0; i < 20'000; ++i) {
    const double value = std::ldexp(static_cast<double>(random() >> 11), -40 - static_cast<int>(random() % 30));
    const std::string written = write_decimal(value);
    CAPTURE(written);
    REQUIRE(std::strtod(written.c_str(), nullptr) == value);
    std::snprintf(text, sizeof text, "%.15g", value);
    if (std::strtod(text, nullptr) == value) REQUIRE(std::strtod(written.c_str(), nullptr) == std::strtod(text, nullptr));
  }
}
