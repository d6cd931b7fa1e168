// The period of sin(a*x + b) is 2*pi/a; of several such functions a common multiple, if their slopes have rational ratios.
#include "activation/facts/period.h"

#include "calculus/choices/affine.h"
#include "calculus/intervals/jet.h"
#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

class Waves {
 public:
  explicit Waves(std::string_view variable) : variable_(variable) {}

  // Whether the variable stands in waves only, all with a common period so far.
  bool add(const Expr& e) {
    if (!contains(e, variable_)) return true;
    if (e.as<Symbol>() != nullptr) return false;
    if (const auto* c = e.as<Call>(); c != nullptr && is_wave(*c->function)) {
      if (const auto argument = affine(c->arguments.front(), variable_)) return add_slope(simplify(argument->slope));
    }
    bool are_waves = true;
    for_each_child(e, [&](const Expr& child) { are_waves = are_waves && add(child); });
    return are_waves;
  }

  // Of a function without the variable there is none.
  std::optional<Expr> period() const {
    if (!slope_) return {};
    return simplify(Quotient{Product{{number(std::int64_t{2}), number(turns_), Constant::pi}}, *slope_});
  }

 private:
  // In so many turns of the first wave every other one turns a whole number of times.
  bool add_slope(const Expr& slope) {
    if (!slope_) slope_ = slope;
    const auto ratio = rational(simplify(Quotient{slope, *slope_}));
    const auto turns_of_this = ratio ? multiply(*ratio, turns_) : std::nullopt;
    const auto turns = turns_of_this ? multiply(turns_, turns_of_this->denominator()) : std::nullopt;
    if (turns) turns_ = *turns;
    return turns.has_value();
  }

  std::string_view variable_;
  std::optional<Expr> slope_;  // of the first wave
  Rational turns_ = 1;
};

}  // namespace

std::optional<Stretch> two_periods(const Expr& f, std::string_view variable) {
  Waves waves(variable);
  const auto period = waves.add(f) ? waves.period() : std::nullopt;
  const auto direction = period ? sign(enclosure(*period)) : std::nullopt;
  if (!direction || *direction == 0) return {};
  const Expr opposite = simplify(Negation{*period});
  return *direction > 0 ? Stretch{opposite, *period} : Stretch{*period, opposite};
}

}  // namespace slope
