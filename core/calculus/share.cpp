// Naming repeated parts: the tree as a graph without repetitions, in which nodes with several owners are named if that pays.
#include "calculus/share.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "calculus/normal_form.h"
#include "calculus/shorten.h"
#include "calculus/writer.h"

namespace slope {

namespace {

constexpr int long_enough = 40;  // tokens
constexpr std::uint32_t max_size = 2'000;
constexpr int max_work = 20'000;

constexpr std::array<std::string_view, 22> names = {"u", "v", "w", "s", "t", "p", "q", "r", "a", "b", "c",
                                                    "g", "h", "k", "m", "n", "y", "z", "A", "B", "C", "D"};

struct Hash {
  std::size_t operator()(const Expr& e) const { return e.node().hash; }
};

class Naming {
 public:
  explicit Naming(const Expr& e) {
    const std::vector<std::string> used = variables(e);
    for (const std::string_view name : names) {
      if (std::find(used.begin(), used.end(), name) == used.end()) free_.push_back(name);
    }
    count(e);
  }

  // e with the names in it; definitions are added to parts, the inner ones first.
  Expr replace(const Expr& e) {
    const auto known = replaced_.find(e);
    if (known != replaced_.end()) return known->second;
    Expr result = map_children(e, [this](const Expr& child) { return replace(child); });
    const int owners = owners_.at(e), length = token_count(result);
    const bool pays = owners > 1 && owners * length >= length + 1 + owners;  // a definition is its name and its value
    if (pays && e.as<Negation>() == nullptr && parts.size() < free_.size()) {
      const std::string name(free_[parts.size()]);
      parts.push_back({name, result});
      result = symbol(name);
    }
    replaced_.emplace(e, result);
    return result;
  }

  std::vector<Shared::Part> parts;

 private:
  void count(const Expr& e) {
    if (++owners_[e] > 1) return;
    for_each_child(e, [this](const Expr& child) { count(child); });
  }

  std::vector<std::string_view> free_;
  std::unordered_map<Expr, int, Hash> owners_;
  std::unordered_map<Expr, Expr, Hash> replaced_;
};

Shared named(const Expr& e) {
  Naming naming(e);
  Expr result = naming.replace(e);
  return {std::move(result), std::move(naming.parts)};
}

int token_count(const Shared& shared) {
  int count = slope::token_count(shared.result);
  for (const Shared::Part& part : shared.parts) count += 1 + slope::token_count(part.value);
  return count;
}

Expr with_sigmoids(const Expr& e) {
  try {
    Algebra algebra(max_work);
    NormalForm normal_form(algebra, NormalForm::Calls::kept);
    Style style;
    style.sigmoids = true;
    const Expr written = Writer(algebra, style).write(normal_form(e));
    return written.size() <= e.size() ? written : e;
  } catch (const OutOfReach&) {
    return e;
  } catch (const Undefined&) {
    return e;
  }
}

}  // namespace

Shared share(const Expr& e) {
  const int length = slope::token_count(e);
  if (length < long_enough || e.size() > max_size) return {e};
  Shared best = named(e);
  Shared by_sigmoids = named(with_sigmoids(e));
  if (4 * token_count(by_sigmoids) <= 3 * token_count(best)) best = std::move(by_sigmoids);
  const bool is_better = !best.parts.empty() && 4 * token_count(best) <= 3 * length;
  return is_better ? best : Shared{e};
}

}  // namespace slope
