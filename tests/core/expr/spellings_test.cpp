// What papers, input methods, LaTeX and Python write is read as what it means.
#include <catch_amalgamated.hpp>

#include "read_tree.h"

using namespace slope;

TEST_CASE("signs as Chinese input methods and textbooks write them are read as what they mean") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"１＋ｘ", "(+ 1 x)"},
      {"（x＋1）×2", "(* (+ x 1) 2)"},
      {"\u00A0x\u00A0+\u2009\u200B1\u3000\uFEFF", "(+ x 1)"},
      {"ｍａｘ（0，x）", "(max 0 x)"},
      {"x＞0？x：0", "(? (> x 0) x 0)"},
      {"x ≥ 0 ? 1 : −1", "(? (>= x 0) 1 (neg 1))"},
      {"2·x÷3", "(/ (* 2 x) 3)"},
      {"α(e^x − 1)", "(* alpha (+ (^ e x) (neg 1)))"},
      {"σ(x)", "(sigmoid x)"},
      {"x² + x³", "(+ (^ x 2) (^ x 3))"},
      {"2x—1", "(+ (* 2 x) (neg 1))"},
      {"x ≧ 0 ? 1 : x ⩽ -1 ? ϵ : ψ", "(? (>= x 0) 1 (<= x (neg 1)) epsilon psi)"},
      {"x =< 0 ? 0 : x", "(? (<= x 0) 0 x)"},
      {"√(2/π)", "(sqrt (/ 2 pi))"},
      {"√x", "(sqrt x)"},
      {"2√x + x/√2", "(+ (* 2 (sqrt x)) (/ x (sqrt 2)))"},
      {"√√x^2", "(^ (sqrt (sqrt x)) 2)"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("names of functions are read in whatever case, as papers and frameworks write them") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"ReLU(x)", "(relu x)"},
      {"LeakyReLU(x, 0.2)", "(leaky_relu x 0.2)"},
      {"Swish(x)", "(silu x)"},
      {"LN(x)", "(log x)"},
      {"torch.nn.ReLU6(x)", "(relu6 x)"},
      {"1/(1 + np.exp(-x))", "(/ 1 (+ 1 (exp (neg x))))"},
      {"F.gelu(x) + math.pi", "(+ (gelu x) pi)"},
      {"np.maximum(0, x)", "(max 0 x)"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("what textbooks leave out is read: a function's parentheses, the sign of a product, the formula's name") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"sin x", "(sin x)"},
      {"sin 2x + 1", "(+ (sin (* 2 x)) 1)"},
      {"sin x cos x", "(* (sin x) (cos x))"},
      {"sin x(x + 1)", "(* (sin x) (+ x 1))"},
      {"|sin x|", "(abs (sin x))"},
      {"sin cos x^2", "(sin (cos (^ x 2)))"},
      {"sin^2(x)", "(^ (sin x) 2)"},
      {"2tanh²x", "(* 2 (^ (tanh x) 2))"},
      {"tanh(wx + b)", "(tanh (+ (* w x) b))"},
      {"2xe^x", "(* 2 x (^ e x))"},
      {"xsin(x)", "(* x (sin x))"},
      {"sin xcos x", "(* (sin x) (cos x))"},
      {"1/(1 + e^{-x})", "(/ 1 (+ 1 (^ e (neg x))))"},
      {"y = x^2", "(^ x 2)"},
      {"f(x) = x^2", "(^ x 2)"},
      {"σ'(z) = z", "z"},
      {"f′(x) = 2x", "(* 2 x)"},
      {"sinx + xlnx", "(+ (sin x) (* x (log x)))"},
      {"tanhx^2", "(tanh (^ x 2))"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("LaTeX is read, as the page and papers write it") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"\\frac{1}{1+e^{-x}}", "(/ 1 (+ 1 (^ e (neg x))))"},
      {"\\dfrac{x}{2}\\left(1+\\operatorname{erf}\\left(\\frac{x}{\\sqrt{2}}\\right)\\right)",
       "(* (/ x 2) (+ 1 (erf (/ x (sqrt 2)))))"},
      {"\\sigma(x)\\cdot(1-\\sigma(x))", "(* (sigmoid x) (+ 1 (neg (sigmoid x))))"},
      {"$\\max(0,\\,x)$", "(max 0 x)"},
      {"\\mathrm{ReLU6}(x)", "(relu6 x)"},
      {"1-\\tanh^{2} x", "(+ 1 (neg (^ (tanh x) 2)))"},
      {"\\left|x\\right| + \\lvert x\\rvert", "(+ (abs x) (abs x))"},
      {"x \\le 0 ? \\alpha x : x", "(? (<= x 0) (* alpha x) x)"},
      {"\\{x\\}\\;\\infty", "(* x inf)"},
      {"\\frac12 + \\tfrac{1}2", "(+ (/ 1 2) (/ 1 2))"},
      {"\\frac x2 + \\frac1x", "(+ (/ x 2) (/ 1 x))"},
      {"\\frac12x", "(* (/ 1 2) x)"},
      {"\\frac\\pi2 + \\dfrac1x", "(+ (/ pi 2) (/ 1 x))"},
      {"\\sqrt2x", "(* (sqrt 2) x)"},
      {"\\lfloor x\\rfloor~H(x)", "(* (floor x) (heaviside x))"},
      {"\\frac1", "expected_expression at 6"},
      {"\\frac123", "expected_operator at 7"},
      {"\\frac1.5", "expected_opening at 6"},
      {"\\sqrt[4]{x}", "unexpected_character at 5"},
      {"\\foo(x)", "unknown_name at 0"},
      {"x\\", "unexpected_character at 1"},
      {"x \\\\ 2", "unexpected_character at 2"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("LaTeX's cases are a choice") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"\\begin{cases} x & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}", "(? (> x 0) x 0)"},
      {"f(x) = \\begin{cases}x,&x>0\\\\0,&\\otherwise\\end{cases}", "(? (> x 0) x 0)"},
      {"\\begin{cases} x, & \\text{ if } x \\geq 0 \\\\ ax, & \\text{ otherwise } \\\\ \\end{cases}", "(? (>= x 0) x (* a x))"},
      {"\\begin{cases} x, & \\text{若 } x \\ge 0, \\\\ 0, & \\text{其他} \\end{cases}", "(? (>= x 0) x 0)"},
      {"\\lambda\\begin{cases} x & \\mathrm{if}\\ x > 0 \\\\ e^x & \\text{if } x \\le 0 \\end{cases}",
       "(* lambda (? (> x 0) x (^ e x)))"},
      {"\\left\\{\\begin{array}{ll} x & 0 < x \\\\ 0 & x \\leqslant 0 \\end{array}\\right.", "(? (< 0 x) x 0)"},
      {"\\begin{cases} 1 & x > 0 \\\\ 0 & x = 0 \\\\ -1 & x < 0 \\end{cases}", "(? (> x 0) 1 (== x 0) 0 (neg 1))"},
      {"\\begin{cases} 1 & x > 0 \\\\ 0 & x < 0 \\end{cases}", "(? (> x 0) 1 (< x 0) 0 undefined)"},
      {"\\begin{cases} -1 & x < -1 \\\\ x & -1 \\le x \\le 1 \\\\ 1 & x > 1 \\end{cases}",
       "(? (< x (neg 1)) (neg 1) (<= x 1) x 1)"},
      {"\\begin{cases} 6 & x > 6 \\\\ x & 0 < x \\le 6 \\\\ 0 & x \\le 0 \\end{cases}", "(? (> x 6) 6 (> x 0) x 0)"},
      {"|\\begin{cases} |x| & |x| > 1 \\\\ 1 & else \\end{cases}|", "(abs (? (> (abs x) 1) (abs x) 1))"},
      {"\\begin{cases} x & 0 < x < 1 \\\\ 0 & \\text{else} \\end{cases}", "expected_comparison at 18"},
      {"\\begin{cases} x & y \\\\ 0 & \\text{else} \\end{cases}", "expected_comparison at 18"},
      {"\\begin{cases} x \\\\ 0 \\end{cases}", "expected_comparison at 16"},
      {"\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\\\ 2 & x < 1 \\end{cases}", "unexpected_character at 42"},
      {"\\begin{cases} x & x > 0", "expected_closing at 23"},
      {"x & 2", "unexpected_character at 2"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("a module takes its parameters first, and then what it is of") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"LeakyReLU(0.1)(x)", "(leaky_relu x 0.1)"},
      {"nn.ReLU()(x) + Softshrink(lambda)(2x)", "(+ (relu x) (softshrink (* 2 x) lambda))"},
      {"nn.Hardtanh(-2, 2)(x)", "(hardtanh x (neg 2) 2)"},
      {"nn.PReLU()(x)", "(prelu x)"},
      {"nn.PReLU(1)(x)", "wrong_argument_count at 0"},
      {"Hardtanh(2)(x)", "wrong_argument_count at 0"},
      {"elu(x)(1 - x)", "(* (elu x) (+ 1 (neg x)))"},
      {"sigmoid(2)(x)", "(* (sigmoid 2) x)"},
      {"relu()", "wrong_argument_count at 0"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("Python's choices and functions are read") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"lambda x: x if x > 0 else 0.1*x", "(? (> x 0) x (* 0.1 x))"},
      {"0 if (x < 0) else 1 if x > 1 else x", "(? (< x 0) 0 (> x 1) 1 x)"},
      {"2*(x if x > 0 else 0)", "(* 2 (? (> x 0) x 0))"},
      {"np.where(x > 0, x, exp(x) - 1)", "(? (> x 0) x (+ (exp x) (neg 1)))"},
      {"torch.where((x > 0), max(x, 1), where(x < -1, 0, 1))", "(? (> x 0) (max x 1) (< x (neg 1)) 0 1)"},
      {"x if x", "expected_else at 2"},
      {"x if x > 0", "expected_else at 2"},
      {"x > 0 if x > 1 else 2", "expected_choice at 2"},
      {"where(x, 1, 2)", "expected_comparison at 6"},
      {"where(x > 0, 1)", "expected_colon at 14"},
      {"where x", "expected_opening at 6"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("a word that means something else is no product of its letters") {
  for (const std::string_view word : {"acoth(x)", "lrelu(x)", "hswish(x)", "fmax(x, 0)", "lb x", "tg 2", "Phi(x)", "log3(x)"}) {
    CAPTURE(word);
    CHECK(read(word) == "unknown_name at 0");
  }
}
