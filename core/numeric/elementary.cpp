// From plain IEEE operations, so that native and wasm agree.
#include "numeric/elementary.h"

#include <cmath>
#include <limits>

#include "numeric/exponential.h"
#include "numeric/logarithm.h"
#include "numeric/trigonometry.h"

namespace slope {

// Near 0 by its series, elsewhere (e^x - e^-x)/2; far out e^x would overflow before its half.
double sinh_of(double x) {
  const double a = std::fabs(x);
  double result;
  if (a < 1) {
    const double z = x * x;
    double term = 1, sum = 1;
    for (int k = 1; k < 10; ++k) {
      term *= z / (2.0 * k * (2.0 * k + 1));
      sum += term;
    }
    result = a * sum;
  } else if (a < 700) {
    const double e = exp_of(a);
    result = (e - 1 / e) / 2;
  } else {
    const double root = exp_of(a / 2);
    result = root / 2 * root;
  }
  return std::copysign(result, x);
}

double cosh_of(double x) {
  const double a = std::fabs(x);
  if (!(a < 700)) {
    const double root = exp_of(a / 2);
    return root / 2 * root;
  }
  const double e = exp_of(a);
  return (e + 1 / e) / 2;
}

double tan_of(double x) { return sin_of(x) / cos_of(x); }

// atan x = pi/2 - atan(1/x), then atan x = atan c + atan((x - c)/(1 + c x)) for c = k/8, until |x| is at most 1/16: its series.
double atan_of(double x) {
  constexpr double half_pi = 1.5707963267948966;
  constexpr double of_eighths[] = {0, 0.12435499454676144, 0.24497866312686414, 0.35877067027057225, 0.4636476090008061,
                                   0.5585993153435624, 0.6435011087932844, 0.7188299996216245, 0.7853981633974483};
  const double a = std::fabs(x);
  if (!(a <= std::numeric_limits<double>::infinity())) return x;
  const bool inverted = a > 1;
  const double u = inverted ? 1 / a : a;
  const int k = static_cast<int>(u * 8 + 0.5);
  const double c = k / 8.0, t = (u - c) / (1 + c * u), z = t * t;
  double q = 1.0 / 13;
  for (int n = 11; n >= 1; n -= 2) q = 1.0 / n - z * q;
  const double angle = of_eighths[k] + t * q;
  return std::copysign(inverted ? half_pi - angle : angle, x);
}

// x = 2^k m, m near 1
double log2_of(double x) {
  if (!(x > 0 && x < std::numeric_limits<double>::infinity())) return log_of(x);
  int k;
  double m = std::frexp(x, &k);
  if (m < 0.7071067811865476) m *= 2, --k;
  return k + log_of(m) * 1.4426950408889634;
}

double log10_of(double x) {
  const double y = log_of(x) * 0.4342944819032518;
  const double whole = std::nearbyint(y);
  if (!(std::fabs(y - whole) < 1e-13 && std::fabs(whole) <= 22)) return y;
  double power = 1;
  for (int k = 0; k < std::fabs(whole); ++k) power *= 10;
  return x == (whole < 0 ? 1 / power : power) ? whole : y;
}

}  // namespace slope
