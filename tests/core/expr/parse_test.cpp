// The tree that a text of the grammar becomes.
#include <catch_amalgamated.hpp>

#include "read_tree.h"

using namespace slope;

TEST_CASE("text becomes the tree that was written") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"x", "x"},
      {"0.50", "0.50"},
      {".5", "0.5"},
      {"2. + 1.e5", "(+ 2 1e5)"},
      {"1e-3", "1e-3"},
      {"1 + 2 - x", "(+ 1 2 (neg x))"},
      {"(1 + e^-x) - 1", "(+ (+ 1 (^ e (neg x))) (neg 1))"},
      {"a*b*c", "(* a b c)"},
      {"A*Z*z", "(* A Z z)"},
      {"(a*b)*c", "(* (* a b) c)"},
      {"a/b*c", "(* (/ a b) c)"},
      {"a*b/c", "(/ (* a b) c)"},
      {"a/b/c", "(/ (/ a b) c)"},
      {"-x^2", "(neg (^ x 2))"},
      {"(-x)^2", "(^ (neg x) 2)"},
      {"-a*b", "(neg (* a b))"},
      {"2*-x", "(* 2 (neg x))"},
      {"2^3^x", "(^ 2 (^ 3 x))"},
      {"x^-2", "(^ x (neg 2))"},
      {"e^x", "(^ e x)"},
      {"exp(x)", "(exp x)"},
      {"2x", "(* 2 x)"},
      {"2(x+1)", "(* 2 (+ x 1))"},
      {"x(x+1)", "(* x (+ x 1))"},
      {"(x)(y)", "(* x y)"},
      {"2x^2", "(* 2 (^ x 2))"},
      {"2e^x", "(* 2 (^ e x))"},
      {"2pi", "(* 2 pi)"},
      {"alpha*x", "(* alpha x)"},
      {"max(0, x, 1)", "(max 0 x 1)"},
      {"|x - 1|", "(abs (+ x (neg 1)))"},
      {"2|x|", "(* 2 (abs x))"},
      {"ln|x| + 1", "(+ (log (abs x)) 1)"},
      {"|ln|x||", "(abs (log (abs x)))"},
      {"|(|x|)|", "(abs (abs x))"},
      {"x > 0 ? x : 0", "(? (> x 0) x 0)"},
      {"||x| - 1|", "(abs (+ (abs x) (neg 1)))"},
      {"|x||x|", "(* (abs x) (abs x))"},
      {"(x > 0) ? x : 0", "(? (> x 0) x 0)"},
      {"((x > 0)) ? x : 0", "(? (> x 0) x 0)"},
      {"((x)*((x + 1)) > 0) ? x : 0", "(? (> (* x (+ x 1)) 0) x 0)"},
      {"(((x + 1) > (0))) ? x : 0", "(? (> (+ x 1) 0) x 0)"},
      {"x > 1 ? 1 : x < -1 ? -1 : x", "(? (> x 1) 1 (< x (neg 1)) (neg 1) x)"},
      {"x > 1 ? 1 : (x < -1 ? -1 : x)", "(? (> x 1) 1 (? (< x (neg 1)) (neg 1) x))"},
      {"x > 0 ? a > 0 ? 1 : 2 : 3", "(? (> x 0) (? (> a 0) 1 2) 3)"},
      {"(x+1)*2 >= 0 ? 1 : 0", "(? (>= (* (+ x 1) 2) 0) 1 0)"},
      {"sigmoid(x)*(1 - sigmoid(x))", "(* (sigmoid x) (+ 1 (neg (sigmoid x))))"},
      {"sech(x) + coth 2x", "(+ (/ 1 (cosh x)) (/ 1 (tanh (* 2 x))))"},
      {"1 - sech^2(x)", "(+ 1 (neg (/ 1 (^ (cosh x) 2))))"},
      {"\\sec(x)\\csc(x)", "(* (/ 1 (cos x)) (/ 1 (sin x)))"},
      {"log1p(exp(x))", "(log (+ 1 (exp x)))"},
      {"alpha*np.expm1(x)", "(* alpha (+ (exp x) (neg 1)))"},
      {"log_2(x) + log10 x", "(+ (/ (log x) (log 2)) (/ (log x) (log 10)))"},
      {"cot^2(x)", "(^ (/ (cos x) (sin x)) 2)"},
      {"lg 2x", "(/ (log (* 2 x)) (log 10))"},
      {"\\sqrt[3]{x - 1}", "(* (sgn (+ x (neg 1))) (^ (abs (+ x (neg 1))) (/ 1 3)))"},
      {"torch.square(x)torch.reciprocal(x)", "(* (^ x 2) (/ 1 x))"},
      {"tf.keras.activations.hard_sigmoid(x)", "(hardsigmoid x)"},
      {"Swish(x) + np.Log1P(x)", "(+ (silu x) (log (+ 1 x)))"},
      {"__(x)", "unknown_name at 0"},
      {"ln(x) + arctan(x)", "(+ (log x) (atan x))"},
      {"arsinh(x) + arccosh(x) + artanh x", "(+ (asinh x) (acosh x) (atanh x))"},
      {"inf", "inf"},
      {"undefined", "undefined"},
      {"x**2", "(^ x 2)"},
      {"+x", "x"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("what stands before = is a name, or the formula is an equation") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"z = wx + b", "(+ (* w x) b)"},
      {"f = x", "x"},
      {"σ' = σ", "sigma"},
      {"ReLU(x) = max(0, x)", "(max 0 x)"},
      {"σ(x) = 1/(1 + e^-x)", "(/ 1 (+ 1 (^ e (neg x))))"},
      {"tanh(x) = sinh(x)/cosh(x)", "(/ (sinh x) (cosh x))"},
      {"sgn(x) = x > 0 ? 1 : -1", "(? (> x 0) 1 (neg 1))"},
      {"heaviside(x) = x > 0 ? 1 : 0", "(? (> x 0) 1 0)"},
      {"H(x) = 1 - H(-x)", "(+ 1 (neg (heaviside (neg x))))"},
      {"ELU(x, alpha) = x", "x"},
      {"y = f(x) = x^2", "(^ x 2)"},
      {"sin'(x) = cos(x)", "(cos x)"},
      {"sin(x) = cos(x)", "equation at 7"},
      {"exp(x) = 1 + x", "equation at 7"},
      {"x = 2", "equation at 2"},
      {"2x = x + 1", "equation at 3"},
      {"y = x = 2", "equation at 6"},
      {"max(0, x = 2)", "equation at 9"},
      {"x = 0 ? 1 : sin(x)/x", "(? (== x 0) 1 (/ (sin x) x))"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("e is the constant also where a product has no sign") {
  for (const auto& [written, meant] : {std::pair{"ex", "e*x"}, {"xe", "x*e"}}) {
    CAPTURE(written);
    CHECK(parse_known(written) == parse_known(meant));
  }
}
