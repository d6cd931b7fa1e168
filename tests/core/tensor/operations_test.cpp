// Values of operations: broadcasting, promotion, reductions, products, views.
#include <cmath>
#include <limits>

#include "session.h"

using namespace slope;

namespace {
constexpr double missing = std::numeric_limits<double>::quiet_NaN();
const Numbers all = {0};  // no axes kept, all of them reduced
}  // namespace

TEST_CASE("A view of a Python number is one, too") {
  Session s;
  CHECK(s.values_of(s.run("tanh", {s.run("squeeze", {s.number(2)})})) == s.values_of(s.run("tanh", {s.number(2)})));
}

TEST_CASE("Arithmetic broadcasts, and rounds to float32 once") {
  Session s;
  const std::uint32_t a = s.tensor({1, 2, 3, 4, 5, 6}, {2, 3}), b = s.tensor({10, 20, 30});
  CHECK(s.values_of(s.run("add", {a, b})) == Numbers{11, 22, 33, 14, 25, 36});
  CHECK(s.values_of(s.run("subtract", {a, s.run("unsqueeze", {s.tensor({1, 2})}, {1})})) == Numbers{0, 1, 2, 2, 3, 4});
  CHECK(s.values_of(s.run("divide", {s.tensor({1}), s.tensor({3})})) == Numbers{static_cast<double>(1.0f / 3)});
  CHECK(s.values_of(s.run("power", {b, s.number(2)})) == Numbers{100, 400, 900});
  CHECK(s.values_of(s.run("remainder", {s.tensor({-7, 7}), s.number(3)})) == Numbers{2, 1});
  CHECK(s.values_of(s.run("floor_divide", {s.tensor({-7, 7}), s.number(3)})) == Numbers{-3, 2});
  CHECK(s.values_of(s.run("maximum", {b, s.number(15)})) == Numbers{15, 20, 30});
  CHECK(s.values_of(s.run("less", {b, s.number(25)})) == Numbers{1, 1, 0});
  CHECK(s.values_of(s.run("where", {s.run("less", {b, s.number(25)}), b, s.number(0)})) == Numbers{10, 20, 0});
  CHECK(s.values_of(s.run("clamp", {b}, {15, 25})) == Numbers{15, 20, 25});
  // 0.1 as a number of Python's is rounded to float32 where it meets float32
  CHECK(s.values_of(s.run("multiply", {s.tensor({1}), s.number(0.1)})) == Numbers{static_cast<double>(0.1f)});
}

TEST_CASE("Arrays in order, for which there is a loop of their own, give the same bits as views out of order") {
  Session s;
  const std::uint32_t a = s.run("randn", {}, {37, 53}), b = s.run("randn", {}, {37, 53});
  for (const char* name : {"add", "subtract", "multiply", "divide"}) {
    CAPTURE(name);
    const std::uint32_t turned = s.run(name, {s.run("t", {a}), s.run("t", {b})});
    CHECK(s.values_of(s.run(name, {a, b})) == s.values_of(s.run("t", {turned})));
  }
}

TEST_CASE("Dtypes are promoted as each framework does") {
  const auto dtype_of = [](Framework framework, Dtype a, const Shape& shape, Dtype b, bool is_number, const char* name = "add") {
    Session s;
    s.framework = framework;
    s.dtype = a;
    Numbers full = {1};
    full.insert(full.end(), shape.begin(), shape.end());
    const std::uint32_t x = s.run("full", {}, full);
    s.dtype = b;
    const std::uint32_t y = is_number ? s.number(1, b) : s.run("full", {}, {1, 2});
    return s.arena.held(s.run(name, {x, y}))->dtype;
  };
  using enum Dtype;
  CHECK(dtype_of(Framework::torch, float32, {2}, float64, false) == float64);
  CHECK(dtype_of(Framework::torch, float32, {2}, float64, true) == float32);
  CHECK(dtype_of(Framework::torch, int64, {2}, float32, true) == float32);
  CHECK(dtype_of(Framework::torch, int64, {2}, int64, true, "divide") == float32);
  CHECK(dtype_of(Framework::torch, float64, {}, float32, false) == float32);
  CHECK(dtype_of(Framework::torch, boolean, {2}, int64, true) == int64);
  CHECK(dtype_of(Framework::numpy, float32, {2}, float32, true) == float32);
  CHECK(dtype_of(Framework::numpy, int64, {2}, float32, true) == float64);
  CHECK(dtype_of(Framework::numpy, float32, {2}, int64, false) == float64);
  CHECK(dtype_of(Framework::numpy, int64, {2}, int64, true, "divide") == float64);
  CHECK(dtype_of(Framework::torch, float32, {2}, float32, true, "less") == boolean);
}

TEST_CASE("Reductions: of all elements, and along axes") {
  Session s;
  const std::uint32_t a = s.tensor({1, 5, 3, 4, 2, 6}, {2, 3});
  CHECK(s.values_of(s.run("sum", {a}, all)) == Numbers{21});
  CHECK(s.values_of(s.run("sum", {a}, {0, 0})) == Numbers{5, 7, 9});
  CHECK(s.values_of(s.run("sum", {a}, {0, -1})) == Numbers{9, 12});
  CHECK(s.shape_of(s.run("sum", {a}, {1, 1})) == Shape{2, 1});
  CHECK(s.values_of(s.run("mean", {a}, {0, 1})) == Numbers{3, 4});
  CHECK(s.values_of(s.run("max", {a}, {0, 1})) == Numbers{5, 6});
  CHECK(s.values_of(s.run("argmax", {a}, {0, 1})) == Numbers{1, 2});
  CHECK(s.values_of(s.run("min", {a}, {0, 0})) == Numbers{1, 2, 3});
  CHECK(s.values_of(s.run("argmax", {a}, all)) == Numbers{5});
  CHECK(std::isnan(s.values_of(s.run("max", {s.tensor({1, missing, 3})}, all))[0]));
  // 1e8 + 1 - 1e8 in float32 would be 0
  CHECK(s.values_of(s.run("sum", {s.tensor({1e8, 1, -1e8})}, all)) == Numbers{1});
  const Numbers soft = s.values_of(s.run("softmax", {s.tensor({1000, 1000, -1000})}));
  CHECK(soft == Numbers{0.5, 0.5, 0});
  CHECK(s.values_of(s.run("log_softmax", {s.tensor({0, 0, 0, 0}, {2, 2})}, {0}))[3] == Catch::Approx(-std::log(2.0)));
}

TEST_CASE("Products of vectors, matrices and batches") {
  Session s;
  const std::uint32_t a = s.tensor({1, 2, 3, 4, 5, 6}, {2, 3}), v = s.tensor({1, 0, -1});
  CHECK(s.values_of(s.run("matmul", {a, s.run("t", {a})})) == Numbers{14, 32, 32, 77});
  CHECK(s.values_of(s.run("matmul", {a, v})) == Numbers{-2, -2});
  CHECK(s.values_of(s.run("matmul", {v, v})) == Numbers{2});
  CHECK(s.shape_of(s.run("matmul", {v, v})).empty());
  CHECK(s.values_of(s.run("matmul", {s.tensor({1, 1}), a})) == Numbers{5, 7, 9});
  const std::uint32_t batch = s.tensor({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, {2, 2, 3});
  CHECK(s.shape_of(s.run("matmul", {batch, s.run("t", {a})})) == Shape{2, 2, 2});
  CHECK(s.values_of(s.run("matmul", {batch, v})) == Numbers{-2, -2, -2, -2});
}

TEST_CASE("Views share their numbers, slices count as Python does") {
  Session s;
  const std::uint32_t a = s.tensor({0, 1, 2, 3, 4, 5}, {2, 3});
  CHECK(s.values_of(s.run("t", {a})) == Numbers{0, 3, 1, 4, 2, 5});
  CHECK(s.values_of(s.run("reshape", {s.run("t", {a})}, {-1})) == Numbers{0, 3, 1, 4, 2, 5});
  // a[1], a[:, 1:], a[..., -1], a[None].shape
  CHECK(s.values_of(s.run("index", {a}, {0, 1, missing, missing})) == Numbers{3, 4, 5});
  CHECK(s.values_of(s.run("index", {a}, {1, missing, missing, missing, 1, 1, missing, missing})) == Numbers{1, 2, 4, 5});
  CHECK(s.values_of(s.run("index", {a}, {3, missing, missing, missing, 0, -1, missing, missing})) == Numbers{2, 5});
  CHECK(s.shape_of(s.run("index", {a}, {2, missing, missing, missing})) == Shape{1, 2, 3});
  CHECK(s.values_of(s.run("index", {s.tensor({0, 1, 2, 3, 4})}, {1, 1, -1, 2})) == Numbers{1, 3});
  CHECK(s.values_of(s.run("mask", {a, s.run("greater", {a, s.number(3)})})) == Numbers{4, 5});
  CHECK(s.values_of(s.run("cat", {a, a}, {1})) == Numbers{0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5});
  s.run("assign", {s.run("index", {a}, {0, 0, missing, missing}), s.number(9)});
  CHECK(s.values_of(a) == Numbers{9, 9, 9, 3, 4, 5});
  s.framework = Framework::numpy;
  CHECK(s.values_of(s.run("index", {s.tensor({0, 1, 2})}, {1, missing, missing, -1})) == Numbers{2, 1, 0});
}

TEST_CASE("Powers are exact to 2 ulp of float64") {
  Session s;
  s.dtype = Dtype::float64;
  struct Row {
    double x, y, power;
  };
  for (const Row& row : std::vector<Row>{{2, 10, 1024}, {3, 20, 3486784401}, {2, 0.5, 1.4142135623730951}, {10, -3, 0.001},
                                         {-2, 3, -8}, {0.5, 1074, 4.9406564584124654e-324}, {2.718281828459045, 10, 22026.465794806703},
                                         {2.718281828459045, -100, 3.7200759760208555e-44}, {1.0000001, 1e7, 2.7182816941320818}}) {
    CAPTURE(row.x, row.y);
    const double power = s.values_of(s.run("power", {s.tensor({row.x}), s.number(row.y)}))[0];
    CHECK(std::fabs(power - row.power) <= 4.5e-16 * std::fabs(row.power));
  }
  CHECK(std::isnan(s.values_of(s.run("power", {s.tensor({-2}), s.number(0.5)}))[0]));
}

TEST_CASE("A formula's own float32, and how many units of the last place it is off") {
  Session s;
  const std::uint32_t x = s.tensor({1e-4, 1, 100, -50});
  const std::uint32_t exact = s.run("cast", {x});
  s.dtype = Dtype::float64;
  const std::uint32_t truth = s.run("tanh", {s.run("cast", {exact})});
  const auto errors = [&](double formula) { return s.values_of(s.run("error_in_ulp", {s.run("tanh_by", {x}, {formula}), truth})); };
  CHECK(errors(0)[0] > 1000);
  CHECK(std::isinf(errors(0)[2]));
  CHECK(std::isinf(errors(1)[3]));
  CHECK(errors(2)[0] > 1000);
  CHECK(errors(3)[0] < 4);
  CHECK(s.values_of(s.run("error_in_ulp", {s.run("tanh", {x}), truth}))[0] <= 0.5);
  CHECK(s.error("error_in_ulp", {x, s.tensor({1, 2})}) == "RuntimeError: a value and its truth have the shapes [4] and [2]");
}
