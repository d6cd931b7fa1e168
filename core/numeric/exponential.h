// e^z and e^z - 1 over blocks of doubles, from plain IEEE operations: the same bits on every machine.
//
// e^z = 2^n e^r with n = round(z/ln 2) and |r| <= ln(2)/2; e^r - 1 = r + r^2 q(r), q by interpolation at Chebyshev nodes.
#pragma once

#include <cstddef>

#include "numeric/lanes.h"

namespace slope {

// Narrow: for results rounded to float32. The relative error is below 2^-42; z is held in [-150, 100], beyond which a float32
// is 0 or infinity. Wide: for float64, below 2^-51; z is held in [-760, 720].
enum class Width { narrow, wide };

// In place: z[i] becomes e^z[i] or e^z[i] - 1. NaN stays NaN; expm1 keeps the sign of a zero.
void exp_block(Width width, double* z, std::size_t count);
void expm1_block(Width width, double* z, std::size_t count);

// One value, with the wide accuracy.
double exp_of(double z);

// The narrow ones, to be inlined into loops; V is double or Lanes. For z in [-150, 100], or NaN.
template <bool minus_one, class V>
inline V narrow_exponential(V z) {
  // Adding it rounds to an integer n; in the low bits stands n + 1023, an exponent.
  constexpr double magic = 0x1.8p52 + 1023;
  constexpr double log2_e = 0x1.71547652b82fep+0, ln2 = 0x1.62e42fefa39efp-1;
  const V shifted = z * log2_e + magic;
  const V r = z - (shifted - magic) * ln2;
  const V scale = power_of_low_bits(shifted);
  // (e^r - 1 - r)/r^2
  V q = r * 2.7617564785876086e-06 + 2.4867870179687727e-05;
  q = q * r + 0.00019841224599656011;
  q = q * r + 0.0013888839110572009;
  q = q * r + 0.00833333334420298;
  q = q * r + 0.04166666678626573;
  q = q * r + 0.16666666666662586;
  q = q * r + 0.4999999999995511;
  const V p = r * (1 + r * q);
  if constexpr (minus_one) return scale * p - (1 - scale);  // in this order -0 stays -0
  else return scale + scale * p;
}

}  // namespace slope
