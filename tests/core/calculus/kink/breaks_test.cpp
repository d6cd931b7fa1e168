// Where functions break: exactly, and as numbers in a window.
#include "calculus/kink/breaks.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <numbers>
#include <string>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

TEST_CASE("Breaks are exact and in order") {
  struct Row {
    const char* text;
    const char* breaks;
  };
  const Row rows[] = {
      {"sigmoid(x)", ""},
      {"gelu(x)", ""},
      {"tanh(x)", ""},
      {"mish(x)", ""},
      {"relu(x)", "0"},
      {"relu(relu(x))", "0"},
      {"elu(x)", "0"},
      {"x > 0 ? x : alpha*(e^x - 1)", "0"},
      {"max(alpha*x, x)", "0"},
      {"hardtanh(x)", "-1, 1"},
      {"min(b, max(a, x))", "a, b"},
      {"hardsigmoid(x)", "-3, 3"},
      {"hardswish(x)", "-3, 3"},
      {"relu6(x)", "0, 6"},
      {"x > lambda ? x - lambda : x < -lambda ? x + lambda : 0", "-lambda, lambda"},
      {"softshrink(x)", "-0.5, 0.5"},
      {"threshold(x)", "0.1"},
      {"softsign(x)", "0"},
      {"|max(x, 1)|", "1"},  // max(x, 1) is not zero at 0
      {"|x^2 - 4|", "-2, 2"},
      {"x^2 > 2 ? 1 : 0", "-sqrt(2), sqrt(2)"},
      {"max(x^2, x)", "0, 1"},
      {"max(1, e^x)", "0"},
      {"sgn(x - 1) + heaviside(2x + 1)", "-1/2, 1"},
      {"1/x", "0"},
      {"1/(x^2 - 4)", "-2, 2"},
      {"1/(1 + x^2)", ""},
      {"x^-2", "0"},
      {"sqrt(x - 1)", "1"},
      {"log(3 - x)", "3"},
      {"asin(x)", "-1, 1"},
      {"acosh(x/2)", "2"},
      {"(x^2)^(1/2)", "0"},
      {"|x - 1| - |x + 1| > 0 ? 1 : 2", "-1, 0, 1"},
      {"floor(x)", ""},
      {"tan(x)", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string found;
    for (const Expr& place : breaks(parse_known(row.text), "x").places) found += (found.empty() ? "" : ", ") + plain(place);
    CHECK(found == row.breaks);
  }
}

TEST_CASE("Breaks that are not listed are told by what is zero there") {
  struct Row {
    const char* text;
    const char* beyond;
  };
  const Row rows[] = {
      {"floor(x)", "x - floor(x)"},
      {"x < 0 ? 0 : x + floor(2x)", "2*x - floor(2*x)"},
      {"tan(x)", "cos(x)"},
      {"|sin(x)| + 1/sin(x)", "sin(x)"},  // told once
      {"max(cos(x), 0)", "cos(x)"},
      {"a*sin(x) > 1 ? 1 : 0", "a*sin(x) - 1"},
      {"|x + e^x|", "x + e^x"},  // one place, which solve.h does not find
      {"sin(x)", ""},
      {"1/(2 + sin(x))", ""},
      {"log(3 + cos(x))", ""},
      {"floor(2)*x", ""},
      {"relu(x)", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string found;
    for (const Expr& zero : breaks(parse_known(row.text), "x").beyond) found += (found.empty() ? "" : ", ") + plain(zero);
    CHECK(found == row.beyond);
  }
  std::string nested = "x";
  for (int i = 0; i < 30; ++i) nested = "sin(" + nested + " + e^x)";
  CHECK(breaks(parse_known("|" + nested + "|"), "x").beyond == std::vector<Expr>{Constant::undefined});  // too long
  std::string many;
  for (int i = 1; i < 50; ++i) many += "+|sin(" + std::to_string(i) + "x)|";
  const auto of_many = breaks(parse_known(many.substr(1)), "x").beyond;
  CHECK(of_many.size() == 21);
  CHECK(of_many.back() == Expr(Constant::undefined));
}

TEST_CASE("Break points of a window include what only bisection finds") {
  using std::numbers::pi;
  struct Row {
    const char* text;
    std::vector<double> places;
  };
  const Row rows[] = {
      {"relu(x)", {0}},
      {"x > a ? 1 : 2", {0.5}},
      {"x > b ? 1 : 2", {}},  // b = 7 lies outside
      {"floor(x)", {-4, -3, -2, -1, 0, 1, 2, 3, 4}},
      {"floor(x^2/8)", {-4.898979485566356, -4, -2.8284271247461903, 2.8284271247461903, 4, 4.898979485566356}},
      {"tan(x)", {-1.5 * pi, -0.5 * pi, 0.5 * pi, 1.5 * pi}},
      {"|sin(x)|", {-pi, 0, pi}},
      {"x^3 - x > 0 ? 1 : 2", {-1, 0, 1}},
      {"x + e^x > 0 ? 1 : 2", {-0.5671432904097838}},
      {"1/(x - 0.1) + max(x, 0.1)", {0.1}},  // one place, found twice
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const auto found = BreakPoints(parse_known(row.text), {"x", "a", "b"})({0, 0.5, 7}, -5, 5);
    REQUIRE(found.size() == row.places.size());
    for (std::size_t i = 0; i < found.size(); ++i) CHECK(std::fabs(found[i] - row.places[i]) < 4e-15);
  }
}

TEST_CASE("Break points are capped and windows may be anything") {
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(BreakPoints(parse_known("floor(1e6*x)"), {"x"})({0}, -5, 5).size() <= 1000);
  CHECK(BreakPoints(parse_known("|sin(1/x)|"), {"x"})({0}, -5, 5).size() <= 1000);
  for (const auto& [low, high] : {std::pair{0.0, 0.0}, {1.0, -1.0}, {-infinity, infinity}, {std::nan(""), 1.0}, {-1e308, 1e308}}) {
    CHECK(BreakPoints(parse_known("floor(x)*|x|"), {"x"})({0}, low, high).size() <= 1000);
  }
}

TEST_CASE("Nested definitions are looked into once") {
  for (const std::string name : {"mish", "relu", "leaky_relu", "elu", "hardswish"}) {
    CAPTURE(name);
    std::string text = "x";
    for (int i = 0; i < 190; ++i) text = name + "(" + text + ")";
    CHECK(breaks(parse_known(text), "x").places.size() <= 64);
  }
}
