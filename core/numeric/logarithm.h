// The natural logarithm of doubles, from plain IEEE operations; inline, so that loops over arrays vectorise.
//
// v = 2^k m with m in [sqrt(1/2), sqrt(2)), f = m - 1, s = f/(2 + f): log m = 2 atanh s = 2 s + s^3 Q(s^2).
#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

namespace slope {

// log(1 + f) + k ln 2 for |f| below 0.42.
inline double log_from_parts(double f, double k) {
  constexpr double ln2_high = 0x1.62e42fefp-1;  // k times it is exact
  constexpr double ln2_low = 0x1.473de6af278edp-34;
  const double s = f / (2 + f), z = s * s;
  double q = 0.14616449685043406;
  q = q * z + 0.15331721600556042;
  q = q * z + 0.18182889125261723;
  q = q * z + 0.2222221113479508;
  q = q * z + 0.28571428625975487;
  q = q * z + 0.39999999999899505;
  q = q * z + 0.666666666666667;
  // log(1 + f) = f - s (f - z q), with the large part exact: 2 s = f - s f
  return k * ln2_high + (f - (s * (f - z * q) - k * ln2_low));
}

// log v of a positive normal v; its parts are taken from its bits.
inline double log_of_normal(double v, double f_if_near_one, bool use_given) {
  constexpr std::uint64_t root_half = 0x3fe6a09e667f3bcd;  // bits of sqrt(1/2)
  const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, v) - root_half;
  const std::int64_t k = static_cast<std::int64_t>(bits) >> 52;
  const double m = __builtin_bit_cast(double, (bits & 0xfffffffffffff) + root_half);
  const double f = use_given && k == 0 ? f_if_near_one : m - 1;
  return log_from_parts(f, static_cast<double>(static_cast<int>(k)));
}

// log(1 + e) for e >= 0, NaN included.
inline double log1p_of_positive(double e) {
  const double v = log_of_normal(1 + e, e, true);
  return e < 0x1p900 ? v : e < std::numeric_limits<double>::infinity() ? log_of_normal(e, 0, false) : e;
}

inline double log_of(double v) {
  if (!(v > 0)) return v == 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
  if (v == std::numeric_limits<double>::infinity()) return v;
  if (v < std::numeric_limits<double>::min()) return log_of_normal(v * 0x1p54, 0, false) - 54 * 0.6931471805599453;
  return log_of_normal(v, 0, false);
}

inline double log1p_of(double x) {
  if (!(x > -1)) return x == -1 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
  if (x == 0) return x;
  const double u = 1 + x;
  if (!(u < std::numeric_limits<double>::infinity())) return u;
  // What 1 + x lost, as a correction of the logarithm's argument.
  const double lost = x > 1 ? 1 - (u - x) : x - (u - 1);
  const double near_one = log_of_normal(u, x, true);
  return u > 0.70 && u < 1.42 ? near_one : near_one + lost / u;
}

}  // namespace slope
