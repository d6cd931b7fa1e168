// A value worked out: how many operations deep each part is tells the line in which it is a number.
#include "expr/worked.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "expr/decimal.h"
#include "expr/expression_numbers.h"
#include "expr/function_table.h"
#include "expr/relation.h"
#include "expr/simplify.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr int most_tokens = 100, most_with_definitions = 300;

// Those of the formula and of the definitions of its functions, each as often as it is called.
int tokens_with_definitions(const Expr& e) {
  const auto* call = e.as<Call>();
  const bool is_defined = call != nullptr && !call->function->definition.empty();
  int count = is_defined ? parsed_definition(*call->function).tokens() : 0;
  for_each_child(e, [&](const Expr& child) { count += tokens_with_definitions(child); });
  return count + 1;
}

// To five significant digits.
double rounded(double value) {
  if (value == 0 || !std::isfinite(value)) return value;
  const int places = 4 - static_cast<int>(std::floor(std::log10(std::abs(value))));
  const double unit = read_decimal("1e" + std::to_string(std::abs(places)));
  const double result = places > 0 ? std::round(value * unit) / unit : std::round(value / unit) * unit;
  return std::isfinite(result) ? result : value;  // of subnormals the unit is not
}

class Work {
 public:
  explicit Work(const Values& values) : values_(values) {
    for (const auto& [name, value] : values) numerals_.push_back({name, number(value)});
  }

  std::vector<WorkedLine> lines(const Expr& e) {
    std::vector<WorkedLine> lines;
    const Part whole = part(e);
    for (int stage = 0; stage <= whole.stages; ++stage) {
      is_exact_ = is_finite_ = true;
      Expr line = at_stage(e, stage);
      if (!is_finite_) break;
      if (lines.empty() || lines.back().expression != line) lines.push_back({std::move(line), is_exact_});
    }
    const Expr last = whole.value == 0 ? number(0.0) : whole.number;  // and not -0
    const bool is_open = lines.empty() || lines.back().expression != last;
    if (is_open && std::abs(whole.value) != INFINITY) lines.push_back({last, whole.is_exact});
    return lines;
  }

 private:
  // A part of the formula: after how many lines it is a number, and which.
  struct Part {
    int stages;
    double value;
    Expr number;
    bool is_exact;
  };

  Part part(const Expr& e) {
    if (const int known = numbers_.find(e); known >= 0) return parts_[static_cast<std::size_t>(known)];
    const int stages = stages_of(e);
    const Part worked = stages == 0 ? Part{0, evaluate(e, values_), substitute(e, numerals_), is_exact_leaf(e)} : computed(e, stages);
    numbers_.add(e);
    parts_.push_back(worked);
    return worked;
  }

  bool is_exact_leaf(const Expr& e) const {
    return std::none_of(rounded_.begin(), rounded_.end(), [&](std::string_view name) { return contains(e, name); });
  }

  // A name for what has been computed, so that a definition is not worked out on all that stands in its argument.
  Expr named(const Part& part) {
    names_.push_back(symbol("#" + std::to_string(names_.size())));
    const std::string_view name = names_.back().as<Symbol>()->name;
    values_[name] = part.value;
    numerals_.push_back({name, part.number});
    if (!part.is_exact) rounded_.push_back(name);
    return names_.back();
  }

  Part computed(const Expr& e, int stages) {
    if (const auto equal = equal_part(e)) return {stages, equal->value, equal->number, equal->is_exact};
    const double value = evaluate_except_at_poles(e, values_);
    // 1 - 0 does not become 1 + 0
    const bool takes_nothing = value == 0 && e.as<Negation>() != nullptr;
    const Expr shown = takes_nothing ? Expr(Negation{number(0.0)}) : number(rounded(value));
    return {stages, value, shown, std::isnan(value) || is_exactly(e, shown)};
  }

  // What e is by its meaning: a choice is the branch that holds; a function is its definition, where that has an exact value.
  std::optional<Part> equal_part(const Expr& e) {
    if (const auto* choice = e.as<Choice>()) {
      const Expr* branch = chosen(*choice);
      return branch == nullptr ? std::nullopt : std::optional(part(*branch));
    }
    const auto* call = e.as<Call>();
    if (call == nullptr || call->function->definition.empty()) return std::nullopt;
    const Expr of_names = map_children(e, [&](const Expr& argument) {
      const Part worked = part(argument);
      return worked.stages == 0 ? argument : named(worked);
    });
    const auto definition = expand(*of_names.as<Call>());
    Part defined = part(*definition);
    return defined.is_exact ? std::optional(std::move(defined)) : std::nullopt;
  }

  bool is_exactly(const Expr& e, const Expr& shown) {
    bool are_exact = true;
    const Expr of_numbers = map_children(e, [&](const Expr& child) {
      const Part worked = part(child);
      are_exact = are_exact && worked.is_exact;
      return worked.number;
    });
    if (!are_exact) return false;
    const auto exact = rational(shown);
    if (const auto* call = e.as<Call>(); call != nullptr && call->function->name == "sqrt") {  // of 4 it is 2, for 2^2 is 4
      return exact && rational(simplify(Power{shown, number(std::int64_t{2})})) == rational(of_numbers.as<Call>()->arguments.front());
    }
    return exact && rational(simplify(of_numbers)) == exact;
  }

  int stages_of(const Expr& e) {
    if (const auto* n = e.as<Negation>()) {
      const Part operand = part(n->operand);
      return operand.stages + (operand.value < 0 ? 1 : 0);  // -2 is a number, -(-2) is not yet one
    }
    if (const auto* c = e.as<Choice>()) {
      const Expr* branch = chosen(*c);
      return branch == nullptr ? 1 : 1 + part(*branch).stages;
    }
    int deepest = -1;
    for_each_child(e, [&](const Expr& child) { deepest = std::max(deepest, part(child).stages); });
    return deepest + 1;
  }

  // The branch that holds; nullptr where a condition cannot be told.
  const Expr* chosen(const Choice& c) {
    for (const auto& [condition, value] : c.branches) {
      const double left = part(condition.left).value, right = part(condition.right).value;
      if (std::isnan(left) || std::isnan(right)) return nullptr;
      if (holds(condition.relation, (left > right) - (left < right))) return &value;
    }
    return &c.otherwise;
  }

  Expr at_stage(const Expr& e, int stage) {
    const Part known = part(e);
    if (known.stages <= stage) {
      is_exact_ = is_exact_ && known.is_exact;
      is_finite_ = is_finite_ && (known.stages == 0 || std::isfinite(known.value));  // a branch may say `undefined`
      return known.number;
    }
    if (const auto* c = e.as<Choice>(); c != nullptr && stage > 0) return at_stage(*chosen(*c), stage - 1);
    return map_children(e, [&](const Expr& child) { return at_stage(child, stage); });
  }

  Values values_;
  std::vector<Replacement> numerals_;      // what stands for each name
  std::vector<Expr> names_;                // given by named()
  std::vector<std::string_view> rounded_;  // those whose numerals are not exact
  ExpressionNumbers numbers_;
  std::vector<Part> parts_;  // by their numbers
  bool is_exact_ = true, is_finite_ = true;  // of the line that is being written
};

}  // namespace

std::vector<WorkedLine> work_out(const Expr& e, const Values& values) {
  if (e.tokens() > most_tokens || tokens_with_definitions(e) > most_with_definitions) return {};
  for (const std::string& name : variables(e)) {
    if (std::none_of(values.begin(), values.end(), [&](const auto& entry) { return entry.first == name; })) return {};
  }
  return Work(values).lines(e);
}

}  // namespace slope
