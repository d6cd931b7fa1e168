// Values worked out line by line.
#include "expr/worked.h"

#include <catch_amalgamated.hpp>

#include <string>
#include <vector>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// The lines, each after "= " or, where a number in it is rounded, "~ ".
std::vector<std::string> worked(const char* text, const Values& values) {
  std::vector<std::string> lines;
  for (const auto& [expression, is_exact] : work_out(parse_known(text), values)) lines.push_back((is_exact ? "= " : "~ ") + plain(expression));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the numbers are put in, then one operation after another is done") {
  CHECK(worked("1/(1 + e^(-x))", {{"x", 1}}) == Lines{"= 1/(1 + e^(-1))", "~ 1/(1 + 0.36788)", "~ 1/1.3679", "~ 0.73106"});
  CHECK(worked("3x^2 + 2x", {{"x", -1.5}}) == Lines{"= 3*(-1.5)^2 + 2*(-1.5)", "= 3*2.25 - 3", "= 6.75 - 3", "= 3.75"});
  CHECK(worked("x", {{"x", 3}}) == Lines{"= 3"});
}

TEST_CASE("minus a negative number is an operation of its own") {
  CHECK(worked("e^(-x)", {{"x", -2}}) == Lines{"= e^(-(-2))", "= e^2", "~ 7.3891"});
  CHECK(worked("-x", {{"x", 2}}) == Lines{"= -2"});
  CHECK(worked("-x", {{"x", 0}}) == Lines{"= -0", "= 0"});
  CHECK(worked("1 - tanh(x)^2", {{"x", 0}}) == Lines{"= 1 - tanh(0)^2", "= 1 - 0^2", "= 1 - 0", "= 1"});
}

TEST_CASE("of a choice the first line shows the branches, the next one that which holds") {
  CHECK(worked("x > 0 ? x : alpha*(e^x - 1)", {{"x", -2}, {"alpha", 0.5}}) ==
        Lines{"= -2 > 0 ? -2 : 0.5*(e^(-2) - 1)", "= 0.5*(e^(-2) - 1)", "~ 0.5*(0.13534 - 1)", "~ 0.5*(-0.86466)", "~ -0.43233"});
  CHECK(worked("x > 0 ? 1 : x < 0 ? 2x : undefined", {{"x", -1}}) == Lines{"= -1 > 0 ? 1 : -1 < 0 ? 2*(-1) : undefined", "= 2*(-1)", "= -2"});
  CHECK(worked("w*x + b > 0 ? 1 : 0", {{"x", 2}, {"w", -1}, {"b", 2}}) == Lines{"= (-1)*2 + 2 > 0 ? 1 : 0", "= 0"});
}

TEST_CASE("a line says whether its numbers are exact") {
  CHECK(worked("relu(x + 1) + abs(x)", {{"x", -0.5}}) == Lines{"= relu(-0.5 + 1) + abs(-0.5)", "= relu(0.5) + 0.5", "= 0.5 + 0.5", "= 1"});
  CHECK(worked("sqrt(x)", {{"x", 4}}) == Lines{"= sqrt(4)", "= 2"});
  CHECK(worked("x/3", {{"x", 1}}) == Lines{"= 1/3", "~ 0.33333"});
  CHECK(worked("tanh(x)", {{"x", 20}}) == Lines{"= tanh(20)", "~ 1"});
}

TEST_CASE("a number is computed from the formula, not from numbers that were rounded before") {
  CHECK(worked("sigmoid(x)*(1 - sigmoid(x))", {{"x", 40}}) ==
        Lines{"= sigmoid(40)*(1 - sigmoid(40))", "~ 1*(1 - 1)", "~ 1*4.2484e-18", "~ 4.2484e-18"});
}

TEST_CASE("where there is no value the last line says it; what a double cannot hold has no last line") {
  CHECK(worked("1 + log(x)", {{"x", -1}}) == Lines{"= 1 + log(-1)", "= undefined"});
  CHECK(worked("log(x) > 0 ? 1 : 2", {{"x", -1}}) == Lines{"= log(-1) > 0 ? 1 : 2", "= undefined"});
  CHECK(worked("x == 0 ? undefined : 1/x", {{"x", 0}}) == Lines{"= 0 == 0 ? undefined : 1/0", "= undefined"});
  CHECK(worked("1/x", {{"x", 0}}) == Lines{"= 1/0"});
  CHECK(worked("1/(1 + e^x)", {{"x", 1000}}) == Lines{"= 1/(1 + e^1000)", "~ 0"});
  CHECK(worked("x*x", {{"x", 3e-324}}).size() == 2);
}

TEST_CASE("a formula is not worked out without its values, nor when it is too long") {
  CHECK(worked("w*x", {{"x", 1}}).empty());
  std::string hundred = "x";
  for (int i = 0; i < 50; ++i) hundred += "+x";
  CHECK(worked(hundred.c_str(), {{"x", 1}}).empty());
}
