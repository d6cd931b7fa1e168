// Functions that repeat themselves, as far as that can be read off the formula.
#pragma once

#include <optional>
#include <string_view>

#include "calculus/sign_chart/sign_chart.h"

namespace slope {

// From minus a period to the period, where the variable stands in sines, cosines and tangents of a*x + b only: every value that f
// takes, and every break, is found inside. The period need not be the least. Empty: f is not of this form.
std::optional<Stretch> two_periods(const Expr& f, std::string_view variable);

}  // namespace slope
