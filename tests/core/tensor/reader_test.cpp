// Gradients of the reader's own: what they answer goes on, what is wrong with it is said, and they are forgotten in the end.
#include "session.h"

namespace slope {

namespace {

std::vector<std::uint32_t> forgotten;
std::uint32_t other = 0;

// 1: ten times the gradient; 2: of another shape; 3: None; 4: it raised; 5: runs a pass of its own; 6: runs one from `other`, and None.
bool answer(Arena& arena, std::uint32_t function, Tensor* y, Tensor* g, std::vector<Tensor*>& found) {
  const auto run = [&](std::string_view name, const Ids& tensors, const Numbers& numbers = {}) {
    return std::get<Ids>(call(arena, {name, tensors, numbers, Framework::torch, Dtype::float32})).front();
  };
  const std::uint32_t gradient = arena.hold(g), result = arena.hold(y);
  if (function == 1) found = {arena.held(run("multiply", {gradient, run("full", {}, {10})}))};
  if (function == 2) found = {arena.held(run("full", {}, {1, 7}))};
  if (function == 3) found = {nullptr};
  if (function == 5) {
    const std::uint32_t leaf = run("detach", {result});
    call_require_grad(arena, leaf, true);
    arena.grad_enabled = true;
    call_backward(arena, {run("sum", {run("multiply", {leaf, leaf})})}, false, false);
    arena.grad_enabled = false;
    found = {arena.held(gradient_of(arena, leaf))};
  }
  if (function == 6) {
    call_backward(arena, {other}, true, false);
    found = {nullptr};
  }
  return function != 4;
}

struct WithReader : Session {
  WithReader() {
    forgotten.clear();
    arena.reader = {answer, [](std::uint32_t function) { forgotten.push_back(function); }};
  }
  std::uint32_t made(std::uint32_t x, double function) { return run("by_reader:MineBackward", {run("detach", {x}), x}, {function, 1}); }
};

}  // namespace

TEST_CASE("a function of the reader's answers the gradient") {
  WithReader s;
  const auto x = s.leaf({1, 2});
  CHECK(s.slope(s.made(x, 1), x) == Numbers{10, 10});
  CHECK(s.slope(s.run("multiply", {s.made(s.run("exp", {x}), 1), s.number(0)}), x) == Numbers{0, 0});
  CHECK(s.slope(s.made(x, 5), x) == Numbers{2, 4});
  CHECK(s.slope(s.run("add", {s.made(x, 3), x}), x) == Numbers{1, 1});
}

TEST_CASE("what is wrong with its answer") {
  WithReader s;
  const auto x = s.leaf({1, 2}), seed = s.tensor({1, 1});
  CHECK(Session::text_of(call_backward(s.arena, {s.made(x, 2), seed}, true, false)) ==
        "RuntimeError: Function MineBackward returned an invalid gradient at index 0 - got [7] but expected shape compatible with [2]");
  CHECK(Session::text_of(call_backward(s.arena, {s.made(x, 4), seed}, true, false)) == "ReaderError: ");
}

TEST_CASE("a hook changes what passes, and may leave it") {
  WithReader s;
  const auto x = s.leaf({1, 2});
  const auto y = s.run("multiply", {x, s.number(3)});
  s.run("hook", {y}, {1});
  s.run("hook", {x}, {3});
  CHECK(s.slope(y, x) == Numbers{30, 30});
}

TEST_CASE("a hook may run a pass through the same graph, in another order") {
  WithReader s;
  const auto x = s.leaf({2});
  const auto a = s.run("multiply", {x, s.number(2)}), b = s.run("multiply", {x, s.number(3)});
  const auto y = s.run("multiply", {a, b});
  other = s.run("multiply", {b, a});
  s.run("hook", {y}, {6});
  CHECK(s.slope(y, x) == Numbers{24});
}

TEST_CASE("a function that no tensor names is forgotten") {
  WithReader s;
  const auto x = s.leaf({1});
  const auto y = s.made(x, 1);
  s.arena.sweep();
  CHECK(forgotten.empty());
  s.arena.release(y);
  s.arena.sweep();
  CHECK(forgotten == Ids{1});
}

}  // namespace slope
