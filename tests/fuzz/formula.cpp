// Fuzz target: any text through parse, print, simplify, derive, prove and work_out; no crash, no endless work,
// what is printed reads back, and simplifying changes no value.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calculus/choices/cases.h"
#include "calculus/derive/derive.h"
#include "calculus/prove/prove.h"
#include "expr/parse.h"
#include "expr/simplify.h"
#include "expr/worked.h"
#include "print/latex.h"
#include "print/plain.h"

namespace {

void expect(bool holds) {
  if (!holds) std::abort();
}

// Where e has a value, its simplified form has the same. What has none anywhere may get one: 0*log(-1) becomes 0.
void expect_value_kept(const slope::Expr& e) {
  using namespace slope;
  expect(prove(e, simplify(e)).truth != Verdict::Truth::refuted || is_nowhere_defined(e));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace slope;
  const auto parsed = parse({reinterpret_cast<const char*>(data), size});
  if (const auto* error = std::get_if<Error>(&parsed)) {
    expect(error->at <= size);
    return 0;
  }
  const Expr& e = std::get<Expr>(parsed);
  const std::string text = plain(e);
  latex(e);
  if (text.size() <= max_characters) {
    // Parentheses that were not needed in the text may nest deeper when they are: then the mistake must be just that.
    const auto again = parse(text);
    if (const auto* error = std::get_if<Error>(&again)) {
      expect(error->code == "too_deep");
    } else {
      expect(std::get<Expr>(again) == e);
    }
  }
  for (const WorkedLine& line : work_out(e, {{"x", -0.75}, {"a", 2}})) latex(line.expression);
  expect_value_kept(e);
  const auto derived = derive(e, "x");
  if (const auto* step = std::get_if<Step>(&derived)) {
    latex(step->after);
    expect_value_kept(step->after);
  }
  return 0;
}
