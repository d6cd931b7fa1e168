// Fuzz target: any text through parse, print, simplify, derive and prove; no crash, no endless work,
// what is printed reads back, and no tree is refuted against its own simplified form.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "calculus/derive.h"
#include "calculus/prove.h"
#include "expr/parse.h"
#include "expr/simplify.h"
#include "print/latex.h"
#include "print/plain.h"

namespace {

void expect(bool holds) {
  if (!holds) std::abort();
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
  expect(prove(e, simplify(e)).truth != Verdict::Truth::refuted);
  const auto derived = derive(e, "x");
  if (const auto* step = std::get_if<Step>(&derived)) {
    latex(step->after);
    expect(prove(step->after, simplify(step->after)).truth != Verdict::Truth::refuted);
  }
  return 0;
}
