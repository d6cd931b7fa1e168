// The facts of what a reader may type, against what mathematics knows of them.
//
// Numbers that have no short form were computed with mpmath at 40 digits, apart from the engine.
#include <catch_amalgamated.hpp>
#include <string>

#include "facts_text.h"

using namespace slope;

TEST_CASE("Functions that a reader may write") {
  struct Row {
    const char* f;
    const char* domain;
    const char* range;
    const char* monotone;
    const char* lipschitz;
    const char* critical;
  };
  const Row rows[] = {
      {"3", "(-inf, inf)", "[3, 3]", "constant", "0", "none"},
      {"x", "(-inf, inf)", "(-inf, inf)", "increasing", "1", "none"},
      {"-x/2", "(-inf, inf)", "(-inf, inf)", "decreasing", "1/2", "none"},
      {"x^2", "(-inf, inf)", "[0, inf)", "no", "inf", "0"},
      {"x^3", "(-inf, inf)", "(-inf, inf)", "increasing", "inf", "0"},
      {"x^3 - 3x", "(-inf, inf)", "(-inf, inf)", "no", "inf", "-1, 1"},
      {"1/x", "(-inf, 0) u (0, inf)", "(-inf, 0) u (0, inf)", "no", "inf", "none"},
      {"log(x)", "(0, inf)", "(-inf, inf)", "increasing", "inf", "none"},
      {"sqrt(x)", "[0, inf)", "[0, inf)", "increasing", "inf", "none"},
      {"sqrt(1 - x^2)", "[-1, 1]", "[0, 1]", "no", "inf", "0"},
      {"log(x^2 - 2)", "(-inf, -sqrt(2)) u (sqrt(2), inf)", "(-inf, inf)", "no", "inf", "none"},
      {"e^(-x^2)", "(-inf, inf)", "(0, 1]", "no", "2*e^(-1/2)*sqrt(1/2)", "0"},
      {"x*e^(-x)", "(-inf, inf)", "(-inf, e^(-1)]", "no", "inf", "1"},
      {"1/(1 + x^2)", "(-inf, inf)", "(0, 1]", "no", "9*sqrt(1/3)/8", "0"},
      {"atan(x)", "(-inf, inf)", "(-pi/2, pi/2)", "increasing", "1", "none"},
      {"erf(x)", "(-inf, inf)", "(-1, 1)", "increasing", "2/sqrt(pi)", "none"},
      {"sin(|x|)", "(-inf, inf)", "[-1, 1]", "no", "1", "unknown"},
      {"x*|x|", "(-inf, inf)", "(-inf, inf)", "increasing", "inf", "0"},
      {"x > 0 ? x^2 : 0", "(-inf, inf)", "[0, inf)", "nondecreasing", "inf", "none"},
      {"x > 1 ? -x : 5 - x", "(-inf, inf)", "(-inf, -1) u [4, inf)", "decreasing", "inf", "none"},
      {"x > 1 ? 1 - e^(-x) : x", "(-inf, inf)", "(-inf, 1]", "no", "inf", "none"},  // two pieces end at 1, one without it
      {"x > 0 ? 1 : undefined", "(0, inf)", "[1, 1]", "constant", "0", "none"},
      {"asin(x)", "[-1, 1]", "[-pi/2, pi/2]", "increasing", "inf", "none"},
      {"acos(x)", "[-1, 1]", "[0, pi]", "decreasing", "inf", "none"},
      {"asin(x)^2", "[-1, 1]", "[0, pi^2/4]", "no", "inf", "0"},
      {"asin(x/2) + 1", "[-2, 2]", "[-pi/2 + 1, pi/2 + 1]", "increasing", "inf", "none"},
      {"asinh(x)", "(-inf, inf)", "(-inf, inf)", "increasing", "1", "none"},
      {"acosh(x)", "[1, inf)", "[0, inf)", "increasing", "inf", "none"},
      {"atanh(x)", "(-1, 1)", "(-inf, inf)", "increasing", "inf", "none"},
      {"asinh(x)^2", "(-inf, inf)", "[0, inf)", "no", "1.325486839", "0"},
      {"sgn(acos(1 - 2x))", "[0, 1]", "[0, 0] u [1, 1]", "nondecreasing", "inf", "none"},  // a jump at an end counts
      {"elu(x, 3)", "(-inf, inf)", "(-3, inf)", "increasing", "3", "none"},
      {"max(x, 2 - x^2)", "(-inf, inf)", "(-inf, inf)", "no", "4", "0"},
      {"x^e", "[0, inf)", "[0, inf)", "increasing", "inf", "none"},
      {"x^sqrt(2)*log(x)", "(0, inf)", "[-0.2601300475, inf)", "no", "inf", "0.4930686914"},
      {"log(log(x))", "(1, inf)", "(-inf, inf)", "increasing", "inf", "none"},
      {"log(log(x))/log(x)", "(1, inf)", "(-inf, e^(-1)]", "no", "inf", "e^e"},
      {"log(1 + log(1 + x^2))", "(-inf, inf)", "[0, inf)", "no", "0.6760396856", "0"},
      {"max(x^2, 1 + x)", "(-inf, inf)", "[(sqrt(5) - 1)^2/4, inf)", "no", "inf", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.f);
    const Facts f = facts_of(row.f);
    CHECK(text(f.domain) == row.domain);
    CHECK(text(f.range) == row.range);
    CHECK(text(f.monotone) == row.monotone);
    CHECK(text(f.lipschitz) == row.lipschitz);
    CHECK(text(f.critical_points) == row.critical);
  }
}

TEST_CASE("a symmetry that only the laws of logarithms show") {
  CHECK(facts_of("log(x + sqrt(x^2 + 1))").parity == Parity::odd);
  CHECK(facts_of("asinh(x)").parity == Parity::odd);
  CHECK(facts_of("atanh(x)").parity == Parity::odd);
  CHECK(facts_of("log((1 + x)/(1 - x))").parity == Parity::odd);
  CHECK(facts_of("log(x + sqrt(x^2 + 2))").parity == Parity::neither);
}

TEST_CASE("Periodic functions, from one period") {
  struct Row {
    const char* f;
    const char* domain;
    const char* range;
    const char* parity;
    const char* monotone;
    const char* lipschitz;
    const char* saturation;
    const char* dead;
    const char* critical;
  };
  const Row rows[] = {
      {"sin(x)", "(-inf, inf)", "[-1, 1]", "odd", "no", "1", "unknown", "nowhere", "unknown"},
      {"cos(x)", "(-inf, inf)", "[-1, 1]", "even", "no", "1", "unknown", "nowhere", "unknown"},
      {"tan(x)", "unknown", "(-inf, inf)", "odd", "no", "inf", "nowhere", "nowhere", "none"},
      {"3*sin(1 - 2x) - 1", "(-inf, inf)", "[-4, 2]", "neither", "no", "6", "unknown", "nowhere", "unknown"},
      {"sin(pi*x)", "(-inf, inf)", "[-1, 1]", "odd", "no", "pi", "unknown", "nowhere", "unknown"},
      {"sin(x)^2", "(-inf, inf)", "[0, 1]", "even", "no", "1", "unknown", "nowhere", "unknown"},
      {"sin(x)^2 + cos(x)^2", "(-inf, inf)", "[1, 1]", "even", "constant", "0", "(-inf, inf)", "(-inf, inf)", "none"},
      {"|sin(x)|", "(-inf, inf)", "[0, 1]", "even", "no", "1", "unknown", "nowhere", "unknown"},
      {"max(0, sin(x))", "(-inf, inf)", "[0, 1]", "neither", "no", "1", "unknown", "unknown", "unknown"},
      {"log(cos(x))", "unknown", "(-inf, 0]", "even", "no", "inf", "unknown", "nowhere", "unknown"},
      {"cos(x/2) + cos(x/3)", "(-inf, inf)", "[-1.634176911, 2]", "even", "no", "0.7984770458", "unknown", "nowhere", "unknown"},
      {"sin(x) + cos(x)", "(-inf, inf)", "[-sqrt(2), sqrt(2)]", "neither", "no", "sqrt(2)", "unknown", "nowhere", "unknown"},
      {"min(sin(x), cos(x))", "(-inf, inf)", "[-1, sqrt(2)/2]", "neither", "no", "1", "unknown", "nowhere", "unknown"},
      {"max(sin(x), 1/2)", "(-inf, inf)", "[1/2, 1]", "neither", "no", "sqrt(3)/2", "unknown", "unknown", "unknown"},
      {"sin(sqrt(2)*x) + sin(x)", "(-inf, inf)", "unknown", "odd", "no", "unknown", "unknown", "unknown", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.f);
    const Facts f = facts_of(row.f);
    CHECK(text(f.domain) == row.domain);
    CHECK(text(f.range) == row.range);
    CHECK(text(f.parity) == row.parity);
    CHECK(text(f.monotone) == row.monotone);
    CHECK(text(f.lipschitz) == row.lipschitz);
    CHECK(text(f.saturation) == row.saturation);
    CHECK(text(f.dead) == row.dead);
    CHECK(text(f.critical_points) == row.critical);
    CHECK(text(f.limit_plus) == "unknown");
  }
}

TEST_CASE("Functions that oscillate towards an end, where the middle decides") {
  struct Row {
    const char* f;
    const char* range;
    const char* monotone;
    const char* lipschitz;
  };
  const Row rows[] = {
      {"sin(x)*e^(-x^2)", "[-0.3966529611, 0.3966529611]", "no", "unknown"},
      {"sin(x)/x", "[-0.2172336282, 1)", "no", "0.4361818173"},
      {"x*sin(x)", "unknown", "no", "unknown"},
      {"sin(x^2)", "[-1, 1]", "no", "unknown"},
      {"x + sin(x)", "(-inf, inf)", "increasing", "2"},
      {"cos(x) - x", "(-inf, inf)", "decreasing", "2"},
      {"cos(x)/(1 + x^2)", "[-0.1106396722, 1]", "no", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.f);
    const Facts f = facts_of(row.f);
    CHECK(text(f.range) == row.range);
    CHECK(text(f.monotone) == row.monotone);
    CHECK(text(f.lipschitz) == row.lipschitz);
    CHECK(text(f.critical_points) == "unknown");
  }
}

// f(x + period) = f(x) + gain: all is read off one period. What would be endless is not told, nor is the range of a staircase.
TEST_CASE("Steps, and what gains a height with every period") {
  struct Row {
    const char* f;
    const char* range;
    const char* parity;
    const char* monotone;
    const char* zero_centred;
    const char* lipschitz;
    const char* dead;
  };
  const Row rows[] = {
      {"floor(x)", "unknown", "neither", "nondecreasing", "yes", "inf", "unknown"},
      {"-2*ceil(x/3)", "unknown", "neither", "nonincreasing", "yes", "inf", "unknown"},
      {"floor(x + 1/2)", "unknown", "neither", "nondecreasing", "yes", "inf", "unknown"},  // odd but where it jumps
      {"floor(x + 100)", "unknown", "neither", "nondecreasing", "no", "inf", "unknown"},
      {"floor(x/3 - 1000)", "unknown", "neither", "nondecreasing", "no", "inf", "unknown"},
      {"floor(floor(x)/2)", "unknown", "neither", "nondecreasing", "yes", "inf", "unknown"},
      {"x + floor(x)", "unknown", "neither", "increasing", "yes", "inf", "nowhere"},
      {"x - floor(x)/2", "unknown", "neither", "no", "yes", "inf", "nowhere"},
      {"x - floor(x)", "[0, 1)", "neither", "no", "no", "inf", "nowhere"},
      {"|x - floor(x) - 1/2|", "[0, 1/2]", "unknown", "no", "no", "1", "nowhere"},  // a triangle wave
      {"2*floor(x) - floor(2x)", "[-1, -1] u [0, 0]", "neither", "no", "no", "inf", "unknown"},  // a square wave
      {"floor(sin(x))", "[-1, -1] u [0, 0] u [1, 1]", "neither", "no", "yes", "inf", "unknown"},
      {"e^(x - floor(x))", "[1, e)", "neither", "no", "no", "inf", "nowhere"},
      {"floor(x) - floor(x + 1)", "[-1, -1]", "unknown", "constant", "no", "0", "(-inf, inf)"},
      {"x/2 + sin(x)", "(-inf, inf)", "odd", "no", "yes", "3/2", "nowhere"},
      {"3x - 2*sin(pi*x)", "(-inf, inf)", "odd", "no", "yes", "3 + 2*pi", "nowhere"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.f);
    const Facts f = facts_of(row.f);
    CHECK(text(f.domain) == "(-inf, inf)");
    CHECK(text(f.range) == row.range);
    CHECK(text(f.parity) == row.parity);
    CHECK(text(f.monotone) == row.monotone);
    CHECK(text(f.zero_centred) == row.zero_centred);
    CHECK(text(f.lipschitz) == row.lipschitz);
    CHECK(text(f.dead) == row.dead);
    const bool is_bounded = f.range && text(f.range) != "(-inf, inf)";
    CHECK(f.bounded_below == is_bounded);
    CHECK(f.bounded_above == is_bounded);
  }
  // Not of this form, though sums of such parts: one that swells, a logarithm that cancels only where it is defined.
  for (const char* f : {"x*floor(x)", "floor(x) + log(x) - log(x)", "floor(x^2)"}) CHECK(text(facts_of(f).domain) == "unknown");
}

TEST_CASE("Symmetry") {
  const struct {
    const char* f;
    const char* parity;
  } rows[] = {
      {"0", "even"},        {"x^2 - 1", "even"},   {"cos(x)", "even"}, {"x^3 - x", "odd"}, {"sin(x)", "odd"},
      {"1/x", "odd"},       {"log(x)", "neither"}, {"x + 1", "neither"}, {"|x| + x", "neither"},
      {"x/|x|", "odd"},     {"asin(x)", "odd"},    {"x > 0 ? 1 : -1", "neither"},  // its value at 0 is -1
      {"asin(x)/x", "even"},
      {"x >= 0 ? x : -x", "even"}, {"x == 1 ? 5 : x^2", "neither"},
      // cut in endlessly many pieces
      {"floor(x^2)", "even"}, {"x*floor(x^2)", "odd"}, {"x*floor(x)", "neither"}, {"min(sin(x), cos(x))", "neither"},
      {"floor(x^2) + (x - 1)/(x - 1)", "unknown"},
  };
  for (const auto& [f, parity] : rows) {
    CAPTURE(f);
    CHECK(text(facts_of(f).parity) == parity);
  }
}

TEST_CASE("Monotony") {
  const struct {
    const char* f;
    const char* monotone;
  } rows[] = {
      {"x", "increasing"},  {"relu(x)", "nondecreasing"},  {"-x", "decreasing"},    {"-relu(x)", "nonincreasing"},
      {"5", "constant"},    {"x^2", "no"},                 {"1/x", "no"},           {"x > 0 ? x - 1 : x", "no"},
      // 1 + cos(x) is never negative, and has endlessly many zeros.
      {"x + sin(x)", "increasing"}, {"sin(x) - x", "decreasing"}, {"cos(x) - x", "decreasing"}, {"x + 2sin(x)", "no"},
      {"x + sin(x)^2", "increasing"},  // snake: f' touches 0 at -pi/4
      {"e^x + x + sin(x)", "increasing"}, {"e^-x - x - sin(x)", "decreasing"},  // one part of f' is positive, the others not negative
  };
  for (const auto& [f, monotone] : rows) {
    CAPTURE(f);
    CHECK(text(facts_of(f).monotone) == monotone);
  }
}

TEST_CASE("Lipschitz constants where a point is missing, and of what grows with waves") {
  const struct {
    const char* f;
    const char* lipschitz;
  } rows[] = {
      {"(x^2 - 1)/(x - 1)", "1"}, {"x/(e^x - 1)", "1"}, {"x/|x|", "inf"}, {"1/(1 + e^(1/x))", "inf"}, {"1/x", "inf"},
      {"e^x + x + sin(x)", "inf"}, {"x > 0 ? 1 : x < -1 ? 1 : undefined", "unknown"},
  };
  for (const auto& [f, lipschitz] : rows) {
    CAPTURE(f);
    CHECK(text(facts_of(f).lipschitz) == lipschitz);
  }
}

TEST_CASE("Of what is defined nowhere only that is told") {
  for (const char* f : {"log(-1 - x^2)", "tanh(2x/0)", "sqrt(-1 - x^2)", "undefined"}) {
    CAPTURE(f);
    const Facts all = facts_of(f);
    CHECK(text(all.domain) == "nowhere");
    CHECK(text(all.range) == "nowhere");
    CHECK(text(all.limit_minus) + text(all.limit_plus) == "unknownunknown");
    CHECK(text(all.parity) + text(all.monotone) == "unknownunknown");
    CHECK(text(all.bounded_below) + text(all.bounded_above) + text(all.zero_centred) == "unknownunknownunknown");
    CHECK(text(all.lipschitz) + text(all.saturation) + text(all.dead) + text(all.critical_points) == "unknownunknownunknownunknown");
  }
  CHECK(text(facts_of("sqrt(-x^2)").domain) == "[0, 0]");
}

TEST_CASE("Bounds are told even where the range is not") {
  CHECK(facts_of("sin(x)").bounded_above == true);
  CHECK(facts_of("sin(x)").bounded_below == true);
  CHECK(facts_of("x + sin(x)").bounded_above == false);
  CHECK(facts_of("tan(x)*x").bounded_above == std::nullopt);
}

TEST_CASE("Values replace parameters; with free parameters only limits are told") {
  const Expr elu = parse_known("x > 0 ? x : alpha*(e^x - 1)");
  const Facts with_value = facts(elu, {{"alpha", 0.5}, {"x", 7}});
  CHECK(text(with_value.range) == "(-1/2, inf)");
  CHECK(text(with_value.lipschitz) == "1");
  const Facts symbolic = facts(elu);
  CHECK(text(symbolic.limit_minus) == "-alpha");
  CHECK(text(symbolic.limit_plus) == "inf");
  CHECK(text(symbolic.range) == "unknown");
  CHECK(text(symbolic.monotone) == "unknown");
}

TEST_CASE("What needs no effort is told where the search for turning points has used it up") {
  CHECK(text(facts_of("acos(x)/x^2").domain) == "[-1, 0) u (0, 1]");
  CHECK(text(facts_of("asin(x)/x").domain) == "[-1, 0) u (0, 1]");
  CHECK(text(facts_of("sqrt(1 - x)*log(x + 1)/x").domain) == "(-1, 0) u (0, 1]");
}

TEST_CASE("Facts of anything end, even where effort runs out") {
  std::string nested = "x";
  for (int i = 0; i < 40; ++i) nested = "sin(" + nested + "*e^x)";
  std::string product = "x";
  for (int i = 1; i < 60; ++i) product += "*(x^2 - " + std::to_string(i) + ")*sin(x)";
  std::string choices = "0";
  for (int i = 1; i < 90; ++i) choices = "x > " + std::to_string(i) + " ? x*" + std::to_string(i) + " : " + choices;
  for (const std::string& f : {nested, product, choices}) CHECK_NOTHROW(facts_of(f));
}
