// Breaks are zeros of switches: of left - right of a condition, of u in |u|, of the denominator in a quotient.
//
// A switch may itself contain choices. Then every way of choosing is solved, and a solution stays if the switch is really
// zero there: max(0, max(0, x)) gives 0 = 0 (no boundary) and 0 - x = 0.
#include "calculus/kink/breaks.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "calculus/choices/pieces.h"
#include "calculus/choices/sign.h"
#include "calculus/choices/solve.h"
#include "calculus/intervals/jet.h"
#include "calculus/kink/switches.h"
#include "calculus/kink/ways.h"
#include "calculus/sign_chart/sign_chart.h"

namespace slope {

namespace {

constexpr std::uint32_t largest_solved = 2000;  // nodes of a switch; larger ones are left to bisection
constexpr std::uint32_t longest_read = 100;     // nodes of a condition that someone may want to see
constexpr std::size_t most_beyond = 20;         // conditions, likewise
constexpr int max_effort = 200'000;             // nodes looked at in search of exact places
constexpr double max_instructions = 700'000;    // carried out in a window in search of the others
constexpr int max_chart = 10'000;               // of that, for one switch whose sign is charted
constexpr std::size_t most_points = 1000;
constexpr std::size_t compiling_costs = 100;    // an instruction, as against looking at a node once
constexpr std::uint32_t evaluating_costs = 20;  // a node a few times, likewise
constexpr int most_visits = 400;                // of nodes, to see that a switch is nowhere zero
constexpr int cells = 256;                      // in which bisection looks for a change of sign

// Every name stands for 1, later letters for a little more: -lambda, lambda and a, b are in order.
Values in_order(const Expr& e) {
  Values values;
  for (const std::string& name : variables(e)) values[name] = 1 + 0.00123 * (name.front() - '@');
  return values;
}

Values sample(const Expr& e, double value) {
  Values values;
  for (const std::string& name : variables(e)) values[name] = value;
  return values;
}

bool may_be_zero_at(const Program& value, std::size_t names, const Expr& place) {
  for (const double parameter : {1.0, 0.5, 3.0, -2.0}) {
    const double x = evaluate(place, sample(place, parameter));
    std::vector<double> arguments(names, parameter);
    arguments.front() = x;
    const double result = value(arguments.data());
    if (std::isnan(result) ? !std::isnan(x) : std::fabs(result) <= 1e-9 * (1 + std::fabs(x))) return true;
    if (names == 1) break;
  }
  return false;
}

// Where a switch is zero; empty optional: not known.
std::optional<std::vector<Expr>> zeros(const Switch& s, std::string_view variable, Chooser& chooser, Effort& effort) {
  if (s.kind != Switch::Kind::zero) return {};
  if (s.value.size() > largest_solved || effort.is_spent()) return {};
  effort.spend(s.value.size());
  if (is_positive(s.value)) return std::vector<Expr>{};
  const auto& ways = chooser.ways(s.value);
  if (ways.empty()) return {};
  std::vector<Expr> all;
  std::optional<Program> at;  // compiled once there is a place to look at
  const auto names = names_of(s.value, variable);
  for (const Expr& way : ways) {
    if (way.size() > largest_solved) return {};
    const auto some = solve(way, variable, number(std::int64_t{0}), effort);
    if (!some) return {};
    for (const Expr& place : *some) {
      effort.spend(evaluating_costs * (10 + s.value.size()));
      if (ways.size() > 1 && !at) at.emplace(s.value, names);
      if (ways.size() == 1 || may_be_zero_at(*at, names.size(), place)) all.push_back(place);
    }
  }
  return all;
}

// The same by a sign chart, where all of its roots can be written down: x^2 - x - 2 and x + sqrt(x^2 + 1).
std::optional<std::vector<Expr>> charted_zeros(const Switch& s, std::string_view variable, Effort& effort) {
  if (s.kind != Switch::Kind::zero || s.value.size() > longest_read || has_choice(s.value)) return {};
  if (variables(s.value) != std::vector<std::string>{std::string(variable)}) return {};
  Effort of_chart(max_chart);
  const auto chart = sign_chart(subject(s.value), variable, whole_line(), of_chart);
  effort.spend(max_chart - of_chart.left());
  if (!chart) return {};
  std::vector<Expr> all;
  for (const Root& root : chart->roots) {
    if (!root.is_exact) return {};
    all.push_back(root.at);
  }
  return all;
}

// Whether a switch whose zeros are not known can be zero at all: 2 + sin(x) cannot.
bool may_break(const Switch& s, std::string_view variable) {
  return s.kind == Switch::Kind::integer ? contains(s.value, variable) : enclosure(s.value, most_visits).contains(0);
}

// What is zero there: u, or u - floor(u) of a switch that counts whole numbers.
Expr zero_at(const Switch& s) {
  if (s.value.size() > longest_read) return Constant::undefined;
  return s.kind == Switch::Kind::integer ? Expr(Sum{{s.value, Negation{call("floor", {s.value})}}}) : s.value;
}

// Where class_of(x) first differs between low and high, to the last bit: the upper of two neighbours.
template <class Class>
double bisect(const Class& class_of, double low, double high) {
  const auto start = class_of(low);
  for (;;) {
    const double middle = low + (high - low) / 2;
    if (!(low < middle && middle < high)) return high;
    (class_of(middle) == start ? low : high) = middle;
  }
}

}  // namespace

std::vector<std::string> names_of(const Expr& e, std::string_view variable) {
  std::vector<std::string> names = {std::string(variable)};
  for (const std::string& name : variables(e)) {
    if (name != variable) names.push_back(name);
  }
  return names;
}

Breaks breaks(const Expr& f, std::string_view variable) {
  Chooser chooser;
  Breaks result;
  auto& [all, beyond] = result;
  Effort effort(max_effort);
  std::vector<double> order;
  for (const Switch& s : switches(f)) {
    auto some = zeros(s, variable, chooser, effort);
    if (!some) {
      effort.spend(evaluating_costs * s.value.size() + 2 * most_visits);
      if (!effort.is_spent() && !may_break(s, variable)) continue;
      if (!effort.is_spent()) some = charted_zeros(s, variable, effort);
    }
    if (!some) {
      const Expr zero = beyond.size() < most_beyond ? zero_at(s) : Constant::undefined;
      if (std::find(beyond.begin(), beyond.end(), zero) == beyond.end()) beyond.push_back(zero);
      continue;
    }
    for (const Expr& place : *some) {
      const double value = evaluate(place, in_order(place));
      const bool is_constant = variables(place).empty();
      if (is_constant && std::isnan(value)) continue;
      const auto at = std::upper_bound(order.begin(), order.end(), value) - order.begin();
      const bool is_known = is_constant ? at > 0 && order[at - 1] == value  // 1/2 is known where 0.5 is
                                        : std::find(all.begin(), all.end(), place) != all.end();
      if (is_known) continue;
      all.insert(all.begin() + at, place);
      order.insert(order.begin() + at, value);
    }
  }
  return result;
}

BreakPoints::BreakPoints(const Expr& f, const std::vector<std::string>& names) {
  Chooser chooser;
  Effort effort(max_effort);
  for (const Switch& s : switches(f)) {
    if (const auto exact = zeros(s, names.front(), chooser, effort)) {
      for (const Expr& place : *exact) exact_.push_back(Program(place, names));
    } else if (!effort.is_spent()) {
      scanned_.push_back({Program(s.value, names), s.kind == Switch::Kind::integer});
      effort.spend(compiling_costs * scanned_.back().value.length());
    }
  }
}

std::vector<double> BreakPoints::operator()(std::vector<double> arguments, double low, double high) const {
  if (!(low < high) || std::isinf(low) || std::isinf(high) || std::isinf(high - low)) return {};
  std::vector<double> places;
  for (const Program& place : exact_) places.push_back(place(arguments.data()));
  double left = max_instructions;
  for (const Scanned& scanned : scanned_) scan(scanned, arguments, low, high, places, left);
  const double same = 1e-14 * std::max(std::fabs(low), std::fabs(high));  // one place, computed in two ways
  std::erase_if(places, [&](double place) { return !(low + same < place && place < high - same); });
  std::make_heap(places.begin(), places.end());  // a quarter of std::sort's code
  std::sort_heap(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end(), [&](double a, double b) { return b - a <= same; }), places.end());
  return places;
}

// Appends the places where the switch changes sign or, of an integer switch, passes a whole number.
void BreakPoints::scan(const Scanned& scanned, std::vector<double>& arguments, double low, double high,
                       std::vector<double>& places, double& left_to_do) {
  const auto class_of = [&](double x) {
    left_to_do -= static_cast<double>(scanned.value.length());
    arguments.front() = x;
    const double value = scanned.value(arguments.data());
    if (std::isnan(value)) return -std::numeric_limits<double>::infinity();
    return scanned.is_integer ? std::floor(value) : value > 0 ? 1.0 : value < 0 ? -1.0 : 0.0;
  };
  const double width = (high - low) / cells;
  double left = low, class_of_left = class_of(low);
  for (int i = 1; i <= cells && places.size() < most_points && left_to_do > 0; ++i) {
    const double right = i == cells ? high : low + i * width;
    const double class_of_right = class_of(right);
    while (class_of_left != class_of_right && places.size() < most_points && left_to_do > 0) {
      const double place = bisect(class_of, left, right);
      places.push_back(place);
      if (!(place > left)) break;
      left = place;
      class_of_left = class_of(left);
    }
    left = right;
    class_of_left = class_of_right;
  }
}

}  // namespace slope
