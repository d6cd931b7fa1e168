// Formulas whose plain evaluation would overflow, cancel or lose what is small.
#include "expr/stable.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>

#include "expr/evaluate.h"
#include "expr/parse.h"

using namespace slope;

TEST_CASE("What a formula means is computed, not what it says") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  struct Row {
    const char* text;
    double x;
    double value;  // mpmath, 40 digits
  };
  const Row rows[] = {
      // The logistic function and its derivative, as people write them.
      {"e^x/(1 + e^x)", 800, 1},
      {"1/(1 + exp(-x))", -720, 2.0322308024242932e-313},
      {"1 - sigmoid(x)", 40, 4.248354255291589e-18},
      {"sigmoid(x) - 1", 40, -4.248354255291589e-18},
      {"sigmoid(x) - sigmoid(x)^2", 40, 4.248354255291589e-18},
      {"1/(1 + e^-x)*(1 - 1/(1 + e^-x))", 40, 4.248354255291589e-18},
      {"e^-x/(1 + e^-x)^2", -800, 0},
      {"(1 + e^-x + x*e^-x)/(1 + e^-x)^2", -800, 0},
      {"(e^x*(1 + e^x) - e^(2x))/(1 + e^x)^2", 40, 4.248354255291589e-18},
      {"e^(2x)/(1 + e^x)^3", 800, 0},
      {"x/(1 + e^-x)", -infinity, 0},
      {"2*sigmoid(2x) - 1", 1e-20, 1e-20},
      // Exponentials.
      {"e^x - 1", 1e-20, 1e-20},
      {"1 - e^x", 1e-20, -1e-20},
      {"alpha*e^x - alpha", 1e-20, 2e-20},
      {"alpha*(exp(x) - 1)", 1e-20, 2e-20},
      {"e^x*e^-x", 800, 1},
      {"e^x/e^(2x)", 800, 0},
      {"x*e^-x", infinity, 0},
      {"e^(-x^2/2)", 10, 1.9287498479639178e-22},
      {"e^(x/3)", -600, 1.3838965267367375e-87},
      {"e^(0.1x)", -600, 8.7565107626965203e-27},
      {"e^(sqrt(2)*x)", -100, 3.8149193654285869e-62},
      // Hyperbolic functions.
      {"(e^x - e^-x)/(e^x + e^-x)", 800, 1},
      {"(e^x - e^-x)/(e^x + e^-x)", 1e-20, 1e-20},
      {"(1 - e^(-2x))/(1 + e^(-2x))", -800, -1},
      {"4/(e^x + e^-x)^2", 360, 8.1289232096971726e-313},
      {"1 - tanh(x)^2", 40, 7.2194055513816607e-35},
      {"((e^x + e^-x)^2 - (e^x - e^-x)^2)/(e^x + e^-x)^2", 40, 7.2194055513816607e-35},
      {"1 + tanh(x)", -40, 3.6097027756908303e-35},
      {"1 - tanh(x)", 40, 3.6097027756908303e-35},
      {"x - tanh(x)", 1e-20, 3.3333333333333333e-61},
      {"tanh(x) - x", 0.5, -0.037882842739990241},
      // Logarithms.
      {"log(1 + e^x)", 800, 800},
      {"log(1 + e^x)", -40, 4.248354255291589e-18},
      {"log(1 + x)", 1e-20, 1e-20},
      {"log(1 - x)", 1e-20, -1e-20},
      {"log(sigmoid(x))", -800, -800},
      {"log(1/(1 + e^-x))", 40, -4.248354255291589e-18},
      // Inverse hyperbolic functions.
      {"asinh(x)", 1e-20, 1e-20},
      {"asinh(x)", -1e8, -19.113827924512310807},
      {"asinh(x)", 1e300, 691.46867507877365057},
      {"acosh(x)", 1e300, 691.46867507877365057},
      {"acosh(x)", 1 + 0x1p-40, 1.3486991523485067976e-6},
      {"atanh(x)", 1e-20, 1e-20},
      {"atanh(x)", 1 - 0x1p-40, 14.209517201478651469},
      // The error function.
      {"1 + erf(x)", -6, 2.1519736712498913e-17},
      {"1 - erf(x)", 6, 2.1519736712498913e-17},
      {"x/2*(1 + erf(x/sqrt(2)))", -10, -7.6198530241605261e-23},
      // Others.
      {"1 - cos(x)", 1e-10, 5e-21},
      {"1 - cos(x)^2", 1e-10, 1e-20},
      {"1 - sin(x)^2", 1.5707963, 7.17966483002379118e-16},
      {"x/(1 + |x|)", -infinity, -1},
      {"x*min(6, max(0, x + 3))/6", -infinity, 0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.x);
    const double value = evaluate(parse_known(row.text), {{"x", row.x}, {"alpha", 2}});
    if (row.value == 0 || std::isinf(row.value)) CHECK(value == row.value);
    else CHECK(std::fabs(value - row.value) <= 4 * std::fabs(std::nextafter(row.value, infinity) - row.value));
  }
}

TEST_CASE("Nothing is claimed that is not so") {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  struct Row {
    const char* text;
    double x;
  };
  // Infinity minus infinity, infinity times a zero that is no limit, and names that stay undefined.
  const Row rows[] = {{"x - x", infinity}, {"x*(1/x)", 0}, {"x*0", infinity},      {"sin(x)*x", infinity},
                      {"y*e^x", 1},        {"e^y - 1", 1}, {"max(0, x)*(1/x)", 0}, {"log(1 - e^x)", 1}};
  for (const Row& row : rows) {
    CAPTURE(row.text, row.x);
    CHECK(std::isnan(evaluate(parse_known(row.text), {{"x", row.x}})));
  }
}
