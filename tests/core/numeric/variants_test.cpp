// The frameworks' own arithmetic, bit for bit.
#include "numeric/variants.h"

#include <catch_amalgamated.hpp>
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

TEST_CASE("The naive sigmoid overflows where the true one is a small number") {
  const float x[] = {-100, 0, 100};
  float y[3];
  naive_sigmoid(x, y, 3);
  CHECK(y[0] == 0);
  CHECK(y[1] == 0.5f);
  CHECK(y[2] == 1);
}
