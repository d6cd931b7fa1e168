// Verdicts at kinks.
#include "calculus/kink/kink.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

std::string text(const std::optional<Expr>& e) { return e ? plain(*e) : "-"; }
std::string text(const std::optional<bool>& b) { return !b ? "unknown" : *b ? "yes" : "no"; }

std::string verdict(const Kink& k) {
  std::string all = plain(k.at) + ": " + text(k.left.value) + " " + text(k.value) + " " + text(k.right.value) + ", slopes " +
                    text(k.left.slope) + " " + text(k.right.slope) + ", continuous " + text(k.continuous) +
                    ", differentiable " + text(k.differentiable);
  if (k.left.is_empty) all += ", empty on the left";
  if (k.right.is_empty) all += ", empty on the right";
  return k.condition ? all + " unless " + plain(*k.condition) : all;
}

std::vector<std::string> verdicts(const char* f) {
  std::vector<std::string> all;
  for (const Kink& k : kinks(parse_known(f), "x").list) all.push_back(verdict(k));
  return all;
}

struct Row {
  const char* f;
  std::vector<std::string> verdicts;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.f);
    CHECK(verdicts(row.f) == row.verdicts);
  }
}

}  // namespace

TEST_CASE("Where the domain ends, one side has no values") {
  check({
      {"x*sqrt(x)/(1 + x)", {"0: - 0 0, slopes - 0, continuous unknown, differentiable unknown, empty on the left"}},
      {"log(2 - x)", {"2: -inf - -, slopes - -, continuous no, differentiable no, empty on the right"}},
      {"sqrt(x)/x", {"0: - - inf, slopes - -, continuous no, differentiable no, empty on the left"}},
      {"sin(1/x)", {"0: - - -, slopes - -, continuous no, differentiable no"}},
  });
}

TEST_CASE("The lecture's kinks") {
  check({
      {"sigmoid(x)", {}},
      {"tanh(x)", {}},
      {"sgn(x)", {"0: -1 0 1, slopes inf inf, continuous no, differentiable no"}},
      {"heaviside(x)", {"0: 0 1/2 1, slopes inf inf, continuous no, differentiable no"}},
      {"x >= 0 ? 1 : -1", {"0: -1 1 1, slopes inf 0, continuous no, differentiable no"}},
      {"relu(x)", {"0: 0 0 0, slopes 0 1, continuous yes, differentiable no"}},
      {"max(0, x)", {"0: 0 0 0, slopes 0 1, continuous yes, differentiable no"}},
      {"relu(relu(x))", {"0: 0 0 0, slopes 0 1, continuous yes, differentiable no"}},
      {"x > 0 ? x : alpha*x", {"0: 0 0 0, slopes alpha 1, continuous yes, differentiable no unless alpha == 1"}},
      {"max(alpha*x, x)",
       {"0: 0 0 0, slopes min(alpha, 1) max(alpha, 1), continuous yes, differentiable no unless alpha == 1"}},
      {"x > 0 ? x : alpha*(e^x - 1)", {"0: 0 0 0, slopes alpha 1, continuous yes, differentiable no unless alpha == 1"}},
  });
}

TEST_CASE("PyTorch's kinks, with the defaults as numbers") {
  check({
      {"leaky_relu(x)", {"0: 0 0 0, slopes 0.01 1, continuous yes, differentiable no"}},
      {"elu(x)", {"0: 0 0 0, slopes 1 1, continuous yes, differentiable yes"}},
      {"elu(x, 2)", {"0: 0 0 0, slopes 2 1, continuous yes, differentiable no"}},
      {"selu(x)",
       {"0: 0 0 0, slopes 1.7580993408473768 1.0507009873554805, continuous yes, differentiable no"}},
      {"celu(x, alpha)", {"0: 0 0 0, slopes 1 1, continuous yes, differentiable yes"}},
      {"softsign(x)", {"0: 0 0 0, slopes 1 1, continuous yes, differentiable yes"}},
      {"hardtanh(x)",
       {"-1: -1 -1 -1, slopes 0 1, continuous yes, differentiable no",
        "1: 1 1 1, slopes 1 0, continuous yes, differentiable no"}},
      {"hardsigmoid(x)",
       {"-3: 0 0 0, slopes 0 1/6, continuous yes, differentiable no",
        "3: 1 1 1, slopes 1/6 0, continuous yes, differentiable no"}},
      {"hardswish(x)",
       {"-3: 0 0 0, slopes 0 -1/2, continuous yes, differentiable no",
        "3: 3 3 3, slopes 3/2 1, continuous yes, differentiable no"}},
      {"relu6(x)",
       {"0: 0 0 0, slopes 0 1, continuous yes, differentiable no",
        "6: 6 6 6, slopes 1 0, continuous yes, differentiable no"}},
      {"softshrink(x)",
       {"-0.5: 0 0 0, slopes 1 0, continuous yes, differentiable no",
        "0.5: 0 0 0, slopes 0 1, continuous yes, differentiable no"}},
      {"hardshrink(x)",
       {"-0.5: -1/2 0 0, slopes inf 0, continuous no, differentiable no",
        "0.5: 0 0 1/2, slopes 0 inf, continuous no, differentiable no"}},
      {"threshold(x)", {"0.1: 20 20 0.1, slopes 0 -inf, continuous no, differentiable no"}},
  });
}

TEST_CASE("Conditions on parameters") {
  check({
      {"x > 0 ? lambda*x : lambda*alpha*(e^x - 1)",
       {"0: 0 0 0, slopes alpha*lambda lambda, continuous yes, differentiable no unless alpha*lambda == lambda"}},
      {"|alpha*x|", {"0: 0 0 0, slopes -abs(alpha) abs(alpha), continuous yes, differentiable no unless alpha == 0"}},
      {"x > 0 ? alpha^2*x : x",
       {"0: 0 0 0, slopes 1 alpha^2, continuous yes, differentiable no unless alpha^2 == 1"}},
      {"x > 0 ? 2x + alpha : 2x", {"0: 0 0 alpha, slopes 2 -, continuous no, differentiable no unless alpha == 0"}},
      {"x > 0 ? x + alpha : 2x", {"0: 0 0 alpha, slopes 2 -, continuous no, differentiable no"}},
      {"x > a ? (x - a)*b + 1 : 1", {"a: 1 1 1, slopes 0 b, continuous yes, differentiable no unless b == 0"}},
  });
}

TEST_CASE("What is zero for some parameters and not for others is not established") {
  const auto all = kinks(parse_known("x*min(x/b, (x^2 - 1 <= 0 ? x^2 : x))"), "x").list;  // at -1 a jump only where b > 1
  REQUIRE(text(all.front().at) == "-1");
  CHECK(text(all.front().continuous) == "unknown");
  CHECK(text(all.front().differentiable) == "unknown");
  check({
      {"x > 0 ? max(a, 1)*x : a*x", {"0: 0 0 0, slopes a max(a, 1), continuous yes, differentiable unknown"}},
      {"x > 0 ? |a| : -|a|", {"0: -abs(a) -abs(a) abs(a), slopes 0 -, continuous no, differentiable no"}},
  });
}

TEST_CASE("Breaks that turn out smooth, poles, edges") {
  check({
      {"x > 0 ? x^2 : 0", {"0: 0 0 0, slopes 0 0, continuous yes, differentiable yes"}},
      {"x*|x|", {"0: 0 0 0, slopes 0 0, continuous yes, differentiable yes"}},
      {"x > 0 ? e^x : 1 + x", {"0: 1 1 1, slopes 1 1, continuous yes, differentiable yes"}},
      {"x > 0 ? sin(x)/x : 1", {"0: 1 1 1, slopes 0 0, continuous yes, differentiable yes"}},
      {"sqrt(|x|)", {"0: 0 0 0, slopes -inf inf, continuous yes, differentiable no"}},
      {"1/x", {"0: -inf - inf, slopes - -, continuous no, differentiable no"}},
      {"sin(x)/x", {"0: 1 - 1, slopes - -, continuous no, differentiable no"}},
      {"log(x)", {"0: - - -inf, slopes - -, continuous no, differentiable no, empty on the left"}},
      {"sqrt(x)", {"0: - 0 0, slopes - inf, continuous unknown, differentiable no, empty on the left"}},
      {"0^x", {"0: - 1 0, slopes - -inf, continuous no, differentiable no, empty on the left"}},
      {"0^(x^2)", {"0: 0 1 0, slopes inf -inf, continuous no, differentiable no"}},
      // The sign of lambda decides which branch holds there.
      {"x > lambda ? x - lambda : x < -lambda ? x + lambda : 0",
       {"-lambda: - - -, slopes - -, continuous unknown, differentiable unknown",
        "lambda: - - 0, slopes - -, continuous unknown, differentiable unknown"}},
  });
}

TEST_CASE("What cannot be solved is found by its signs") {
  check({
      {"asinh(x)", {}},
      {"|sinh(x) - 1|",
       {"asinh(1): 0 0 0, slopes -cosh(asinh(1)) cosh(asinh(1)), continuous yes, differentiable no"}},
      {"|atanh(x)|",
       {"-1: - - inf, slopes - -, continuous no, differentiable no, empty on the left",
        "0: 0 0 0, slopes -1 1, continuous yes, differentiable no",
        "1: inf - -, slopes - -, continuous no, differentiable no, empty on the right"}},
      {"log(x + sqrt(x^2 + 1))", {}},
      {"max(x, -x, x^2 - 2)",
       {"-2: 2 2 2, slopes -4 -1, continuous yes, differentiable no", "-1: 1 1 1, slopes -1 -1, continuous yes, differentiable yes",
        "0: 0 0 0, slopes -1 1, continuous yes, differentiable no", "1: 1 1 1, slopes 1 1, continuous yes, differentiable yes",
        "2: 2 2 2, slopes 1 4, continuous yes, differentiable no"}},
      {"asin(2*x/(1 + x^2))",
       {"-1: -pi/2 -pi/2 -pi/2, slopes -1 1, continuous yes, differentiable no",
        "1: pi/2 pi/2 pi/2, slopes 1 -1, continuous yes, differentiable no"}},
  });
  CHECK(kinks(parse_known("log(x + sqrt(x^2 + 1))"), "x").beyond.empty());
}

TEST_CASE("Only ReLU at 0 has conventions, however it is written") {
  const auto count = [](const char* f) {
    std::size_t all = 0;
    for (const Kink& k : kinks(parse_known(f), "x").list) all += k.conventions.size();
    return all;
  };
  for (const char* f : {"relu(x)", "max(x, 0)", "x > 0 ? x : 0", "(x + |x|)/2", "relu(relu(x))"}) {
    CAPTURE(f);
    CHECK(count(f) == convention_ids().size());
  }
  for (const char* f : {"|x|", "relu6(x)", "leaky_relu(x)", "max(0, 2x)", "max(0, x - 1)"}) {
    CAPTURE(f);
    CHECK(count(f) == 0);
  }
}

TEST_CASE("Who says what of ReLU at 0") {
  const struct {
    const char* who;
    const char* value;
  } rows[] = {
      {"mathematics", "-"},       {"lecture_slides", "1"},  {"numpy_blog_text", "-"},
      {"numpy_blog_code", "1"},   {"torch_relu", "0"},      {"torch_maximum", "1/2"},
      {"torch_clamp_min", "1"},   {"tensorflow_relu", "0"}, {"sympy_max", "1/2"},
  };
  const auto all = relu_conventions();
  REQUIRE(all.size() == std::size(rows));
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i].who == rows[i].who);
    CHECK(text(all[i].value) == rows[i].value);
  }
}
