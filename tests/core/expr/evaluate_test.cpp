// Values: what is computed, what is NaN, and that a program may be run again and again.
#include "expr/evaluate.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "expr/parse.h"

using namespace slope;

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

TEST_CASE("Expressions have the values that double arithmetic gives") {
  struct Row {
    const char* text;
    double x;
    double value;
  };
  const Row rows[] = {
      {"1 + 2*3", 0, 7},
      {"-x^2", 3, -9},
      {"2^-1", 0, 0.5},
      {"x - 1 - 2", 7, 4},
      {"x/2/2", 8, 2},
      {"x^3", -2, -8},
      {"x^0.5", 4, 2},
      {"x^(1/3)", -8, not_a_number},
      {"x^x", 2, 4},
      {"e^x", 1, std::exp(1.0)},
      {"exp(x)", 710, infinity},
      {"2^x", 10, 1024},
      {"pi", 0, 3.141592653589793},
      {"log(x)", -1, not_a_number},
      {"log(x)", 0, -infinity},
      {"1/x", 0, infinity},
      {"x/x", 0, not_a_number},
      {"inf - inf", 0, not_a_number},
      {"undefined", 0, not_a_number},
      {"0*undefined + 1", 0, not_a_number},
      {"undefined^0", 0, not_a_number},
      {"1^undefined", 0, not_a_number},
      {"max(x, 2)", 1, 2},
      {"max(1, x, 2)", 3, 3},
      {"min(1, x, 2)", 3, 1},
      {"max(1, undefined)", 0, not_a_number},
      {"min(undefined, 1)", 0, not_a_number},
      {"|x|", -3, 3},
      {"sgn(x)", -3, -1},
      {"sgn(x)", 0, 0},
      {"heaviside(x)", 0, 0.5},
      {"floor(x)", -1.5, -2},
      {"y", 0, not_a_number},
      {"relu(relu(x))", -1, 0},
      {"elu(x, 2)", -infinity, -2},
      {"leaky_relu(x)", -100, -1},
      {"threshold(x)", 0.1, 20},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.x);
    const double value = evaluate(parse_known(row.text), {{"x", row.x}});
    CHECK(same(value, row.value));
  }
}

TEST_CASE("A choice takes the branch of the first condition that holds") {
  struct Row {
    const char* text;
    double x;
    double value;
  };
  const Row rows[] = {
      {"x < 0 ? 1 : x < 1 ? 2 : 3", -1, 1},
      {"x < 0 ? 1 : x < 1 ? 2 : 3", 0, 2},
      {"x < 0 ? 1 : x < 1 ? 2 : 3", 1, 3},
      {"x <= 0 ? 1 : 2", 0, 1},
      {"x >= 0 ? 1 : 2", 0, 1},
      {"x > 0 ? 1 : 2", 0, 2},
      {"x == 0 ? 1 : 2", 0, 1},
      {"x != 0 ? 1 : 2", 0, 2},
      {"x > 0 ? 1 : undefined", 1, 1},            // the other branch is not evaluated
      {"x > 0 ? log(x) : x < 0 ? log(-x) : 7", 0, 7},
      {"log(x) > 0 ? 1 : 2", -1, not_a_number},  // a comparison with NaN is undefined, either way
      {"log(x) != 0 ? 1 : 2", -1, not_a_number},
      {"x > 0 ? 1 : log(x) < 0 ? 2 : 3", 1, 1},   // but only if it is asked
      {"x > 0 ? 1 : log(x) < 0 ? 2 : 3", -1, not_a_number},
      {"(x > 0 ? x + 1 : x - 1)*(x + 1)", 1, 4},  // x + 1, first met in a branch, is computed again outside
      {"(x > 0 ? x + 1 : x - 1)*(x + 1)", -2, 3},
      {"(x > 9 ? 1 : x^2 > 4 ? 2 : 3) + x^2", 10, 101},
      {"(x > 9 ? 1 : x^2 > 4 ? 2 : 3) + x^2", 1, 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.x);
    const double value = evaluate(parse_known(row.text), {{"x", row.x}});
    CHECK(same(value, row.value));
  }
}

TEST_CASE("A program runs many times, its arguments in the order of the names") {
  const Program program(parse_known("alpha*x + 1"), {"x", "alpha"});
  for (double x = -3; x <= 3; x += 0.25) {
    const double arguments[] = {x, 2};
    CHECK(program(arguments) == 2 * x + 1);
  }
  CHECK(Program(parse_known("2 + 3"), {})(nullptr) == 5);
}

TEST_CASE("Nesting costs no more than its parts") {
  std::string text = "x";
  for (int i = 0; i < 190; ++i) text = "mish(" + text + ")";  // written out it would have 2^190 nodes
  CHECK(std::isfinite(evaluate(parse_known(text), {{"x", 1}})));
}

TEST_CASE("0/0 has no value, however it is written") {
  for (const char* text : {"0/0", "0/(0*x)", "0*x/(0*x)", "(0*x)^(-1)*0"}) {
    CAPTURE(text);
    CHECK(std::isnan(evaluate(parse_known(text), {{"x", 1.0}})));
  }
}

TEST_CASE("a pole inside of a formula leaves it without a value, a number that has become too large does not") {
  const std::pair<const char*, double> without[] = {
      {"tanh(1/x)", 0}, {"exp(-1/x^2)", 0}, {"1/(1 + e^(1/x))", 0}, {"1/(1 + e^(1/x^2))", 0}, {"atan(1/(x - 2))", 2},
      {"e^(log(x))", 0}, {"1/log(x)", 0}, {"x > 0 ? 1 : tanh(1/x)", 0}, {"1/(1/x)", 0},
  };
  for (const auto& [text, x] : without) {
    CAPTURE(text);
    CHECK(std::isnan(evaluate_except_at_poles(parse_known(text), {{"x", x}})));
  }
  const std::pair<const char*, double> with[] = {
      {"1/(1 + 1/e^x)", -1000}, {"x*tanh(log(1 + e^x))", 709.7828}, {"1/(1 + e^x)", 709.7827}, {"tanh(e^x)", 5000}, {"1/e^(x^2)", 40},
      {"x < 0 ? 1/x : 3", 0}, {"x^x", 0}, {"sigmoid(x)", 0}, {"1/x", 0}, {"tanh(x)", std::numeric_limits<double>::infinity()},
  };
  for (const auto& [text, x] : with) {
    CAPTURE(text, x);
    const double value = evaluate_except_at_poles(parse_known(text), {{"x", x}});
    CHECK(value == evaluate(parse_known(text), {{"x", x}}));
  }
}
