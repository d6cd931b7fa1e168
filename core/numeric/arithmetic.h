// + - * / of float32 arrays, each result the exact one rounded once.
#pragma once

#include <cstddef>

namespace slope {

// z[i] = x[i] sign y[i], sign one of + - * /; z may be x or y.
void arithmetic(char sign, const float* x, const float* y, float* z, std::size_t count);

}  // namespace slope
