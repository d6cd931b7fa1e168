// Text to expression.
//
//   choice     = sum [ relation sum "?" choice ":" choice ]        c ? a : b chains to the right
//   sum        = [ "-" | "+" ] product { ( "+" | "-" ) [ "-" ] product }
//   product    = factor { [ "*" | "/" ] factor }                   a missing sign is a product: 2x, 2(x+1)
//   factor     = "-" factor | power
//   power      = primary [ "^" ( factor ) ]                         binds to the right, tighter than a minus before it
//   primary    = number | name | function arguments | "(" choice ")" | "|" choice "|" | "√" primary | cases
//   arguments  = [ "^" number ] ( "(" choice { "," choice } ")" | power { power } )       sin^2(x); sin 2x is sin(2x)
//   relation   = "<" | "<=" | ">" | ">=" | "==" | "!="
//
// A condition may stand in parentheses. Names are single letters, Greek letters by name (alpha) or as themselves (α), the
// constants e, pi, inf and undefined, and the functions of the table, in whatever case (ReLU; ln and arcsin mean log and asin, log1p(x)
// and sech(x) are short for log(1 + x) and 1/cosh(x)).
// Two letters, or x, y, z beside a function, may be a product or an argument without its sign: wx, xe^x, xsin(x), sinx.
//
// What people write besides is read as what they mean: full-width signs, × · ÷ − ≤ ≥ ≠ π σ ² ³ √ and LaTeX's commands
// (tokens.cpp lists them), braces, \frac{a}{b}, \frac12, cases (parse_cases.cpp), a module before a function (np.exp) or with its
// parameters first (LeakyReLU(0.1)(x)), Python's a if c else b and where(c, a, b), one = in a condition, and what a formula is
// called (y =, f(x) =).
#pragma once

#include <string_view>
#include <variant>

#include "error.h"
#include "expr/expression.h"

namespace slope {

inline constexpr std::size_t max_characters = 10'000;
inline constexpr std::uint32_t max_nesting = 200;  // of parentheses, signs and exponents
inline constexpr std::uint32_t max_height = 600;   // of the tree

// An expression or the reader's mistake; never throws, whatever the text (UTF-8; invalid bytes are unexpected characters).
std::variant<Expr, Error> parse(std::string_view text);

// For texts of our own: rows, chains, rules. A mistake in them is a defect and aborts.
Expr parse_known(std::string_view text);

}  // namespace slope
