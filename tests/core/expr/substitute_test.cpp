// Replacing names.
#include "expr/substitute.h"

#include <catch_amalgamated.hpp>

#include "expr/function_table.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

TEST_CASE("a name is replaced wherever it stands") {
  CHECK(plain(substitute(parse_known("x^2 + x*y"), "x", parse_known("a + 1"))) == "(a + 1)^2 + (a + 1)*y");
  CHECK(plain(substitute(parse_known("x > 0 ? x : y"), "x", parse_known("2"))) == "2 > 0 ? 2 : y");
}

TEST_CASE("several names are replaced at once, not one after another") {
  CHECK(plain(substitute(parse_known("x + y"), {{"x", symbol("y")}, {"y", symbol("x")}})) == "y + x");
}

TEST_CASE("a tree without the name is the same tree") {
  const Expr e = parse_known("x^2 + 1");
  CHECK(&substitute(e, "y", symbol("z")).node() == &e.node());
}

TEST_CASE("a definition takes the call's arguments, and captures none of their names") {
  const auto expanded = [](const char* call) { return plain(*expand(*parse_known(call).as<Call>())); };
  CHECK(expanded("elu(x, beta)") == "x > 0 ? x : beta*(e^x - 1)");
  CHECK(expanded("threshold(x, v, 3)") == "x > v ? x : 3");
  CHECK(expanded("threshold(t, 1, x)") == "t > 1 ? t : x");
}
