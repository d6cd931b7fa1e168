// What is said of a text that cannot be read; and none is too long or too deep to be answered.
#include <catch_amalgamated.hpp>
#include <algorithm>

#include "read_tree.h"

using namespace slope;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

}  // namespace

TEST_CASE("a mistake has a code and the exact character") {
  const ReadRow row = GENERATE(values<ReadRow>({
      {"", "empty at 0"},
      {"   ", "empty at 3"},
      {"2*(x", "expected_closing at 4"},
      {"max(0, x", "expected_closing at 8"},
      {"|x", "expected_closing at 2"},
      {"ln|x", "expected_closing at 4"},
      {"max|x|", "wrong_argument_count at 0"},
      {"x)", "unexpected_closing at 1"},
      {"2*", "expected_expression at 2"},
      {"1 + * 2", "expected_expression at 4"},
      {"()", "expected_expression at 1"},
      {"2 3", "expected_operator at 2"},
      {"x 3", "expected_operator at 2"},
      {"(x 3)", "expected_operator at 3"},
      {"1.2.3", "expected_operator at 3"},
      {"sin", "expected_opening at 3"},
      {"sin + x", "expected_opening at 4"},
      {"sin^-1(x)", "expected_opening at 3"},
      {"max x", "wrong_argument_count at 0"},
      {"lb(x)", "unknown_name at 0"},
      {"1 + dx", "unknown_name at 4"},
      {"f(x) =", "empty at 6"},
      {"x'", "unexpected_character at 1"},
      {"sigmod(x)", "unknown_name at 0"},
      {"1 + foo", "unknown_name at 4"},
      {"max(x)", "wrong_argument_count at 0"},
      {"1 + sin(x, 2)", "wrong_argument_count at 4"},
      {"x # 2", "unexpected_character at 2"},
      {"x > 0", "expected_choice at 2"},
      {"x > 0 ? 1", "expected_colon at 9"},
      {"x ? 1 : 2", "expected_comparison at 0"},
      {"(x) ? 1 : 2", "expected_comparison at 0"},
      {"π + 中", "unexpected_character at 4"},
      {"\xff", "unexpected_character at 0"},
      {"x +\xe4\xb8", "unexpected_character at 3"},
  }));
  CAPTURE(row.text);
  CHECK(read(row.text) == row.expected);
}

TEST_CASE("every code that the parser gives is in the list of codes") {
  for (const std::string_view text : {"", "2*(x", "x)", "2*", "2 3", "sin", "foo", "max(x)", "#", "x>0", "x>0?1", "x?1:2", "x if x", "x = 2"}) {
    const auto parsed = parse(text);
    REQUIRE(std::holds_alternative<Error>(parsed));
    const std::string_view code = std::get<Error>(parsed).code;
    CHECK(std::find(error_codes.begin(), error_codes.end(), code) != error_codes.end());
  }
}

TEST_CASE("nesting of 200 is read, 201 is not") {
  CHECK(read(repeated("(", 200) + "x" + repeated(")", 200)) == "x");
  CHECK(read(repeated("(", 201) + "x" + repeated(")", 201)) == "too_deep at 201");
  CHECK(read(repeated("sin(", 200) + "x" + repeated(")", 200)).substr(0, 4) == "(sin");
  CHECK(read(repeated("1+(", 200) + "x" + repeated(")", 200)).substr(0, 4) == "(+ 1");
  CHECK(read("x" + repeated("^x", 200)).substr(0, 3) == "(^ ");
}

TEST_CASE("no length or depth of text is too much to answer") {
  CHECK(std::holds_alternative<Expr>(parse(repeated("x+", 4999) + "x")));
  CHECK(std::holds_alternative<Expr>(parse(std::string(9'999, ' ') + "x")));
  CHECK(read(std::string(10'001, '1')) == "too_long at 10000");
  for (const std::string_view part : {"(", "-", "x^", "sin(", "x?", "x>0?", "|", "1/", "x>0?1:", "e^-", "max(1,", "sin ", "√", "sin^2", "wx", "xsin", "f(x)=", "np.", "{", "x=", "where(", "\\frac{", "x if x>0 else ", "\\left", "sinx", "\\begin{cases}", "\\begin{cases}x&x>0\\\\", "\\text{", "elu(1)("}) {
    const std::string text = repeated(part, static_cast<int>(10'000 / part.size()));
    CAPTURE(part);
    CHECK(std::holds_alternative<Error>(parse(text)));
    parse(text + "x");
  }
}
