// Collecting the switches: every node is visited once, catalogue functions are looked into.
#include "calculus/kink/switches.h"

#include <string_view>

#include "expr/function_table.h"
#include "expr/node_index.h"

namespace slope {

namespace {

bool is_whole_exponent(const Expr& e) {
  const auto exact = rational(e);
  return exact && exact->is_integer() && exact->sign() >= 0;
}

Expr difference(const Expr& a, const Expr& b) {
  if (is_number(b, 0)) return a;
  if (is_number(a, 0)) return b;
  if (const auto* minus = b.as<Negation>()) return Sum{{a, minus->operand}};
  return Sum{{a, Negation{b}}};
}

class Collector {
 public:
  std::vector<Switch> run(const Expr& f) {
    visit(f);
    return std::move(switches_);
  }

 private:
  void visit(const Expr& e) {
    if (visited_.get(e) >= 0) return;
    visited_.set(e, 1);
    match(e, [&](const auto& kind) { find(kind); });
    for_each_child(e, [&](const Expr& child) { visit(child); });
  }

  template <class Kind>
  void find(const Kind&) {}
  void find(const Choice& c) {
    for (const Branch& branch : c.branches) add(difference(branch.condition.left, branch.condition.right));
  }
  void find(const Quotient& q) { add(q.denominator); }
  void find(const Power& p) {
    if (!is_whole_exponent(p.exponent)) add(is_number(p.base, 0) ? p.exponent : p.base);
  }
  void find(const Call& c) {
    const Expr& u = c.arguments.front();
    const std::string_view name = c.function->name;
    const bool is_inverse_hyperbolic = name == "asinh" || name == "acosh" || name == "atanh";
    if (const auto definition = is_inverse_hyperbolic ? std::nullopt : expand(c)) {
      visit(*definition);
    } else if (name == "abs" || name == "sgn" || name == "heaviside" || name == "log" || name == "sqrt") {
      add(u);
    } else if (name == "max" || name == "min") {
      for (std::size_t i = 0; i < c.arguments.size(); ++i) {
        for (std::size_t j = i + 1; j < c.arguments.size(); ++j) add(difference(c.arguments[i], c.arguments[j]));
      }
    } else if (name == "asin" || name == "acos" || name == "atanh" || name == "acosh") {
      add(difference(u, number(std::int64_t{1})));
      if (name != "acosh") add(Sum{{u, number(std::int64_t{1})}});
    } else if (name == "tan") {
      add(call("cos", {u}));
    } else if (name == "floor") {
      switches_.push_back({Switch::Kind::integer, u});
    }
  }
  void add(Expr value) { switches_.push_back({Switch::Kind::zero, std::move(value)}); }

  std::vector<Switch> switches_;
  NodeIndex visited_;
};

}  // namespace

std::vector<Switch> switches(const Expr& f) { return Collector().run(f); }

}  // namespace slope
