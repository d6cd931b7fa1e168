// The room of an arena: numbers fill it, and so do many small tensors that a cell holds.
#include "tensor/arena.h"

#include <catch_amalgamated.hpp>

#include "tensor/create.h"

using namespace slope;

namespace {

// How many tensors of one number fit, if each is held and nothing is released.
int held_until_full(Arena& arena, int most) {
  for (int count = 0; count < most; ++count) {
    Tensor* tensor = full(arena, {1}, 0, Dtype::float32, Framework::torch);
    if (tensor == nullptr) return count;
    arena.hold(tensor);
  }
  return most;
}

}  // namespace

TEST_CASE("A loop that keeps all it makes ends with the framework's own error") {
  Arena arena(std::size_t{1} << 20);
  const int count = held_until_full(arena, 5000);
  CHECK(count > 900);
  CHECK(count <= 1024);
  const Mistake mistake = arena.take_mistake();
  CHECK(mistake.type == "RuntimeError");
  CHECK(mistake.text.find("can't allocate memory: you tried to allocate 4 bytes") != std::string::npos);
}

TEST_CASE("What is released makes room again") {
  Arena arena(std::size_t{1} << 20);
  CHECK(held_until_full(arena, 5000) < 5000);
  arena.take_mistake();
  for (std::uint32_t id = 1; id <= 1024; ++id) arena.release(id);
  arena.sweep_when_due();
  CHECK(arena.tensor_count() == 0);
  CHECK(held_until_full(arena, 900) == 900);
}
