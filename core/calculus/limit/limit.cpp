// Limits are read off the first term of a series that is long enough to have one.
#include "calculus/limit/limit.h"

#include "calculus/choices/choose.h"
#include "calculus/limit/readable.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::size_t lengths[] = {2, 4, 8};

// Empty where the series says nothing of its limit.
std::optional<Expr> limit_of(const Series& series, Attempt& attempt) {
  if (series.terms.empty()) {
    const bool vanishes = !series.rest || order(series.rest->growth, attempt) < 0;
    return vanishes ? std::optional(number(std::int64_t{0})) : std::nullopt;
  }
  const auto& [coefficient, growth] = series.terms.front();
  const int growing = order(growth, attempt);
  if (growing < 0) return number(std::int64_t{0});
  if (growing == 0) return readable(simplify(coefficient.expression()));
  const auto sign = coefficient.sign();
  if (!sign) return {};
  const Expr infinity = Constant::infinity;
  return *sign > 0 ? infinity : Expr(Negation{infinity});
}

// The limit of what `read` makes of longer and longer series, until one is enough.
std::optional<Expr> first_established(std::string_view variable, const Point& point, Effort& effort,
                                      FunctionReference<Series(Expander&)> read) {
  for (const Scale scale : {Scale::itself, Scale::logarithm}) {
    for (const std::size_t length : lengths) {
      Expander expand(variable, point, length, 0, effort, scale);
      const Series series = read(expand);
      const auto found = limit_of(series, expand.attempt());
      if (found && !expand.has_failed()) return found;
    }
  }
  return {};
}

}  // namespace

std::optional<Expr> limit(const Expr& f, std::string_view variable, const Point& point, Effort& effort) {
  return first_established(variable, point, effort, [&](Expander& expand) { return expand(f); });
}

std::optional<Expr> slope_limit(const Expr& f, std::string_view variable, const Point& point, const Expr& value,
                                Effort& effort) {
  return first_established(variable, point, effort, [&](Expander& expand) {
    const SeriesArithmetic& series = expand.arithmetic();
    return series.multiply(series.subtract(expand(f), series.constant(Coefficient(value))), expand.x());
  });
}

std::optional<Expr> exact_value(const Expr& e, Effort& effort) {
  return limit(e, "", {number(std::int64_t{0}), Side::right}, effort);
}

bool is_undefined(const Expr& e, Effort& effort) { return is_undefined(e, "", {number(std::int64_t{0}), Side::right}, effort); }

bool is_undefined(const Expr& f, std::string_view variable, const Point& point, Effort& effort) {
  const auto sign_beside = [&](const Expr& u) {
    const auto sign = limit(call("sgn", {u}), variable, point, effort);
    return sign ? Coefficient(*sign).sign() : std::nullopt;
  };
  return choose(f, sign_beside).state == Chosen::State::undefined;
}

}  // namespace slope
