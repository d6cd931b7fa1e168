// What is read from a text, and what is said when it cannot be read.
#include "expr/parse.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "expr/function_table.h"

using namespace slope;

namespace {

// The tree as an S-expression, so that a table can tell (a*b)*c from a*b*c.
std::string tree(const Expr& e);

std::string list(std::string_view head, const std::vector<Expr>& parts) {
  std::string text = "(" + std::string(head);
  for (const Expr& part : parts) text += " " + tree(part);
  return text + ")";
}

std::string tree(const Expr& e) {
  static constexpr std::string_view constants[] = {"e", "pi", "inf", "undefined"};
  static constexpr std::string_view relations[] = {"<", "<=", ">", ">=", "==", "!="};
  return match(e,
      [](const Number& n) { return n.text; },
      [](const Constant& c) { return std::string(constants[static_cast<int>(c)]); },
      [](const Symbol& s) { return s.name; },
      [](const Negation& n) { return list("neg", {n.operand}); },
      [](const Sum& s) { return list("+", s.terms); },
      [](const Product& p) { return list("*", p.factors); },
      [](const Quotient& q) { return list("/", {q.numerator, q.denominator}); },
      [](const Power& p) { return list("^", {p.base, p.exponent}); },
      [](const Call& c) { return list(c.function->name, c.arguments); },
      [](const Choice& c) {
        std::string text = "(?";
        for (const auto& [condition, value] : c.branches) {
          text += " " + list(relations[static_cast<int>(condition.relation)], {condition.left, condition.right}) + " " + tree(value);
        }
        return text + " " + tree(c.otherwise) + ")";
      });
}

std::string read(std::string_view text) {
  const auto parsed = parse(text);
  if (const auto* error = std::get_if<Error>(&parsed)) return std::string(error->code) + " at " + std::to_string(error->at);
  return tree(std::get<Expr>(parsed));
}

struct Row {
  const char* text;
  const char* expected;
};

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("text becomes the tree that was written") {
  const Row row = GENERATE(values<Row>({
      {"x", "x"},
      {"0.50", "0.50"},
      {".5", "0.5"},
      {"2. + 1.e5", "(+ 2 1e5)"},
      {"1e-3", "1e-3"},
      {"1 + 2 - x", "(+ 1 2 (neg x))"},
      {"(1 + e^-x) - 1", "(+ (+ 1 (^ e (neg x))) (neg 1))"},
      {"a*b*c", "(* a b c)"},
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
      {"ln(x) + arctan(x)", "(+ (log x) (atan x))"},
      {"inf", "inf"},
      {"undefined", "undefined"},
      {"x**2", "(^ x 2)"},
      {"+x", "x"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("signs as Chinese input methods and textbooks write them are read as what they mean") {
  const Row row = GENERATE(values<Row>({
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
  const Row row = GENERATE(values<Row>({
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
  const Row row = GENERATE(values<Row>({
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

TEST_CASE("what stands before = is a name, or the formula is an equation") {
  const Row row = GENERATE(values<Row>({
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

TEST_CASE("LaTeX is read, as the page and papers write it") {
  const Row row = GENERATE(values<Row>({
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
      {"\\sqrt[3]{x}", "unexpected_character at 5"},
      {"\\foo(x)", "unknown_name at 0"},
      {"x\\", "unexpected_character at 1"},
      {"x \\\\ 2", "unexpected_character at 2"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("LaTeX's cases are a choice") {
  const Row row = GENERATE(values<Row>({
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
  const Row row = GENERATE(values<Row>({
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
  const Row row = GENERATE(values<Row>({
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
  for (const std::string_view word : {"asinh(x)", "lrelu(x)", "hswish(x)", "fmax(x, 0)", "lg x", "tg 2", "Phi(x)", "log2(x)"}) {
    CAPTURE(word);
    CHECK(read(word) == "unknown_name at 0");
  }
}

TEST_CASE("e is the constant also where a product has no sign") {
  for (const auto& [written, meant] : {std::pair{"ex", "e*x"}, {"xe", "x*e"}}) {
    CAPTURE(written);
    CHECK(parse_known(written) == parse_known(meant));
  }
}

TEST_CASE("a mistake has a code and the exact character") {
  const Row row = GENERATE(values<Row>({
      {"", "empty at 0"},
      {"   ", "empty at 3"},
      {"2*(x", "expected_closing at 4"},
      {"max(0, x", "expected_closing at 8"},
      {"|x", "expected_closing at 2"},
      {"ln|x", "expected_closing at 4"},
      {"max|x|", "wrong_argument_count at 0"},
      {"x)", "unexpected_closing at 1"},
      {"2*", "expected_expression at 2"},
      {"1 + * 2", "expected_expression at 4"},
      {"()", "expected_expression at 1"},
      {"2 3", "expected_operator at 2"},
      {"x 3", "expected_operator at 2"},
      {"(x 3)", "expected_operator at 3"},
      {"1.2.3", "expected_operator at 3"},
      {"sin", "expected_opening at 3"},
      {"sin + x", "expected_opening at 4"},
      {"sin^-1(x)", "expected_opening at 3"},
      {"max x", "wrong_argument_count at 0"},
      {"lg(x)", "unknown_name at 0"},
      {"1 + dx", "unknown_name at 4"},
      {"f(x) =", "empty at 6"},
      {"x'", "unexpected_character at 1"},
      {"sigmod(x)", "unknown_name at 0"},
      {"1 + foo", "unknown_name at 4"},
      {"max(x)", "wrong_argument_count at 0"},
      {"1 + sin(x, 2)", "wrong_argument_count at 4"},
      {"x # 2", "unexpected_character at 2"},
      {"x > 0", "expected_choice at 2"},
      {"x > 0 ? 1", "expected_colon at 9"},
      {"x ? 1 : 2", "expected_comparison at 0"},
      {"(x) ? 1 : 2", "expected_comparison at 0"},
      {"π + 中", "unexpected_character at 4"},
      {"\xff", "unexpected_character at 0"},
      {"x +\xe4\xb8", "unexpected_character at 3"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("every code that the parser gives is in the list of codes") {
  for (const std::string_view text : {"", "2*(x", "x)", "2*", "2 3", "sin", "foo", "max(x)", "#", "x>0", "x>0?1", "x?1:2", "x if x", "x = 2"}) {
    const auto parsed = parse(text);
    REQUIRE(std::holds_alternative<Error>(parsed));
    const std::string_view code = std::get<Error>(parsed).code;
    CHECK(std::find(error_codes.begin(), error_codes.end(), code) != error_codes.end());
  }
}

TEST_CASE("nesting of 200 is read, 201 is not") {
  CHECK(read(repeated("(", 200) + "x" + repeated(")", 200)) == "x");
  CHECK(read(repeated("(", 201) + "x" + repeated(")", 201)) == "too_deep at 201");
  CHECK(read(repeated("sin(", 200) + "x" + repeated(")", 200)).substr(0, 4) == "(sin");
  CHECK(read(repeated("1+(", 200) + "x" + repeated(")", 200)).substr(0, 4) == "(+ 1");
  CHECK(read("x" + repeated("^x", 200)).substr(0, 3) == "(^ ");
}

TEST_CASE("no length or depth of text is too much to answer") {
  CHECK(std::holds_alternative<Expr>(parse(repeated("x+", 4999) + "x")));
  CHECK(std::holds_alternative<Expr>(parse(std::string(9'999, ' ') + "x")));
  CHECK(read(std::string(10'001, '1')) == "too_long at 10000");
  for (const std::string_view part : {"(", "-", "x^", "sin(", "x?", "x>0?", "|", "1/", "x>0?1:", "e^-", "max(1,", "sin ", "√", "sin^2", "wx", "xsin", "f(x)=", "np.", "{", "x=", "where(", "\\frac{", "x if x>0 else ", "\\left", "sinx", "\\begin{cases}", "\\begin{cases}x&x>0\\\\", "\\text{", "elu(1)("}) {
    const std::string text = repeated(part, static_cast<int>(10'000 / part.size()));
    CAPTURE(part);
    CHECK(std::holds_alternative<Error>(parse(text)));
    parse(text + "x");
  }
}
