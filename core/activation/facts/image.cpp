// Values from turning point to turning point. What lies beyond the middle of an arc is only enclosed, and must not lead out of the
// values already found: sin(x)/x is within 1/5 of 0 where |x| > 5, and -0.217 where it is least.
#include "activation/facts/image.h"

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

// The limit at the low end, the values at the roots of the derivative, the limit at the high end: f is monotone from each to
// the next.
std::optional<std::vector<Real>> levels(const Subject& f, const SignChart& signs, const Stretch& where, std::string_view variable,
                                        Effort& effort) {
  const auto low = limit(f.written, variable, {where.low, Side::right}, effort);
  const auto high = limit(f.written, variable, {where.high, Side::left}, effort);
  if (!low || !high) return {};
  std::vector<Real> result = {real(*low)};
  for (const Root& root : signs.roots) {
    const auto exact = root.is_exact ? limit(f.written, variable, {root.at, Side::right}, effort) : std::nullopt;
    result.push_back(exact ? real(*exact) : nearest(values_on(f, variable, root.enclosure)));
  }
  result.push_back(real(*high));
  return result;
}

// Every value between neighbouring levels is taken; the levels themselves are taken at turning points, not at the ends.
std::optional<std::vector<RealInterval>> from_level_to_level(const Subject& f, const SignChart& signs, const Stretch& where,
                                                             std::string_view variable, Effort& effort) {
  const auto all = levels(f, signs, where, variable, effort);
  if (!all) return {};
  if (signs.signs.front() == 0) return std::vector{single(all->front())};
  std::vector<RealInterval> parts;
  for (std::size_t i = 0; i + 1 < all->size(); ++i) {
    const Real &from = (*all)[i], &to = (*all)[i + 1];
    const bool from_closed = i > 0, to_closed = i + 2 < all->size();
    parts.push_back(signs.signs[i] > 0 ? RealInterval{from, to, from_closed, to_closed}
                                       : RealInterval{to, from, to_closed, from_closed});
  }
  return parts;
}

// From minus to plus infinity, or back, what is continuous takes every value.
bool takes_every_value(const Subject& f, const Stretch& where, std::string_view variable, Effort& effort) {
  const auto low = limit(f.written, variable, {where.low, Side::right}, effort);
  const auto high = limit(f.written, variable, {where.high, Side::left}, effort);
  const Expr plus = Constant::infinity, minus = Negation{plus};
  return low && high && ((*low == minus && *high == plus) || (*low == plus && *high == minus));
}

bool is_inside(const Enclosure& values, const RealInterval& all) {
  const double low = all.low.enclosure.high, high = all.high.enclosure.low;
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
                                               const Stretch& where, Effort& effort) {
  if (course.signs) return from_level_to_level(f, *course.signs, where, variable, effort);
  if (takes_every_value(f, where, variable, effort)) {
    const Expr plus = Constant::infinity;
    return std::vector{RealInterval{real(Negation{plus}), real(plus)}};
  }
  if (!course.signs_in_middle) return {};
  const Stretch& middle = course.middle;
  auto parts = from_level_to_level(f, *course.signs_in_middle, middle, variable, effort);
  if (!parts) return {};
  const RealInterval all = united(*parts).front();
  const Enclosure outer = enclosure(where);
  const auto stays_inside = [&](const Enclosure& tail) { return is_inside(values_on(f, variable, tail), all); };
  const bool is_left_inside = middle.low == where.low || stays_inside({outer.low, enclosure(middle.low).high});
  const bool is_right_inside = middle.high == where.high || stays_inside({enclosure(middle.high).low, outer.high});
  return is_left_inside && is_right_inside ? parts : std::nullopt;
}

}  // namespace slope
