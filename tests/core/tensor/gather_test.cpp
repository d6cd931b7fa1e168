// Elements by their positions: read, written, sorted, added up; and what is said of wrong positions.
#include <cmath>

#include "session.h"
#include "tensor/random.h"

using namespace slope;

namespace {

// 0 1 2
// 3 4 5
std::uint32_t two_rows(Session& s) { return s.tensor({0, 1, 2, 3, 4, 5}, {2, 3}); }

constexpr double missing = NAN;

std::string backward_error(Session& s, std::uint32_t y) {
  return Session::text_of(call_backward(s.arena, {s.run("sum", {y}, {0})}, false, false));
}

}  // namespace

TEST_CASE("Positions choose along the axes they are for") {
  Session s;
  const std::uint32_t x = two_rows(s);
  const std::uint32_t rows = s.run("gather", {x, s.tensor({1, 0, -1})}, {0});
  CHECK(s.shape_of(rows) == Shape{3, 3});
  CHECK(s.values_of(rows) == Numbers{3, 4, 5, 0, 1, 2, 3, 4, 5});
  CHECK(s.values_of(s.run("gather", {x, s.tensor({2, 0})}, {1})) == Numbers{2, 0, 5, 3});
  CHECK(s.values_of(s.run("gather", {x, s.tensor({0, 1}), s.tensor({2, -3})}, {0})) == Numbers{2, 3});
  CHECK(s.values_of(s.run("gather", {s.run("t", {x}), s.tensor({1})}, {1})) == Numbers{3, 4, 5});
  CHECK(s.shape_of(s.run("gather", {x, s.tensor({0, 1, 1, 0}, {2, 2})}, {1})) == Shape{2, 2, 2});
  CHECK(s.error("gather", {x, s.tensor({2})}, {0}) == "IndexError: index 2 is out of bounds for dimension 0 with size 2");
  CHECK(s.error("gather", {x, s.tensor({0}), s.tensor({0}), s.tensor({0})}, {0}) == "IndexError: too many indices for tensor of dimension 2");
}

TEST_CASE("Positions and masks are written to, in views too") {
  Session s;
  const std::uint32_t x = two_rows(s);
  s.run("put", {x, s.number(9), s.tensor({0, 2})}, {1});
  CHECK(s.values_of(x) == Numbers{9, 1, 9, 9, 4, 9});
  s.run("put", {s.run("t", {x}), s.tensor({7, 8}), s.tensor({1})}, {0});
  CHECK(s.values_of(x) == Numbers{9, 7, 9, 9, 8, 9});
  s.run("put_where", {x, s.tensor({1, 2, 3, 4}), s.run("equal", {x, s.number(9)})});
  CHECK(s.values_of(x) == Numbers{1, 7, 2, 3, 8, 4});
  CHECK(s.error("put", {x, s.tensor({1, 2}), s.tensor({0, 1})}, {0}) ==
        "RuntimeError: shape mismatch: value tensor of shape [2] cannot be broadcast to indexing result of shape [2, 3]");
}

TEST_CASE("Order is stable, and NaN comes last") {
  Session s;
  const std::uint32_t x = s.tensor({2, NAN, 1, 2, 0}, {5});
  CHECK(s.values_of(s.run("argsort", {x}, {0, 0})) == Numbers{4, 2, 0, 3, 1});
  CHECK(s.values_of(s.run("argsort", {x}, {0, 1})) == Numbers{1, 0, 3, 2, 4});
  const std::uint32_t columns = s.tensor({3, 1, 2, 5}, {2, 2});
  CHECK(s.values_of(s.run("take_along", {columns, s.run("argsort", {columns}, {0, 0})}, {0})) == Numbers{2, 1, 3, 5});
}

TEST_CASE("An axis may be counted from the end: TensorFlow's gather") {
  Session s;
  s.framework = Framework::tensorflow;
  const std::uint32_t x = two_rows(s);
  CHECK(s.values_of(s.run("gather", {x, s.tensor({2, 0})}, {-1})) == Numbers{2, 0, 5, 3});
  CHECK(s.error("gather", {x, s.tensor({0})}, {-3}).starts_with("InvalidArgumentError: Invalid reduction dimension (-3"));
  CHECK(s.error("gather", {x, s.tensor({0})}, {0x1p40}).starts_with("IndexError: too many indices"));
}

TEST_CASE("Along the axis there are as many positions as one likes, along the others no more than elements") {
  Session s;
  const std::uint32_t x = two_rows(s), one = s.run("sum", {s.tensor({7})}, {0});
  CHECK(s.values_of(s.run("take_along", {x, s.tensor({2, 1, 0, 2}, {1, 4})}, {1})) == Numbers{2, 1, 0, 2});
  CHECK(s.values_of(s.run("take_along", {one, s.tensor({0}, {})}, {0})) == Numbers{7});
  CHECK(s.error("take_along", {x, s.tensor({0, 0, 0}, {3, 1})}, {1}) ==
        "RuntimeError: Size does not match at dimension 0 expected index [3, 1] to be smaller than self [2, 3] apart from dimension 1");
  CHECK(s.error("take_along", {x, s.tensor({0}, {1})}, {1}) == "RuntimeError: Index tensor must have the same number of dimensions as input tensor");
  CHECK(s.error("take_along", {one, s.tensor({5}, {})}, {0}) == "RuntimeError: index 5 is out of bounds for dimension 0 with size 1");
  CHECK(s.error("take_along", {x, s.tensor({-1}, {1, 1})}, {1}) == "RuntimeError: index -1 is out of bounds for dimension 1 with size 3");
}

TEST_CASE("What is written may come from what is written to: by a mask it is read before, and PyTorch refuses it by positions") {
  Session s;
  s.framework = Framework::numpy;
  const auto counted = [&] { return s.run("arange", {}, {0, 4}); };
  const auto first = [&](std::uint32_t x, double count) { return s.run("index", {x}, {1, missing, count, missing}); };
  std::uint32_t x = counted();
  s.run("put", {x, first(x, 2), s.tensor({1, 2})}, {0});
  CHECK(s.values_of(x) == Numbers{0, 0, 0, 3});
  x = counted();
  s.run("put_where", {x, first(x, 3), s.run("greater", {x, s.number(0)})});
  CHECK(s.values_of(x) == Numbers{0, 0, 1, 2});
  s.framework = Framework::torch;
  x = counted();
  const std::string refused = "RuntimeError: unsupported operation: some elements of the input tensor";
  CHECK(s.error("put", {x, first(x, 2), s.tensor({1, 2})}, {0}).starts_with(refused));
  CHECK(s.error("put", {x, x, s.tensor({0, 1, 2, 3})}, {0}).starts_with(refused));
  s.run("put", {first(x, 2), s.run("index", {x}, {1, 2, missing, missing}), s.tensor({1, 0})}, {0});
  CHECK(s.values_of(x) == Numbers{3, 2, 2, 3});
  s.run("put", {s.run("index", {x}, {1, 2, missing, missing}), first(x, 2), s.tensor({0, 1})}, {0});
  CHECK(s.values_of(x) == Numbers{3, 2, 3, 2});
}

TEST_CASE("A choice has no gradient when its positions or its mask were changed since") {
  Session s;
  const std::uint32_t x = s.leaf({1, 2, 3}), positions = s.tensor({0, 1}), mask = s.run("greater", {x, s.number(1)});
  const std::uint32_t chosen = s.run("gather", {x, positions}, {0}), masked = s.run("mask", {x, mask});
  s.run("assign", {positions, s.number(9)});
  s.run("assign", {mask, s.number(1)});
  CHECK(backward_error(s, chosen).starts_with("RuntimeError: one of the variables needed for gradient computation has been modified by an "
                                              "inplace operation: [torch.FloatTensor [2]] is at version 1; expected version 0 instead."));
  CHECK(backward_error(s, masked).starts_with("RuntimeError: one of the variables needed for gradient computation has been modified by an "
                                              "inplace operation: [CPUBoolType [3]] is at version 1; expected version 0 instead."));
}

TEST_CASE("A choice from data that another shape has replaced has no gradient") {
  const auto error_after = [](const auto& choose, const Shape& replaced) {
    Session s;
    const std::uint32_t x = s.leaf({1, 2, 3, 4, 5, 6}, {3, 2}), y = choose(s, x);
    s.run("set_data", {x, s.run("full", {}, Numbers{0, static_cast<double>(replaced[0])})});
    return backward_error(s, y);
  };
  const auto slice = [](Session& s, std::uint32_t x) { return s.run("index", {x}, {0, 2, missing, missing}); };
  const auto mask = [](Session& s, std::uint32_t x) { return s.run("mask", {x, s.run("greater", {x, s.number(1)})}); };
  const auto rows = [](Session& s, std::uint32_t x) { return s.run("gather", {x, s.tensor({2})}, {0}); };
  const std::string refused = "NotImplementedError: a choice from data of another shape has no gradient in this page's Python";
  CHECK(error_after(slice, {1}) == refused);
  CHECK(error_after(slice, {5}) == refused);  // the last of its two is the sixth
  CHECK(error_after(slice, {6}) == "no error");
  CHECK(error_after(mask, {1}) == refused);
  CHECK(error_after(rows, {4}) == refused);
  CHECK(error_after(rows, {1}) == "IndexError: index 2 is out of bounds for dimension 0 with size 1");
}

TEST_CASE("Running sums, variance and deviation") {
  Session s;
  const std::uint32_t x = s.tensor({1, 2, 4});
  CHECK(s.values_of(s.run("cumsum", {x}, {0})) == Numbers{1, 3, 7});
  CHECK(s.values_of(s.run("cumsum", {two_rows(s)}, {0})) == Numbers{0, 1, 2, 3, 5, 7});
  CHECK(s.values_of(s.run("var", {x}, {0, 1})) == Numbers{static_cast<double>(7.0f / 3)});
  CHECK(s.values_of(s.run("std", {x}, {0, 0})) == Numbers{static_cast<double>(1.2472191289246472f)});
  CHECK(std::isnan(s.values_of(s.run("var", {s.tensor({1})}, {0, 1}))[0]));
}

TEST_CASE("Integers have no -0, wrap around at their width, and are not divided by 0") {
  Session s;
  s.dtype = Dtype::int32;
  const std::uint32_t x = s.tensor({0, 2147483647, -7});
  CHECK(s.arena.held(x)->dtype == Dtype::int32);
  CHECK_FALSE(std::signbit(s.values_of(s.run("negative", {x}))[0]));
  CHECK(s.values_of(s.run("add", {x, s.number(1, Dtype::int64)})) == Numbers{1, -2147483648.0, -6});
  CHECK(s.arena.held(s.run("add", {x, s.number(1.5, Dtype::float64)}))->dtype == Dtype::float32);
  CHECK(s.error("floor_divide", {x, s.number(0, Dtype::int64)}) == "RuntimeError: ZeroDivisionError");
  s.framework = Framework::numpy;
  CHECK(s.values_of(s.run("remainder", {s.tensor({5, 3}), s.number(0, Dtype::int64)})) == Numbers{0, 0});
}

TEST_CASE("Random integers are those of the framework's own generator") {
  Session s;
  seed(s.arena, s.framework, 0);
  CHECK(s.values_of(s.run("randint", {}, {0, 10, 5})) == Numbers{4, 9, 3, 0, 3});
  s.framework = Framework::numpy;
  seed(s.arena, s.framework, 0);
  CHECK(s.values_of(s.run("randint", {}, {0, 10, 5})) == Numbers{5, 0, 3, 3, 7});
  CHECK(s.error("randint", {}, {3, 3, 1}) == "ValueError: low >= high");
  CHECK(s.error("randint", {}, {0, 0.5, 1}) == "ValueError: high <= 0");
  CHECK(s.error("randint", {}, {0, 3, 0, -1}) == "ValueError: negative dimensions are not allowed");
  s.framework = Framework::torch;
  CHECK(s.error("randint", {}, {0, 0.5, 1}) == "RuntimeError: random_ expects 'from' to be less than 'to', but got from=0 >= to=0");
  CHECK(s.error("randn", {}, {0, -1}) == "RuntimeError: Trying to create tensor with negative dimension -1: [0, -1]");
  CHECK(s.error("rand", {}, {-2}) == "RuntimeError: Trying to create tensor with negative dimension -2: [-2]");
}

TEST_CASE("retain_grad keeps the gradient of what is no leaf; a gradient may be set, and taken away") {
  Session s;
  const std::uint32_t x = s.leaf({1, 2});
  const std::uint32_t y = s.run("multiply", {x, s.number(3)});
  retain_gradient(s.arena, y);
  call_backward(s.arena, {s.run("sum", {y}, {0})}, false, false);
  CHECK(s.values_of(gradient_of(s.arena, y)) == Numbers{1, 1});
  CHECK(s.values_of(gradient_of(s.arena, x)) == Numbers{3, 3});
  set_gradient(s.arena, x, 0);
  CHECK(gradient_of(s.arena, x) == 0);
}
