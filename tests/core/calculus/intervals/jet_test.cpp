// Jets: the Taylor coefficients of a function on an interval.
#include "calculus/intervals/jet.h"

#include <catch_amalgamated.hpp>
#include <cmath>

#include "calculus/derive/derive.h"
#include "expr/evaluate.h"
#include "expr/parse.h"
#include "expr/stable.h"

using namespace slope;

namespace {

const char* const smooth[] = {
    "x^3 - 2x",        "1/(1 + x^2)",   "sigmoid(x)",  "tanh(x)",        "gelu(x)",         "gelu_tanh(x)",     "silu(x)",
    "mish(x)",         "softplus(x)",   "e^(-x^2)",    "log(x^2 + 2)",   "sqrt(x^2 + 1)",   "(x + 9)^(2/3)",    "2^x",
    "(x + 9)^x",       "sin(x)*cos(x)", "tan(x/8)",    "sinh(x)/cosh(x)", "asin(x/9)",       "acos(x/9)",        "atan(x)",
    "erf(x)",          "tanhshrink(x)", "logsigmoid(x)", "x^-2 + 1",      "x*x*x",           "abs(x + 9)",       "max(x, x - 1)",
};

}  // namespace

TEST_CASE("A jet encloses the function and its derivatives, written or stable") {
  for (const char* text : smooth) {
    const Expr f = parse_known(text);
    std::vector<Expr> derivatives = {f};
    for (int k = 1; k <= 3; ++k) derivatives.push_back(derivative(derivatives.back(), "x"));
    for (const Expr& form : {f, stable(f)}) {
      for (const double low : {-5.3, -1.2, 0.3, 2.7}) {
        const Enclosure at{low, low + 0.25};
        const Jet all = jet(form, "x", at, 3);
        for (double x = at.low; x <= at.high; x += 0.0625) {
          for (int k = 0; k <= 3; ++k) {
            CAPTURE(text, x, k);
            const double value = evaluate(derivatives[static_cast<std::size_t>(k)], {{"x", x}});
            const Enclosure found = derivative_on(all, k);
            CHECK(found.low <= value + 1e-9);
            CHECK(value <= found.high + 1e-9);
          }
        }
      }
    }
  }
}

TEST_CASE("At a point a jet is sharp") {
  for (const char* text : smooth) {
    CAPTURE(text);
    const Jet all = jet(stable(parse_known(text)), "x", exactly(0.75), 3);
    for (int k = 0; k <= 3; ++k) CHECK(all[k].width() <= 1e-11 * (1 + all[k].magnitude()));
  }
}

TEST_CASE("What may be undefined may be anything, and what is decided is taken") {
  const auto on = [](const char* text, double low, double high) { return jet(parse_known(text), "x", {low, high}, 1); };
  CHECK(on("1/x", -1, 1)[0].high == everything.high);
  CHECK(on("log(x)", -2, -1)[0].low == everything.low);
  CHECK(on("undefined", 0, 1)[0].low == everything.low);
  CHECK(on("x > 0 ? 1 : log(x)", 1, 2)[0].high == 1);
  CHECK(on("x > 0 ? 1 : 0", -1, 1)[0].low == 0);
  CHECK(on("max(x, -x)", -1, 2)[1].low == -1);
  CHECK(on("alpha*0 + x", 1, 2)[0].low > 0.999);
}
