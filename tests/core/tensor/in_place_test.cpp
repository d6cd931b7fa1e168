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

TEST_CASE("what is changed by way of x.data is not counted") {
  Session s;
  const auto w = s.leaf({2});
  const auto y = s.run("multiply", {w, w});
  const auto data = s.run("data", {w});
  s.run("assign", {data, s.tensor({5})});
  CHECK(s.slope(y, w) == Numbers{10});
}

TEST_CASE("a view that does not know the new past") {
  Session s;
  const auto x = s.leaf({1, 2});
  const auto y = s.run("multiply", {x, s.number(3)});
  const auto view = s.run("view", {y}, {2, 1});
  s.run("change", {y, s.run("exp", {y})});
  CHECK(s.error("exp", {view}).find("take it after the change") != std::string::npos);
  CHECK(s.error("change", {view, s.run("exp", {s.leaf({1, 2}, {2, 1})})}).find("change the whole") != std::string::npos);
}

}  // namespace slope
