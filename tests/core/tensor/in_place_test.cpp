// What is changed in place: its views see it, and a gradient that needs what was there before says so.
#include "session.h"

namespace slope {

namespace {

constexpr const char* modified = "RuntimeError: one of the variables needed for gradient computation has been modified by an inplace operation: ";

std::string hint(const std::string& which) {
  return modified + which + " instead. Hint: enable anomaly detection to find the operation that failed to compute its gradient, with "
         "torch.autograd.set_detect_anomaly(True).";
}

}  // namespace

TEST_CASE("a result that its own gradient needs may not be changed") {
  Session s;
  const auto x = s.leaf({-1, 0, 2});
  for (const auto& [name, maker] : {std::pair{"sigmoid", "SigmoidBackward0"}, {"exp", "ExpBackward0"}, {"relu", "ReluBackward0"}}) {
    const auto y = s.run(name, {x});
    const auto changed = s.run("change", {y, s.run("add", {y, s.number(1)})});
    CHECK(Session::text_of(call_backward(s.arena, {changed, s.tensor({1, 1, 1})}, false, false)) ==
          hint(std::string("[torch.FloatTensor [3]], which is output 0 of ") + maker + ", is at version 1; expected version 0"));
  }
}

TEST_CASE("what needs its input alone goes on") {
  Session s;
  const auto x = s.leaf({3, 4});
  const auto y = s.run("multiply", {x, x});
  const auto part = s.run("detach", {y});
  const auto changed = s.run("change", {y, s.run("multiply", {y, s.number(10)})});
  CHECK(s.values_of(changed) == Numbers{90, 160});
  CHECK(s.values_of(part) == Numbers{90, 160});
  CHECK(s.slope(changed, x) == Numbers{60, 80});
}

TEST_CASE("a leaf that was changed without a history") {
  Session s;
  const auto w = s.leaf({2});
  const auto square = s.run("multiply", {w, w}), root = s.run("sigmoid", {w});
  s.arena.grad_enabled = false;
  s.run("assign", {w, s.tensor({5})});
  s.arena.grad_enabled = true;
  CHECK(Session::text_of(call_backward(s.arena, {square}, false, false)) == hint("[torch.FloatTensor [1]] is at version 1; expected version 0"));
  // The sigmoid's gradient is by its result, that of 2.
  CHECK_THAT(s.slope(root, w)[0], Catch::Matchers::WithinRel(0.10499358540350662, 1e-6));
}

TEST_CASE("what becomes a leaf's numbers is none itself") {
  Session s;
  const auto x = s.leaf({3}), changed = s.run("change", {s.tensor({1}), x});
  CHECK(s.slope(s.run("multiply", {changed, s.number(5)}), x) == Numbers{5});
}

TEST_CASE("what is changed by way of x.data is not counted") {
  Session s;
  const auto w = s.leaf({2});
  const auto y = s.run("multiply", {w, w});
  const auto data = s.run("data", {w});
  s.run("assign", {data, s.tensor({5})});
  CHECK(s.slope(y, w) == Numbers{10});
}

TEST_CASE("a view from before a change has the gradient of what was changed") {
  Session s;
  const auto x = s.leaf({1, 2, 3, 4});
  const auto y = s.run("multiply", {x, s.number(2)});
  const auto view = s.run("view", {y}, {2, 2}), turned = s.run("T", {view}), last = s.run("index", {y}, {0, 3, 0, 1});
  const auto before = s.run("exp", {last});
  const auto changed = s.run("change", {y, s.run("multiply", {y, s.number(10)})});
  CHECK(s.values_of(view) == Numbers{20, 40, 60, 80});
  // What was computed of it before has the gradient of before.
  CHECK(s.slope(before, x)[3] == s.values_of(before)[0] * 2);
  s.arena.release(changed);
  s.arena.sweep();
  CHECK(s.slope(s.run("multiply", {view, s.tensor({1, 2, 3, 4}, {2, 2})}), x) == Numbers{20, 40, 60, 80});
  CHECK(s.slope(s.run("multiply", {turned, s.tensor({1, 2, 3, 4}, {2, 2})}), x) == Numbers{20, 60, 40, 80});
  CHECK(s.slope(last, x) == Numbers{0, 0, 0, 20});
  CHECK(s.arena.held(last)->shown_name() == "AsStridedBackward0");
}

TEST_CASE("a view from before a change that repeats its numbers has the gradients of all of them") {
  Session s;
  const auto x = s.leaf({1, 2});
  const auto y = s.run("multiply", {x, s.number(2)});
  const auto wide = s.run("expand", {s.run("unsqueeze", {y}, {1})}, {2, 3});
  s.run("change", {y, s.run("multiply", {y, s.number(10)})});
  CHECK(s.values_of(wide) == Numbers{20, 20, 20, 40, 40, 40});
  CHECK(s.slope(s.run("multiply", {wide, s.tensor({1, 2, 3, 4, 5, 6}, {2, 3})}), x) == Numbers{120, 300});
  CHECK(s.arena.held(wide)->shown_name() == "AsStridedBackward0");
}

TEST_CASE("a part of a transposed whole lies in the whole, and so does its gradient") {
  Session s;
  const auto x = s.leaf({1, 2, 3, 4, 5, 6}, {2, 3});
  const auto y = s.run("multiply", {x, s.number(1)});
  const auto row = s.run("index", {s.run("T", {y})}, {0, 1, 0, 1});
  CHECK(s.arena.held(row)->storage == s.arena.held(y)->storage);
  CHECK(s.slope(s.run("multiply", {row, s.tensor({3, 5})}), x) == Numbers{0, 3, 0, 0, 5, 0});
  s.run("change", {y, s.run("multiply", {y, x})});
  CHECK(s.values_of(row) == Numbers{4, 25});
  CHECK(s.slope(row, x) == Numbers{0, 4, 0, 0, 10, 0});
}

TEST_CASE("what is written to several elements at once is refused, but for one number") {
  Session s;
  const auto wide = s.run("expand", {s.tensor({1})}, {3});
  CHECK(s.error("assign", {wide, s.tensor({1, 2, 3})}).starts_with("RuntimeError: unsupported operation: more than one element"));
  s.run("assign", {wide, s.number(7)});
  CHECK(s.values_of(wide) == Numbers{7, 7, 7});
}

TEST_CASE("a view by itself is not changed in a graph: who holds it changes its whole") {
  Session s;
  const auto view = s.run("view", {s.run("sigmoid", {s.leaf({1, 2})})}, {2, 1});
  CHECK(s.error("change", {view, s.run("exp", {s.leaf({1, 2}, {2, 1})})}) == "NotImplementedError: a changed view has no gradient in this page's Python");
}

TEST_CASE("another shape shares the numbers where one step along each axis leads through them") {
  Session s;
  const auto x = s.tensor({0, 1, 2, 3, 4, 5}, {2, 3}), turned = s.run("T", {x});
  const auto column = s.run("index", {x}, {3, NAN, NAN, NAN, 0, 1, NAN, NAN});
  const auto shares = [&](std::uint32_t of, const Numbers& shape) {
    return s.arena.held(s.run("reshape", {of}, shape))->storage == s.arena.held(of)->storage;
  };
  CHECK(shares(x, {3, 2}));
  CHECK(shares(turned, {1, 3, 2, 1}));
  CHECK(shares(turned, {3, 1, 2}));
  CHECK(shares(column, {2, 1}));
  CHECK(shares(s.run("expand", {x}, {2, 2, 3}), {2, 6}));
  CHECK_FALSE(shares(turned, {6}));
  CHECK_FALSE(shares(turned, {2, 3}));
  CHECK_FALSE(shares(s.run("expand", {x}, {2, 2, 3}), {12}));
  CHECK(s.values_of(s.run("reshape", {turned}, {6})) == Numbers{0, 3, 1, 4, 2, 5});
  CHECK(s.error("view", {turned}, {6}).starts_with("RuntimeError: view size is not compatible with input tensor's size and stride"));
  CHECK(s.values_of(s.run("view", {column}, {2, 1})) == Numbers{1, 4});
}

}  // namespace slope
