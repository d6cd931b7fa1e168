// Values from turning point to turning point. What lies beyond the middle of an arc is only enclosed, and must not lead out of the
// values already found: sin(x)/x is within 1/5 of 0 where |x| > 5, and -0.217 where it is least.
#include "activation/facts/image.h"

#include <algorithm>

#include "calculus/intervals/jet.h"
#include "calculus/limit/limit.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::int64_t far = 5;

// Up to there the stretch is looked at, where it is endless.
Stretch middle_of(const Stretch& where) {
  const auto near = [](const Expr& end, const Rational& instead) { return is_infinite(Point{end}) ? number(instead) : end; };
  return {near(where.low, -far), near(where.high, far)};
}

// From the limit at the low end to the values at the roots of the derivative and on to the limit at the high end f is monotone
// from each to the next. Every value between neighbours is taken; they themselves are at turning points, not at the ends.
std::optional<std::vector<RealInterval>> from_level_to_level(const Subject& f, const SignChart& signs, const Stretch& where,
                                                             std::string_view variable, Effort& effort) {
  const auto low = limit(f.written, variable, {where.low, Side::right}, effort);
  const auto high = limit(f.written, variable, {where.high, Side::left}, effort);
  if (!low || !high) return {};
  Real from = real(*low);
  if (signs.signs.front() == 0) return std::vector{single(from)};
  std::vector<RealInterval> parts;
  const auto go_to = [&](const Real& to, bool to_closed) {
    const std::size_t i = parts.size();
    parts.push_back(signs.signs[i] > 0 ? RealInterval{from, to, i > 0, to_closed} : RealInterval{to, from, to_closed, i > 0});
    from = to;
  };
  for (const Root& root : signs.roots) {
    const auto exact = root.is_exact ? limit(f.written, variable, {root.at, Side::right}, effort) : std::nullopt;
    go_to(exact ? real(*exact) : nearest(values_on(f, variable, root.enclosure)), true);
  }
  go_to(real(*high), false);
  return parts;
}

// From minus to plus infinity, or back, what is continuous takes every value.
bool takes_every_value(const Subject& f, const Stretch& where, std::string_view variable, Effort& effort) {
  const auto low = limit(f.written, variable, {where.low, Side::right}, effort);
  const auto high = limit(f.written, variable, {where.high, Side::left}, effort);
  return low && high && is_infinite(Point{*low}) && is_infinite(Point{*high}) && *low != *high;
}

bool is_inside(const Enclosure& values, const RealInterval& all, bool in_size) {
  const double low = all.low.enclosure.high, high = all.high.enclosure.low;
  if (in_size) return values.magnitude() <= std::max(-low, high);
  return (all.low_closed ? low <= values.low : low < values.low) && (all.high_closed ? values.high <= high : values.high < high);
}

}  // namespace

Course course(const Subject& derivative, std::string_view variable, const Stretch& where, Effort& effort) {
  Course result{sign_chart(derivative, variable, where, effort), middle_of(where), {}};
  const bool is_endless = result.middle.low != where.low || result.middle.high != where.high;
  if (!result.signs && is_endless) result.signs_in_middle = sign_chart(derivative, variable, result.middle, effort);
  return result;
}

std::optional<std::vector<RealInterval>> image(const Subject& f, const Course& course, std::string_view variable,
                                               const Stretch& where, Effort& effort, bool in_size) {
  if (course.signs) return from_level_to_level(f, *course.signs, where, variable, effort);
  if (takes_every_value(f, where, variable, effort)) return std::vector{open(whole_line())};
  if (!course.signs_in_middle) return {};
  const Stretch& middle = course.middle;
  auto parts = from_level_to_level(f, *course.signs_in_middle, middle, variable, effort);
  if (!parts) return {};
  const RealInterval all = united(*parts).front();
  const Enclosure outer = enclosure(where);
  const auto stays_inside = [&](const Enclosure& tail) { return is_inside(values_on(f, variable, tail), all, in_size); };
  const bool is_left_inside = middle.low == where.low || stays_inside({outer.low, enclosure(middle.low).high});
  const bool is_right_inside = middle.high == where.high || stays_inside({enclosure(middle.high).low, outer.high});
  return is_left_inside && is_right_inside ? parts : std::nullopt;
}

}  // namespace slope
