// The catalogue's defaults of a function's parameters.
#pragma once

#include <string_view>
#include <vector>

namespace slope {

// Appends the defaults of the parameters that are missing; rounded to float32 on request.
void fill_defaults(std::string_view function, bool to_float32, std::vector<double>& parameters);

}  // namespace slope
