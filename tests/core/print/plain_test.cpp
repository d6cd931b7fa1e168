// Expressions as text.
#include "print/plain.h"

#include <catch_amalgamated.hpp>

#include "expr/parse.h"

using namespace slope;

TEST_CASE("plain text has the parentheses it needs and no others") {
  const char* text = GENERATE("1 + 2 - x", "(1 + e^(-x)) - 1", "a*b/c", "a/(b*c)", "a/b*c", "a*(b/c)", "(a*b)*c", "-x^2", "(-x)^2",
                              "-(-x)", "2*(-x)", "x^(-2)", "2^3^x", "(2^3)^x", "-a/b + c", "(-a)/b", "-(a + b)", "e^x", "exp(x)",
                              "max(0, x)", "x > 0 ? x : 0", "x > 1 ? 1 : x < -1 ? -1 : x", "x > 1 ? 1 : (x < -1 ? -1 : x)",
                              "2*(x > 0 ? 1 : 2)", "alpha*(e^x - 1)", "1e-3*x", "inf", "undefined");
  CHECK(plain(parse_known(text)) == text);
}
