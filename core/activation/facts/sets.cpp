// Unions of intervals.
#include "activation/facts/sets.h"

#include <algorithm>
#include <cmath>

#include "calculus/intervals/jet.h"
#include "calculus/limit/readable.h"

namespace slope {

Real real(const Expr& written) { return {readable(written), enclosure(written)}; }

Real nearest(const Enclosure& enclosure) { return {number(enclosure.middle()), enclosure}; }

int compare(const Real& a, const Real& b) {
  return a.enclosure.high < b.enclosure.low ? -1 : a.enclosure.low > b.enclosure.high ? 1 : 0;
}

bool is_infinite(const Real& a) { return !a.enclosure.is_finite(); }

RealInterval single(const Real& value) { return {value, value, true, true}; }
RealInterval open(const Stretch& stretch) { return {real(stretch.low), real(stretch.high)}; }

std::vector<RealInterval> united(std::vector<RealInterval> intervals) {
  const auto is_before = [](const RealInterval& a, const RealInterval& b) {
    const int order = compare(a.low, b.low);
    return order != 0 ? order < 0 : a.low_closed && !b.low_closed;
  };
  std::make_heap(intervals.begin(), intervals.end(), is_before);  // a quarter of std::sort's code
  std::sort_heap(intervals.begin(), intervals.end(), is_before);
  std::vector<RealInterval> result;
  for (const RealInterval& next : intervals) {
    if (!result.empty()) {
      RealInterval& last = result.back();
      const int gap = compare(last.high, next.low);
      if (gap > 0 || (gap == 0 && (last.high_closed || next.low_closed))) {
        const int order = compare(last.high, next.high);
        last.high_closed = order > 0 ? last.high_closed : next.high_closed || (order == 0 && last.high_closed);
        if (order < 0) last.high = next.high;
        continue;
      }
    }
    result.push_back(next);
  }
  return result;
}

std::vector<Interval> written(const std::vector<RealInterval>& intervals) {
  std::vector<Interval> result;
  for (const auto& [low, high, low_closed, high_closed] : intervals) {
    result.push_back({low.written, high.written, low_closed && !is_infinite(low), high_closed && !is_infinite(high)});
  }
  return result;
}

}  // namespace slope
