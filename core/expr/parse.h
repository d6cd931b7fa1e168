// Text to expression.
//
//   choice     = sum [ relation sum "?" choice ":" choice ]        c ? a : b chains to the right
//   sum        = [ "-" | "+" ] product { ( "+" | "-" ) [ "-" ] product }
//   product    = factor { [ "*" | "/" ] factor }                   a missing sign is a product: 2x, 2(x+1)
//   factor     = "-" factor | power
//   power      = primary [ "^" ( factor ) ]                         binds to the right, tighter than a minus before it
//   primary    = number | name | function arguments | "(" choice ")" | bars
//   arguments  = "(" choice { "," choice } ")" | bars
//   bars       = "|" choice "|"
//   relation   = "<" | "<=" | ">" | ">=" | "==" | "!="
//
// A condition may stand in parentheses. Names are single letters, Greek letters by name (alpha) or as themselves (α), the
// constants e, pi, inf and undefined, and the functions of the table (ln and arcsin mean log and asin). What tokens.h lists
// (full-width signs, × · ÷ − ≤ ≥ ≠ π σ ² ³) is read as what it means.
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

bool is_greek_name(std::string_view name);

}  // namespace slope
