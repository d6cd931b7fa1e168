// Decimal digits of floating-point numbers: exact ones, and the fewest that read back to the same number.
#pragma once

#include <string>

namespace slope {

// |value| = 0.d1 d2 d3 … times 10^exponent, no zeros at either end; no digits for 0.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

// All digits of a finite double: 2^-1074 has 751.
Decimal exact_decimal(double value);
// The fewest digits that read back to the same float32 (`is_single`) or float64, the nearest of them to the value. As numpy's
// Dragon4 finds them: Steele and White 1990. At least `least` digits if there are so many, and at most `most`.
Decimal shortest_decimal(double value, bool is_single, int least = 1, int most = 800);
// At most `count` digits: to nearest, ties to even. No digits left: 0.
Decimal rounded(const Decimal& decimal, int count);

// As printf writes them: %.*f, and %.*e with an exponent of two digits or more; "-0", "nan", "inf", "-inf".
std::string fixed(double value, int decimals);
std::string scientific(double value, int decimals);

// The text of a decimal with its point: whole digits and fraction digits, zeros filled in on both sides.
std::string whole_part(const Decimal& decimal);
std::string fraction_part(const Decimal& decimal);

}  // namespace slope
