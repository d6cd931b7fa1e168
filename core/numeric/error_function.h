// The tail of the normal distribution and erf, over doubles.
//
// Phi(-x) = e^(-x^2/2) T(x) for x >= 0; T(x)(1 + x/2) is a polynomial in u = (x - c)/(x + c), a form after Shepherd and
// Laframboise (1981). Interpolated at Chebyshev nodes with 60 digits.
#pragma once

#include <cmath>

#include "numeric/exponential.h"

namespace slope {

// T(x) to 2^-39 for 0 <= x <= 15: below e^(-15^2/2) there is no float32. T(x)(1 + x/5) is the polynomial here, so that one
// division serves both; V is double or Lanes.
template <class V>
inline V narrow_normal_tail(V x) {
  constexpr double c[] = {1.3331670988361203e-06, 3.1373465113562996e-06, -1.042401923728853e-05, -1.192267544006778e-05,
                          0.00010914131053272279, -0.0001595394602491292, -0.0005987043350494853, 0.0041590072268923375,
                          -0.013823724849038613,  0.03300407364757812,    -0.06270663147667824,   0.09906112318605353,
                          -0.13307650057581685,   0.15383860995001766};
  const V w = 10 / (at_most(x, 15) + 5);
  const V u = 1 - w;  // (x - 5)/(x + 5)
  V p = u * c[0] + c[1];
  for (int i = 2; i < 14; ++i) p = p * u + c[i];
  return p * w * 0.5;
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
