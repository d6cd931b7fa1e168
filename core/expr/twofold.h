// Numbers of twice the precision: an unevaluated sum high + low of two doubles (Dekker 1971).
//
// What a product takes is always inlined, though the engine is built for its size: most of a curve's time went into the calls.
#pragma once

#include <cmath>

namespace slope {

struct Twofold {
  double high;
  double low;
};

// A low part that overflowed on the way says nothing: infinity has none.
[[gnu::always_inline]] inline Twofold settled(double high, double low) {
  if (!std::isfinite(low)) return {high, 0};
  const double sum = high + low;
  return {sum, low - (sum - high)};
}

// a + b = high + low, exactly (Knuth's two-sum).
inline Twofold exact_sum(double a, double b) {
  const double sum = a + b;
  const double part = sum - a;
  return {sum, (a - (sum - part)) + (b - part)};
}

// a * b = high + low, exactly unless the halves overflow (Veltkamp's splitting, Dekker's product).
[[gnu::always_inline]] inline Twofold exact_product(double a, double b) {
  constexpr double splitter = 134217729;  // 2^27 + 1
  const double product = a * b;
  const double a_shifted = splitter * a, b_shifted = splitter * b;
  const double a_high = a_shifted - (a_shifted - a), b_high = b_shifted - (b_shifted - b);
  const double a_low = a - a_high, b_low = b - b_high;
  return {product, ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low};
}

inline Twofold operator-(const Twofold& a) { return {-a.high, -a.low}; }

inline Twofold operator+(const Twofold& a, const Twofold& b) {
  const Twofold sum = exact_sum(a.high, b.high);
  return settled(sum.high, sum.low + (a.low + b.low));
}

[[gnu::always_inline]] inline Twofold operator*(const Twofold& a, const Twofold& b) {
  const Twofold product = exact_product(a.high, b.high);
  return settled(product.high, product.low + (a.high * b.low + a.low * b.high));
}

// One step of long division after the first digit.
inline Twofold operator/(const Twofold& a, const Twofold& b) {
  const double quotient = a.high / b.high;
  const Twofold back = exact_product(quotient, b.high);
  return settled(quotient, (((a.high - back.high) - back.low) + (a.low - quotient * b.low)) / b.high);
}

// One step of Newton after the first digit.
inline Twofold square_root(const Twofold& a) {
  const double root = std::sqrt(a.high);
  if (root == 0) return {root, 0};
  const Twofold back = exact_product(root, root);
  return settled(root, (((a.high - back.high) - back.low) + a.low) / (2 * root));
}

}  // namespace slope
