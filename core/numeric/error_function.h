// The tail of the normal distribution and erf, over doubles.
//
// Phi(-x) = e^(-x^2/2) T(x) for x >= 0; T(x)(1 + x/2) is a polynomial in u = (x - c)/(x + c), a form after Shepherd and
// Laframboise (1981); narrow, a quotient of polynomials in x. Interpolated at Chebyshev nodes with 60 digits.
#pragma once

#include <cmath>

#include "numeric/exponential.h"

namespace slope {

// T(x) = above/below to 2^-39 for 0 <= x <= 15: below e^(-15^2/2)/15 there is no float32.
inline Lanes narrow_tail_above(const Lanes& x) {
  constexpr double c[] = {6.637705702390003, 52.37941408739777, 246.7150520987065, 729.9997085885334, 1299.8779303083709, 1137.1800122155328};
  Lanes p = x * 0.3989423324189306 + c[0];
  for (int i = 1; i < 6; ++i) p = p * x + c[i];
  return p;
}
inline Lanes narrow_tail_below(const Lanes& x) {
  constexpr double c[] = {132.29531984498325, 635.0702486098667, 1958.993786985724, 3845.027024450468, 4414.432610037564, 2274.36002442944};
  Lanes p = (x + 16.638271521098353) * x + c[0];
  for (int i = 1; i < 6; ++i) p = p * x + c[i];
  return p;
}

// T(x) to 2^-52 for 0 <= x <= 40.
inline double wide_normal_tail(double x) {
  constexpr double c[] = {
      -5.2636884510671965e-09, -7.606745822898682e-09, 5.427918348627769e-08,  2.5027799044020656e-08, -4.445707571055215e-07,
      5.376982126629281e-07,   2.4461224076343873e-06, -1.0435663338197116e-05, 8.642076347233473e-06, 6.593245763643908e-05,
      -0.0003443106861035432,  0.0009611015779353331,  -0.0018209457312494042, 0.002200214124224796,  -0.00038940011890664503,
      -0.0062310363822872875,  0.020340817651205687,   -0.043139713289364286,  0.07282145900645118,   -0.10411104788139516,
      0.2591172572977874};
  x = x > 40 ? 40 : x;
  const double u = (x - 6) / (x + 6);
  double p = c[0];
  for (int i = 1; i < 21; ++i) p = p * u + c[i];
  return p / (1 + 0.5 * x);
}

// erf x from e = e^(-x^2): near 0 by its series, else 1 - 2 Phi(-sqrt(2) |x|).
inline double erf_from(double x, double e) {
  constexpr double c[] = {-1.2711547089821422e-07, 1.6044523839624666e-06, -1.489862284147446e-05, 0.00012054266028326731,
                          -0.0008548300832069432,  0.005223977232952475,   -0.02686617061128781,   0.11283791670806737,
                          -0.3761263890318123,     1.1283791670955126};
  const double magnitude = std::fabs(x), z = x * x;
  double p = c[0];
  for (int i = 1; i < 10; ++i) p = p * z + c[i];
  const double far = 1 - 2 * e * wide_normal_tail(magnitude * 1.4142135623730951);
  return magnitude < 0.75 ? x * p : std::copysign(far, x);
}

}  // namespace slope
