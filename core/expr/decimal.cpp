// Decimal text of double-precision numbers: mantissa times a power of ten, in twofold arithmetic.
#include "expr/decimal.h"

#include <cmath>
#include <cstdint>
#include <limits>

#include "expr/twofold.h"

namespace slope {

namespace {

constexpr int exact_power = 22;  // 10^22 is the last power of ten that is a double
constexpr int max_digits = 18;   // that are read: the integer they make fits 64 bits
constexpr int max_exponent = 400;  // beyond it everything is 0 or infinity

double power_of_ten(int exponent) {
  double power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// value * 10^exponent
Twofold scaled(Twofold value, int exponent) {
  for (; exponent >= exact_power; exponent -= exact_power) value = value * Twofold{1e22, 0};
  for (; exponent <= -exact_power; exponent += exact_power) value = value / Twofold{1e22, 0};
  if (exponent > 0) value = value * Twofold{power_of_ten(exponent), 0};
  if (exponent < 0) value = value / Twofold{power_of_ten(-exponent), 0};
  return value;
}

Twofold exactly(std::int64_t integer) {
  const double high = static_cast<double>(integer / 1024 * 1024);  // at most 53 significant bits
  return exact_sum(high, static_cast<double>(integer % 1024));
}

// The integer nearest to a positive value below 10^18.
std::int64_t rounded(const Twofold& value) {
  const double whole = std::floor(value.high);
  return static_cast<std::int64_t>(whole) + static_cast<std::int64_t>(std::floor((value.high - whole) + value.low + 0.5));
}

// The digits with their point: 0.00123, 12.3, 1.23e-7.
std::string placed(std::string digits, int exponent) {
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  const int count = static_cast<int>(digits.size());
  if (exponent >= 0 && exponent < 21) {
    if (count <= exponent + 1) return digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0');
    return digits.insert(static_cast<std::size_t>(exponent + 1), ".");
  }
  if (exponent < 0 && exponent >= -6) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  if (count > 1) digits.insert(1, ".");
  return digits + "e" + std::to_string(exponent);
}

}  // namespace

double read_decimal(std::string_view text) {
  std::int64_t mantissa = 0;
  int digits = 0, exponent = 0, written_exponent = 0;
  bool after_point = false, negative = false, in_exponent = false;
  for (const char c : text) {
    if (c == '.') {
      after_point = true;
    } else if (c == 'e' || c == 'E') {
      in_exponent = true;
    } else if (c == '-' || c == '+') {
      negative = c == '-';
    } else if (in_exponent) {
      if (written_exponent < max_exponent * 100) written_exponent = written_exponent * 10 + (c - '0');
    } else if (digits < max_digits) {
      mantissa = mantissa * 10 + (c - '0');
      if (mantissa != 0) ++digits;
      if (after_point) --exponent;
    } else if (!after_point) {
      ++exponent;
    }
  }
  exponent += negative ? -written_exponent : written_exponent;
  if (mantissa == 0 || exponent < -max_exponent) return 0;
  if (exponent > max_exponent) return std::numeric_limits<double>::infinity();
  // Far from both ends of the range on the way, so that no step overflows or loses its low part.
  constexpr int shift = 512;
  const int bits = exponent < 0 ? shift : -shift;
  const Twofold start = exactly(mantissa);
  const Twofold value = scaled({std::ldexp(start.high, bits), std::ldexp(start.low, bits)}, exponent);
  return std::ldexp(value.high + value.low, -bits);
}

std::string write_decimal(double value) {
  if (value == 0) return "0";
  if (value < 9007199254740992.0 && value == std::floor(value)) return std::to_string(static_cast<std::int64_t>(value));
  int exponent = static_cast<int>(std::floor(std::log10(value)));
  constexpr int shift = 512;
  const int bits = exponent < 0 ? shift : -shift;
  const Twofold start{std::ldexp(value, bits), 0};
  std::string text;
  const int fewest = value < std::numeric_limits<double>::min() ? 1 : 15;  // subnormals have few digits
  for (int precision = fewest; precision <= 17; ++precision) {
    const Twofold digits = scaled(start, precision - 1 - exponent);
    const std::int64_t integer = rounded({std::ldexp(digits.high, -bits), std::ldexp(digits.low, -bits)});
    const std::string written = std::to_string(integer);
    text = placed(written, exponent + static_cast<int>(written.size()) - precision);
    if (read_decimal(text) == value) break;
  }
  return text;
}

}  // namespace slope
