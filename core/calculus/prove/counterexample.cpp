// Comparing two expressions at points: in doubles first; where those differ, in enclosures, which leave no doubt.
#include "calculus/prove/counterexample.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "calculus/intervals/jet.h"
#include "expr/function_table.h"
#include "expr/relation.h"

namespace slope {

namespace {

constexpr int max_points = 150;
constexpr double max_size = 3'000;          // nodes of both sides, definitions written out
constexpr double max_evaluations = 60'000;  // of nodes
constexpr double max_enclosed = 8'000;      // nodes evaluated in enclosures, which take long
constexpr double suspicious = 1e-14;  // relative difference; rounding alone rarely makes more

constexpr std::array<double, 20> simple = {1, 2, -1, 0.5, 3, -2, 0, -0.5, 5, 0.25, -3, 1.5, -5, 0.75, 7, -0.25, -1.5, 10, -10, 20};

// How large a tree is once all definitions are written out: nodes, and among them those that are the name x.
struct Size {
  double nodes = 1;
  double arguments = 0;
};

Size expanded_size(const Expr& e) {
  Size size;
  if (const auto* s = e.as<Symbol>()) size.arguments = s->name == "x" ? 1 : 0;
  for_each_child(e, [&](const Expr& child) {
    const Size part = expanded_size(child);
    size.nodes += part.nodes;
    size.arguments += part.arguments;
  });
  const auto* c = e.as<Call>();
  if (c == nullptr || c->function->definition.empty()) return size;
  const Size definition = expanded_size(parsed_definition(*c->function));
  return {definition.nodes + definition.arguments * size.nodes, definition.arguments * size.arguments};
}

void collect_numbers(const Expr& e, std::vector<double>& numbers) {
  const auto* n = e.as<Number>();
  if (n != nullptr && std::isfinite(n->value) && std::find(numbers.begin(), numbers.end(), n->value) == numbers.end()) {
    numbers.push_back(n->value);
  }
  for_each_child(e, [&](const Expr& child) { collect_numbers(child, numbers); });
}

// Simple numbers, then the neighbourhoods of the formula's own: where its branches change.
std::vector<double> candidates(const Expr& left, const Expr& right) {
  std::vector<double> result(simple.begin(), simple.end());
  std::vector<double> numbers;
  collect_numbers(left, numbers);
  collect_numbers(right, numbers);
  if (numbers.size() > 8) numbers.resize(8);
  for (const double number : numbers) {
    for (const double candidate : {number, -number, number + 0.5, -number - 0.5, number - 0.5}) {
      if (std::find(result.begin(), result.end(), candidate) == result.end()) result.push_back(candidate);
    }
  }
  return result;
}

// The same points every time: all names move through the candidates, out of step with each other.
class Points {
 public:
  Points(std::vector<double> candidates, std::size_t names) : candidates_(std::move(candidates)), names_(names) {}

  std::size_t count() const { return names_ == 0 ? 1 : names_ == 1 ? candidates_.size() : max_points; }

  std::vector<double> next() {
    std::vector<double> point;
    for (std::size_t name = 0; name < names_; ++name) {
      const bool is_first_round = index_ < simple.size();
      point.push_back(candidates_[(is_first_round ? index_ + 3 * name : name == 0 ? index_ : random()) % candidates_.size()]);
    }
    ++index_;
    return point;
  }

 private:
  // A linear congruential generator (Knuth's MMIX).
  std::size_t random() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<std::size_t>(state_ >> 33);
  }

  std::vector<double> candidates_;
  std::size_t names_;
  std::size_t index_ = 0;
  std::uint64_t state_ = 1;
};

// e with numbers in the names' places, all at once.
Expr at(const Expr& e, const std::vector<std::string>& names, const std::vector<double>& point) {
  const auto* s = e.as<Symbol>();
  if (s == nullptr) return map_children(e, [&](const Expr& child) { return at(child, names, point); });
  const auto name = std::find(names.begin(), names.end(), s->name);
  return number(point[static_cast<std::size_t>(name - names.begin())]);
}

// What the choices of an expression without names come to.
enum class Outcome { value, undefined, unclear };

Outcome outcome(const Expr& e) {
  if (const auto* constant = e.as<Constant>()) {
    return *constant == Constant::undefined ? Outcome::undefined : Outcome::value;
  }
  if (const auto* choice = e.as<Choice>()) {
    for (const auto& [condition, value] : choice->branches) {
      const auto order = sign(enclosure(condition.left) - enclosure(condition.right));
      if (!order) return Outcome::unclear;
      if (holds(condition.relation, *order)) return outcome(value);
    }
    return outcome(choice->otherwise);
  }
  Outcome worst = Outcome::value;
  for_each_child(e, [&](const Expr& child) { worst = std::max(worst, outcome(child)); });
  // In doubles 2/(1/0) is 0, in truth it has no value: there is one only where every part's enclosure is bounded.
  const bool is_bounded = worst != Outcome::value || std::isfinite(enclosure(e).width());
  return is_bounded ? worst : Outcome::unclear;
}

bool certainly_differ(const Expr& left, const Expr& right) {
  const Enclosure a = enclosure(left), b = enclosure(right);
  return a.high < b.low || b.high < a.low;
}

// Whether the same side says `undefined`, and the other does not, at the point and to both sides of it.
bool one_is_undefined(const Expr& left, const Expr& right, const std::vector<std::string>& names,
                      const std::vector<double>& point) {
  std::optional<Outcome> first;
  for (const double step : {0.0, 0x1p-10, -0x1p-10}) {
    std::vector<double> near = point;
    for (std::size_t i = 0; i < near.size(); ++i) near[i] += step / static_cast<double>(i + 1);
    const Outcome a = outcome(at(left, names, near)), b = outcome(at(right, names, near));
    if (a == b || a == Outcome::unclear || b == Outcome::unclear) return false;
    if (first.value_or(a) != a) return false;
    first = a;
  }
  return true;
}

}  // namespace

Evidence compare(const Expr& left, const Expr& right) {
  Evidence evidence;
  const double size = expanded_size(left).nodes + expanded_size(right).nodes;
  if (size > max_size) return evidence;
  const std::vector<std::string> names = variables(Sum{{left, right}});
  const Program left_side(left, names), right_side(right, names);
  const bool may_say_undefined = says_undefined(left) || says_undefined(right);
  Points points(candidates(left, right), names.size());
  double enclosed = 0;
  const auto may_enclose = [&] { return (enclosed += size) <= max_enclosed; };
  const double affordable = std::min(static_cast<double>(points.count()), max_evaluations / size);
  for (int i = 0; i < affordable; ++i) {
    const std::vector<double> point = points.next();
    const double a = left_side(point.data()), b = right_side(point.data());
    bool differ = false;
    if (std::isfinite(a) && std::isfinite(b)) {
      const double difference = a == b ? 0 : std::fabs(a - b) / std::max(std::fabs(a), std::fabs(b));
      ++evidence.points;
      evidence.difference = std::max(evidence.difference, difference);
      differ = difference >= suspicious && may_enclose() &&
               certainly_differ(at(left, names, point), at(right, names, point));
    } else if (may_say_undefined && std::isfinite(a) != std::isfinite(b)) {
      differ = may_enclose() && one_is_undefined(left, right, names, point);
    }
    const bool only_one = !evidence.one_sided && std::isfinite(a) != std::isfinite(b) && (std::isnan(a) || std::isnan(b)) &&
                          may_enclose() && outcome(at(std::isfinite(a) ? left : right, names, point)) == Outcome::value;
    if (!differ && !only_one) continue;
    Difference found{{}, a, b};
    for (std::size_t k = 0; k < names.size(); ++k) found.point[names[k]] = point[k];
    (differ ? evidence.counterexample : evidence.one_sided) = std::move(found);
    if (differ) return evidence;
  }
  return evidence;
}

}  // namespace slope
