// Law: what is printed as plain text parses back to the same tree.
#include <catch_amalgamated.hpp>

#include "calculus/prove/prove.h"
#include "expr/parse.h"
#include "generated.h"
#include "print/latex.h"
#include "print/plain.h"

using namespace slope;

TEST_CASE("parse(plain(e)) is e for every tree") {
  Trees trees(1);
  for (int i = 0; i < 20'000; ++i) {
    const Expr e = trees.expression(1 + i % 5);
    const std::string text = plain(e);
    CAPTURE(text);
    const auto parsed = parse(text);
    REQUIRE(std::holds_alternative<Expr>(parsed));
    REQUIRE(std::get<Expr>(parsed) == e);
  }
}

TEST_CASE("every tree has LaTeX with balanced braces and delimiters") {
  Trees trees(2);
  for (int i = 0; i < 5'000; ++i) {
    const std::string text = latex(trees.expression(1 + i % 5));
    int braces = 0, growing = 0;
    for (std::size_t k = 0; k < text.size(); ++k) {
      if (text[k] == '{') ++braces;
      if (text[k] == '}') --braces;
      REQUIRE(braces >= 0);
      if (text.compare(k, 5, "\\left") == 0) ++growing;
      if (text.compare(k, 6, "\\right") == 0) --growing;
    }
    CAPTURE(text);
    REQUIRE(braces == 0);
    REQUIRE(growing == 0);
  }
}

TEST_CASE("what LaTeX is read of a tree means the same") {
  Trees trees(5);
  int count = 0, read = 0;
  for (int i = 0; i < 5'000; ++i) {
    const Expr e = trees.expression(1 + i % 2);
    const std::string text = latex(e);
    const auto parsed = parse(text);
    ++count;
    if (std::holds_alternative<Error>(parsed)) continue;  // three letters side by side, a row alone with its condition
    ++read;
    const Expr again = std::get<Expr>(parsed);
    CAPTURE(text, plain(e), plain(again));
    REQUIRE((again == e || prove(again, e).truth != Verdict::Truth::refuted));
  }
  CHECK(read > count * 9 / 10);
}

TEST_CASE("every row of the function table parses, and prints as it was written") {
  for (const auto table : {elementary_functions(), activation_functions()}) {
    for (const Function& row : table) {
      for (const std::string_view text : {row.definition, row.derivative}) {
        if (text.empty()) continue;
        CAPTURE(row.name, text);
        const auto parsed = parse(text);
        REQUIRE(std::holds_alternative<Expr>(parsed));
        CHECK(std::get<Expr>(parse(plain(std::get<Expr>(parsed)))) == std::get<Expr>(parsed));
      }
    }
  }
}
