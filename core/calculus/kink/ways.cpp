// Ways multiply where they meet: a sum of two maxima has four.
#include "calculus/kink/ways.h"

#include <algorithm>
#include <string_view>

#include "expr/function_table.h"

namespace slope {

namespace {

constexpr std::size_t most_ways = 64;

}  // namespace

std::vector<Expr> Chooser::ways(const Expr& e) {
  if (const int known = known_.get(e); known >= 0) return ways_[static_cast<std::size_t>(known)];
  std::vector<Expr> all = find(e);
  known_.set(e, static_cast<int>(ways_.size()));
  ways_.push_back(all);
  return all;
}

std::vector<Expr> Chooser::find(const Expr& e) {
  if (const auto* c = e.as<Choice>()) {
    std::vector<Expr> values;
    for (const Branch& branch : c->branches) values.push_back(branch.value);
    values.push_back(c->otherwise);
    return any_of(values);
  }
  const auto* c = e.as<Call>();
  if (c == nullptr) return combinations(e);
  if (const auto definition = expand(*c)) {
    const auto& some = ways(*definition);
    return some.size() == 1 && some.front() == *definition ? std::vector{e} : some;
  }
  const std::string_view name = c->function->name;
  if (name == "max" || name == "min") return any_of(c->arguments);
  if (name == "abs") return any_of({c->arguments.front(), Negation{c->arguments.front()}});
  if (name == "sgn") return {number(std::int64_t{-1}), number(std::int64_t{0}), number(std::int64_t{1})};
  if (name == "heaviside") return {number(std::int64_t{0}), number(0.5), number(std::int64_t{1})};
  return combinations(e);
}

std::vector<Expr> Chooser::any_of(const std::vector<Expr>& alternatives) {
  std::vector<Expr> all;
  for (const Expr& alternative : alternatives) {
    const auto& some = ways(alternative);
    if (some.empty()) return {};
    for (const Expr& way : some) {
      if (std::find(all.begin(), all.end(), way) == all.end()) all.push_back(way);
    }
    if (all.size() > most_ways) return {};
  }
  return all;
}

std::vector<Expr> Chooser::combinations(const Expr& e) {
  std::vector<std::vector<Expr>> options;
  std::size_t count = 1;
  bool chooses = false;
  for_each_child(e, [&](const Expr& child) {
    options.push_back(ways(child));
    count = std::min(count * options.back().size(), most_ways + 1);
    chooses = chooses || options.back().size() != 1 || &options.back().front().node() != &child.node();
  });
  if (!chooses) return {e};
  if (count > most_ways) return {};
  std::vector<Expr> all;
  for (std::size_t n = 0; n < count; ++n) {
    std::size_t rest = n, place = 0;
    all.push_back(map_children(e, [&](const Expr&) {
      const auto& some = options[place++];
      const Expr& way = some[rest % some.size()];
      rest /= some.size();
      return way;
    }));
  }
  return all;
}

}  // namespace slope
