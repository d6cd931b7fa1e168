// The frameworks' own arithmetic, bit for bit.
#include "numeric/variants.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

using namespace slope;

TEST_CASE("TensorFlow 2.0's rational functions, in packets and behind them") {
  std::ifstream file(TESTS_FOLDER "/golden/tensorflow.txt");
  REQUIRE(file);
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line[0] == '#') continue;
    float row[6];
    std::istringstream fields(line);
    std::string word;
    for (float& value : row) {
      fields >> word;
      value = std::strtof(word.c_str(), nullptr);
    }
    CAPTURE(row[0]);
    float x[8], y[8];
    for (float& value : x) value = row[0];
    tensorflow_sigmoid(x, y, 8);
    CHECK(y[0] == row[1]);
    CHECK(y[0] * (1 - y[0]) == row[4]);
    tensorflow_sigmoid(x, y, 1);
    CHECK(y[0] == row[2]);
    tensorflow_tanh(x, y, 8);
    CHECK(y[7] == row[3]);
    CHECK(1 - y[7] * y[7] == row[5]);
    ++rows;
  }
  CHECK(rows > 70);
}

TEST_CASE("The textbooks' formulas of tanh, and how far they are from the truth") {
  const float x[] = {1e-4f, 1, 50, 100, -50};
  float y[5];
  const auto errors = [&](TanhFormula formula, std::size_t i) {
    tanh_by(formula, x, y, 5);
    return error_in_ulp(y[i], std::tanh(static_cast<double>(x[i])));
  };
  CHECK(errors(TanhFormula::four_exponentials, 0) > 1000);
  CHECK(errors(TanhFormula::four_exponentials, 3) == HUGE_VAL);
  CHECK(std::isnan(y[3]));
  CHECK(errors(TanhFormula::one_exponential, 4) == HUGE_VAL);
  CHECK(errors(TanhFormula::by_sigmoid, 0) > 1000);
  CHECK(errors(TanhFormula::by_sigmoid, 1) < 4);
  CHECK(errors(TanhFormula::rational, 1) < 4);
  CHECK(error_in_ulp(1, 1) == 0);
  CHECK(error_in_ulp(0, 0x1p-150) == 0.5);
}

TEST_CASE("The naive sigmoid overflows where the true one is a small number") {
  const float x[] = {-100, 0, 100};
  float y[3];
  naive_sigmoid(x, y, 3);
  CHECK(y[0] == 0);
  CHECK(y[1] == 0.5f);
  CHECK(y[2] == 1);
}
