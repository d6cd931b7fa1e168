// x to the power y over doubles.
#pragma once

namespace slope {

// IEEE's pow, within a few ulp of float64; whole powers of whole numbers are exact where they fit 53 bits.
double power_of(double x, double y);

}  // namespace slope
