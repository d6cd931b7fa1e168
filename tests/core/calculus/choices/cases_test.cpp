#include "calculus/choices/cases.h"

#include <catch_amalgamated.hpp>

#include "calculus/prove/prove.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// "x > 0, y < 1"
Conditions conditions(const std::string& text) {
  Conditions result;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find(',', start), text.size());
    const Expr choice = parse_known(text.substr(start, end - start) + " ? 1 : 0");
    result.push_back(choice.as<Choice>()->branches.front().condition);
    start = end + 1;
  }
  return result;
}

Verdict::Truth truth(const char* left, const char* right) { return prove(parse_known(left), parse_known(right)).truth; }

}  // namespace

TEST_CASE("signs follow from conditions") {
  struct Row {
    const char* e;
    const char* given;
    std::optional<int> sign;
  };
  const Row rows[] = {
      {"2", "", 1},
      {"1-1", "", 0},
      {"x", "", {}},
      {"x", "x > 0", 1},
      {"x", "x >= 0", {}},
      {"x", "x >= 0, x != 0", 1},
      {"-2x^3", "x < 0", 1},
      {"e^x", "", 1},
      {"-1-e^x-x^2", "", -1},
      {"1/x", "x < 0", -1},
      {"alpha*x-x", "alpha < 1, x > 0", -1},
      {"alpha*x-x", "alpha < 1, x < 0", 1},
      {"x+1", "x > 1", 1},
      {"x-3", "x < 1/2", -1},
      {"x^2-5", "x > 3", 1},
      {"2x-1", "x > 1/2", 1},
      {"e^x-1", "x < 0", -1},
      {"e^(-x)-e^x", "x > 0", -1},
      {"tanh(x)", "x > 0", 1},
      {"log(x)", "x > 1", 1},
      {"log(x)", "x < 1", -1},
      {"erf(-x)", "x > 0", -1},
      {"sqrt(x)-2", "x > 5", 1},
      {"sin(x)-2", "", -1},
      {"|x|", "x != 0", 1},
      {"max(x,1)", "", 1},
      {"x > 0 ? 1 : 2", "", 1},
      {"x*y", "x > 0, y < 0", -1},
      {"x*y", "x > 0", {}},
      {"alpha-1", "alpha == 1", 0},
      {"x^2-x-2", "x == 2", 0},
      {"x^(2alpha)", "", {}},  // -1 for x = -1, alpha = 1/2
      {"e^(2alpha*x)", "", 1},
      {"pi-3", "", 1},
      {"sqrt(2)-1.5", "", -1},
  };
  for (const auto& [e, given, expected] : rows) {
    INFO(e << " given " << given);
    CHECK(sign(parse_known(e), conditions(given)) == expected);
  }
}

TEST_CASE("a comparison holds always, never, or neither is known") {
  const auto holds = [](const std::string& comparison, const std::string& given) {
    return always(conditions(comparison).front(), conditions(given));
  };
  CHECK(holds("x^2 >= 0", "") == true);
  CHECK(holds("x^2 < 0", "") == false);
  CHECK(holds("x > 1", "x > 2") == true);
  CHECK(holds("x > 1", "x < 0") == false);
  CHECK(holds("x > 1", "x > 0") == std::nullopt);
  CHECK(holds("sigmoid(x) < 1", "") == true);
  CHECK(holds("relu(x) >= 0", "") == true);
}

TEST_CASE("choices are resolved as far as the conditions go") {
  struct Row {
    const char* e;
    const char* given;
    const char* expected;
  };
  const Row rows[] = {
      {"max(0,x)", "x > 0", "x"},
      {"max(0,x)", "x < 0", "0"},
      {"max(0,x)", "x >= 0", "x"},
      {"relu(x)", "x > 0", "x"},
      {"sigmoid(relu(x))", "x < 0", "sigmoid(0)"},
      {"relu6(x)", "x > 0, x < 6", "x"},
      {"relu6(x)", "x > 6", "6"},
      {"max(0,x)", "", "max(0, x)"},
      {"max(0,x,x-1)", "", "max(0, x)"},
      {"|x|+|y|", "x < 0", "-x + abs(y)"},
      {"x > 0 ? x : alpha*x", "x < 0", "alpha*x"},
      {"x > 2 ? 1 : x > 1 ? 2 : x > 0 ? 3 : 4", "x < 3/2", "x > 1 ? 2 : x > 0 ? 3 : 4"},
      {"x > 2 ? 1 : x > 1 ? 2 : x > 0 ? 3 : 4", "x > 3/2", "x > 2 ? 1 : 2"},
      {"alpha*x > x ? 1 : 2", "alpha < 1, x > 0", "2"},
      {"sgn(x)*heaviside(x)", "x == 0", "0*(1/2)"},
      {"elu(x,alpha)", "x < 0", "alpha*(e^x - 1)"},
      {"x > 0 ? 1 : undefined", "x < 0", "undefined"},
      {"1 + (x > 0 ? 1 : undefined)", "x < 0", "undefined"},
  };
  for (const auto& [e, given, expected] : rows) {
    INFO(e << " given " << given);
    CHECK(plain(resolve(parse_known(e), conditions(given))) == plain(parse_known(expected)));
  }
}

TEST_CASE("equality is proved case by case") {
  const std::pair<const char*, const char*> rows[] = {
      {"relu(relu(x))", "relu(x)"},
      {"relu(x)", "(x+|x|)/2"},
      {"relu(x)", "x*heaviside(x)"},
      {"|x|", "sqrt(x^2)"},
      {"|x|", "max(x,-x)"},
      {"|x*y|", "|x|*|y|"},
      {"|x|/x", "sgn(x)"},
      {"x*|x|", "x^2*sgn(x)"},
      {"|tanh(x)|", "tanh(|x|)"},
      {"max(x,y)", "(x+y+|x-y|)/2"},
      {"max(x,max(y,z))", "max(x,y,z)"},
      {"min(x,y)+max(x,y)", "x+y"},
      {"alpha < 1 ? max(alpha*x,x) : 0", "alpha < 1 ? (x > 0 ? x : alpha*x) : 0"},
      {"alpha >= 1 ? max(alpha*x,x) : undefined", "alpha >= 1 ? (x > 0 ? alpha*x : x) : undefined"},
      {"leaky_relu(x,0)", "relu(x)"},
      {"prelu(x,1)", "x"},
      {"elu(x)", "max(0,x)+min(0,e^x-1)"},
      {"celu(x,alpha)", "max(0,x)+min(0,alpha*(e^(x/alpha)-1))"},
      {"selu(x)", "1.0507009873554805*(max(0,x)+min(0,1.6732632423543772*(e^x-1)))"},
      {"hardtanh(x)", "(|x+1|-|x-1|)/2"},
      {"hardswish(x)", "x*relu6(x+3)/6"},
      {"hardsigmoid(x)", "relu6(x+3)/6"},
      {"softshrink(x)", "x-hardtanh(x,-0.5,0.5)"},
      {"hardshrink(x)", "|x| > 0.5 ? x : 0"},
      {"threshold(x,0,0)", "relu(x)"},
      {"softsign(x)", "x > 0 ? x/(1+x) : x/(1-x)"},
      {"x > 1 ? (x+1 > 0 ? 1 : 2) : 3", "x > 1 ? 1 : 3"},
      {"x == 1 ? x^2 : 1", "1"},
      {"x != 0 ? x/x : 1", "1"},
      {"x > 0 ? 1/x : undefined", "x > 0 ? 1/x : undefined"},
  };
  for (const auto& [left, right] : rows) {
    INFO(left << " = " << right);
    CHECK(truth(left, right) == Verdict::Truth::proved);
    CHECK(truth(right, left) == Verdict::Truth::proved);
  }
}

TEST_CASE("no case is lost") {
  // A branch that is undefined under an open condition says nothing of the others.
  CHECK_FALSE(equal_in_every_case(parse_known("x > 0 ? (1/0 > 0 ? 1 : 2) : 5"), parse_known("x > 0 ? 1 : 6")));
  CHECK_FALSE(equal_in_every_case(parse_known("x > 0 ? 1/0 : 5"), parse_known("6")));
  CHECK_FALSE(equal_in_every_case(parse_known("x > 0 ? undefined : 5"), parse_known("5")));
  CHECK(equal_in_every_case(parse_known("x == 0 ? undefined : 5"), parse_known("5")));
  CHECK_FALSE(equal_in_every_case(parse_known("x == 0 ? 4 : 5"), parse_known("5")));
  CHECK_FALSE(equal_in_every_case(parse_known("x > 1 ? 1 : x > 0 ? 2 : 3"), parse_known("x > 1 ? 1 : 3")));
  CHECK_FALSE(equal_in_every_case(parse_known("max(x,y,z)"), parse_known("max(x,y)")));
  CHECK_FALSE(equal_in_every_case(parse_known("x^2 > 1 ? 1 : 0"), parse_known("x > 1 ? 1 : 0")));
}
