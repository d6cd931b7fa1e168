// Decimal digits by exact arithmetic on integers of many digits.
#include "repr/digits.h"

#include <cmath>
#include <cstdint>
#include <vector>

namespace slope {

namespace {

constexpr std::uint32_t base = 1'000'000'000;

// A natural number, nine digits a limb, the lowest first.
struct Natural {
  std::vector<std::uint32_t> limbs;

  void multiply(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (std::uint32_t& limb : limbs) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry % base);
      carry /= base;
    }
    if (carry != 0) limbs.push_back(static_cast<std::uint32_t>(carry));
  }

  std::string text() const {
    std::string digits;
    for (std::size_t i = limbs.size(); i-- > 0;) {
      const std::string limb = std::to_string(limbs[i]);
      digits += std::string(digits.empty() ? 0 : 9 - limb.size(), '0') + limb;
    }
    return digits;
  }
};

void trim(Decimal& decimal) {
  const std::size_t last = decimal.digits.find_last_not_of('0');
  decimal.digits.resize(last == std::string::npos ? 0 : last + 1);
}

// m 2^e
Decimal exact(std::uint64_t m, int e) {
  Natural n;
  for (std::uint64_t rest = m; rest != 0; rest /= base) n.limbs.push_back(static_cast<std::uint32_t>(rest % base));
  // m 2^e = m 5^-e 10^e for e < 0
  int point = 0;
  for (; e >= 29; e -= 29) n.multiply(std::uint32_t{1} << 29);
  if (e > 0) n.multiply(std::uint32_t{1} << e);
  for (; e <= -12; e += 12, point -= 12) n.multiply(244'140'625);
  for (; e < 0; ++e, --point) n.multiply(5);
  Decimal decimal{n.text(), 0};
  decimal.exponent = static_cast<int>(decimal.digits.size()) + point;
  trim(decimal);
  return decimal;
}

// value = m 2^e with the digits of its format.
void split(double value, bool is_single, std::uint64_t& m, int& e) {
  int exponent;
  const double fraction = std::frexp(std::fabs(value), &exponent);
  const int digits = is_single ? 24 : 53, lowest = is_single ? -149 : -1074;
  e = exponent - digits < lowest ? lowest : exponent - digits;
  m = static_cast<std::uint64_t>(std::ldexp(fraction, exponent - e));
}

// -1, 0, 1; digit strings without zeros at their ends
int compare(const Decimal& a, const Decimal& b) {
  if (a.exponent != b.exponent) return a.exponent < b.exponent ? -1 : 1;
  const int order = a.digits.compare(b.digits);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

// One more in the last digit.
void increment(Decimal& decimal) {
  std::size_t i = decimal.digits.size();
  while (i-- > 0) {
    if (decimal.digits[i] != '9') {
      ++decimal.digits[i];
      trim(decimal);
      return;
    }
    decimal.digits[i] = '0';
  }
  decimal.digits = "1";
  ++decimal.exponent;
}

// Whether the digits from `count` on are more (1), as much (0) or less (-1) than half of the digit before.
int against_half(const Decimal& decimal, std::size_t count) {
  if (count >= decimal.digits.size()) return -1;
  if (decimal.digits[count] != '5') return decimal.digits[count] > '5' ? 1 : -1;
  return count + 1 < decimal.digits.size() ? 1 : 0;
}

const char* special(double value) { return value != value ? "nan" : value > 0 ? "inf" : "-inf"; }
const char* sign(double value) { return std::signbit(value) ? "-" : ""; }

}  // namespace

Decimal exact_decimal(double value) {
  std::uint64_t m;
  int e;
  split(value, false, m, e);
  // Twos that divide both need not be multiplied back.
  for (; m != 0 && m % 2 == 0 && e < 0; m /= 2) ++e;
  return exact(m, e);
}

Decimal rounded(const Decimal& decimal, int count) {
  if (count < 0) return {};
  const std::size_t kept = static_cast<std::size_t>(count);
  if (kept >= decimal.digits.size()) return decimal;
  const int half = against_half(decimal, kept);
  const bool is_odd = kept > 0 && (decimal.digits[kept - 1] - '0') % 2 != 0;
  Decimal result{decimal.digits.substr(0, kept), decimal.exponent};
  if (half > 0 || (half == 0 && is_odd)) increment(result);
  else trim(result);
  return result;
}

Decimal shortest_decimal(double value, bool is_single, int least, int most) {
  if (value == 0) return {};
  std::uint64_t m;
  int e;
  split(value, is_single, m, e);
  const Decimal whole = exact(m, e);
  // The middles to both neighbours; below a power of two the neighbour is nearer.
  const bool is_power = m == (std::uint64_t{1} << (is_single ? 23 : 52)) && e > (is_single ? -149 : -1074);
  const Decimal low = is_power ? exact(4 * m - 1, e - 2) : exact(2 * m - 1, e - 1);
  const Decimal high = exact(2 * m + 1, e - 1);
  const int touching = m % 2 == 0 ? 0 : 1;  // a middle reads back to the even neighbour
  for (std::size_t count = static_cast<std::size_t>(least); count < whole.digits.size(); ++count) {
    Decimal down{whole.digits.substr(0, count), whole.exponent};
    Decimal up = down;
    increment(up);
    const bool is_odd = (down.digits[count - 1] - '0') % 2 != 0;
    trim(down);
    const bool down_reads = compare(down, low) >= touching, up_reads = compare(high, up) >= touching;
    if (!down_reads && !up_reads && count < static_cast<std::size_t>(most)) continue;
    if (down_reads != up_reads) return down_reads ? down : up;
    const int half = against_half(whole, count);
    return half > 0 || (half == 0 && is_odd) ? up : down;
  }
  return whole;
}

std::string whole_part(const Decimal& decimal) {
  if (decimal.exponent <= 0) return "0";
  const std::size_t size = static_cast<std::size_t>(decimal.exponent);
  if (decimal.digits.size() >= size) return decimal.digits.substr(0, size);
  return decimal.digits.empty() ? "0" : decimal.digits + std::string(size - decimal.digits.size(), '0');
}

std::string fraction_part(const Decimal& decimal) {
  if (decimal.digits.empty()) return "";
  if (decimal.exponent <= 0) return std::string(static_cast<std::size_t>(-decimal.exponent), '0') + decimal.digits;
  const std::size_t size = static_cast<std::size_t>(decimal.exponent);
  return decimal.digits.size() > size ? decimal.digits.substr(size) : "";
}

std::string fixed(double value, int decimals) {
  if (!std::isfinite(value)) return special(value);
  const Decimal all = exact_decimal(value);
  const Decimal decimal = rounded(all, all.exponent + decimals);
  std::string fraction = fraction_part(decimal);
  fraction.resize(static_cast<std::size_t>(decimals), '0');
  return sign(value) + whole_part(decimal) + (decimals > 0 ? "." + fraction : "");
}

std::string scientific(double value, int decimals) {
  if (!std::isfinite(value)) return special(value);
  const Decimal decimal = rounded(exact_decimal(value), decimals + 1);
  std::string digits = decimal.digits;
  digits.resize(static_cast<std::size_t>(decimals) + 1, '0');
  if (decimals > 0) digits.insert(1, ".");
  const int exponent = decimal.digits.empty() ? 0 : decimal.exponent - 1;
  const std::string power = std::to_string(exponent < 0 ? -exponent : exponent);
  return sign(value) + digits + (exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
}

}  // namespace slope
