// What numerical programs use beside exp, log, sine and cosine: hyperbolic functions, the arc tangent, logarithms of other bases.
#pragma once

namespace slope {

// Over doubles, within a few ulp; NaN for NaN and where the function is not defined.
double sinh_of(double x);
double cosh_of(double x);
double tan_of(double x);
double atan_of(double x);
// Exact at the powers of the base, those of 10 up to 10^22 either way.
double log2_of(double x);
double log10_of(double x);

}  // namespace slope
