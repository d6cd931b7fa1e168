// Sine and cosine: the argument is reduced by multiples of pi/2, then a polynomial on [-pi/4, pi/4].
//
// Small arguments are reduced with pi/2 in three parts (Cody and Waite), large ones with as many bits of 2/pi as their
// exponent asks for (Payne and Hanek 1983).
#include "numeric/trigonometry.h"

#include <cmath>
#include <cstdint>
#include <limits>

namespace slope {

namespace {

// The fraction of 2/pi, 64 bits a word.
constexpr std::uint64_t two_over_pi[] = {
    0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561, 0xb7246e3a424dd2e0,
    0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4,
    0x9c845f8bbdf9283b, 0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
    0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d};

struct Reduced {
  double r, low;  // r + low in [-pi/4, pi/4]
  unsigned quadrant;
};

// 64 bits of 2/pi from bit `position` on; bit 0 weighs 1/2, bits before it are 0.
std::uint64_t window(int position) {
  if (position <= -64) return 0;
  if (position < 0) return two_over_pi[0] >> -position;
  const int word = position / 64, shift = position % 64;
  return shift == 0 ? two_over_pi[word] : two_over_pi[word] << shift | two_over_pi[word + 1] >> (64 - shift);
}

struct Product {
  std::uint64_t high, low;
};

Product multiply(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t a0 = a & 0xffffffff, a1 = a >> 32, b0 = b & 0xffffffff, b1 = b >> 32;
  const std::uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (middle & 0xffffffff);
  return {a1 * b1 + (middle >> 32) + (other >> 32), other << 32 | (low & 0xffffffff)};
}

// |x| = m 2^e with an integer m: the product with 2/pi modulo 4, in units of 2^-126.
Reduced reduce_large(double x) {
  const std::uint64_t bits = __builtin_bit_cast(std::uint64_t, x);
  const int e = static_cast<int>(bits >> 52 & 0x7ff) - 1075;
  const std::uint64_t m = (bits & 0xfffffffffffff) | 0x10000000000000;
  // Bits of weight 4 and more, after multiplication by 2^e, do not matter: the window starts where 2^e times a bit is 2.
  const int start = e - 2;
  const std::uint64_t w2 = window(start + 128), w1 = window(start + 64), w0 = window(start);
  // (w0 w1 w2) m, its upper part modulo 2^128: quadrant in the top two bits.
  const Product low = multiply(w2, m), middle = multiply(w1, m);
  const std::uint64_t second = middle.low + low.high;
  const std::uint64_t first = w0 * m + middle.high + (second < middle.low ? 1 : 0);
  unsigned quadrant = static_cast<unsigned>(first >> 62);
  std::uint64_t high = first << 2 | second >> 62, rest = second << 2;
  const bool upper_half = high >> 63 != 0;  // nearer to the next multiple
  if (upper_half) {
    ++quadrant;
    high = ~high;
    rest = ~rest;
  }
  // (high, rest) 2^-128 times pi/2
  const double a = static_cast<double>(high >> 11) * 0x1p-53;
  const double b = static_cast<double>((high & 0x7ff) << 42 | rest >> 22) * 0x1p-106;
  constexpr double half_pi = 0x1.921fb54442d18p+0, half_pi_low = 0x1.1a62633145c07p-54;
  const double a1 = static_cast<double>(static_cast<float>(a)), a2 = a - a1;
  constexpr double h1 = 0x1.921fb5p+0, h2 = half_pi - h1;
  const double r = a * half_pi;
  const double low_part = ((a1 * h1 - r) + a1 * h2 + a2 * h1) + a2 * h2 + (a * half_pi_low + b * half_pi);
  const double sign = upper_half != (x < 0) ? -1 : 1;
  return {sign * r, sign * low_part, x < 0 ? 0u - quadrant : quadrant};
}

Reduced reduce(double x) {
  if (std::fabs(x) < 0.7853981633974483) return {x, 0, 0};
  if (std::fabs(x) > 0x1p20) return reduce_large(x);
  const double n = (x * 0.6366197723675814 + 0x1.8p52) - 0x1.8p52;
  const double a = x - n * 0x1.921fb544p+0;  // 33 bits each: the products are exact
  const double b = n * 0x1.0b4611a6p-34, c = n * 0x1.3198a2e037073p-69;
  const double high = a - b;
  const double lost = (a - high) - b;
  const double r = high - c;
  // Near a multiple of pi/2 so much cancels that three parts are not enough.
  if (std::fabs(r) < 0x1p-20) return reduce_large(x);
  return {r, ((high - r) - c) + lost, static_cast<unsigned>(static_cast<std::int64_t>(n))};
}

double sine(double r, double low) {
  const double z = r * r;
  const double p =
      0.008333333333330948 + z * (-0.00019841269836758574 +
                                  z * (2.755731610255244e-06 + z * (-2.5051131845003624e-08 + z * 1.5918129294866608e-10)));
  return r + (r * z * (-0.16666666666666666 + z * p) + low * (1 - 0.5 * z));
}

double cosine(double r, double low) {
  const double z = r * r;
  const double p = 0.041666666666666664 +
                   z * (-0.0013888888888887398 +
                        z * (2.480158729876569e-05 +
                             z * (-2.7557317271729793e-07 + z * (2.08761462684032e-09 + z * -1.1382632425521717e-11))));
  const double half = 0.5 * z, w = 1 - half;
  return w + (((1 - w) - half) + (z * z * p - r * low));
}

double quarter_turn(const Reduced& x, unsigned turns) {
  const double value = turns % 2 == 0 ? sine(x.r, x.low) : cosine(x.r, x.low);
  return turns % 4 >= 2 ? -value : value;
}

}  // namespace

double sin_of(double x) {
  if (!(std::fabs(x) < std::numeric_limits<double>::infinity())) return std::numeric_limits<double>::quiet_NaN();
  if (x == 0) return x;
  const Reduced reduced = reduce(x);
  return quarter_turn(reduced, reduced.quadrant);
}

double cos_of(double x) {
  if (!(std::fabs(x) < std::numeric_limits<double>::infinity())) return std::numeric_limits<double>::quiet_NaN();
  const Reduced reduced = reduce(x);
  return quarter_turn(reduced, reduced.quadrant + 1);
}

}  // namespace slope
