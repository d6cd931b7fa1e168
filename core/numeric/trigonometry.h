// Sine and cosine of doubles, however large.
#pragma once

namespace slope {

// Radians, within a few ulp; NaN for NaN and the infinities.
double sin_of(double x);
double cos_of(double x);

}  // namespace slope
