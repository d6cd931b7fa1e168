// All facts of a function, from one sketch of its curve.
#include "activation/facts.h"

#include <algorithm>

#include "activation/facts/aspects.h"
#include "activation/facts/period.h"
#include "calculus/intervals/jet.h"
#include "calculus/limit/limit.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr int max_effort = 100'000;    // for the sketch and all that is read off it
constexpr int limit_effort = 10'000;   // for the two limits, which are told of any function
constexpr std::uint32_t max_size = 1000;  // nodes of a function that is sketched
constexpr std::uint32_t max_unsketched = 60;  // of one that is looked at where that failed

const std::string variable = "x";

// From the range; where that is not known, from the limits and from interval arithmetic on the whole line.
void add_bounds(Facts& facts, const std::optional<std::vector<RealInterval>>& range, const Expr& f) {
  if (range && !range->empty()) {
    facts.bounded_below = !is_infinite(range->front().low);
    facts.bounded_above = !is_infinite(range->back().high);
    return;
  }
  const Enclosure everywhere = jet(f, variable, everything, 0)[0];
  if (everywhere.low > everything.low) facts.bounded_below = true;
  if (everywhere.high < everything.high) facts.bounded_above = true;
  for (const auto& limit : {facts.limit_minus, facts.limit_plus}) {
    if (limit && is_infinite(real(*limit))) (real(*limit).enclosure.low > 0 ? facts.bounded_above : facts.bounded_below) = false;
  }
}

std::optional<bool> zero_centred(const std::optional<std::vector<RealInterval>>& range, const Expr& f, Effort& effort) {
  const Expr there = substitute(f, variable, number(std::int64_t{0}));
  const auto at_zero = exact_value(there, effort);
  if (!at_zero && is_undefined(there, effort)) return false;
  if (!at_zero || !range || range->empty()) return {};
  return is_number(*at_zero, 0) && range->front().low.enclosure.high < 0 && range->back().high.enclosure.low > 0;
}

// Of a function without values every statement is true, and so is its opposite: only its empty domain and range are told. One
// that gains a height with every period takes every height, if it is not broken.
void read_off(Facts& facts, const Sketch& sketch, bool gains) {
  auto range = range_of(sketch);
  facts.domain = written(domain_of(sketch));
  if (facts.domain->empty()) {
    facts.range = facts.domain;
    return;
  }
  const auto is_broken = [](const Kink& joint) { return joint.continuous != true; };
  const bool is_told = !gains || (facts.domain->size() == 1 && std::none_of(sketch.joints.begin(), sketch.joints.end(), is_broken));
  if (gains) range = {open(whole_line())};
  if (range && is_told) facts.range = written(*range);
  facts.parity = parity_of(sketch.f, variable, &sketch);
  facts.monotone = monotone_of(sketch);
  facts.zero_centred = zero_centred(range, sketch.f, sketch.effort);
  facts.lipschitz = lipschitz_of(sketch);
  facts.saturation = saturation_of(sketch);
  facts.dead = dead_of(sketch);
  facts.critical_points = critical_points_of(sketch);
  add_bounds(facts, range, sketch.f);
}

// What holds from minus a period to the period holds everywhere; but an endless list of intervals or points is not told.
void repeat(Facts& facts, const Repetition& repetition) {
  for (auto* set : {&facts.domain, &facts.saturation, &facts.dead}) {
    if (!*set || (*set)->empty()) continue;
    const bool is_everywhere = (*set)->size() == 1 && (*set)->front().low == repetition.two_periods.low;
    set->reset();
    if (is_everywhere) *set = written({open(whole_line())});
  }
  if (facts.critical_points && !facts.critical_points->empty()) facts.critical_points.reset();
  if (facts.monotone && *facts.monotone != Monotone::constant && !repetition.gains) facts.monotone = Monotone::no;
}

}  // namespace

Facts facts(const Expr& f, const Values& values) {
  Expr g = f;
  for (const auto& [name, value] : values) {
    if (name != variable) g = substitute(g, name, number(value));
  }
  Facts result;
  Effort limits(limit_effort);
  result.limit_minus = limit(g, variable, {Negation{Constant::infinity}}, limits);
  result.limit_plus = limit(g, variable, {Constant::infinity}, limits);
  const auto names = variables(g);
  const bool is_of_one_variable = names.empty() || names == std::vector<std::string>{variable};
  if (!is_of_one_variable || g.size() > max_size) return result;
  Effort effort(max_effort);
  const auto repeats = repetition(g, variable);
  if (const auto sketched = sketch(g, variable, repeats ? repeats->two_periods : whole_line(), effort)) {
    read_off(result, *sketched, repeats && repeats->gains);
    if (repeats) repeat(result, *repeats);
  } else {
    add_bounds(result, {}, g);
    if (g.size() <= max_unsketched) result.parity = parity_of(g, variable, nullptr);
  }
  return result;
}

}  // namespace slope
