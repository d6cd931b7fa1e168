// Naming repeated parts: the tree as a graph without repetitions, in which nodes with several owners are named if that pays.
#include "calculus/derive/share.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "calculus/algebra/normal_form.h"
#include "calculus/algebra/writer.h"
#include "calculus/derive/shorten.h"
#include "expr/expression_numbers.h"
#include "expr/function_table.h"

namespace slope {

namespace {

constexpr int long_enough = 40;  // tokens
constexpr std::uint32_t max_size = 2'000;
constexpr int max_effort = 20'000;

constexpr std::array<std::string_view, 22> names = {"u", "v", "w", "s", "t", "p", "q", "r", "a", "b", "c",
                                                    "g", "h", "k", "m", "n", "y", "z", "A", "B", "C", "D"};

class Naming {
 public:
  explicit Naming(const Expr& e) {
    for (const std::string_view name : names) {
      if (!contains(e, name)) free_.push_back(name);
    }
    count(e);
    replaced_.resize(owners_.size());
  }

  // e with the names in it; definitions are added to parts, the inner ones first.
  Expr replace(const Expr& e) {
    const auto number = static_cast<std::size_t>(numbers_.find(e));
    if (replaced_[number]) return *replaced_[number];
    Expr result = map_children(e, [this](const Expr& child) { return replace(child); });
    if (owners_[number] > 1 && pays(result, owners_[number]) && parts.size() < free_.size()) {
      const std::string_view name = free_[parts.size()];
      parts.push_back({std::string(name), result});
      result = symbol(name);
    }
    replaced_[number] = result;
    return result;
  }

  // No naming is shorter: each part once, and a name where it is repeated.
  int least_tokens() const { return least_tokens_; }

  std::vector<Shared::Part> parts;

 private:
  // A definition is its name and its value.
  static bool pays(const Expr& e, int owners) {
    const int length = e.tokens();
    return owners * length >= length + 1 + owners && e.as<Negation>() == nullptr;
  }

  void count(const Expr& e) {
    const auto number = static_cast<std::size_t>(numbers_.add(e));
    if (number == owners_.size()) owners_.push_back(0);
    if (++owners_[number] > 1) {
      ++least_tokens_;
      return;
    }
    least_tokens_ += e.tokens();
    for_each_child(e, [this](const Expr& child) {
      least_tokens_ -= child.tokens();
      count(child);
    });
  }

  std::vector<std::string_view> free_;
  ExpressionNumbers numbers_;
  std::vector<int> owners_;
  int least_tokens_ = 0;
  std::vector<std::optional<Expr>> replaced_;
};

// Whether it is worth having names for.
bool is_much_shorter(int tokens, int than) { return 4 * tokens <= 3 * than; }

Shared named(const Expr& e) {
  Naming naming(e);
  if (!is_much_shorter(naming.least_tokens(), e.tokens())) return {e};
  Expr result = naming.replace(e);
  return {std::move(result), std::move(naming.parts)};
}

int tokens(const Shared& shared) {
  int count = shared.result.tokens();
  for (const Shared::Part& part : shared.parts) count += 1 + part.value.tokens();
  return count;
}

bool has_exponential(const Expr& e) {
  const auto* c = e.as<Call>();
  const auto* p = e.as<Power>();
  bool found = (c != nullptr && c->function->name == "exp") || (p != nullptr && is(p->base, Constant::e));
  for_each_child(e, [&](const Expr& child) { found = found || has_exponential(child); });
  return found;
}

// e itself where that says it shorter.
Expr with_sigmoids(const Expr& e) {
  if (!has_exponential(e)) return e;
  Algebra algebra(max_effort);
  NormalForm normal_form(algebra, NormalForm::Calls::kept);
  Style style;
  style.sigmoids = true;
  const Expr written = Writer(algebra, style).write(normal_form(e));
  return written.size() <= e.size() && !algebra.attempt().has_failed() ? written : e;
}

}  // namespace

Shared share(const Expr& e) {
  const int length = e.tokens();
  if (length < long_enough || e.size() > max_size) return {e};
  Shared best = named(e);
  if (const Expr written = with_sigmoids(e); written != e) {
    Shared by_sigmoids = named(written);
    if (is_much_shorter(tokens(by_sigmoids), tokens(best))) best = std::move(by_sigmoids);
  }
  return !best.parts.empty() && is_much_shorter(tokens(best), length) ? best : Shared{e};
}

}  // namespace slope
