// Functions that repeat themselves, as far as that can be read off the formula.
#pragma once

#include <optional>
#include <string_view>

#include "calculus/sign_chart/sign_chart.h"

namespace slope {

// f(x + period) = f(x) + gain for every x, and for the same x both are defined.
struct Repetition {
  Stretch two_periods;  // from minus a period to the period: every break is, moved by periods, found inside
  bool gains;           // whether the gain is another number than 0
};

// Where f is a*x and what else repeats: the variable stands in sines, cosines, tangents and steps of a*x + b, as in
// x - floor(x). The period need not be the least. Empty: f is not of this form.
std::optional<Repetition> repetition(const Expr& f, std::string_view variable);

}  // namespace slope
