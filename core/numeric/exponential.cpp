// e^z and e^z - 1: range reduction, a polynomial, and a power of two made of bits.
#include "numeric/exponential.h"

#include <cmath>
#include <cstdint>

namespace slope {

namespace {

constexpr double magic = 0x1.8p52;  // adding it rounds to an integer, which then stands in the low bits
constexpr double log2_e = 0x1.71547652b82fep+0;
constexpr double ln2_high = 0x1.62e42fefp-1;  // 33 bits: n times it is exact
constexpr double ln2_low = 0x1.473de6af278edp-34;

// 2^n, n in the low bits of `shifted`.
inline double power_of_two(std::uint64_t shifted) { return __builtin_bit_cast(double, (shifted + 1023) << 52); }

// (e^r - 1 - r)/r^2
inline double wide_tail(double r) {
  constexpr double c[] = {2.0914679376583935e-09, 2.510520637395701e-08, 2.7557273661348637e-07, 2.7557255425746435e-06,
                          2.4801587325533363e-05, 0.00019841269874800493, 0.0013888888888883752, 0.008333333333326141,
                          0.04166666666666667, 0.1666666666666667};
  double q = c[0];
  for (int i = 1; i < 10; ++i) q = q * r + c[i];
  return q * r + 0.5;
}

template <bool minus_one>
inline double wide(double z) {
  z = z < -760 ? -760 : z;
  z = z > 720 ? 720 : z;
  const double shifted = z * log2_e + magic;
  const double n = shifted - magic;
  const double high = z - n * ln2_high;
  const double low = n * ln2_low;
  const double r = high - low;
  const double lost = (high - r) - low;  // what rounding took from r
  const double p = r + (r * r * wide_tail(r) + (lost + lost * r));
  // In two halves: the power may lie outside the doubles while the product does not.
  const std::int64_t whole = static_cast<std::int64_t>(__builtin_bit_cast(std::uint64_t, shifted) << 12) >> 12;
  const std::int64_t half = whole >> 1;
  const double first = power_of_two(static_cast<std::uint64_t>(half));
  const double second = power_of_two(static_cast<std::uint64_t>(whole - half));
  if constexpr (minus_one) {
    if (n == 0) return std::copysign(p, z);
    if (n > 60 || n < -60) return (p + 1) * first * second - 1;
    const double scale = first * second;
    return scale * p + (scale - 1);
  } else {
    return (p + 1) * first * second;
  }
}

}  // namespace

void exp_block(Width width, double* z, std::size_t count) {
  if (width == Width::narrow) {
    for (std::size_t i = 0; i < count; ++i) z[i] = value_of<false>(narrow_exponential(at_most(at_least(z[i], -150), 100), 1));
  } else {
    for (std::size_t i = 0; i < count; ++i) z[i] = wide<false>(z[i]);
  }
}

void expm1_block(Width width, double* z, std::size_t count) {
  if (width == Width::narrow) {
    for (std::size_t i = 0; i < count; ++i) z[i] = value_of<true>(narrow_exponential(at_most(at_least(z[i], -150), 100), 1));
  } else {
    for (std::size_t i = 0; i < count; ++i) z[i] = wide<true>(z[i]);
  }
}

double exp_of(double z) { return wide<false>(z); }

}  // namespace slope
