// Unions of intervals whose ends are known exactly or to the last bits.
#pragma once

#include <vector>

#include "activation/facts.h"
#include "calculus/sign_chart/sign_chart.h"

namespace slope {

// A number, or infinity: as it is written, and certain bounds of it.
struct Real {
  Expr written;
  Enclosure enclosure;
};

Real real(const Expr& written);
Real nearest(const Enclosure& enclosure);  // written as the nearest double

// -1, 0 or 1; 0 also where the two cannot be told apart.
int compare(const Real& a, const Real& b);

bool is_infinite(const Real& a);

struct RealInterval {
  Real low;
  Real high;
  bool low_closed = false;
  bool high_closed = false;
};

RealInterval single(const Real& value);
RealInterval open(const Stretch& stretch);

// Disjoint, from left to right; intervals that touch at an end that belongs to one of them are joined.
std::vector<RealInterval> united(std::vector<RealInterval> intervals);

std::vector<Interval> written(const std::vector<RealInterval>& intervals);

}  // namespace slope
