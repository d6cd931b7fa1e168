// One-sided limits, at points and at infinity.
#include "calculus/limit/limit.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

constexpr int enough_effort = 20'000;

struct Row {
  const char* text;
  const char* limit;  // empty: none, or not established
};

std::string limit_at(const char* text, const Expr& at, Side side = Side::right) {
  Effort effort(enough_effort);
  const auto found = limit(parse_known(text), "x", {at, side}, effort);
  return found ? plain(*found) : "";
}

void check_limits(std::initializer_list<Row> rows, const Expr& at, Side side = Side::right) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(limit_at(row.text, at, side) == row.limit);
  }
}

const Expr infinity = Constant::infinity;

}  // namespace

TEST_CASE("Limits of the catalogue's functions at plus infinity") {
  check_limits(
      {
          {"sigmoid(x)", "1"},     {"tanh(x)", "1"},        {"relu(x)", "inf"},       {"leaky_relu(x)", "inf"},
          {"elu(x)", "inf"},       {"selu(x)", "inf"},      {"celu(x, alpha)", "inf"}, {"gelu(x)", "inf"},
          {"gelu_tanh(x)", "inf"}, {"silu(x)", "inf"},      {"mish(x)", "inf"},       {"softplus(x)", "inf"},
          {"softsign(x)", "1"},    {"hardtanh(x)", "1"},    {"hardsigmoid(x)", "1"},  {"hardswish(x)", "inf"},
          {"relu6(x)", "6"},       {"logsigmoid(x)", "0"},  {"tanhshrink(x)", "inf"}, {"softshrink(x)", "inf"},
          {"hardshrink(x)", "inf"}, {"threshold(x)", "inf"}, {"sgn(x)", "1"},          {"heaviside(x)", "1"},
      },
      infinity);
}

TEST_CASE("Limits of the catalogue's functions at minus infinity") {
  check_limits(
      {
          {"sigmoid(x)", "0"},         {"tanh(x)", "-1"},          {"relu(x)", "0"},         {"leaky_relu(x)", "-inf"},
          {"elu(x)", "-1"},            {"elu(x, alpha)", "-alpha"}, {"selu(x)", "-1.7580993408473768"},
          {"celu(x, 2)", "-2"},        {"gelu(x)", "0"},           {"gelu_tanh(x)", "0"},    {"silu(x)", "0"},
          {"mish(x)", "0"},            {"softplus(x)", "0"},       {"softsign(x)", "-1"},    {"hardtanh(x)", "-1"},
          {"hardsigmoid(x)", "0"},     {"hardswish(x)", "0"},      {"relu6(x)", "0"},        {"logsigmoid(x)", "-inf"},
          {"tanhshrink(x)", "-inf"},   {"softshrink(x)", "-inf"},  {"hardshrink(x)", "-inf"}, {"threshold(x)", "20"},
          {"sgn(x)", "-1"},            {"heaviside(x)", "0"},
      },
      Negation{infinity});
}

TEST_CASE("Growth decides at infinity") {
  check_limits(
      {
          {"x*e^(-x)", "0"},
          {"x^100*e^(-x)", "0"},
          {"x^2*e^(-x^2)", "0"},
          {"log(x)/x", "0"},
          {"asinh(x) - log(x)", "log(2)"},
          {"log(x)^9/sqrt(x)", "0"},
          {"sqrt(x^2 + x) - x", "1/2"},
          {"(1 + 1/x)^x", "e"},
          {"x^(1/x)", "1"},
          {"log(1 + e^x) - x", "0"},
          {"e^(e^x)/e^(e^x + x)", "0"},
          {"e^(x^2)/e^(x^2 + x)", "0"},
          {"e^(-e^(-x))", "1"},
          {"2^x/e^x", "0"},
          {"3^x/e^x", "inf"},
          {"atan(x)", "pi/2"},
          {"x*(1 - erf(x))", "0"},
          {"e^(x^2)*(1 - erf(x))*x", "1/sqrt(pi)"},
          {"cosh(x)/sinh(x)", "1"},
          {"sinh(x)/e^x", "1/2"},
          {"sin(x)/x", "0"},
          {"x + sin(x)", "inf"},
          {"floor(x)/x", "1"},
          {"max(x, alpha*x)/x", "max(1, alpha)"},
          {"sigmoid(sigmoid(x))", "1/(1 + e^(-1))"},
      },
      infinity);
}

TEST_CASE("Several logarithms, and powers that are no fractions") {
  check_limits(
      {
          {"log(log(x))", "inf"},
          {"log(log(x))/log(x)", "0"},
          {"log(x)^log(x)/x", "inf"},
          {"log(log(x^2)) - log(log(x))", "log(2)"},
          {"x^e", "inf"},
          {"x^pi/x^3", "inf"},
          {"x^e*log(x)/x^pi", "0"},
      },
      infinity);
  check_limits({{"x^e", "0"}, {"x^pi*log(x)", "0"}, {"log(-log(x))", "inf"}, {"x^x", "1"}}, number(std::int64_t{0}));
  check_limits({{"log(log(x))", "-inf"}}, number(std::int64_t{1}));
}

TEST_CASE("Sines, cosines and tangents of twelfths of pi that have a short value") {
  check_limits(
      {
          {"sin(x + pi/6)", "1/2"},
          {"sin(x - pi/4)", "-sqrt(2)/2"},
          {"cos(x + 5*pi/6)", "-sqrt(3)/2"},
          {"cos(x + 7*pi)", "-1"},
          {"tan(x + pi/4)", "1"},
          {"tan(x + 2*pi/3)", "-sqrt(3)"},
          {"tan(x + pi/2)", "-inf"},
          {"sin(x + pi/12)", "sin(pi/12)"},
          {"(sin(x + pi/3) - sqrt(3)/2)/x", "1/2"},
          {"(cos(x + pi/4) - sin(x + pi/4))/x", "-sqrt(2)"},
      },
      number(std::int64_t{0}));
}

TEST_CASE("Where there is no limit, or a parameter decides, nothing is said") {
  check_limits(
      {
          {"sin(x)", ""},
          {"x*sin(x)", ""},
          {"e^(alpha*x)", ""},
          {"alpha*x", ""},
          {"x^alpha", ""},
          {"x - floor(x)", ""},
          {"asin(x)", ""},
          {"log(-x)", ""},
          {"sqrt(-x)", ""},
          {"undefined", ""},
          {"x/0", ""},
      },
      infinity);
}

TEST_CASE("Limits from the right at 0, by series") {
  check_limits(
      {
          {"(e^x - 1)/x", "1"},
          {"(asinh(x) - x)/x^3", "-1/6"},
          {"(atanh(x) - x)/x^3", "1/3"},
          {"acosh(1 + x)/sqrt(x)", "sqrt(2)"},
          {"acosh(1 - x)", ""},
          {"alpha*(e^x - 1)/x", "alpha"},
          {"sin(x)/x", "1"},
          {"(1 - cos(x))/x^2", "1/2"},
          {"(tanh(x) - x)/x^3", "-1/3"},
          {"(sinh(x) - sin(x))/x^3", "1/3"},
          {"(tan(x) - x)/x^3", "1/3"},
          {"(asin(x) - atan(x))/x^3", "1/2"},
          {"asin(1 - x)", "pi/2"},
          {"asin(x - 1)", "-pi/2"},
          {"acos(1 - x)", "0"},
          {"acos(x^2 - 1)", "pi"},
          {"asin(1 + x)", ""},
          {"acos(1 - x^2)/x", "2*sqrt(1/2)"},
          {"tan(pi/2 - x)*x", "1"},
          {"tan(x - pi/2)", "-inf"},
          {"erf(x)/x", "2/sqrt(pi)"},
          {"log(1 + x)/x", "1"},
          {"x*log(x)", "0"},
          {"x^x", "1"},
          {"1/x", "inf"},
          {"e^(-1/x)/x^9", "0"},
          {"|x|/x", "1"},
          {"|alpha*x|/x", "abs(alpha)"},
          {"sqrt(x)", "0"},
          {"atan(1/x)", "pi/2"},
          {"sin(1/x)", ""},
          {"x*sin(1/x)", "0"},
          {"gelu(x)/x", "1/2"},
          {"x > 0 ? 1 : alpha", "1"},
          {"heaviside(x) + floor(x)", "1"},
          {"x == 0 ? 7 : x", "0"},
      },
      number(std::int64_t{0}));
}

TEST_CASE("Limits from the left") {
  check_limits({{"1/x", "-inf"},
                {"|x|/x", "-1"},
                {"e^(1/x)", "0"},
                {"sqrt(x)", ""},
                {"log(x)", ""},
                {"floor(x)", "-1"},
                {"x > 0 ? 1 : alpha", "alpha"}},
               number(std::int64_t{0}), Side::left);
  check_limits({{"(x^2 - 4)/(x - 2)", "4"},
                {"(sqrt(x) - sqrt(2))/(x - 2)", "sqrt(2)/4"},
                {"floor(x)", "1"},
                {"1/(2 - x)", "inf"},
                {"e^x", "e^2"},
                {"sin(x)", "sin(2)"}},
               number(std::int64_t{2}), Side::left);
  CHECK(limit_at("(x^alpha - 1)/(x - 1)", number(std::int64_t{1}), Side::left) == "alpha");
  CHECK(limit_at("max(0, x - a)", symbol("a"), Side::left) == "0");
  CHECK(limit_at("(e^x - 2)/(x - log(2))", parse_known("log(2)"), Side::left) == "2");
}

TEST_CASE("The difference quotient's limit at a point") {
  struct Quotient {
    const char* text;
    const char* at;
    const char* value;
    const char* left;
    const char* right;
  };
  const Quotient rows[] = {
      {"relu(x)", "0", "0", "0", "1"},
      {"x > 0 ? x : alpha*(e^x - 1)", "0", "0", "alpha", "1"},
      {"x > 0 ? x : alpha*(e^(x/alpha) - 1)", "0", "0", "1", "1"},
      {"heaviside(x)", "0", "1/2", "inf", "inf"},
      {"hardswish(x)", "3", "3", "3/2", "1"},
      {"sqrt(|x|)", "0", "0", "-inf", "inf"},
      {"|x - a|", "a", "0", "-1", "1"},
  };
  for (const Quotient& row : rows) {
    CAPTURE(row.text);
    const auto slope = [&](Side side) {
      Effort effort(enough_effort);
      const auto found = slope_limit(parse_known(row.text), "x", {parse_known(row.at), side}, parse_known(row.value), effort);
      return found ? plain(*found) : "";
    };
    CHECK(slope(Side::left) == row.left);
    CHECK(slope(Side::right) == row.right);
  }
}

TEST_CASE("Constants have exact values") {
  const Row rows[] = {
      {"e^0 - 1", "0"},         {"2*3/4", "3/2"},    {"sgn(sqrt(2) - 1)", "1"},  {"max(pi, e)", "pi"},
      {"1/0", ""},              {"log(0)", ""},      {"sqrt(-1)", ""},           {"tanh(0) + cos(0)", "1"},
      {"1 > 2 ? 3 : 4", "4"},   {"floor(-1/2)", "-1"}, {"sqrt(2)^2 - 2", "0"},   {"e^(log(2)) == 2 ? 1 : 0", "1"},
      {"1/4 + 1/1000", "0.251"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Effort effort(enough_effort);
    const auto value = exact_value(parse_known(row.text), effort);
    CHECK((value ? plain(*value) : "") == row.limit);
  }
}

TEST_CASE("Limits of anything end within their effort") {
  std::string nested = "x";
  for (int i = 0; i < 60; ++i) nested = "sin(e^(" + nested + "))";
  std::string wide = "1";
  for (int i = 1; i < 500; ++i) wide += "+e^(x^" + std::to_string(i) + "/(x+" + std::to_string(i) + "))";
  for (const std::string& text : {nested, wide}) {
    Effort effort(enough_effort);
    CHECK_NOTHROW(limit(parse_known(text), "x", {infinity}, effort));
  }
}
