// Series: their terms, and that their bounds hold.
#include "calculus/limit/series.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <string>

#include "calculus/limit/expand.h"
#include "expr/evaluate.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

std::string written(const GrowthTerms& terms);

std::string written(const Growth& growth) {
  std::string text;
  const auto factor = [&](const std::string& base, const Rational& exponent) {
    if (exponent.sign() == 0) return;
    text += base + (exponent == Rational(1) ? "" : "^" + plain(number(exponent))) + " ";
  };
  factor("X", growth.power);
  factor("L", growth.logs);
  if (!growth.exponent.empty()) text += "exp[" + written(growth.exponent) + "] ";
  if (!text.empty()) text.pop_back();
  return text;
}

std::string written(const GrowthTerms& terms) {
  std::string text;
  for (const auto& [coefficient, growth] : terms) {
    const std::string order = written(growth);
    text += (text.empty() ? "" : " + ") + plain(coefficient.expression()) + (order.empty() ? "" : " " + order);
  }
  return text.empty() ? "0" : text;
}

Point point(const std::string& text) {
  const bool from_left = text.back() == '-';
  return {parse_known(from_left ? text.substr(0, text.size() - 1) : text), from_left ? Side::left : Side::right};
}

double value(const Growth& growth, double x) {
  double exponent = 0;
  for (const auto& [coefficient, inner] : growth.exponent) {
    exponent += evaluate(coefficient.expression(), {}) * value(inner, x);
  }
  return std::pow(x, growth.power.value()) * std::pow(std::log(x), growth.logs.value()) * std::exp(exponent);
}

}  // namespace

TEST_CASE("Series begin with these terms") {
  struct Row {
    const char* text;
    const char* at;
    const char* terms;
    const char* rest;  // its order; "exact" without one
  };
  const Row rows[] = {
      {"x^2 + 3", "inf", "1 X^2 + 3", "exact"},
      {"x^2 + 3x", "-inf", "1 X^2 + -3 X", "exact"},
      {"(x + 1)^2 - x^2 - 2x", "inf", "1", "exact"},
      {"1/(1 + x)", "inf", "1 X^-1 + -1 X^-2 + 1 X^-3", "X^-4"},
      {"sqrt(x^2 + x)", "inf", "1 X + 1/2 + -1/8 X^-1", "X^-2"},
      {"e^x", "0", "1 + 1 X^-1 + 1/2 X^-2", "X^-3"},
      {"sin(x)", "0-", "-1 X^-1", "X^-3"},
      {"log(x)", "0", "-1 L", "exact"},
      {"log(x)", "inf", "1 L", "exact"},
      {"log(1 + e^x)", "inf", "1 X + 1 exp[-1 X] + -1/2 exp[-2 X]", "exp[-3 X]"},
      {"sigmoid(x)", "-inf", "1 exp[-1 X] + -1 exp[-2 X] + 1 exp[-3 X]", "exp[-4 X]"},
      {"e^(x^2 + x)/x", "-inf", "-1 X^-1 exp[1 X^2 + -1 X]", "exact"},
      {"e^(1/x)", "0-", "1 exp[-1 X]", "exact"},
      {"x^x", "inf", "1 exp[1 X L]", "exact"},
      {"alpha*x + beta", "inf", "alpha X + beta", "exact"},
      {"1/(x - 2)", "2", "1 X", "exact"},
      {"max(2x, 3x + 1)", "0", "1 + 3 X^-1", "exact"},
      {"sin(x)", "inf", "0", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.at);
    Effort effort(10'000);
    Expander expand("x", point(row.at), 3, 0, effort);
    const Series series = expand(parse_known(row.text));
    REQUIRE_FALSE(expand.has_failed());
    CHECK(written(series.terms) == row.terms);
    CHECK((series.rest ? written(series.rest->growth) : "exact") == row.rest);
  }
}

TEST_CASE("The rest stays below its bound from the start on") {
  const struct {
    const char* text;
    const char* at;
  } rows[] = {
      {"sigmoid(x)", "inf"},   {"sigmoid(x)", "-inf"},   {"tanh(x)", "inf"},         {"silu(x)", "-inf"},
      {"mish(x)", "inf"},      {"mish(x)", "-inf"},      {"gelu(x)", "inf"},         {"gelu(x)", "-inf"},
      {"softplus(x)", "inf"},  {"x/(1 + x)", "inf"},     {"erf(x)", "-inf"},         {"atan(x)", "inf"},
      {"log(x + 3)", "inf"},   {"e^(x/(1 + x))", "inf"}, {"(x^2 + x)^(1/3)", "inf"}, {"cosh(x)/(1 + e^x)", "inf"},
      {"e^x", "0"},            {"sin(x)", "1"},          {"atan(x)", "1-"},          {"tanh(x)", "0-"},
      {"sqrt(x + 2)", "0-"},   {"erf(x)", "0"},          {"asin(x)", "1/4"},         {"log(x)", "2-"},
      {"x*log(1 + 1/x)", "0"}, {"1/(1 + e^(1/x))", "0"},
  };
  for (const auto& [text, at] : rows) {
    for (const std::size_t length : {2, 4, 7}) {
      CAPTURE(text, at, length);
      const Expr f = parse_known(text);
      const Point where = point(at);
      const double start = 8;
      Effort effort(100'000);
      Expander expand("x", where, length, start, effort);
      const Series series = expand(f);
      REQUIRE_FALSE(expand.has_failed());
      REQUIRE(series.rest);
      REQUIRE(std::isfinite(series.rest->bound));
      for (double x = start; x < 300; x *= 1.37) {
        const double argument = is_infinite(where) ? (where.side == Side::right && *at != '-' ? x : -x)
                                                   : evaluate(where.at, {}) + (where.side == Side::left ? -1 / x : 1 / x);
        double terms = 0, magnitude = 0;
        for (const auto& [coefficient, growth] : series.terms) {
          const double term = evaluate(coefficient.expression(), {}) * value(growth, x);
          terms += term;
          magnitude += std::fabs(term);
        }
        const double rest = std::fabs(evaluate(f, {{"x", argument}}) - terms);
        CHECK(rest <= series.rest->bound * value(series.rest->growth, x) + 1e-14 * magnitude);
      }
    }
  }
}

TEST_CASE("A sign is certain only where the first term outweighs the rest") {
  Effort effort(10'000);
  const Expr f = parse_known("x^2 - 10x");
  Expander near("x", {Constant::infinity}, 3, 4, effort);
  near.arithmetic().sign(near(f));
  CHECK(near.has_failed());
  Expander far("x", {Constant::infinity}, 3, 16, effort);
  CHECK(far.arithmetic().sign(far(f)) == 1);
  CHECK_FALSE(far.has_failed());
}

TEST_CASE("A failed attempt stays failed and gives empty series") {
  Effort effort(10'000);
  Expander expand("x", {Constant::infinity}, 3, 0, effort);
  CHECK(expand(parse_known("sqrt(-x) + 1")).is_zero());
  CHECK(expand.has_failed());
  CHECK(expand(parse_known("x")).is_zero());
  Expander other("x", {Constant::infinity}, 3, 0, effort);
  CHECK_FALSE(other(parse_known("x")).is_zero());
  CHECK_FALSE(other.has_failed());
}
