// Derivatives and the rules that lead to them.
#include "calculus/derive/derive.h"

#include <catch_amalgamated.hpp>

#include "calculus/derive/rules.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

struct Row {
  const char* text;
  const char* derivative;
};

std::string derivative_of(const char* text, const char* variable = "x") {
  return plain(derivative(parse_known(text), variable));
}

// The rules of a derivation, in the order of reading: rule(rule rule(...)).
std::string outline(const Step& step) {
  std::string text(step.rule);
  if (step.substeps.empty()) return text;
  text += '(';
  for (const Step& substep : step.substeps) text += (text.back() == '(' ? "" : " ") + outline(substep);
  return text + ')';
}

std::string rules_of(const char* text) { return outline(std::get<Step>(derive(parse_known(text), "x"))); }

}  // namespace

TEST_CASE("derivatives by each rule") {
  const Row row = GENERATE(values<Row>({
      {"5", "0"},
      {"alpha", "0"},
      {"x", "1"},
      {"-x", "-1"},
      {"3*x", "3"},
      {"x/2", "1/2"},
      {"x^3", "3*x^2"},
      {"x^alpha", "alpha*x^(alpha - 1)"},
      {"x + x^2", "1 + 2*x"},
      {"x*sin(x)", "sin(x) + x*cos(x)"},
      {"1/x", "-1/x^2"},
      {"e^x", "e^x"},
      {"exp(x)", "exp(x)"},
      {"e^(-x)", "-e^(-x)"},
      {"2^x", "2^x*log(2)"},
      {"log(x)", "1/x"},
      {"sqrt(x)", "1/(2*sqrt(x))"},
      {"1/(1 + e^-x)", "e^(-x)/(1 + e^(-x))^2"},
      {"sigmoid(x)", "sigmoid(x)*(1 - sigmoid(x))"},
      {"tanh(x)", "1 - tanh(x)^2"},
      {"tanh(2*x)", "2*(1 - tanh(2*x)^2)"},
      {"sin(x^2)", "2*x*cos(x^2)"},
      {"e^(-x^2/2)", "-x*e^(-x^2/2)"},
      {"sigmoid(alpha*x)", "alpha*sigmoid(alpha*x)*(1 - sigmoid(alpha*x))"},
      {"sin(x)/x", "(x*cos(x) - sin(x))/x^2"},
      {"x*a*sigmoid(a*x)", "a*(sigmoid(a*x) + a*x*sigmoid(a*x)*(1 - sigmoid(a*x)))"},
      {"x*sigmoid(a*x)", "sigmoid(a*x) + a*x*sigmoid(a*x)*(1 - sigmoid(a*x))"},
      {"x/(x^2 + 1)", "(1 - x^2)/(x^2 + 1)^2"},
      {"exp(-(x - mu)^2)", "-2*(x - mu)*exp(-(x - mu)^2)"},
      {"sin(e^x)", "e^x*cos(e^x)"},
      {"gelu(x)", "(1 + erf(x/sqrt(2)))/2 + x*e^(-x^2/2)/sqrt(2*pi)"},
      {"gelu(2*x)", "1 + erf(2*x/sqrt(2)) + 4*x*e^(-2*x^2)/sqrt(2*pi)"},
      {"softsign(x)", "1/(1 + abs(x))^2"},
      {"log(x + sqrt(x^2 + 1))", "1/sqrt(x^2 + 1)"},
      {"log(x - sqrt(x^2 - 1))", "-1/sqrt(x^2 - 1)"},
      {"asinh(x)", "1/sqrt(x^2 + 1)"},
      {"acosh(2*x)", "2/sqrt(4*x^2 - 1)"},
      {"atanh(tanh(x))", "1"},
      {"log(cosh(2*x))", "2*tanh(2*x)"},
      {"log(cos(x))", "-tan(x)"},
      {"sqrt(x)/(1 + x)", "(1 - x)/(2*sqrt(x)*(1 + x)^2)"},
      {"1/sqrt(x)", "-1/(2*x*sqrt(x))"},
      {"x/(x^2 - 1)", "-(x^2 + 1)/(x^2 - 1)^2"},
      {"x/sqrt(1 - x^2)", "1/(1 - x^2)^(3/2)"},
      {"(1 - cos(x))/x^2", "(2*cos(x) - 2 + x*sin(x))/x^3"},
      {"e^(a*x)*sin(b*x)", "e^(a*x)*(a*sin(b*x) + b*cos(b*x))"},
      {"-floor(-x)", "-x == floor(-x) ? undefined : 0"},
  }));
  CAPTURE(row.text);
  CHECK(derivative_of(row.text) == row.derivative);
}

TEST_CASE("a kink has no derivative, a smooth seam has one, and a parameter may decide") {
  const Row row = GENERATE(values<Row>({
      {"max(0, x)", "x > 0 ? 1 : x < 0 ? 0 : undefined"},
      {"abs(x)", "x > 0 ? 1 : x < 0 ? -1 : undefined"},
      {"x > 0 ? x : 0", "x > 0 ? 1 : x < 0 ? 0 : undefined"},
      {"relu(relu(x))", "x > 0 ? 1 : x < 0 ? 0 : undefined"},
      {"x > 0 ? x^2 : 0", "x > 0 ? 2*x : 0"},
      {"abs(x - x)", "0"},
      {"x*sgn(log(x) - log(x)) + x", "1"},
      {"x*abs(x)", "x > 0 ? 2*x : -2*x"},
      {"abs(x^3)", "x > 0 ? 3*x^2 : -3*x^2"},
      {"abs(sin(x)^3)", "sin(x)^3 > 0 ? 3*sin(x)^2*cos(x) : -3*sin(x)^2*cos(x)"},
      {"abs((x^2 - 1)^3)", "x <= -1 ? 6*x*(x^2 - 1)^2 : x <= 1 ? -6*x*(x^2 - 1)^2 : 6*x*(x^2 - 1)^2"},
      {"abs(x^3 - x^2)", "x > 1 ? 3*x^2 - 2*x : x < 1 ? -(3*x^2 - 2*x) : undefined"},
      {"abs(x^3*(x - 1))", "x <= 0 ? x^2*(4*x - 3) : x < 1 ? x^2*(3 - 4*x) : x == 1 ? undefined : x^2*(4*x - 3)"},
      {"abs(x^3 - x)", "x^3 - x > 0 ? 3*x^2 - 1 : x^3 - x < 0 ? -(3*x^2 - 1) : undefined"},
      {"relu(relu(x)*(x^2 - 1)^3)", "x > 1 ? (x^2 - 1)^2*(7*x^2 - 1) : 0"},
      {"relu(x^2 + x + 1)", "2*x + 1"},
      {"max(-x^2, x^3)", "x > -1 ? 3*x^2 : x < -1 ? -2*x : undefined"},
      {"max(x^2, relu(x)^3)", "x > 1 ? 3*x^2 : x < 1 ? 2*x : undefined"},
      {"x^2*(1 - x) >= 0 ? 3*x : x^2", "x > 1 ? 2*x : x < 1 ? 3 : undefined"},
      {"x^2 >= 0 ? 3*x : 5", "3"},
      {"x^2 > 0 ? 3*x : 5", "x == 0 ? undefined : 3"},
      {"max(0, x)^2", "x > 0 ? 2*x : 0"},
      // A piece's derivative has no value at the seam, but the difference quotients of f have a limit.
      {"x*abs(x)^(1/3)", "x > 0 ? 4*x^(1/3)/3 : x < 0 ? 4*(-x)^(1/3)/3 : 0"},
      {"x == 0 ? 1 : (1 - e^(-x))/x", "x == 0 ? -1/2 : (x*e^(-x) - 1 + e^(-x))/x^2"},
      {"x == 0 ? 0 : e^(-1/x^2)", "x == 0 ? 0 : 2*e^(-1/x^2)/x^3"},
      {"x == 0 ? 0 : x^2*sin(1/x)", "x == 0 ? 0 : 2*x*sin(1/x) - cos(1/x)"},
      {"x == 0 ? 0 : x*log(abs(x))", "x > 0 ? log(x) + 1 : x < 0 ? log(-x) + 1 : undefined"},
      {"x*sqrt(relu(x))", "x > 0 ? 3*sqrt(x)/2 : 0"},
      {"sgn(x)*abs(x)^(1/3)", "x > 0 ? 1/(3*x^(2/3)) : x < 0 ? 1/(3*(-x)^(2/3)) : undefined"},
      {"x > 0 ? x : alpha*x", "x > 0 ? 1 : x < 0 ? alpha : (alpha == 1 ? 1 : undefined)"},
      {"x > 0 ? x : alpha*(e^x - 1)", "x > 0 ? 1 : x < 0 ? alpha*e^x : (alpha == 1 ? 1 : undefined)"},
      {"x > 0 ? 1 : 0", "x == 0 ? undefined : 0"},
      {"min(1, max(0, x))", "x < 0 ? 0 : x == 0 ? undefined : x < 1 ? 1 : x == 1 ? undefined : 0"},
      {"sgn(x)^2", "x == 0 ? undefined : 0"},
      {"x == 1 ? 2 : (x^2 - 1)/(x - 1)", "1"},
      {"abs(x) < 1 ? e^(-1/(1 - x^2)) : 0", "x <= -1 ? 0 : x < 1 ? -2*x*e^(-1/(1 - x^2))/(1 - x^2)^2 : 0"},
      {"min(x - floor(x), 1/2)", "x == floor(x) ? undefined : x - floor(x) < 1/2 ? 1 : x - floor(x) == 1/2 ? undefined : 0"},
      {"tanh(abs(x))", "x > 0 ? 1 - tanh(x)^2 : x < 0 ? -(1 - tanh(x)^2) : undefined"},
      {"abs(x)^(3/2)", "x > 0 ? 3*sqrt(x)/2 : -3*sqrt(-x)/2"},
      {"x > 0 ? (x^2 + 2*x)/2 : x", "x > 0 ? x + 1 : 1"},
      {"x > a ? x^2 : x", "x > a ? 2*x : x == a ? undefined : 1"},
      {"alpha < 1 ? x : x^2", "alpha < 1 ? 1 : 2*x"},
      {"abs(relu(x))", "x > 0 ? 1 : x < 0 ? 0 : undefined"},
      {"max(alpha*x, x)", "alpha*x > x ? alpha : alpha*x == x ? (alpha == 1 ? 1 : undefined) : 1"},
      {"max(x^2, alpha*x^2)", "x^2 > alpha*x^2 ? 2*x : 2*alpha*x"},
      {"max(sin(x), cos(x))", "sin(x) > cos(x) ? cos(x) : sin(x) == cos(x) ? undefined : -sin(x)"},
      {"relu(tanh(x))", "x > 0 ? 1 - tanh(x)^2 : x < 0 ? 0 : undefined"},
      {"elu(elu(x))", "x > 0 ? 1 : e^(e^x - 1 + x)"},
      {"x*max(tanh(x), 0)", "x > 0 ? tanh(x) + x*(1 - tanh(x)^2) : 0"},
      {"x*min(1, e^x)", "x > 0 ? 1 : e^x + x*e^x"},
      {"relu(hardswish(x))", "x < 0 ? 0 : x == 0 ? undefined : x < 3 ? (2*x + 3)/6 : x == 3 ? undefined : 1"},
      {"relu(x*(x - 1))", "x < 0 ? 2*x - 1 : x == 0 ? undefined : x < 1 ? 0 : x == 1 ? undefined : 2*x - 1"},
      {"relu(-x^2)", "0"},
      {"abs(sin(x)^2)", "2*sin(x)*cos(x)"},
      {"sqrt(x^4)", "2*x"},
      {"sqrt(x^6)", "x > 0 ? 3*x^2 : -3*x^2"},
      {"(x^2)^1.5", "x > 0 ? 3*x^2 : -3*x^2"},
      {"sqrt(x^2)", "x/sqrt(x^2)"},
      {"0^x", "x > 0 ? 0 : undefined"},
      {"0^(x^2)", "x == 0 ? undefined : 0"},
      {"abs(-x^2)", "2*x"},
      {"min(x^2, -1)", "0"},
      {"log(abs(x))", "x == 0 ? undefined : 1/x"},
      {"x - floor(x)", "x == floor(x) ? undefined : 1"},
      {"(x - floor(x))^2", "x == floor(x) ? undefined : 2*(x - floor(x))"},
      {"sgn(relu(x))", "x == 0 ? undefined : 0"},
      // The rules say nothing of the slope at a point, its limits do.
      {"max(x, sin(x))", "x == 0 ? 1 : x > sin(x) ? 1 : cos(x)"},
      {"max(e^x, 1 + x)", "x == 0 ? 1 : e^x > 1 + x ? e^x : 1"},
      {"min(tanh(x), x)", "x == 0 ? 1 : tanh(x) < x ? 1 - tanh(x)^2 : 1"},
      {"x*abs(sin(x))", "x == 0 ? 0 : abs(sin(x)) + (sin(x) > 0 ? x*cos(x) : sin(x) < 0 ? -x*cos(x) : undefined)"},
      {"floor(x^2)", "x == 0 ? 0 : x^2 == floor(x^2) ? undefined : 0"},
      {"(x - 1)*abs(log(x))", "x == 1 ? 0 : abs(log(x)) + (log(x) > 0 ? (x - 1)/x : log(x) < 0 ? -(x - 1)/x : undefined)"},
      {"x^2*floor(x)", "x == 0 ? 0 : x == floor(x) ? undefined : 2*x*floor(x)"},
      {"x*floor(x)", "x == floor(x) ? undefined : floor(x)"},
      {"sqrt(sin(x)^6)", "sin(x) > 0 ? 3*sin(x)^2*cos(x) : -3*sin(x)^2*cos(x)"},
      {"abs(sin(x))^3", "sin(x) > 0 ? 3*sin(x)^2*cos(x) : -3*sin(x)^2*cos(x)"},
      {"abs(sin(x))^2", "2*sin(x)*cos(x)"},
      {"x/(1 + abs(a*x))", "x == 0 ? 1 : (1 + abs(a*x) + (a*x > 0 ? -a*x : a*x < 0 ? a*x : undefined))/(1 + abs(a*x))^2"},
  }));
  CAPTURE(row.text);
  CHECK(derivative_of(row.text) == row.derivative);
}

TEST_CASE("where a condition jumps, what it says at the point is not what it says around it") {
  const Row row = GENERATE(values<Row>({
      {"sgn(x)*e^x > 0.5 ? x : x^2", "x == 0 ? undefined : e^x*sgn(x) > 0.5 ? 1 : e^x*sgn(x) == 0.5 ? undefined : 2*x"},
      {"min(floor(x)*e^x, 1)", "x == floor(x) ? undefined : e^x*floor(x) < 1 ? e^x*floor(x) : e^x*floor(x) == 1 ? undefined : 0"},
      {"floor(x) > 0 ? x : 0", "x == floor(x) ? undefined : floor(x) > 0 ? 1 : 0"},
      {"floor(x) == 2 ? x : 0", "x == floor(x) ? undefined : floor(x) == 2 ? 1 : 0"},
      {"2*floor(x) > sgn(x) ? x^2 : x", "x == 0 ? undefined : x == floor(x) ? undefined : 2*floor(x) > sgn(x) ? 2*x : 1"},
      {"x < (sin(x) > 0 ? 1 : 0) ? 2*x : 0",
       "sin(x) == 0 ? undefined : x < (sin(x) > 0 ? 1 : 0) ? 2 : x == (sin(x) > 0 ? 1 : 0) ? undefined : 0"},
      {"relu(prelu(x)*e^x - 1)",
       "e^x*prelu(x) - 1 > 0 ? (x > 0 ? e^x + x*e^x : x < 0 ? 0.25*(e^x + x*e^x) : undefined) : e^x*prelu(x) - 1 == 0 ? undefined : 0"},
  }));
  CAPTURE(row.text);
  CHECK(derivative_of(row.text) == row.derivative);
}

TEST_CASE("the derivative by a parameter") {
  CHECK(derivative_of("x > 0 ? x : alpha*x", "alpha") == "x > 0 ? 0 : x");
  CHECK(derivative_of("alpha*(e^x - 1)", "alpha") == "e^x - 1");
}

TEST_CASE("the steps say which rule was used, and in what order") {
  CHECK(rules_of("x^2 + 1") == "sum_rule(power_rule(simplify) constant_rule simplify)");
  CHECK(rules_of("-2*x") == "constant_factor_rule(identity_rule simplify)");
  CHECK(rules_of("-x/2") == "constant_factor_rule(identity_rule)");
  CHECK(rules_of("e^(-x)") == "chain_rule(exponential_rule constant_factor_rule(identity_rule) simplify)");
  CHECK(rules_of("relu(x)") == "choice_rule(case_split identity_rule constant_rule)");
  // What the rule gives is seen before it is shortened: (2*x*(x - 1) - x^2 + 1)/(x - 1)^2, and then 1.
  CHECK(rules_of("(x^2 - 1)/(x - 1)") ==
        "quotient_rule(sum_rule(power_rule(simplify) constant_rule simplify) sum_rule(identity_rule constant_rule simplify) simplify collect)");
}

TEST_CASE("the derivative is the last after, at every step") {
  const auto derived = derive(parse_known("x*sigmoid(2*x)/(1 + x^2)"), "x");
  const auto check = [](const auto& self, const Step& step) -> void {
    if (!step.substeps.empty() && is_equality(step.substeps.back().rule)) CHECK(step.substeps.back().after == step.after);
    for (const Step& substep : step.substeps) self(self, substep);
  };
  check(check, std::get<Step>(derived));
}

TEST_CASE("a derivative that nobody could read is an error of its own") {
  std::string text = "x";
  for (int i = 0; i < 150; ++i) text = "sin(x*" + text + ")";
  const auto derived = derive(parse_known(text), "x");
  REQUIRE(std::holds_alternative<Error>(derived));
  CHECK(std::get<Error>(derived).code == "too_large");
}
