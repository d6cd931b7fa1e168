#include "calculus/derive/share.h"

#include <catch_amalgamated.hpp>

#include "calculus/derive/derive.h"
#include "calculus/derive/shorten.h"
#include "expr/evaluate.h"
#include "expr/parse.h"
#include "expr/substitute.h"
#include "print/plain.h"

using namespace slope;

namespace {

Expr spelled_out(const Shared& shared) {
  Expr e = shared.result;
  for (auto part = shared.parts.rbegin(); part != shared.parts.rend(); ++part) e = substitute(e, part->name, part->value);
  return e;
}

int tokens(const Shared& shared) {
  int count = shared.result.tokens();
  for (const Shared::Part& part : shared.parts) count += 2 + part.value.tokens();  // u = value
  return count;
}

std::string nested(const std::string& before, const std::string& after, int depth) {
  std::string text = "x";
  for (int i = 0; i < depth; ++i) text = before + text + after;
  return text;
}

}  // namespace

TEST_CASE("the derivative of a nest of sigmoids takes a line a level") {
  for (const std::string& text : {nested("1/(1 + exp(-(", ")))", 8), nested("1/(1 + e^(-", "))", 8), nested("sigmoid(", ")", 8)}) {
    INFO(text);
    const Expr slope = derivative(parse_known(text), "x");
    const Shared shared = share(slope);
    CHECK(tokens(shared) <= 120);
    CHECK(shared.parts.size() == 7);
    for (const double x : {-2.0, 0.0, 0.5, 3.0}) {
      CHECK(evaluate(spelled_out(shared), {{"x", x}}) == Catch::Approx(evaluate(slope, {{"x", x}})).epsilon(1e-12));
    }
  }
}

TEST_CASE("parts are named by letters that are free, the inner ones first") {
  const Expr e = parse_known(
      "(log(u + sqrt(1 + u^2)) + 1)*(log(u + sqrt(1 + u^2)) + 2)*(log(u + sqrt(1 + u^2)) + 3)*sqrt(1 + u^2)*sin(sqrt(1 + u^2))*v");
  const Shared shared = share(e);
  REQUIRE(shared.parts.size() == 2);
  CHECK(shared.parts[0].name == "w");
  CHECK(plain(shared.parts[0].value) == "sqrt(1 + u^2)");
  CHECK(shared.parts[1].name == "s");
  CHECK(plain(shared.parts[1].value) == "log(u + w)");
  CHECK(plain(shared.result) == "(s + 1)*(s + 2)*(s + 3)*w*sin(w)*v");
  CHECK(spelled_out(shared) == e);
}

TEST_CASE("short expressions and those without repetition are left alone") {
  for (const char* text : {"x", "e^-x/(1 + e^-x)^2", "(1 + x)*(1 + x)",
                           "a*b + c*x^2 - y/z + sin(p)*cos(q) - log(r + s)*tan(t)/(u + v*w) + a^x - b^y + c^z + k*m"}) {
    INFO(text);
    const Shared shared = share(parse_known(text));
    CHECK(shared.parts.empty());
    CHECK(shared.result == parse_known(text));
  }
}
