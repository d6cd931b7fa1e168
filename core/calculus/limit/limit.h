// One-sided limits, by series.
#pragma once

#include <optional>
#include <string_view>

#include "calculus/limit/expand.h"

namespace slope {

// The limit of f as the variable approaches the point from its side: an expression in the other names, simplified, or
// inf or -inf. Other names are generic: alpha*x/alpha tends to x for whatever alpha. Empty: there is no limit, or it was not
// established; of a limit that depends on the sign of a parameter nothing is said.
std::optional<Expr> limit(const Expr& f, std::string_view variable, const Point& point, Effort& effort);

// The limit of the difference quotient (f - value)/(variable - at), from one side; `at` is finite.
std::optional<Expr> slope_limit(const Expr& f, std::string_view variable, const Point& point, const Expr& value,
                                Effort& effort);

// The value of an expression without variables, simplified, each choice made exactly; empty where it is not defined or a
// parameter decides.
std::optional<Expr> exact_value(const Expr& e, Effort& effort);

// Whether an expression without a variable is undefined for certain: 1/0, log(-1). false: not established.
bool is_undefined(const Expr& e, Effort& effort);

// Whether f has no values beside the point, for certain: sqrt(x) to the left of 0. false: not established.
bool is_undefined(const Expr& f, std::string_view variable, const Point& point, Effort& effort);

}  // namespace slope
