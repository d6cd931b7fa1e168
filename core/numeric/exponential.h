// e^z and e^z - 1 over blocks of doubles, from plain IEEE operations: the same bits on every machine.
//
// e^z = 2^n e^r with n = round(z/ln 2) and |r| <= ln(2)/2; e^r - 1 = r + r^2 q(r), q by interpolation at Chebyshev nodes.
#pragma once

#include <cstddef>

namespace slope {

// Narrow: for results rounded to float32. The relative error is below 2^-42; z is held in [-150, 100], beyond which a float32
// is 0 or infinity. Wide: for float64, below 2^-51; z is held in [-760, 720].
enum class Width { narrow, wide };

// In place: z[i] becomes e^z[i] or e^z[i] - 1. NaN stays NaN; expm1 keeps the sign of a zero.
void exp_block(Width width, double* z, std::size_t count);
void expm1_block(Width width, double* z, std::size_t count);

// One value, with the wide accuracy.
double exp_of(double z);

}  // namespace slope
