#include "calculus/derive/chain.h"

#include <catch_amalgamated.hpp>

#include "print/derivative.h"
#include "print/plain.h"

using namespace slope;

namespace {

using Truth = Verdict::Truth;

std::vector<LineVerdict> verdicts(const std::vector<std::string>& lines) {
  return std::get<std::vector<LineVerdict>>(check_chain(lines));
}

}  // namespace

TEST_CASE("a line is a formula or a derivative still to be taken") {
  struct Row {
    const char* text;
    const char* formula;
    const char* variable;
  };
  const Row rows[] = {
      {"x^2", "x^2", ""},
      {"d/dx(x^2)", "x^2", "x"},
      {" d / d x ( x^2 ) ", "x^2", "x"},
      {"d/dalpha(alpha*x)", "alpha*x", "alpha"},
      {"d/dα(α*x)", "alpha*x", "alpha"},
      {"d/dx((x+1)*(x-1))", "(x + 1)*(x - 1)", "x"},
      {"d/d", "d/d", ""},
      {"d*x", "d*x", ""},
      {"d/d(x)", "d/d*x", ""},
      {"d/d*(x+1)", "d/d*(x + 1)", ""},
  };
  for (const auto& [text, formula, variable] : rows) {
    INFO(text);
    const auto line = parse_line(text);
    REQUIRE(std::holds_alternative<Line>(line));
    CHECK(plain(std::get<Line>(line).formula) == formula);
    CHECK(std::get<Line>(line).variable == variable);
  }
}

TEST_CASE("a mistake in a line is told with its place in the whole line") {
  struct Row {
    const char* text;
    const char* code;
    std::size_t at;
  };
  const Row rows[] = {
      {"2*(x", "expected_closing", 4},    {"d/dx(2*(x)", "expected_closing", 10}, {"d/dx(x+)", "expected_expression", 7},
      {"d/dα(sigmod(x))", "unknown_name", 5}, {"d/d2(x)", "not_a_variable", 3},       {"d/dpi(x)", "not_a_variable", 3},
      {"d/dx(x) +1", "unexpected_character", 8}, {"d/dx()", "empty", 5},             {"", "empty", 0},
  };
  for (const auto& [text, code, at] : rows) {
    INFO(text);
    const auto checked = check_chain({"x", text});
    REQUIRE(std::holds_alternative<LineError>(checked));
    const LineError& error = std::get<LineError>(checked);
    CHECK(error.line == 1);
    CHECK(error.error.code == code);
    CHECK(error.error.at == at);
  }
}

TEST_CASE("each line is compared with the one before") {
  const auto checked = verdicts({"d/dx(x^3)", "3*x^2", "3*x^2+1", "3x*x+1", "x^2+y"});
  REQUIRE(checked.size() == 5);
  CHECK(checked[0].claim.verdict.truth == Truth::proved);
  CHECK(checked[1].claim.verdict.truth == Truth::proved);
  CHECK(checked[2].claim.verdict.truth == Truth::refuted);
  CHECK(checked[2].claim.verdict.counterexample == Values{{"x", 1}});
  CHECK(checked[2].claim.verdict.left == 3);
  CHECK(checked[2].claim.verdict.right == 4);
  CHECK(checked[3].claim.verdict.truth == Truth::proved);
  CHECK(checked[4].claim.verdict.truth == Truth::refuted);
  CHECK(verdicts({}).empty());
}

TEST_CASE("the derivative by a parameter is one, too") {
  CHECK(verdicts({"d/dalpha(elu(x,alpha))", "x>0 ? 0 : e^x-1"})[1].claim.verdict.truth == Truth::proved);
  CHECK(verdicts({"d/dalpha(elu(x,alpha))", "x>0 ? 0 : e^x"})[1].claim.verdict.truth == Truth::refuted);
}

TEST_CASE("a derivative still to be taken is printed as one") {
  const Line line = std::get<Line>(parse_line("d/dalpha(x/alpha)"));
  CHECK(plain_derivative(line.formula, line.variable) == "d/dalpha(x/alpha)");
  CHECK(latex_derivative(line.formula, line.variable) == "\\frac{d}{d\\alpha}\\left(\\frac{x}{\\alpha}\\right)");
}
