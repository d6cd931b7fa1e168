// The values that a smooth function takes on an arc.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "activation/facts/sets.h"
#include "calculus/sign_chart/sign_chart.h"

namespace slope {

// How a function goes: by the signs of its derivative on the whole arc; or, where it has too many turning points towards an
// end, on the middle of the arc.
struct Course {
  std::optional<SignChart> signs;
  Stretch middle;
  std::optional<SignChart> signs_in_middle;
};

Course course(const Subject& derivative, std::string_view variable, const Stretch& where, Effort& effort);

// From left to right; neighbours may overlap. `in_size`: some may be missing that are no greater in size. Empty: not established.
std::optional<std::vector<RealInterval>> image(const Subject& f, const Course& course, std::string_view variable,
                                               const Stretch& where, Effort& effort, bool in_size = false);

}  // namespace slope
