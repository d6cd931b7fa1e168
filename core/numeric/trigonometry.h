// Sine and cosine of doubles, however large.
#pragma once

namespace slope {

double sin_of(double x);
double cos_of(double x);

}  // namespace slope
