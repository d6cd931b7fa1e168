// Expressions as a textbook sets them.
#include "print/latex.h"

#include <catch_amalgamated.hpp>

#include "expr/parse.h"

using namespace slope;

namespace {

struct Row {
  const char* text;
  const char* expected;
};

}  // namespace

TEST_CASE("latex is what a textbook would print") {
  const Row row = GENERATE(values<Row>({
      {"1/(1 + e^-x)", R"(\frac{1}{1+e^{-x}})"},
      {"sigmoid(x)*(1 - sigmoid(x))", R"(\sigma(x)(1-\sigma(x)))"},
      {"1 - tanh(x)^2", R"(1-\tanh^2(x))"},
      {"sigmoid(x)^2", R"(\sigma(x)^2)"},
      {"(e^x - e^-x)^2/(e^x + e^-x)^2", R"(\frac{(e^x-e^{-x})^2}{(e^x+e^{-x})^2})"},
      {"(1/(1 + e^-x))^2", R"(\left(\frac{1}{1+e^{-x}}\right)^2)"},
      {"(-1)*(1 + e^-x)^(-2)*(-1)*e^-x", R"((-1)(1+e^{-x})^{-2}(-1)e^{-x})"},
      {"(1 + e^-x) - 1", R"((1+e^{-x})-1)"},
      {"2*sigmoid(2*x) - 1", R"(2\sigma(2x)-1)"},
      {"2*3", R"(2\cdot 3)"},
      {"x*2", R"(x\cdot 2)"},
      {"2*x*y", "2xy"},
      {"alpha*x", R"(\alpha x)"},
      {"alpha*beta", R"(\alpha\beta)"},
      {"alpha*(e^x - 1)", R"(\alpha(e^x-1))"},
      {"e^(x/alpha)", R"(e^{x/\alpha})"},
      {"e^(-(x + 1)/2)", R"(e^{-(x+1)/2})"},
      {"x*(1/2)", R"(x\frac{1}{2})"},
      {"2*(1/2)", R"(2\cdot \frac{1}{2})"},
      {"1/2*x", R"(\frac{1}{2}x)"},
      {"-x^2", "-x^2"},
      {"(-x)^2", "(-x)^2"},
      {"a - (b - c)", "a-(b-c)"},
      {"x^12", "x^{12}"},
      {"sqrt(2/pi)", R"(\sqrt{\frac{2}{\pi}})"},
      {"abs(x)", "|x|"},
      {"abs(x/2)", R"(\left|\frac{x}{2}\right|)"},
      {"floor(x)", R"(\lfloor x\rfloor )"},
      {"log(1 + e^x)", R"(\ln(1+e^x))"},
      {"exp(x)", R"(\exp(x))"},
      {"max(0, x)", R"(\max(0,\,x))"},
      {"1e-3*x", R"(10^{-3}x)"},
      {"x*1e+3 + 2*1e3^2", R"(x\cdot 10^{3}+2\cdot (10^{3})^2)"},
      {"elu(a)*(x + 1) + elu(x)*(x + 1)", R"(\operatorname{ELU}(a)\cdot (x+1)+\operatorname{ELU}(x)(x+1))"},
      {"sigmoid(2)*(1 - sigmoid(2)) + sigmoid(z)*(1 - sigmoid(z))", R"(\sigma(2)\cdot (1-\sigma(2))+\sigma(z)(1-\sigma(z)))"},
      {"0.5*(e^(-2) - 1) + 2*(x + 1) + 3*(-2)", R"(0.5\cdot (e^{-2}-1)+2(x+1)+3\cdot (-2))"},
      {"2.5e3", R"(2.5\cdot 10^{3})"},
      {"-inf", R"(-\infty)"},
  }));
  CAPTURE(row.text);
  CHECK(latex(parse_known(row.text)) == row.expected);
}

TEST_CASE("a comparison alone") {
  const struct {
    Relation relation;
    const char* expected;
  } rows[] = {{Relation::less, "x<1"},     {Relation::less_equal, R"(x\le 1)"},    {Relation::equal, "x=1"},
              {Relation::greater, "x>1"},  {Relation::greater_equal, R"(x\ge 1)"}, {Relation::not_equal, R"(x\ne 1)"}};
  for (const auto& [relation, expected] : rows) CHECK(latex(Comparison{relation, symbol("x"), number(std::int64_t{1})}) == expected);
}

TEST_CASE("a choice becomes a cases environment whose rows say when they count") {
  const Row row = GENERATE(values<Row>({
      {"x > 0 ? x : 0", R"(\begin{cases}x,&x>0\\0,&x\le 0\end{cases})"},
      {"x > 0 ? 1 : x < 0 ? 0 : undefined", R"(\begin{cases}1,&x>0\\0,&x<0\end{cases})"},
      {"x > 0 ? 1 : x == 0 ? undefined : 0", R"(\begin{cases}1,&x>0\\0,&x<0\end{cases})"},
      {"x == 0 ? undefined : 0", R"(0,\quad x\ne 0)"},
      {"alpha < 1 ? max(x, alpha*x) : undefined", R"(\max(x,\,\alpha x),\quad \alpha<1)"},
      {"1 + (alpha < 1 ? x : undefined)", R"(1+\left(\begin{cases}x,&\alpha<1\end{cases}\right))"},
      {"sin(x) > cos(x) ? 1 : sin(x) == cos(x) ? undefined : 0", R"(\begin{cases}1,&\sin(x)>\cos(x)\\0,&\sin(x)<\cos(x)\end{cases})"},
      {"x < -1 ? -1 : x <= 1 ? x : 1", R"(\begin{cases}-1,&x<-1\\x,&-1\le x\le 1\\1,&x>1\end{cases})"},
      {"x > 0 ? 1 : x < 0 ? -1 : 0", R"(\begin{cases}1,&x>0\\-1,&x<0\\0,&x=0\end{cases})"},
      {"x > lambda ? x - lambda : x < -lambda ? x + lambda : 0",
       R"(\begin{cases}x-\lambda,&x>\lambda\\x+\lambda,&x<-\lambda\\0,&\otherwise\end{cases})"},
      {"x > lambda ? 1 : x == lambda ? undefined : 0",  // one subject, one bound: said by inequalities
       R"(\begin{cases}1,&x>\lambda\\0,&x<\lambda\end{cases})"},
      {"x > lambda ? 1 : x == lambda ? undefined : x < -lambda ? 1 : 0",  // "otherwise" must not take in x = lambda
       R"(\begin{cases}1,&x>\lambda\\\undefined,&x=\lambda\\1,&x<-\lambda\\0,&\otherwise\end{cases})"},
      {"(x > y ? x : y) > z ? 1 : 0",
       R"(\begin{cases}1,&\left(\begin{cases}x,&x>y\\y,&x\le y\end{cases}\right)>z\\0,&\otherwise\end{cases})"},
      {"alpha < 1 ? x : 0", R"(\begin{cases}x,&\alpha<1\\0,&\alpha\ge 1\end{cases})"},
      {"x > 0 ? 1 : x < 0 ? alpha*e^x : (alpha == 1 ? 1 : undefined)",
       R"(\begin{cases}1,&x>0\\\alpha e^x,&x<0\\1,&x=0,\ \alpha=1\end{cases})"},
      {"alpha < 1 ? (x > 0 ? x : alpha*x) : undefined",
       R"(\begin{cases}x,&x>0,\ \alpha<1\\\alpha x,&x\le 0,\ \alpha<1\end{cases})"},
      {"2*(x > 0 ? 1 : 0)", R"(2\left(\begin{cases}1,&x>0\\0,&x\le 0\end{cases}\right))"},
  }));
  CAPTURE(row.text);
  CHECK(latex(parse_known(row.text)) == row.expected);
}

TEST_CASE("choices in conditions are written once on every level") {
  std::string text = "x";
  for (int i = 0; i < 99; ++i) text = "((" + text + ")>0 ? 1 : x)";
  CHECK(latex(parse_known(text)).size() < 10'000);
}
