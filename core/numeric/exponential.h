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

// e^(factor x) = scale (even + odd)/(even - odd), narrow, to be inlined into loops; V is double or Lanes. For factor x in
// [-250, 110], or NaN. A formula with a division of its own needs no second one.
template <class V>
struct Exponential {
  V scale, even, odd;
};

// With t = factor x/ln 2 and r = t - n in [-1/2, 1/2]: 2^r = (C + r)/(C - r), C = r coth(r ln(2)/2) a function of r^2, here the
// quotient of a square and a line, to 2^-43.
template <class V>
inline Exponential<V> narrow_exponential(V x, double factor) {
  // Adding it rounds to an integer n; in the low bits stands n + 1023, an exponent.
  constexpr double magic = 0x1.8p52 + 1023;
  constexpr double log2_e = 0x1.71547652b82fep+0;
  const V t = x * (factor * log2_e);
  const V shifted = t + magic;
  const V r = t - (shifted - magic);
  const V w = r * r;
  const V even = (w + 374.9799925258604) * w + 7284.866251052958;
  const V odd = (w * 28.873160311750457 + 2524.742251336667) * r;
  return {power_of_low_bits(shifted), even, odd};
}

template <bool minus_one>
inline double value_of(const Exponential<double>& e) {
  const double p = 2 * e.odd / (e.even - e.odd);
  if constexpr (minus_one) return e.scale * p - (1 - e.scale);  // in this order -0 stays -0
  else return e.scale + e.scale * p;
}

}  // namespace slope
