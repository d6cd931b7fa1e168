// The period of sin(a*x + b) is 2*pi/a, that of u - floor(u) for u = a*x + b is 1/a; of several a common multiple, if their
// slopes have rational ratios.
#include "activation/facts/period.h"

#include "expr/linear.h"
#include "calculus/intervals/jet.h"
#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

class Reading {
 public:
  explicit Reading(std::string_view variable) : variable_(variable) {}

  // e with a name of its own for everything that repeats itself: x + sin(x) as x + n, floor(x) as x - n.
  Expr of(const Expr& e) {
    if (!contains(e, variable_)) return e;
    const Expr inside = map_children(e, [this](const Expr& child) { return of(child); });
    const auto* c = inside.as<Call>();
    const bool is_step = c != nullptr && c->function->name == "floor";
    const bool is_sum = inside.as<Sum>() != nullptr;
    if (!is_sum && !is_step && (c == nullptr || !is_wave(*c->function))) return inside;
    const auto line = affine(is_sum ? inside : c->arguments.front(), variable_);
    if (!line) return inside;
    const Expr slope = simplify(line->slope);
    if (is_sum) return is_number(slope, 0) ? line->offset : inside;  // x - (x - n)
    const Expr turn = is_step ? number(std::int64_t{1}) : Expr(Product{{number(std::int64_t{2}), Constant::pi}});
    if (!variables(slope).empty() || !add_turns(simplify(Quotient{slope, turn}))) return inside;
    const Expr part = symbol(std::to_string(++parts_));
    return is_step ? Expr(Sum{{c->arguments.front(), Negation{part}}}) : part;
  }

  // Of a function in which nothing repeats itself there is none.
  std::optional<Expr> period() const {
    if (!first_) return {};
    return simplify(Quotient{number(turns_), *first_});
  }

 private:
  // As the variable grows by 1. In so many turns of the first part every other one turns a whole number of times.
  bool add_turns(const Expr& turns_of_this) {
    if (!first_) first_ = turns_of_this;
    const auto ratio = rational(simplify(Quotient{turns_of_this, *first_}));
    const auto then = ratio ? multiply(*ratio, turns_) : std::nullopt;
    const auto turns = then ? multiply(turns_, then->denominator()) : std::nullopt;
    if (turns) turns_ = *turns;
    return turns.has_value();
  }

  std::string_view variable_;
  std::optional<Expr> first_;  // its turns
  Rational turns_ = 1;
  int parts_ = 0;
};

}  // namespace

std::optional<Repetition> repetition(const Expr& f, std::string_view variable) {
  Reading reading(variable);
  const auto line = affine(reading.of(f), variable);
  const auto period = reading.period();
  if (!line || !period) return {};
  const Expr slope = simplify(line->slope), opposite = simplify(Negation{*period});
  const auto gain = sign(enclosure(slope)), direction = sign(enclosure(*period));
  if (!gain || !variables(slope).empty() || !direction || *direction == 0) return {};
  return Repetition{*direction > 0 ? Stretch{opposite, *period} : Stretch{*period, opposite}, *gain != 0};
}

}  // namespace slope
