// Shorter equal forms, in the author's order.
#include "expr/simplify.h"

#include <catch_amalgamated.hpp>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

struct Row {
  const char* text;
  const char* expected;
};

std::string simplified(const char* text) { return plain(simplify(parse_known(text))); }

}  // namespace

TEST_CASE("simplify makes expressions shorter and keeps their order") {
  const Row row = GENERATE(values<Row>({
      {"1 + e^x", "1 + e^x"},
      {"e^x + 1", "e^x + 1"},
      {"0 + x", "x"},
      {"x - x", "0"},
      {"(1 + e^-x) - 1", "e^(-x)"},
      {"2*x + 3*x", "5*x"},
      {"x/2 + x/2", "x"},
      {"1 + x + 2", "3 + x"},
      {"-(-x)", "x"},
      {"-(-x + 1)", "x - 1"},
      {"-(x - 1)", "-(x - 1)"},
      {"x*0", "0"},
      {"x*1", "x"},
      {"x*x", "x^2"},
      {"x*2*3", "6*x"},
      {"(-1)*(1+e^-x)^(-2)*(-1)*e^-x", "e^(-x)/(1 + e^(-x))^2"},
      {"x^2/x", "x"},
      {"x/x", "1"},
      {"2*x/4", "x/2"},
      {"x/(2/3)", "3*x/2"},
      {"(a/b)/(c/d)", "a*d/(b*c)"},
      {"e^x*e^-x", "1"},
      {"e^x*e^x", "e^(2*x)"},
      {"1/e^x", "e^(-x)"},
      {"exp(x)*exp(x)", "exp(2*x)"},
      {"exp(x)", "exp(x)"},
      {"x^1", "x"},
      {"x^0", "1"},
      {"1^x", "1"},
      {"(x^2)^3", "x^6"},
      {"(2x)^3", "8*x^3"},
      {"x^(1/2)*x^(1/2)", "x"},
      {"(x^2)^(1/2)", "(x^2)^(1/2)"},
      {"3*x^(1/2)", "3*sqrt(x)"},
      {"sqrt(x)*sqrt(x)", "x"},
      {"sqrt(2)*3*sqrt(2)", "6"},
      {"2*sqrt(1/4)", "1"},
      {"sqrt(8)", "sqrt(8)"},
      {"(2*x/sqrt(2))^2", "2*x^2"},
      {"1/(sqrt(pi)*sqrt(2))", "1/sqrt(2*pi)"},
      {"sqrt(2)*e/sqrt(2*pi)", "e/sqrt(pi)"},
      {"sqrt(-2)*sqrt(-3)", "sqrt(-2)*sqrt(-3)"},
      {"1 - (x == 0 ? undefined : x)", "x == 0 ? undefined : 1 - x"},
      {"sqrt(x^2)", "sqrt(x^2)"},
      {"2^3", "8"},
      {"2^0.5", "2^0.5"},
      {"log(e^x)", "x"},
      {"x^1.00000000000000000001", "x^1.00000000000000000001"},
      {"1.00*x", "x"},
      {"log(e)", "1"},
      {"sin(0) + cos(0)", "1"},
      {"0.5*x*0.5", "0.25*x"},
      {"0.044715*3*x^2", "0.134145*x^2"},
      {"0.5*x/3", "x/6"},
      {"max(1, 2)", "2"},
      {"max(0, x)", "max(0, x)"},
      {"x/0", "undefined"},
      {"1 + undefined", "undefined"},
      {"(x + 3)/6 > 0 ? 1 : 0", "x > -3 ? 1 : 0"},
      {"1 - 2*x >= 0 ? 1 : 0", "x <= 1/2 ? 1 : 0"},
      {"1 > 0 ? x : y", "x"},
      {"1 < 0 ? x : y", "y"},
      {"x > 0 ? 1 : 1", "1"},
      {"x <= 0 ? 1 : x < 2 ? 1 : x", "x < 2 ? 1 : x"},
      {"x < 2 ? 1 : x <= 0 ? 1 : x", "x < 2 ? 1 : x <= 0 ? 1 : x"},
      {"2*(x > 0 ? x : 0)", "x > 0 ? 2*x : 0"},
      {"9223372036854775807*x + x", "9223372036854775807*x + x"},
  }));
  CAPTURE(row.text);
  CHECK(simplified(row.text) == row.expected);
}

TEST_CASE("simplifying twice changes nothing more") {
  const char* text = GENERATE("(1 + e^-x) - 1", "x/(2/3)", "2*(x > 0 ? x : 0)", "-(-x + 1)", "x^2/x^5", "(a/b)/(c/d)");
  const Expr once = simplify(parse_known(text));
  CHECK(simplify(parse_known(plain(once))) == once);
}
