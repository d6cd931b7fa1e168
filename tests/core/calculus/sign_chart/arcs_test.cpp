// Functions cut into arcs.
#include "calculus/sign_chart/arcs.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// "(-inf, 0) 0 | (0, inf) x | 0: 0"
std::string cut(const char* text) {
  Effort effort(200'000);
  const auto found = arcs(parse_known(text), "x", whole_line(), effort);
  if (!found) return "unknown";
  std::string all;
  const auto add = [&](const std::string& part) { all += (all.empty() ? "" : " | ") + part; };
  for (const auto& [where, formula] : found->arcs) {
    add("(" + plain(where.low) + ", " + plain(where.high) + ") " + plain(formula));
  }
  for (const auto& [at, value] : found->joints) add(plain(at) + ": " + (value ? plain(*value) : "-"));
  return all;
}

}  // namespace

TEST_CASE("Choices are made on every arc") {
  const struct {
    const char* text;
    const char* arcs;
  } rows[] = {
      {"sigmoid(x)", "(-inf, inf) 1/(1 + e^(-x))"},
      {"relu(x)", "(-inf, 0) 0 | (0, inf) x | 0: 0"},
      {"sgn(x)", "(-inf, 0) -1 | (0, inf) 1 | 0: 0"},
      {"heaviside(x)", "(-inf, 0) 0 | (0, inf) 1 | 0: 1/2"},
      {"elu(x)", "(-inf, 0) e^x - 1 | (0, inf) x | 0: 0"},
      {"hardtanh(x)", "(-inf, -1) -1 | (-1, 1) x | (1, inf) 1 | -1: -1 | 1: 1"},
      {"hardswish(x)", "(-inf, -3) 0 | (-3, 3) x*(x + 3)/6 | (3, inf) x | -3: 0 | 3: 3"},
      {"softsign(x)", "(-inf, 0) x/(1 - x) | (0, inf) x/(1 + x) | 0: 0"},
      {"threshold(x)", "(-inf, 0.1) 20 | (0.1, inf) x | 0.1: 20"},
      {"max(x, -x, 1)", "(-inf, -1) -x | (-1, 0) 1 | (0, 1) 1 | (1, inf) x | -1: 1 | 0: 1 | 1: 1"},
      {"|x^2 - 2|", "(-inf, -sqrt(2)) x^2 - 2 | (-sqrt(2), sqrt(2)) -(x^2 - 2) | (sqrt(2), inf) x^2 - 2 | -sqrt(2): 0 | sqrt(2): 0"},
      {"e^x > 2 ? 1 : 0", "(-inf, log(2)) 0 | (log(2), inf) 1 | log(2): 0"},
      {"floor(3*sigmoid(x))", "(-inf, log(1/2)) 0 | (log(1/2), log(2)) 1 | (log(2), inf) 2 | log(1/2): 1 | log(2): 2"},
      {"max(0, 1 + e^x)", "(-inf, inf) 1 + e^x"},
      {"x == 1 ? 5 : x", "(-inf, 1) x | (1, inf) x | 1: 5"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(cut(text) == expected);
  }
}

TEST_CASE("Where a function is not defined there is no arc") {
  const struct {
    const char* text;
    const char* arcs;
  } rows[] = {
      {"1/x", "(-inf, 0) 1/x | (0, inf) 1/x | 0: -"},
      {"log(x)", "(0, inf) log(x) | 0: -"},
      {"sqrt(x)", "(0, inf) sqrt(x) | 0: 0"},
      {"sqrt(1 - x^2)", "(-1, 1) sqrt(1 - x^2) | -1: 0 | 1: 0"},
      {"1/(x^2 - 1)", "(-inf, -1) 1/(x^2 - 1) | (-1, 1) 1/(x^2 - 1) | (1, inf) 1/(x^2 - 1) | -1: - | 1: -"},
      {"asin(x)", "(-1, 1) asin(x) | -1: -pi/2 | 1: pi/2"},
      {"x > 0 ? 1 : undefined", "(0, inf) 1 | 0: -"},
      {"sqrt(-x^2)", "0: 0"},
      {"log(-1 - x^2)", ""},
      {"1/0", ""},
      {"sin(x)/x", "(-inf, 0) sin(x)/x | (0, inf) sin(x)/x | 0: -"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(cut(text) == expected);
  }
}

TEST_CASE("Endless cuts, and cuts that cannot be written down, are unknown") {
  for (const char* text : {"floor(x)", "tan(x)", "max(0, sin(x))", "log(x + e^x)"}) {
    CAPTURE(text);
    CHECK(cut(text) == "unknown");
  }
}
