// x to the power y: by squaring for small whole exponents, else e^(y log x) with the logarithm in two parts.
#include "numeric/power.h"

#include <cmath>
#include <cstdint>
#include <limits>

#include "numeric/exponential.h"
#include "numeric/logarithm.h"

namespace slope {

namespace {

struct TwoParts {
  double high, low;
};

// The upper 26 bits.
double upper(double v) { return __builtin_bit_cast(double, __builtin_bit_cast(std::uint64_t, v) & ~std::uint64_t{0x7ffffff}); }

TwoParts product(double a, double b) {
  const double p = a * b, a1 = upper(a), a2 = a - a1, b1 = upper(b), b2 = b - b1;
  return {p, ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2};
}

// log v to about 2^-70, for positive normal v: one Newton step, v = e^g (1 + (v e^-g - 1)), on the plain logarithm.
TwoParts log_in_two(double v) {
  int k;
  double m = std::frexp(v, &k);
  if (m < 0.7071067811865476) {
    m *= 2;
    --k;
  }
  // log m = 2 atanh s, s = f/(2 + f) in two parts
  const double f = m - 1, d = 2 + f;
  const double d_lost = f - (d - 2);
  const double s = f / d;
  const TwoParts sd = product(s, d);
  const double s_low = (((f - sd.high) - sd.low) - s * d_lost) / d;
  const TwoParts z = product(s, s);
  double q = 0.14616449685043406;
  q = q * z.high + 0.15331721600556042;
  q = q * z.high + 0.18182889125261723;
  q = q * z.high + 0.2222221113479508;
  q = q * z.high + 0.28571428625975487;
  q = q * z.high + 0.39999999999899505;
  // 2 s + s^3 (2/3 + z q): only the first correction term needs two parts
  const TwoParts two_thirds = {0.66666666666666663, 3.700743415417188e-17};
  const TwoParts cube = product(s, z.high);
  const TwoParts first = product(cube.high, two_thirds.high);
  const double rest = first.low + cube.high * two_thirds.low + (cube.low + s * z.low + 3 * z.high * s_low) * two_thirds.high +
                      cube.high * z.high * q;
  const double kd = k;
  constexpr double ln2_high = 0x1.62e42fefp-1, ln2_low = 0x1.473de6af278edp-34;
  const double parts[] = {kd * ln2_high, 2 * s, first.high, kd * ln2_low, 2 * s_low + rest};
  TwoParts total = {0, 0};
  for (const double part : parts) {
    const double sum = total.high + part, back = sum - total.high;
    total.low += (total.high - (sum - back)) + (part - back);
    total.high = sum;
  }
  return total;
}

double whole_power(double x, int n) {
  double result = 1;
  for (; n > 0; n >>= 1, x *= x) {
    if (n & 1) result *= x;
  }
  return result;
}

}  // namespace

double power_of(double x, double y) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (y == 0 || x == 1) return 1;
  if (x != x || y != y) return x + y;
  const bool whole = y == std::floor(y);
  const bool odd = whole && std::fabs(y) < 0x1p53 && std::fmod(y, 2) != 0;
  if (std::fabs(y) == infinity) {
    const double magnitude = std::fabs(x);
    return magnitude == 1 ? 1 : (magnitude > 1) == (y > 0) ? infinity : 0;
  }
  if (x == 0) return y < 0 ? (odd ? std::copysign(infinity, x) : infinity) : odd ? x : 0;
  if (std::fabs(x) == infinity) {
    const double magnitude = y > 0 ? infinity : 0;
    return x < 0 && odd ? -magnitude : magnitude;
  }
  if (x < 0 && !whole) return std::numeric_limits<double>::quiet_NaN();
  if (y == 0.5) return std::sqrt(x);
  if (y == -1) return 1 / x;
  if (whole && y > 0 && y <= 3) return whole_power(x, static_cast<int>(y));
  double v = std::fabs(x), shift = 0;
  if (v < std::numeric_limits<double>::min()) {
    v *= 0x1p54;
    shift = 54;
  }
  TwoParts log = log_in_two(v);
  if (shift != 0) log = {log.high - shift * 0.6931471805599453, log.low};
  const TwoParts exponent = product(y, log.high);
  const double high = exponent.high, low = exponent.low + y * log.low;
  double magnitude = high > 720 ? infinity : high < -760 ? 0 : exp_of(high);
  if (magnitude != 0 && magnitude != infinity) magnitude += magnitude * low;
  // A whole power of a whole number is whole: the nearest one is the exact result.
  if (whole && y > 0 && v == std::floor(v) && magnitude < 0x1p50) magnitude = std::nearbyint(magnitude);
  return x < 0 && odd ? -magnitude : magnitude;
}

}  // namespace slope
