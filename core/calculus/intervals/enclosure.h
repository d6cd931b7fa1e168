// An enclosure: two doubles between which a real number is certain to lie, and arithmetic that keeps the certainty.
//
// Every operation rounds outward, so what is said of an enclosure is a proof: if it excludes 0, the number is not 0.
// The image of an interval under a function is enclosed in the same way. The C library's functions are trusted to 4 ulp
// (glibc's and musl's stay below 2).
//
// An enclosure tells of one number. The intervals that are sets of numbers differ by what is known of their ends. Stretch (sign_chart.h):
// open, its ends are exact expressions. RationalInterval (interval_signs.h): open, its ends are fractions or missing. Interval (facts.h): as
// the page shows it, its ends are written down and may belong to it. RealInterval (sets.h): the same while unions are formed, each end also
// enclosed, so that two can be compared.
#pragma once

#include <limits>
#include <optional>

#include "expr/expression.h"

namespace slope {

struct Enclosure {
  double low = 0;
  double high = 0;

  bool contains(double x) const { return low <= x && x <= high; }
  bool is_finite() const;
  double middle() const;
  double width() const { return high - low; }
  double magnitude() const;  // of the farthest from 0
  double mignitude() const;  // of the nearest to 0
};

// Every real number: what is known of an expression where it may be undefined.
inline constexpr Enclosure everything = {-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};

Enclosure exactly(double x);
Enclosure enclosing(const Rational& x);
Enclosure enclosing(const Number& literal);
Enclosure hull(const Enclosure& a, const Enclosure& b);
Enclosure common(const Enclosure& a, const Enclosure& b);  // of two that enclose the same number

Enclosure operator-(const Enclosure& a);
Enclosure operator+(const Enclosure& a, const Enclosure& b);
Enclosure operator-(const Enclosure& a, const Enclosure& b);
Enclosure operator*(const Enclosure& a, const Enclosure& b);
Enclosure operator/(const Enclosure& a, const Enclosure& b);
Enclosure power(const Enclosure& base, const Rational& exponent);

// -1, 0 or 1 where the enclosure leaves no doubt.
std::optional<int> sign(const Enclosure& a);

// The next doubles outward, more or less: at least 1 ulp.
double rounded_down(double x);
double rounded_up(double x);

// The values of an elementary function of one argument on `a`; `everything` for a function unknown here.
Enclosure image(const Function& function, const Enclosure& a);
Enclosure exp(const Enclosure& a);
Enclosure log(const Enclosure& a);

}  // namespace slope
