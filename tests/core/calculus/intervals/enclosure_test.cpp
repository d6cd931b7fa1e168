// Enclosures enclose: every operation's result, and every function's values.
#include "calculus/intervals/enclosure.h"

#include <catch_amalgamated.hpp>
#include <cfloat>
#include <cmath>
#include <random>

#include "calculus/intervals/jet.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "expr/stable/kernels.h"

using namespace slope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("Arithmetic with special ends") {
  const Enclosure zero = exactly(0), all = everything, unit{0, 1}, positive{0, infinity};
  CHECK((zero * all).low == 0);
  CHECK((zero * all).high == 0);
  CHECK((positive * positive).low == 0);
  CHECK((positive + -positive).low == -infinity);
  CHECK((unit / unit).low >= 0);
  CHECK((unit / unit).high == infinity);
  CHECK((exactly(1) / Enclosure{-1, 1}).low == -infinity);
  CHECK(sign(exactly(1) - exactly(1)) == 0);
  CHECK(sign(exactly(1e-300) * exactly(1e-300)) == std::nullopt);
  CHECK(sign(power(exactly(-3), 2)) == 1);
  CHECK(power({-2, 1}, 2).low == 0);
  CHECK(power({-2, 1}, 3).low <= -8);
  CHECK(power({-2, 1}, *Rational::make(1, 2)).low == 0);
  CHECK((exactly(DBL_MAX) + exactly(DBL_MAX)).low == DBL_MAX);
  CHECK((exactly(DBL_MAX) * exactly(2)).low == DBL_MAX);
  CHECK((exactly(DBL_MAX) * exactly(2)).high == infinity);
}

TEST_CASE("The result of every operation lies in its enclosure") {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> exponent(-20, 20), inside(0, 1);
  const auto any = [&] { return std::ldexp(inside(random) * 2 - 1, static_cast<int>(exponent(random))); };
  for (int i = 0; i < 20'000; ++i) {
    Enclosure a{any(), any()}, b{any(), any()};
    if (a.low > a.high) std::swap(a.low, a.high);
    if (b.low > b.high) std::swap(b.low, b.high);
    const double x = a.low + inside(random) * a.width(), y = b.low + inside(random) * b.width();
    if (!a.contains(x) || !b.contains(y)) continue;
    // long double is closer to the truth than the enclosure's own rounding
    const auto holds = [](const Enclosure& e, long double value) { return e.low <= value && value <= e.high; };
    const long double p = x, q = y;
    CHECK(holds(a + b, p + q));
    CHECK(holds(a - b, p - q));
    CHECK(holds(a * b, p * q));
    if (y != 0) CHECK(holds(a / b, p / q));
    CHECK(holds(power(a, 3), p * p * p));
    CHECK(holds(power(a, 4), p * p * p * p));
    if (x > 0) CHECK(holds(power(a, *Rational::make(2, 3)), std::pow(p, 2.0L / 3)));
  }
}

TEST_CASE("Ends are rounded outward: what two exact numbers come to lies between them, or is the double that both are") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> any(-9, 9);
  for (int i = 0; i < 1'000; ++i) {
    const double x = any(random), y = any(random);
    const long double p = x, q = y;
    const auto holds = [](const Enclosure& e, long double value) {
      const bool is_double = static_cast<long double>(static_cast<double>(value)) == value;
      return (is_double || e.low < e.high) && e.low <= value && value <= e.high;
    };
    CAPTURE(x, y);
    CHECK(holds(exactly(x) + exactly(y), p + q));
    CHECK(holds(exactly(x) - exactly(y), p - q));
    CHECK(holds(exactly(x) * exactly(y), p * q));
    CHECK(holds(exactly(x) / exactly(y), p / q));
  }
  CHECK((exactly(1) + exactly(0.5)).width() == 0);
  CHECK((exactly(1) + exactly(DBL_TRUE_MIN)).width() > 0);
  CHECK((exactly(1e16) - exactly(2)).width() == 0);
  CHECK((exactly(1e16) + exactly(1)).width() > 0);
  CHECK(enclosing(*Rational::make(-3, 8)).width() == 0);
  const Enclosure third = enclosing(*Rational::make(1, 3));
  CHECK((3 * static_cast<long double>(third.low) < 1 && 3 * static_cast<long double>(third.high) > 1));
}

TEST_CASE("The image of an interval under a function encloses its values") {
  std::vector<const Function*> functions;
  for (const Function& f : elementary_functions()) {
    if (f.value != nullptr) functions.push_back(&f);
  }
  for (const char* kernel : {"expm1", "log1p", "logistic", "softplus", "sech", "erfc", "tanhshrink", "softsign"}) {
    functions.push_back(stable_call(kernel, symbol("x")).as<Call>()->function);
  }
  std::mt19937 random(2);
  std::uniform_real_distribution<double> middle(-12, 12), size(-6, 2), inside(0, 1);
  for (const Function* f : functions) {
    CAPTURE(f->name);
    for (int i = 0; i < 2000; ++i) {
      const double low = middle(random), high = low + std::pow(10, size(random)), x = low + inside(random) * (high - low);
      const double value = f->value(x);
      if (std::isnan(value)) continue;
      const Enclosure values = image(*f, {low, high});
      CAPTURE(low, high, x, value);
      CHECK(values.contains(value));
    }
    const Enclosure on_the_line = image(*f, everything);
    CHECK(on_the_line.low <= on_the_line.high);
  }
}

TEST_CASE("The images of bounded functions are bounded on the whole line") {
  const struct {
    const char* name;
    double low, high;
  } rows[] = {{"sin", -1, 1}, {"cos", -1, 1}, {"tanh", -1, 1}, {"erf", -1, 1}, {"sgn", -1, 1}, {"heaviside", 0, 1}};
  for (const auto& [name, low, high] : rows) {
    CAPTURE(name);
    const Enclosure values = image(*find_function(name), everything);
    CHECK(values.low == low);
    CHECK(values.high == high);
  }
  CHECK(image(*find_function("exp"), everything).low == 0);
  CHECK(image(*find_function("cosh"), everything).low == 1);
}

TEST_CASE("Constants of expressions are enclosed") {
  const struct {
    const char* text;
    double value;
  } rows[] = {{"0.1", 0.1}, {"1/3", 1.0 / 3}, {"pi", M_PI}, {"e^2", std::exp(2)}, {"sqrt(2)", std::sqrt(2)}, {"sin(100)", std::sin(100)}};
  for (const auto& [text, value] : rows) {
    CAPTURE(text);
    const Enclosure e = enclosure(parse_known(text));
    CHECK(e.contains(value));
    CHECK(e.width() <= 2e-15 * std::fabs(value) + 2e-15);
  }
  CHECK(enclosure(parse_known("alpha")).high == infinity);
  CHECK(enclosure(parse_known("e^alpha")).low == 0);
}
