// Slopes of which the rules say nothing: x*|sin(x)| has one at 0, though |sin(x)| has none.
#pragma once

#include <optional>
#include <string_view>

#include "calculus/effort.h"
#include "expr/expression.h"

namespace slope {

// The derivative with slopes at places where it says `undefined` though the limits of f's difference quotient are a number:
// x == 0 ? 0 : derivative. Looked at are 0 and the places at which a condition of the derivative turns, where it can be solved.
// Empty: no such place.
std::optional<Expr> with_gaps_filled(const Expr& derivative, const Expr& f, std::string_view variable, Effort& effort);

}  // namespace slope
