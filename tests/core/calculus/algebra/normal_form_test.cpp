#include "calculus/algebra/normal_form.h"

#include <catch_amalgamated.hpp>

#include "calculus/algebra/writer.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

struct Row {
  const char* left;
  const char* right;
};

bool have_equal_forms(const char* left, const char* right) {
  Algebra algebra(100'000);
  NormalForm form(algebra);
  return algebra.equal(form(parse_known(left)), form(parse_known(right)));
}

// "too large" where the attempt fails.
std::string written(const std::string& text) {
  Algebra algebra(100'000);
  NormalForm form(algebra);
  const Style style;
  const Expr e = Writer(algebra, style).write(form(parse_known(text)));
  return algebra.attempt().has_failed() ? "too large" : plain(e);
}

}  // namespace

TEST_CASE("equal expressions have forms that differ by zero") {
  const Row rows[] = {
      {"(x+1)^2", "x^2+2x+1"},
      {"1/x+1/y", "(x+y)/(x*y)"},
      {"(x^2-1)/(x-1)", "x+1"},
      {"0.5x", "x/2"},
      {"e^(x+y)", "e^x*e^y"},
      {"exp(2x)", "(e^x)^2"},
      {"e^(x/2)*e^(x/2)", "e^x"},
      {"(e^x)^alpha", "e^(alpha*x)"},
      {"e^(log(x))", "x"},
      {"e^(2*log(x)/3)", "x^(2/3)"},
      {"log(e^(x*y))", "x*y"},
      {"log(2*e^x)", "log(2)+x"},
      {"log(8)", "3*log(2)"},
      {"log((1+e^x)/e^x)", "log(1+e^-x)"},
      {"log(1/(1+e^-x))", "-log(1+e^-x)"},
      {"sqrt(x)^2", "x"},
      {"sqrt(12)", "2*sqrt(3)"},
      {"sqrt(2/pi)", "sqrt(2)/sqrt(pi)"},
      {"1/sqrt(x)", "sqrt(x)/x"},
      {"sqrt(1+x^2)^3", "(1+x^2)*sqrt(1+x^2)"},
      {"(sqrt(x+1)-1)*(sqrt(x+1)+1)", "x"},
      {"sqrt(4+4x^2)", "2*sqrt(1+x^2)"},
      {"x^(alpha+1)", "x*x^alpha"},
      {"(x^alpha)^2", "x^(2alpha)"},
      {"2^x*2^y", "2^(x+y)"},
      {"4^x", "2^(2x)"},
      {"2^x", "e^(x*log(2))"},
      {"sin(x)^2+cos(x)^2", "1"},
      {"1/cos(x)^2-tan(x)^2", "1"},
      {"sin(-x)", "-sin(x)"},
      {"cos(y-x)", "cos(x-y)"},
      {"erf(-x)+erf(x)", "0"},
      {"cosh(x)^2-sinh(x)^2", "1"},
      {"tanh(x)", "sinh(x)/cosh(x)"},
      {"sigmoid(x)", "1-sigmoid(-x)"},
      {"softplus(x)-softplus(-x)", "x"},
      {"abs(x)^2", "x^2"},
      {"abs(2x)", "2*abs(-x)"},
      {"erf((x+1)^2)", "erf(x^2+2x+1)"},
  };
  for (const auto& [left, right] : rows) {
    INFO(left << " = " << right);
    CHECK(have_equal_forms(left, right));
  }
}

TEST_CASE("what is not equal for every value is not taken to be") {
  const Row rows[] = {
      {"sqrt(x^2)", "x"},
      {"log(x^2)", "2*log(x)"},
      {"(x^2)^alpha", "x^(2alpha)"},
      {"sqrt(x*y)", "sqrt(x)*sqrt(y)"},
      {"sqrt(x*y)*sqrt(y*z)*sqrt(x*z)", "x*y*z"},
      {"log(x*y)", "log(x)+log(y)"},
      {"(x*y)^alpha", "x^alpha*y^alpha"},
      {"((-1)^2)^(1/2)", "-1"},
      {"sqrt(x^4)", "-x^2"},
      {"asin(sin(x))", "x"},
      {"abs(x)", "x"},
      {"e^(x^2)", "(e^x)^2*e"},
      {"floor(x+1)", "floor(x)"},
      {"0.1234567890123456", "0.1234567890123457"},
  };
  for (const auto& [left, right] : rows) {
    INFO(left << " = " << right);
    CHECK_FALSE(have_equal_forms(left, right));
  }
}

TEST_CASE("what is undefined everywhere has an undefined form") {
  for (const char* text : {"1/0", "1/(x-x)", "log(0)", "log(x-x)", "log(-2)", "sqrt(-1)", "undefined", "1/(sin(x)^2+cos(x)^2-1)"}) {
    INFO(text);
    CHECK(written(text) == "undefined");
  }
}

TEST_CASE("what is too large has none within reach") {
  std::string nest = "x";
  for (int i = 0; i < 60; ++i) nest = "gelu_tanh(" + nest + ")";
  const std::string texts[] = {"(1+x)^200-1", "9999999999^2", "(1+x+y+z+a+b+c+g)^40-1", "x^40000", "inf", nest};
  for (const std::string& text : texts) {
    INFO(text);
    CHECK(written(text) == "too large");
  }
}

TEST_CASE("forms are written as expressions") {
  const Row rows[] = {
      {"x+x", "2*x"},
      {"(x^2+x)/x^3", "(x + 1)/x^2"},
      {"1/(1/x)", "x"},
      {"3/4*x/y", "3*x/(4*y)"},
      {"-x/2", "-x/2"},
      {"e^x*e^y/e^(2x)", "e^(-x + y)"},
      {"e^x/e^(x-1)", "e"},
      {"1-x^2", "1 - x^2"},
      {"sqrt(x)*sqrt(x)*sqrt(x)", "x^(3/2)"},
      {"x^alpha/x", "x^alpha/x"},
      {"sqrt(x+1)/2", "sqrt(x + 1)/2"},
      {"2*sin(x)*cos(x)", "2*cos(x)*sin(x)"},
      {"0", "0"},
      {"-3/4", "-3/4"},
  };
  for (const auto& [text, expected] : rows) CHECK(written(text) == expected);
}
