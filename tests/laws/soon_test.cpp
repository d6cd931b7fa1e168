// Every question about every function of the table, nested as deep as the grammar allows, is answered soon.
#include <catch_amalgamated.hpp>

#include <chrono>
#include <string>

#include "activation/facts.h"
#include "calculus/derive/derive.h"
#include "calculus/kink/kink.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "expr/worked.h"

using namespace slope;

namespace {

// f(f(...f(x)...)); a function of several arguments has x in its further ones.
std::string nested(const Function& function, int depth) {
  std::string text = "x";
  const std::string further = function.is_variadic ? ", x" : "";
  for (int i = 0; i < depth; ++i) text = std::string(function.name) + "(" + text + " - 1" + further + ")";
  return text;
}

template <class Question>
void check_soon(const Question& ask) {
  const auto start = std::chrono::steady_clock::now();
  ask();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  CHECK(taken.count() < 20);  // seconds: a hang is meant, not a slow machine; sanitizers slow it down, too
}

}  // namespace

TEST_CASE("every nested function is derived, and its kinks, facts and values are found, soon") {
  const int depth = GENERATE(8, 40, 190);
  for (const auto table : {elementary_functions(), activation_functions()}) {
    for (const Function& function : table) {
      const auto parsed = parse(nested(function, depth));
      INFO(function.name << " nested " << depth << " deep");
      REQUIRE(std::holds_alternative<Expr>(parsed));
      const Expr& e = std::get<Expr>(parsed);
      check_soon([&] { derive(e, "x"); });
      check_soon([&] { kinks(e, "x"); });
      check_soon([&] { facts(e, {}); });
      check_soon([&] { work_out(e, {{"x", 0.3}}); });
    }
  }
}
