// The round numbers of an axis, and their labels.
#include "plot/ticks.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <numbers>

using namespace slope;

namespace {

std::string labels(double low, double high, int at_most, TickUnit unit) {
  std::string all;
  for (const Tick& tick : ticks(low, high, at_most, unit)) all += (all.empty() ? "" : " ") + tick.plain;
  return all;
}

}  // namespace

TEST_CASE("Ticks are multiples of 1, 2 or 5 times a power of ten") {
  struct Row {
    double low, high;
    int at_most;
    const char* labels;
  };
  const Row rows[] = {
      {-5, 5, 11, "-5 -4 -3 -2 -1 0 1 2 3 4 5"},
      {-5, 5, 10, "-4 -2 0 2 4"},
      {-5, 5, 4, "-5 0 5"},
      {-5, 5, 1, "0"},
      {0, 1, 6, "0 0.2 0.4 0.6 0.8 1"},
      {0, 1, 11, "0 0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1"},
      {-0.2, 1.2, 8, "-0.2 0 0.2 0.4 0.6 0.8 1 1.2"},
      {0.28, 0.32, 5, "0.28 0.29 0.3 0.31 0.32"},
      {0, 30000, 4, "0 10000 20000 30000"},
      {0, 4e6, 5, "0 1e6 2e6 3e6 4e6"},
      {0, 2.5e-6, 6, "0 5e-7 1e-6 1.5e-6 2e-6 2.5e-6"},
      {0, 0.0005, 6, "0 0.0001 0.0002 0.0003 0.0004 0.0005"},
      {0, 0.00005, 6, "0 1e-5 2e-5 3e-5 4e-5 5e-5"},
      {1e300, 3e300, 4, "1e300 2e300 3e300"},
      {1, 1.0000000001, 3, "1 1.00000000005 1.0000000001"},
      {0.21, 0.29, 1, "0.25"},
      {2.1, 2.2, 0, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.low, row.high, row.at_most);
    CHECK(labels(row.low, row.high, row.at_most, TickUnit::number) == row.labels);
    for (const Tick& tick : ticks(row.low, row.high, row.at_most, TickUnit::number)) {
      const double value = std::strtod(tick.plain.c_str(), nullptr);
      CHECK(std::fabs(tick.value - value) <= 4e-16 * std::fabs(value));
      CHECK((std::fabs(value) < 1e-20 || std::fabs(value) > 1e20 || tick.value == value));
    }
  }
}

TEST_CASE("Ticks are multiples of pi on request") {
  struct Row {
    double low, high;
    int at_most;
    const char* labels;
  };
  const Row rows[] = {
      {-7, 7, 5, "-2*pi -pi 0 pi 2*pi"},
      {-4, 4, 5, "-pi -pi/2 0 pi/2 pi"},
      {0, 3.2, 5, "0 pi/4 pi/2 3*pi/4 pi"},
      {0, 1.6, 4, "0 pi/6 pi/3 pi/2"},
      {0, 0.8, 4, "0 pi/12 pi/6 pi/4"},
      {0, 0.32, 3, "0 pi/20 pi/10"},
      {0, 100, 4, "0 10*pi 20*pi 30*pi"},
      {0, 100, 8, "0 5*pi 10*pi 15*pi 20*pi 25*pi 30*pi"},
      {0, 1000, 4, "0 100*pi 200*pi 300*pi"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.low, row.high, row.at_most);
    CHECK(labels(row.low, row.high, row.at_most, TickUnit::pi) == row.labels);
  }
}

TEST_CASE("Labels are written as mathematics, too") {
  CHECK(ticks(0, 3e6, 4, TickUnit::number)[1].latex == "10^{6}");
  CHECK(ticks(0, 3e6, 4, TickUnit::number)[2].latex == "2\\cdot 10^{6}");
  CHECK(ticks(-1, 1, 5, TickUnit::number)[1].latex == "-0.5");
  CHECK(ticks(0, 3.2, 5, TickUnit::pi)[3].latex == "\\frac{3\\pi}{4}");
  CHECK(ticks(-4, 4, 5, TickUnit::pi)[1].latex == "-\\frac{\\pi}{2}");
  CHECK(ticks(0, 7, 3, TickUnit::pi)[2].latex == "2\\pi");
  CHECK(ticks(-4, 4, 5, TickUnit::pi)[4].value == std::numbers::pi);
}

TEST_CASE("Any range has an answer of at most as many ticks as asked for") {
  const double infinity = std::numeric_limits<double>::infinity();
  const double numbers[] = {0,      1,       -1,    3.7,   1e-300,  5e-324,    1e300,    -1e300,
                            1.7e308, -1.7e308, 1e16, 1e16 + 2, 1e22, 1e22 + 1e16, infinity, -infinity, std::nan(""), 1e-9};
  for (const double low : numbers) {
    for (const double high : numbers) {
      for (const int at_most : {-1, 0, 1, 2, 7, 100, 2'000'000'000}) {
        for (const TickUnit unit : {TickUnit::number, TickUnit::pi}) {
          CAPTURE(low, high, at_most);
          const auto found = ticks(low, high, at_most, unit);
          CHECK(found.size() <= static_cast<std::size_t>(std::clamp(at_most, 0, 1000)));
          for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(found[i].value >= low - (high - low) * 1e-8);
            CHECK(found[i].value <= high + (high - low) * 1e-8);
            if (i > 0) CHECK(found[i].value > found[i - 1].value);
          }
        }
      }
    }
  }
}
