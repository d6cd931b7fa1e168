// Decimal text of double-precision numbers, both ways; the C library's own weighs 8 KB compressed in the page.
#pragma once

#include <string>
#include <string_view>

namespace slope {

// The double nearest to an unsigned decimal, "0.25" or "1e-3" as tokens.h reads them. Computed with twice the precision from
// the first 18 digits: correctly rounded but for texts so near to the middle of two doubles that the digits left out (less than
// 1e-17 of the number) or that precision (1e-30) decide, and subnormals, which may be the neighbour. Too large is infinity.
double read_decimal(std::string_view text);

// The shortest text that reads back to the same number: 0.1, 1e-7, 123456. For finite values >= 0.
std::string write_decimal(double value);

}  // namespace slope
