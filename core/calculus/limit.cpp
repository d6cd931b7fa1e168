// Limits are read off the first term of a series that is long enough to have one.
#include "calculus/limit.h"

#include "calculus/readable.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::size_t lengths[] = {2, 4, 8};

// OutOfReach where the series says nothing of its limit.
Expr limit_of(const Series& series) {
  if (series.terms.empty()) {
    if (series.rest && order(series.rest->growth) >= 0) throw OutOfReach{};
    return number(std::int64_t{0});
  }
  const auto& [coefficient, growth] = series.terms.front();
  const int growing = order(growth);
  if (growing < 0) return number(std::int64_t{0});
  if (growing == 0) return readable(simplify(coefficient.expression()));
  const auto sign = coefficient.sign();
  if (!sign) throw OutOfReach{};
  const Expr infinity = Constant::infinity;
  return *sign > 0 ? infinity : Expr(Negation{infinity});
}

// Tries longer and longer series until one is enough.
template <class Read>
std::optional<Expr> first_established(std::string_view variable, const Point& point, Work& work, Read read) {
  for (const std::size_t length : lengths) {
    try {
      Expander expand(variable, point, length, 0, work);
      return read(expand);
    } catch (const OutOfReach&) {
    }
  }
  return {};
}

}  // namespace

std::optional<Expr> limit(const Expr& f, std::string_view variable, const Point& point, Work& work) {
  return first_established(variable, point, work, [&](Expander& expand) { return limit_of(expand(f)); });
}

std::optional<Expr> slope_limit(const Expr& f, std::string_view variable, const Point& point, const Expr& value,
                                Work& work) {
  return first_established(variable, point, work, [&](Expander& expand) {
    const SeriesArithmetic& series = expand.arithmetic();
    const Series step = series.term(Rational(point.side == Side::left ? -1 : 1), {1, 0, {}});  // 1/(variable - at)
    return limit_of(series.multiply(series.subtract(expand(f), series.constant(Coefficient(value))), step));
  });
}

std::optional<Expr> exact_value(const Expr& e, Work& work) {
  return first_established("", {number(std::int64_t{0}), Side::right}, work, [&](Expander& expand) { return limit_of(expand(e)); });
}

}  // namespace slope
