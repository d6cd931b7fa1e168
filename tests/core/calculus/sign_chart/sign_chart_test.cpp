// Sign charts, proved.
#include "calculus/sign_chart/sign_chart.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <string>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

constexpr int enough_effort = 200'000;

// "- 0 + 2 -": signs, and the roots between them; roots that are not exact with four digits and a ~.
std::string chart(const std::string& text, int order = 0, const char* low = "-inf", const char* high = "inf",
                  int allowed = enough_effort) {
  Subject f = subject(parse_known(text));
  for (int i = 0; i < order; ++i) f = derivative(f, "x");
  Effort effort(allowed);
  const auto found = sign_chart(f, "x", {parse_known(low), parse_known(high)}, effort);
  if (!found) return "unknown";
  std::string all;
  for (std::size_t i = 0; i < found->signs.size(); ++i) {
    all += found->signs[i] > 0 ? "+" : found->signs[i] < 0 ? "-" : "0";
    if (i == found->roots.size()) break;
    const Root& root = found->roots[i];
    char digits[32];
    std::snprintf(digits, sizeof digits, "~%.4f", root.enclosure.middle());
    all += " " + (root.is_exact ? plain(root.at) : digits) + " ";
    CHECK(root.enclosure.width() <= 1e-9 * (1 + root.enclosure.magnitude()));
  }
  return all;
}

}  // namespace

TEST_CASE("Functions and their signs") {
  const struct {
    const char* text;
    const char* chart;
  } rows[] = {
      {"1", "+"},
      {"x - x", "0"},
      {"(x + 1)^2 - x^2 - 2x - 1", "0"},
      {"sigmoid(x)", "+"},
      {"sigmoid(x) + sigmoid(-x) - 1", "0"},
      {"x", "- 0 +"},
      {"x - 1/3", "- 1/3 +"},
      {"x^2", "+ 0 +"},
      {"x^3", "- 0 +"},
      {"-x^4", "- 0 -"},
      {"x^2 - 2", "+ -sqrt(2) - sqrt(2) +"},
      {"x^3 - 3x", "- -sqrt(3) + 0 - sqrt(3) +"},
      {"(x - 1)^2*(x + 2)", "- -2 + 1 +"},
      {"x^2 + 1/1000", "+"},
      {"x^2 - 1/1000000", "+ -0.001 - 0.001 +"},
      {"e^x - 2", "- log(2) +"},
      {"e^x - x - 1", "+ 0 +"},
      {"e^x - x", "+"},
      {"x + e^x", "- ~-0.5671 +"},
      {"x*e^(-x) - 1/10", "- ~0.1118 + ~3.5772 -"},
      {"gelu(x)", "- 0 +"},
      {"gelu_tanh(x)", "- 0 +"},
      {"mish(x)", "- 0 +"},
      {"tanhshrink(x)", "- 0 +"},
      {"x/(1 + x^2)", "- 0 +"},
      {"atan(x) - pi/4", "- 1 +"},
      {"tanh(x) - 99/100", "- ~2.6467 +"},
      {"sin(x)", "unknown"},
      {"sin(x) + 2", "+"},
  };
  for (const auto& [text, expected] : rows) {
    CAPTURE(text);
    CHECK(chart(text) == expected);
  }
}

TEST_CASE("Derivatives of the catalogue's smooth functions") {
  const struct {
    const char* text;
    int order;
    const char* chart;
  } rows[] = {
      {"sigmoid(x)", 1, "+"},
      {"sigmoid(x)", 2, "+ 0 -"},
      {"tanh(x)", 1, "+"},
      {"tanh(x)", 2, "+ 0 -"},
      {"gelu(x)", 1, "- ~-0.7518 +"},
      {"gelu(x)", 2, "- -sqrt(2) + sqrt(2) -"},
      {"gelu_tanh(x)", 1, "- ~-0.7525 +"},
      {"silu(x)", 1, "- ~-1.2785 +"},
      {"silu(x)", 2, "- ~-2.3994 + ~2.3994 -"},
      {"mish(x)", 1, "- ~-1.1924 +"},
      {"mish(x)", 2, "- ~-2.2564 + ~1.4906 -"},
      {"softplus(x)", 2, "+"},
      {"logsigmoid(x)", 1, "+"},
      {"tanhshrink(x)", 1, "+ 0 +"},
  };
  for (const auto& [text, order, expected] : rows) {
    CAPTURE(text, order);
    CHECK(chart(text, order) == expected);
  }
}

TEST_CASE("On stretches with finite ends") {
  CHECK(chart("x^2", 0, "0", "inf") == "+");
  CHECK(chart("x*log(x)", 0, "0", "inf") == "- 1 +");
  CHECK(chart("sqrt(x) - x", 0, "0", "inf") == "+ 1 -");
  CHECK(chart("sin(x)", 0, "0", "pi") == "+");
  CHECK(chart("sin(x)", 0, "0", "7") == "+ pi - 2*pi +");
  CHECK(chart("cos(x)", 0, "0", "7") == "+ pi/2 - 3*pi/2 +");
  CHECK(chart("1/x", 0, "-inf", "0") == "-");
  CHECK(chart("x^3 - x", 0, "-1", "1") == "+ 0 -");
  CHECK(chart("x - 1/1000", 0, "0", "1") == "- 0.001 +");
  CHECK(chart("e^x - 2", 0, "log(2)", "inf") == "+");
  CHECK(chart("sin(x) - x", 0, "0", "inf") == "-");
}

TEST_CASE("Steep and flat functions") {
  CHECK(chart("sigmoid(1000x) - 1/4") == "- -log(3)/1000 +");
  CHECK(chart("sigmoid(x/1000) - 1/4") == "- -1000*log(3) +");
  CHECK(chart("x - 1000000") == "- 1000000 +");
  CHECK(chart("e^(x/100) - 10000000000") == "- 100*log(10000000000) +");
}

TEST_CASE("Too little effort is an unknown chart, not a wrong one") {
  for (int allowed : {0, 10, 100, 300}) CHECK(chart("mish(x)", 2, "-inf", "inf", allowed) == "unknown");
  CHECK(chart("sin(1/x)", 0, "0", "1") == "unknown");
  CHECK(chart("sin(1000*x)*e^(-x^2) + x/1000") == "unknown");
}
