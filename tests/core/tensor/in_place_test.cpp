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

TEST_CASE("what no view from before a change can have") {
  Session s;
  const auto y = s.run("sigmoid", {s.leaf({1, 2})});
  const auto view = s.run("view", {y}, {2, 1}), wide = s.run("expand", {y}, {3, 2});
  s.run("change", {y, s.run("add", {y, s.number(1)})});
  CHECK(s.error("exp", {wide}) == "NotImplementedError: a changed view has no gradient in this page's Python");
  CHECK(s.error("change", {view, s.run("exp", {s.leaf({1, 2}, {2, 1})})}) == "NotImplementedError: a changed view has no gradient in this page's Python");
}

}  // namespace slope
