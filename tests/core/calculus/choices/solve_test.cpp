// Exact solutions, and the honest answer where there is none.
#include "calculus/choices/solve.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "expr/linear.h"
#include "calculus/choices/sign.h"
#include "expr/evaluate.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// "-2, 2"; "?" where the answer is not known.
std::string solutions(const char* text, const char* target) {
  Effort effort(10'000);
  const auto found = solve(parse_known(text), "x", parse_known(target), effort);
  if (!found) return "?";
  std::string all;
  for (const Expr& solution : *found) all += (all.empty() ? "" : ", ") + plain(solution);
  return all;
}

}  // namespace

TEST_CASE("Equations are solved from the outside in") {
  struct Row {
    const char* text;
    const char* target;
    const char* solutions;
  };
  const Row rows[] = {
      {"x", "0", "0"},
      {"x - 0.1", "0", "0.1"},
      {"x + 2.5", "0", "-2.5"},
      {"2x - 1", "0", "1/2"},
      {"3 - x/2", "1", "4"},
      {"a*x - b", "0", "b/a"},
      {"x - lambda", "0", "lambda"},
      {"x + 1 - x", "0", ""},
      {"y", "0", ""},
      {"x^2", "4", "-2, 2"},
      {"x^2", "2", "-sqrt(2), sqrt(2)"},
      {"x^2", "-1", ""},
      {"x^2 - x", "0", "0, 1"},
      {"2x^2 - 3x + 1", "0", "1/2, 1"},
      {"x^2 + x + 1", "0", ""},
      {"(x - 1)*(x + 2)", "0", "1, -2"},
      {"x^3", "0", "0"},
      {"1/x", "0", ""},
      {"1/x", "2", "1/2"},
      {"x/(1 + x^2)", "0", "0"},
      {"e^x - 1", "0", "0"},
      {"e^x", "2", "log(2)"},
      {"e^x + 1", "0", ""},
      {"log(x)", "0", "1"},
      {"sqrt(x) - 3", "0", "9"},
      {"sqrt(x) + 3", "0", ""},
      {"tanh(2x - 1)", "0", "1/2"},
      {"sigmoid(x)", "1/2", "0"},
      {"sigmoid(x)", "0", ""},
      {"sin(x)", "0", "?"},
      {"x + e^x", "0", "?"},
      {"x^3 - x", "0", "?"},
      {"x^3", "8", "?"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.target);
    CHECK(solutions(row.text, row.target) == row.solutions);
  }
}

TEST_CASE("Affine forms are recognised through sums, products and quotients") {
  const Values values = {{"a", 3}, {"b", 5}, {"x", 7}};
  for (const char* text : {"x", "-x", "4", "a*x + b", "2*(x - a)/b", "-(a - x*b)", "x - x", "a*(2*(x + 1) - b*x)"}) {
    CAPTURE(text);
    const auto form = affine(parse_known(text), "x");
    REQUIRE(form);
    CHECK_FALSE(contains(form->slope, "x"));
    CHECK_FALSE(contains(form->offset, "x"));
    CHECK(evaluate(form->slope, values) * 7 + evaluate(form->offset, values) ==
          Catch::Approx(evaluate(parse_known(text), values)));
  }
  for (const char* text : {"x^2", "x*x", "1/x", "e^x", "|x|", "a/(1 + x)"}) {
    CAPTURE(text);
    CHECK_FALSE(affine(parse_known(text), "x"));
  }
}

TEST_CASE("Signs are read off the structure") {
  for (const char* text : {"1", "1 + e^(-x)", "e^x + e^(-x)", "(1 + x^2)/3", "cosh(x)", "sigmoid(x)", "softplus(x)", "1 + |x|",
                           "sqrt(1 + x^2)", "max(1, x)", "2/sqrt(pi)", "1/2 + x^2"}) {
    CAPTURE(text);
    CHECK(is_positive(parse_known(text)));
  }
  for (const char* text : {"0", "x", "x^2", "-1", "1 - e^x", "log(x)", "undefined", "|x|", "1 + x^3", "e^x - e^(-x)"}) {
    CAPTURE(text);
    CHECK_FALSE(is_positive(parse_known(text)));
  }
  CHECK(is_nonnegative(parse_known("x^2")));
  CHECK(is_nonnegative(parse_known("|x|")));
  CHECK_FALSE(is_nonnegative(parse_known("x^3")));
}
