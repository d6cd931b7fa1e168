// Law: a derivative claims nothing where branches meet that difference quotients from both sides deny.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <random>
#include <string>

#include "calculus/derive/derive.h"
#include "expr/evaluate.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

// Random choices between products whose zeros are where we look: at -2, -1, 0, 1/2, 1, 2.
class Seamed {
 public:
  explicit Seamed(std::uint64_t seed) : random_(seed) {}

  std::string formula() {
    switch (random_() % 6) {
      case 0: return "abs(" + sum() + ")";
      case 1: return "max(" + sum() + ", " + sum() + ")";
      case 2: return "min(" + sum() + ", " + sum() + ")";
      case 3: return "(" + sum() + " > " + sum() + " ? " + sum() + " : " + sum() + ")";
      case 4: return "relu(" + sum() + ")";
      default: return product() + "*abs(" + sum() + ")";
    }
  }

 private:
  std::string sum() {
    std::string text = product();
    if (random_() % 2 == 0) text += (random_() % 2 == 0 ? " + " : " - ") + product();
    return text;
  }

  std::string product() {
    static constexpr const char* factors[] = {
        "x",       "(x - 1)",   "(x + 1)", "(x - 2)", "x^2",      "x^3",        "(x - 1)^2", "(x + 1)^3", "(2*x - 1)^3", "(x^2 - 1)", "(x^2 - 1)^3",
        "sin(x)",  "sin(x)^2",  "e^x",     "-1",      "2",        "(x^2 + 1)",  "(e^x - 1)", "relu(x)",   "relu(x - 1)^2", "abs(x)",
        "sgn(x)",  "floor(x)",  "heaviside(x - 1)",   "hardshrink(x)",  "(x*abs(x)^(2/3))", "sqrt(relu(x - 1))^5"};
    std::string text = factors[random_() % std::size(factors)];
    for (std::size_t more = random_() % 3; more > 0; --more) text += std::string("*") + factors[random_() % std::size(factors)];
    return text;
  }

  std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("a derivative where branches meet is what difference quotients come to on both sides") {
  Seamed formulas(1);
  int compared = 0;
  for (int i = 0; i < 1'000; ++i) {
    const Expr f = parse_known(formulas.formula());
    const Expr slope = derivative(f, "x");
    for (const double at : {-2.0, -1.0, 0.0, 0.5, 1.0, 2.0}) {
      const double claimed = evaluate(slope, {{"x", at}});
      if (std::isnan(claimed)) continue;
      const double value = evaluate(f, {{"x", at}}), step = std::ldexp(1, -20);
      const double tolerance = 1e-3 * (1 + std::abs(claimed) + std::abs(value));
      CAPTURE(plain(f), plain(slope), at, claimed);
      CHECK(std::abs((evaluate(f, {{"x", at + step}}) - value) / step - claimed) < tolerance);
      CHECK(std::abs((value - evaluate(f, {{"x", at - step}})) / step - claimed) < tolerance);
      ++compared;
    }
  }
  CHECK(compared > 3'000);
}
