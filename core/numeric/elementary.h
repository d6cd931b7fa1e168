// What numerical programs use beside exp, log, sine and cosine: hyperbolic functions, the arc tangent, logarithms of other bases.
#pragma once

namespace slope {

double sinh_of(double x);
double cosh_of(double x);
double tan_of(double x);
double atan_of(double x);
// Exact at the powers of the base.
double log2_of(double x);
double log10_of(double x);

}  // namespace slope
