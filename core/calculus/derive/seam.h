// What a function and its derivative are where two of its pieces meet.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calculus/choices/pieces.h"
#include "calculus/effort.h"

namespace slope {

// f's own value at each bound, or empty where the piece that choice_of() lets count there has it.
std::vector<std::optional<Expr>> values_at_seams(const Expr& f, const Pieces& pieces, std::string_view variable);

// f's derivative at each bound: empty where the pieces meet smoothly, `undefined` where they do not, and a choice such as
// alpha == 1 ? 1 : undefined where it depends on a parameter. `slopes` are the pieces' derivatives.
std::vector<std::optional<Expr>> slopes_at_seams(const Expr& f, const Pieces& pieces, const Pieces& slopes,
                                                 std::string_view variable, Effort& effort);

// The limit of f's difference quotient, where both sides have the same and it is finite. Other names are generic, as in limit.h.
std::optional<Expr> slope_at(const Expr& at, const Expr& f, std::string_view variable, Effort& effort);

}  // namespace slope
