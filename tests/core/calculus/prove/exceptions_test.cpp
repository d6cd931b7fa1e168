#include "calculus/prove/exceptions.h"

#include <catch_amalgamated.hpp>

#include <cmath>
#include <string>
#include <vector>

#include "calculus/derive/chain.h"
#include "calculus/derive/derive.h"
#include "expr/evaluate.h"
#include "expr/parse.h"
#include "expr/relation.h"
#include "print/plain.h"

using namespace slope;

namespace {

Formulas side(const std::string& text) {
  const Line line = std::get<Line>(parse_line(text));
  if (line.variable.empty()) return {line.formula};
  return {derivative(line.formula, line.variable), line.formula};
}

std::string written(const std::optional<std::vector<Conditions>>& all) {
  if (!all) return "?";
  std::string text;
  for (const Conditions& conditions : *all) {
    text += text.empty() ? "" : " or ";
    for (std::size_t i = 0; i < conditions.size(); ++i) text += (i > 0 ? " and " : "") + plain(conditions[i]);
  }
  return text;
}

struct Row {
  const char* left;
  const char* right;
  const char* except;
};

const Row rows[] = {
    // kinks and jumps
    {"d/dx(relu(x))", "x>=0 ? 1 : 0", "x == 0"},
    {"d/dx(relu(x))", "x>0 ? 1 : x<0 ? 0 : undefined", ""},
    {"d/dx(relu(x))", "d/dx(max(0,x))", ""},
    {"d/dx(hardtanh(x))", "x>-1 ? (x<1 ? 1 : 0) : 0", "x == -1 or x == 1"},
    {"d/dx(prelu(x,alpha))", "x>=0 ? 1 : alpha", "x == 0"},
    {"d/dx(elu(x,alpha))", "x>0 ? 1 : x<0 ? alpha*e^x : undefined", "x == 0 and alpha == 1"},
    {"d/dx(elu(x,alpha))", "x>0 ? 1 : alpha*e^x", "x == 0"},
    {"d/dx(elu(x,1))", "x>0 ? 1 : e^x", ""},
    {"d/dx(max(x,y))", "x>=y ? 1 : 0", "x == y"},
    {"d/dx(softshrink(x,lambda))", "x>lambda ? 1 : x<-lambda ? 1 : 0", "x == -lambda or x == lambda"},
    {"d/dx(floor(x))", "0", "x == floor(x)"},
    {"d/dx(abs(x))", "x/abs(x)", ""},
    // what was cancelled
    {"x/x", "1", "x == 0"},
    {"((a+h)^2-a^2)/h", "2*a+h", "h == 0"},
    {"(x-alpha)/(x-alpha)", "1", "x == alpha"},
    {"x*y/(x*y-y)", "x/(x-1)", "y == 0"},
    {"1/(x^2-1)", "1/((x-1)*(x+1))", ""},
    {"1/(x^2-1)*(x^2-1)", "1", "x == -1 or x == 1"},
    {"x/(x^2+x+1)*(x^2+x+1)", "x", ""},
    {"(e^x-2)/(e^x-2)", "1", "x == log(2)"},
    {"1/(1/x)", "x", "x == 0"},
    {"tanh(x)/tanh(x)", "1", "x == 0"},
    {"sigmoid(x)/sigmoid(x)", "1", ""},
    {"tan(x)", "sin(x)/cos(x)", ""},
    {"abs(x)/x", "sgn(x)", "x == 0"},
    {"x>0 ? x/x : 1", "1", ""},
    {"1/(x>0 ? x : 1)*(x>0 ? x : 1)", "1", ""},
    // domains
    {"sqrt(x)^2", "x", "x < 0"},
    {"x/sqrt(x)", "sqrt(x)", "x == 0"},
    {"e^log(x)", "x", "x <= 0"},
    {"log(sigmoid(x))", "-log(1+e^-x)", ""},
    {"relu(log(x))", "x>1 ? log(x) : 0", "x <= 0"},
    {"asin(x)-asin(x)", "0", "x^2 > 1"},
    {"d/dx(log(x))", "1/x", "x <= 0"},
    {"x^y/x^y", "1", "x <= 0"},
    {"celu(x,alpha)", "max(0,x)+min(0,alpha*(e^(x/alpha)-1))", "alpha == 0"},
};

bool any_holds(const std::vector<Conditions>& all, const Values& values) {
  for (const Conditions& conditions : all) {
    bool hold = true;
    for (const Comparison& c : conditions) {
      const double difference = evaluate(c.left, values) - evaluate(c.right, values);
      hold = hold && holds(c.relation, difference > 0 ? 1 : difference < 0 ? -1 : 0);
    }
    if (hold) return true;
  }
  return false;
}

double value(const Formulas& side, const Values& values) {
  for (const Expr& e : side) {
    if (!std::isfinite(evaluate(e, values))) return NAN;
  }
  return evaluate(side.front(), values);
}

}  // namespace

TEST_CASE("what is proved names its exceptions") {
  for (const auto& [left, right, except] : rows) {
    INFO(left << " = " << right);
    for (const Claim& claim : {prove_with_exceptions(side(left), side(right)), prove_with_exceptions(side(right), side(left))}) {
      CHECK(claim.verdict.truth == Verdict::Truth::proved);
      CHECK(written(claim.except) == except);
    }
  }
}

TEST_CASE("outside its exceptions both sides have the same value or none") {
  const double numbers[] = {-6, -2, -1, -0.5, 0, 0.25, 0.5, 1, 1.5, 2, 3};
  for (const auto& [left_text, right_text, except] : rows) {
    const Formulas left = side(left_text), right = side(right_text);
    const auto found = exceptions(left, right);
    REQUIRE(found);
    for (const double x : numbers) {
      for (const double other : numbers) {
        const Values values = {{"x", x}, {"y", other}, {"a", x}, {"h", other}, {"alpha", other}, {"lambda", std::fabs(other)}};
        if (any_holds(*found, values)) continue;
        INFO(left_text << " = " << right_text << " at x = " << x << ", others " << other);
        const double a = value(left, values), b = value(right, values);
        CHECK(((std::isnan(a) && std::isnan(b)) || std::fabs(a - b) <= 1e-9 * std::fabs(a)));
      }
    }
  }
}

TEST_CASE("what is not proved has no exceptions, and what takes too long does not say that there are none") {
  CHECK(prove_with_exceptions(side("x"), side("x+1")).except->empty());
  std::string text = "x";
  for (int i = 1; i < 60; ++i) text = "max(" + text + "/(x-" + std::to_string(i) + "),x)";
  CHECK(!exceptions(side(text), side(text + "+1-1")));
}
