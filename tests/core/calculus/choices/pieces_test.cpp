// Functions cut into pieces.
#include "calculus/choices/pieces.h"

#include <catch_amalgamated.hpp>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// "0 | -3 | (x + 3)/6 | 3 | 1": pieces and bounds in turn.
std::string cut(const char* text) {
  int effort = 10'000;
  const auto result = pieces(parse_known(text), "x", effort);
  if (!result) return "unknown";
  std::string line = plain(result->values.front());
  for (std::size_t i = 0; i < result->bounds.size(); ++i) {
    line += " | " + plain(number(result->bounds[i])) + " | " + plain(result->values[i + 1]);
  }
  return line;
}

struct Row {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("a function is cut where a choice changes, and nowhere else") {
  const Row row = GENERATE(values<Row>({
      {"x^2", "x^2"},
      {"max(0, x)", "0 | 0 | x"},
      {"abs(x - 1/2)", "-(x - 1/2) | 1/2 | x - 1/2"},
      {"relu(relu(x))", "0 | 0 | x"},
      {"min(1, max(0, (x + 3)/6))", "0 | -3 | (x + 3)/6 | 3 | 1"},
      {"x > 0 ? x : alpha*x", "alpha*x | 0 | x"},
      {"x > 1 ? 1 : x < -1 ? -1 : x", "-1 | -1 | x | 1 | 1"},
      {"abs(abs(x) - 1)", "-x - 1 | -1 | x + 1 | 0 | -(x - 1) | 1 | x - 1"},
      {"sgn(x)", "-1 | 0 | 1"},
      {"heaviside(x)", "0 | 0 | 1"},
      {"x == 0 ? 1 : x", "x | 0 | x"},
      {"x*(x + 3) > 0 ? 1 : 0", "1 | -3 | 0 | 0 | 1"},
      {"x/(1 - x) > 0 ? 1 : 0", "0 | 0 | 1 | 1 | 0"},
      {"x^2 > 1 ? 1 : 0", "1 | -1 | 0 | 1 | 1"},
      {"x^2 - 2*x + 1 > 0 ? 1 : 0", "1 | 1 | 1"},
      {"x^2 + 1 > 0 ? 1 : 0", "1"},
      {"x^2 > 2 ? 1 : 0", "unknown"},
      {"x^2 > alpha*x ? 1 : 0", "unknown"},
      {"e^x > 1 ? 1 : 0", "0 | 0 | 1"},
      {"x*tanh(x - 1) > 0 ? 1 : 0", "1 | 0 | 0 | 1 | 1"},
      {"elu(elu(x)) > 0 ? 1 : 0", "0 | 0 | 1"},
      {"max(x*e^x, 0)", "0 | 0 | x*e^x"},
      {"e^x > 2 ? 1 : 0", "unknown"},  // log(2) is no fraction
      {"log(x) > 0 ? 1 : 0", "unknown"},  // not defined everywhere
      {"tan(x) > 0 ? 1 : 0", "unknown"},
      {"floor(x) > 0 ? 1 : 0", "unknown"},
      {"e^(1/x) > 1 ? 1 : 0", "unknown"},
      {"max(alpha*x, x)", "unknown"},
  }));
  CAPTURE(row.text);
  CHECK(cut(row.text) == row.expected);
}
