// Graphs: values for parameters that change, and what is remembered.
#include "calculus/kink/graph.h"

#include <catch_amalgamated.hpp>
#include <cmath>

using namespace slope;

namespace {

Graph& of(std::string_view text) { return *std::get<Graph*>(graph(text)); }

}  // namespace

TEST_CASE("A graph has the values and the breaks of its formula, for parameters that change") {
  for (const double a : {-2.0, 0.5, 3.0}) {
    Graph& f = of("x > a ? a*x : floor(x)");
    REQUIRE(f.names() == std::vector<std::string>{"x", "a"});
    f.set({0, a});
    CHECK(f(4) == 4 * a);
    CHECK(f(-4.5) == -5);
    const auto breaks = f.breaks(-0.5, 1.5);
    CHECK(breaks == (a == 0.5 ? std::vector<double>{0, 0.5, 1} : std::vector<double>{0, 1}));
  }
  CHECK(std::isnan([] {
    Graph& f = of("x + b");
    f.set({0, NAN});
    return f(1);
  }()));
  CHECK(of("3")(7) == 3);
}

TEST_CASE("The last graphs are remembered, with nothing of their parameters") {
  Graph* first = &of("a*x");
  first->set({0, 2});
  CHECK(&of("a*x") == first);
  for (const char* text : {"x", "x+1", "x+2", "x+3", "x+4", "x+5", "x+6", "x+7", "x+8"}) CHECK(of(text)(1) >= 1);
  Graph& again = of("a*x");
  CHECK(std::isnan(again(1)));
  again.set({0, 3});
  CHECK(again(2) == 6);
}

TEST_CASE("A mistake is a mistake every time") {
  for (int i = 0; i < 2; ++i) {
    const auto answer = graph("2*(x");
    REQUIRE(std::holds_alternative<Error>(answer));
    CHECK(std::get<Error>(answer).code == "expected_closing");
    CHECK(std::get<Error>(answer).at == 4);
  }
}
