// Gradients: of every operation against central differences, of every activation against the symbolic derivative.
#include <cmath>
#include <limits>

#include "calculus/derive/derive.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "numeric/kernel.h"
#include "session.h"

using namespace slope;

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

using Graph = std::uint32_t (*)(Session&, std::uint32_t a, std::uint32_t b);
struct Case {
  const char* name;
  Graph f;
};
#define CASE(text, expression) \
  {text, [](Session& s, std::uint32_t a, std::uint32_t b) -> std::uint32_t { (void)b; return expression; }}

const std::vector<Case> cases = {
    CASE("a + b", s.run("add", {a, b})),
    CASE("a - b", s.run("subtract", {a, b})),
    CASE("a * b", s.run("multiply", {a, b})),
    CASE("a / b", s.run("divide", {a, b})),
    CASE("a ** b", s.run("power", {a, b})),
    CASE("a ** 3", s.run("power", {a, s.number(3)})),
    CASE("2 ** a", s.run("power", {s.number(2), a})),
    CASE("a % b", s.run("remainder", {a, b})),
    CASE("maximum", s.run("maximum", {a, b})),
    CASE("minimum", s.run("minimum", {a, b})),
    CASE("-a", s.run("negative", {a})),
    CASE("where", s.run("where", {s.run("less", {a, b}), s.run("multiply", {a, a}), b})),
    CASE("clamp", s.run("clamp", {a}, {0.6, 1.4})),
    CASE("exp", s.run("exp", {a})),
    CASE("log", s.run("log", {a})),
    CASE("sqrt", s.run("sqrt", {a})),
    CASE("abs", s.run("abs", {a})),
    CASE("sin", s.run("sin", {a})),
    CASE("cos", s.run("cos", {a})),
    CASE("matmul", s.run("matmul", {a, s.run("transpose", {s.run("add", {a, b})})})),
    CASE("matrix vector", s.run("matmul", {a, s.run("index", {a}, {0, 1, missing, missing})})),
    CASE("dot", s.run("matmul", {s.run("index", {a}, {0, 1, missing, missing}), s.run("index", {a}, {0, 0, missing, missing})})),
    CASE("sum", s.run("sum", {s.run("multiply", {a, a})}, {0})),
    CASE("sum of an axis", s.run("exp", {s.run("sum", {a}, {0, 1})})),
    CASE("mean", s.run("exp", {s.run("mean", {a}, {0})})),
    CASE("mean kept", s.run("multiply", {a, s.run("mean", {a}, {1, 0})})),
    CASE("max", s.run("exp", {s.run("max", {a}, {0})})),
    CASE("min of an axis", s.run("exp", {s.run("min", {a}, {0, 0})})),
    CASE("reshape", s.run("exp", {s.run("reshape", {a}, {3, 2})})),
    CASE("transpose", s.run("multiply", {s.run("t", {a}), s.run("reshape", {a}, {3, 2})})),
    CASE("index", s.run("exp", {s.run("index", {a}, {1, missing, missing, missing, 1, 1, missing, missing})})),
    CASE("index of a transpose", s.run("exp", {s.run("index", {s.run("t", {a})}, {0, 1, missing, missing})})),
    CASE("mask", s.run("exp", {s.run("mask", {a, s.run("less", {a, s.number(1)})})})),
    CASE("gather", s.run("exp", {s.run("gather", {a, s.tensor({1, 0, 1, -1})}, {0})})),
    CASE("gather along two axes", s.run("exp", {s.run("gather", {a, s.tensor({1, 0}), s.tensor({2, 2})}, {0})})),
    CASE("gather of a transpose", s.run("exp", {s.run("gather", {s.run("t", {a}), s.tensor({0, 0})}, {1})})),
    CASE("sorted", s.run("multiply", {b, s.run("take_along", {a, s.run("argsort", {a}, {1, 0})}, {1})})),
    CASE("cumsum", s.run("exp", {s.run("cumsum", {a}, {1})})),
    CASE("cumsum of the first axis", s.run("exp", {s.run("cumsum", {a}, {0})})),
    CASE("var", s.run("exp", {s.run("var", {a}, {0, 1})})),
    CASE("std of an axis", s.run("exp", {s.run("std", {a}, {1, 0, 1})})),
    CASE("cat", s.run("exp", {s.run("cat", {a, s.run("multiply", {a, a})}, {0})})),
    CASE("expand", s.run("exp", {s.run("expand", {a}, {2, 2, 3})})),
    CASE("softmax", s.run("multiply", {s.run("softmax", {a}, {1}), a})),
    CASE("log_softmax", s.run("multiply", {s.run("log_softmax", {a}, {0}), a})),
    CASE("mse_loss", s.run("mse_loss", {a, s.run("multiply", {a, a})})),
    CASE("gelu of a sum", s.run("gelu", {s.run("add", {a, b})})),
};

// The sum of the result at a where element i is moved by h, and, for second derivatives, of the gradient.
double at(const Case& c, Numbers a, std::size_t i, double h, bool of_gradient) {
  Session s;
  s.dtype = Dtype::float64;
  a[i] += h;
  const std::uint32_t x = s.leaf(a, {2, 3});
  const std::uint32_t y = c.f(s, x, s.tensor({0.7, 1.3, 0.43}));
  double sum = 0;
  for (const double value : of_gradient ? s.slope(y, x) : s.values_of(y)) sum += value;
  return sum;
}

}  // namespace

TEST_CASE("Every gradient agrees with the central difference, and so does its own gradient") {
  const Numbers a = {0.5, 1.1, 0.9, 1.7, 0.3, 1.2};
  for (const Case& c : cases) {
    Session s;
    s.dtype = Dtype::float64;
    const std::uint32_t x = s.leaf(a, {2, 3});
    const std::uint32_t y = c.f(s, x, s.tensor({0.7, 1.3, 0.43}));
    const Numbers slope = s.slope(y, x, true);
    const bool has_second = s.arena.held(s.last)->requires_grad;
    const Numbers second = has_second ? s.slope(s.last, x) : Numbers(a.size(), 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
      CAPTURE(c.name, i);
      const double h = 1e-5;
      CHECK(slope[i] == Catch::Approx((at(c, a, i, h, false) - at(c, a, i, -h, false)) / (2 * h)).epsilon(1e-6).margin(1e-7));
      CHECK(second[i] == Catch::Approx((at(c, a, i, h, true) - at(c, a, i, -h, true)) / (2 * h)).epsilon(1e-6).margin(1e-7));
    }
  }
}

TEST_CASE("Every activation's gradients of order 1 to 3 are the symbolic derivatives") {
  Numbers points;
  for (double x = -4.15; x < 4.2; x += 0.37) points.push_back(x);
  for (const Function& row : activation_functions()) {
    Session s;
    s.dtype = Dtype::float64;
    const std::uint32_t x = s.leaf(points);
    std::uint32_t y = s.run(row.name, {x});
    Expr f = parse_known(std::string(row.name) + "(x)");
    for (int order = 1; order <= 3; ++order) {
      f = derivative(f, "x");
      const Program truth(f, {"x"});
      const Numbers slope = s.slope(y, x, true);
      for (std::size_t i = 0; i < points.size(); ++i) {
        CAPTURE(row.name, order, points[i]);
        CHECK(slope[i] == Catch::Approx(truth(&points[i])).epsilon(1e-11).margin(1e-14));
      }
      y = s.last;
    }
  }
}

TEST_CASE("At kinks the gradient is the frameworks' convention") {
  Session s;
  const std::uint32_t x = s.leaf({-1, 0, 1});
  CHECK(s.slope(s.run("relu", {x}), x) == Numbers{0, 0, 1});
  CHECK(s.slope(s.run("maximum", {x, s.tensor({0, 0, 0})}), x) == Numbers{0, 0.5, 1});
  CHECK(s.slope(s.run("clamp", {x}, {0, 1}), x) == Numbers{0, 1, 1});
  CHECK(s.slope(s.run("abs", {x}), x) == Numbers{-1, 0, 1});
  CHECK(s.slope(s.run("max", {s.run("multiply", {x, x})}, {0}), x) == Numbers{-1, 0, 1});
  CHECK(s.slope(s.run("power", {x, s.number(0)}), x) == Numbers{0, 0, 0});
}

TEST_CASE("backward adds to grad, and uses the graph up unless it is retained") {
  Session s;
  const std::uint32_t x = s.leaf({1, 2});
  CHECK(gradient_of(s.arena, x) == 0);
  const std::uint32_t y = s.run("sum", {s.run("multiply", {x, x})}, {0});
  CHECK(Session::text_of(call_backward(s.arena, {y}, true, false)) == "no error");
  CHECK(s.values_of(gradient_of(s.arena, x)) == Numbers{2, 4});
  CHECK(Session::text_of(call_backward(s.arena, {y}, false, false)) == "no error");
  CHECK(s.values_of(gradient_of(s.arena, x)) == Numbers{4, 8});
  CHECK(Session::text_of(call_backward(s.arena, {y}, false, false)).starts_with("RuntimeError: Trying to backward through the graph"));

  s.arena.grad_enabled = false;  // no_grad
  CHECK(!s.arena.held(s.run("exp", {x}))->requires_grad);
  s.arena.grad_enabled = true;
  CHECK(s.arena.held(s.run("exp", {x}))->requires_grad);
  CHECK(!s.arena.held(s.run("detach", {s.run("exp", {x})}))->requires_grad);
}

TEST_CASE("A graph that kept no values may be gone through again: torch's errors come only where it did") {
  const struct {
    const char* operation;
    std::size_t operands;
    bool keeps;
  } rows[] = {{"add", 2, false}, {"subtract", 2, false}, {"negative", 1, false}, {"multiply", 2, true},
              {"divide", 2, true}, {"maximum", 2, true},   {"exp", 1, true},      {"relu", 1, true}};
  for (const auto& [operation, operands, keeps] : rows) {
    CAPTURE(operation);
    Session s;
    const std::uint32_t x = s.leaf({3}, {});
    const std::uint32_t y = s.run(operation, Ids(operands, x));
    CHECK(Session::text_of(call_backward(s.arena, {y}, false, false)) == "no error");
    const bool has_failed = Session::text_of(call_backward(s.arena, {y}, false, false)) != "no error";
    CHECK(has_failed == keeps);
  }
}

TEST_CASE("cross_entropy and its gradient") {
  Session s;
  s.dtype = Dtype::float64;
  const std::uint32_t scores = s.leaf({1, 2, 3, 1, 1, 1}, {2, 3});
  s.dtype = Dtype::int64;
  const std::uint32_t classes = s.run("cast", {s.tensor({2, 0})});
  const std::uint32_t loss = s.run("cross_entropy", {scores, classes});
  CHECK(s.values_of(loss)[0] == Catch::Approx((0.4076059644443803 + std::log(3.0)) / 2));
  const Numbers slope = s.slope(loss, scores);
  CHECK(slope[0] == Catch::Approx(0.5 * 0.09003057317038046));
  CHECK(slope[2] == Catch::Approx(0.5 * (0.6652409557748219 - 1)));
  CHECK(slope[3] == Catch::Approx(0.5 * (1.0 / 3 - 1)));
}

TEST_CASE("cross_entropy of scores among which one is -inf, as a mask leaves them") {
  Session s;
  s.dtype = Dtype::float64;
  const std::uint32_t scores = s.leaf({0, 1, -INFINITY}, {1, 3});
  s.dtype = Dtype::int64;
  const std::uint32_t loss = s.run("cross_entropy", {scores, s.run("cast", {s.tensor({1})})});
  CHECK(s.values_of(loss)[0] == Catch::Approx(0.31326168751822286));
  const Numbers slope = s.slope(loss, scores);
  CHECK(slope[0] == Catch::Approx(0.2689414213699951));
  CHECK(slope[1] == Catch::Approx(-0.2689414213699951));
  CHECK(slope[2] == 0);
}

TEST_CASE("a power with a Python number leaves the dtype of its gradient to the tensor") {
  for (const Framework framework : {Framework::torch, Framework::tensorflow}) {
    for (const Dtype kind : {Dtype::int64, Dtype::float64}) {
      Session s;
      s.framework = framework;
      const std::uint32_t x = s.leaf({3, -2});
      const std::uint32_t first = s.run("power", {x, s.number(2, kind)});
      CHECK(s.slope(first, x, true) == Numbers{6, -4});
      CHECK(s.slope(s.last, x) == Numbers{2, 2});
    }
  }
}

TEST_CASE("Where a function is flat PyTorch's gradient is 0 whatever arrives: not -0, and not NaN where it is infinite") {
  for (const double arriving : {-1.0, std::numeric_limits<double>::infinity(), missing}) {
    for (const char* name : {"relu", "relu6", "hardtanh", "hardsigmoid", "hardswish", "threshold", "sgn", "floor", "max"}) {
      CAPTURE(name, arriving);
      const bool of_all = std::string_view(name) == "max";
      Session s;
      const std::uint32_t x = s.leaf({-8, 9});
      const std::uint32_t y = s.run(name, {x}, of_all ? Numbers{0} : Numbers{});
      const Outcome outcome = call_gradients(s.arena, y, s.run("full_like", {y}, {arriving}), {x}, false, false, false);
      REQUIRE(std::get_if<Ids>(&outcome) != nullptr);
      const double flat = s.values_of(std::get_if<Ids>(&outcome)->front())[0];
      CHECK(flat == 0);
      CHECK_FALSE(std::signbit(flat));
    }
  }
}

TEST_CASE("Where two are equal PyTorch shares the gradient, TensorFlow gives it to the first") {
  const auto slopes = [](Framework framework, const char* name, bool is_first) {
    Session s;
    s.framework = framework;
    const std::uint32_t x = s.leaf({1, 2}), other = s.tensor({1, 1});
    return s.slope(s.run(name, is_first ? Ids{x, other} : Ids{other, x}), x);
  };
  CHECK(slopes(Framework::torch, "maximum", true) == Numbers{0.5, 1});
  CHECK(slopes(Framework::torch, "minimum", false) == Numbers{0.5, 0});
  CHECK(slopes(Framework::tensorflow, "maximum", true) == Numbers{1, 1});
  CHECK(slopes(Framework::tensorflow, "maximum", false) == Numbers{0, 1});
  CHECK(slopes(Framework::tensorflow, "minimum", true) == Numbers{1, 0});
  CHECK(slopes(Framework::tensorflow, "minimum", false) == Numbers{0, 0});
}

TEST_CASE("What TensorFlow computes is recorded only while a tape runs") {
  for (const Framework framework : {Framework::torch, Framework::tensorflow}) {
    Session s;
    s.framework = framework;
    const std::uint32_t x = s.leaf({1});
    s.arena.tape_is_running = false;
    CHECK(s.arena.held(s.run("exp", {x}))->requires_grad == (framework == Framework::torch));
    s.arena.tape_is_running = true;
    CHECK(s.arena.held(s.run("exp", {x}))->requires_grad);
  }
}
