// Creation: the frameworks' own grids and random numbers, bit for bit (torch 1.13.1 and numpy 1.24.2).
#include <cmath>
#include <limits>
#include <random>

#include "session.h"
#include "tensor/random.h"

using namespace slope;

TEST_CASE("Lists, constants and the identity") {
  Session s;
  CHECK(s.values_of(s.run("full", {}, {7, 2, 2})) == Numbers{7, 7, 7, 7});
  CHECK(s.values_of(s.run("eye", {}, {2})) == Numbers{1, 0, 0, 1});
  CHECK(s.values_of(s.run("eye", {}, {2, 3})) == Numbers{1, 0, 0, 0, 1, 0});
  const auto list = [](std::vector<Nested> items) { return Nested{true, 0, Dtype::float32, std::move(items)}; };
  const auto whole = [](double n) { return Nested{false, n, Dtype::int64}; };
  const Nested matrix = list({list({whole(1), whole(2)}), list({whole(3), {false, 4.5}})});
  const auto dtype_of = [&](const Nested& nested, Framework framework) {
    const Outcome outcome = call_from_nested(s.arena, nested, nullptr, framework);
    const std::uint32_t id = std::get_if<Ids>(&outcome)->front();
    CHECK(s.values_of(id).size() == 4);
    CHECK(s.shape_of(id) == Shape{2, 2});
    return s.arena.held(id)->dtype;
  };
  CHECK(dtype_of(matrix, Framework::torch) == Dtype::float32);
  CHECK(dtype_of(matrix, Framework::numpy) == Dtype::float64);
  CHECK(dtype_of(list({list({whole(1), whole(2)}), list({whole(3), whole(4)})}), Framework::torch) == Dtype::int64);
}

TEST_CASE("linspace and arange are each framework's") {
  Session s;
  CHECK(s.values_of(s.run("linspace", {}, {-10, 10, 7})) ==
        Numbers{-10, -0x1.aaaaacp+2, -0x1.aaaaacp+1, 0x1p-22, 0x1.aaaaacp+1, 0x1.aaaaacp+2, 10});
  CHECK(s.values_of(s.run("linspace", {}, {-100, 100, 10}))[7] == 0x1.bc71c8p+5);
  s.arena.arithmetic = Arithmetic::torch_before_1_5;
  CHECK(s.values_of(s.run("linspace", {}, {-100, 100, 10}))[7] == 0x1.bc71cp+5);
  s.arena.arithmetic = Arithmetic::accurate;
  const Numbers grid = s.values_of(s.run("arange", {}, {-10, 10, 0.1}));
  CHECK(grid.size() == 200);
  CHECK(Numbers(grid.begin() + 95, grid.begin() + 101) ==
        Numbers{-0x1.000002p-1, -0x1.99999ap-2, -0x1.333334p-2, -0x1.99999ap-3, -0x1.99999cp-4, -0x1.99999ap-28});
  CHECK(grid[191] == 0x1.233332p+3);  // of the last full vector; as a sum of its own it would end in 4
  CHECK(grid[199] == 0x1.3cccccp+3);
  s.framework = Framework::numpy;
  s.dtype = Dtype::float64;
  CHECK(s.values_of(s.run("arange", {}, {-1, 1, 0.3})) ==
        Numbers{-1, -0x1.6666666666666p-1, -0x1.9999999999998p-2, -0x1.999999999999p-4, 0x1.99999999999a0p-3,
                0x1.0000000000002p-1, 0x1.999999999999cp-1});
  CHECK(s.values_of(s.run("linspace", {}, {0, 1, 3})) == Numbers{0, 0.5, 1});
  CHECK(s.values_of(s.run("linspace", {}, {5, 9, 1})) == Numbers{5});
}

TEST_CASE("Random numbers are PyTorch's and NumPy's") {
  Session s;
  seed(s.arena, s.framework, 0);
  CHECK(s.values_of(s.run("randn", {}, {3})) == Numbers{0x1.8a7eb8p+0, -0x1.2c78ap-2, -0x1.16e292p+1});
  const Numbers many = s.values_of(s.run("randn", {}, {20}));
  const double torch[] = {-0x1.6cacea0000000p-2, 0x1.54e68a0000000p-3, -0x1.3a27900000000p-1, 0x1.3c71ec0000000p-1, -0x1.a30f720000000p-4};
  for (std::size_t i = 0; i < 5; ++i) CHECK(many[4 * i] == Catch::Approx(torch[i]).epsilon(2e-6));
  CHECK(s.values_of(s.run("rand", {}, {3})) == Numbers{0x1.1c1798p-3, 0x1.f018e8p-3, 0x1.a18526p-1});
  seed(s.arena, s.framework, 5489);
  std::mt19937 twister;  // whose own seed that is; three times its state of 624 numbers
  for (const double value : s.values_of(s.run("rand", {}, {2000}))) REQUIRE(value == (twister() & 0xffffff) * 0x1p-24);
  s.dtype = Dtype::float64;
  seed(s.arena, s.framework, 5);
  CHECK(s.values_of(s.run("randn", {}, {2}))[0] == Catch::Approx(-0x1.f276a732875fep-2).epsilon(1e-15));
  s.framework = Framework::numpy;
  seed(s.arena, s.framework, 7);
  const Numbers normal = s.values_of(s.run("randn", {}, {3}));
  CHECK(normal[0] == Catch::Approx(0x1.b0c64ae2deb29p+0).epsilon(1e-15));
  CHECK(normal[1] == Catch::Approx(-0x1.dd1eafa1d414dp-2).epsilon(1e-15));
  CHECK(normal[2] == Catch::Approx(0x1.0cdcdf34c3aedp-5).epsilon(1e-15));
  CHECK(s.values_of(s.run("rand", {}, {1})) == Numbers{0x1.0092dc858d345p-1});
}

TEST_CASE("Each framework has its own random numbers, whatever another draws or is seeded with") {
  Session s;
  seed(s.arena, Framework::torch, 0);
  seed(s.arena, Framework::numpy, 7);
  CHECK(s.values_of(s.run("randn", {}, {1})) == Numbers{0x1.8a7eb8p+0});
  s.framework = Framework::numpy;
  CHECK(s.values_of(s.run("randint", {}, {0, 10, 5})) == Numbers{4, 9, 6, 3, 3});
  s.framework = Framework::torch;
  CHECK(s.values_of(s.run("randn", {}, {1})) == Numbers{-0x1.2c78ap-2});
}

TEST_CASE("A cleared arena begins its random numbers anew, whatever was drawn before") {
  Session s;
  for (int times = 0; times < 2; ++times) {
    CHECK(s.values_of(s.run("randn", {}, {1})) == Numbers{0x1.8a7eb8p+0});  // of two that are made at once
    s.arena.clear();
  }
}
