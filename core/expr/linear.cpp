// Recognising a*x + b.
#include "expr/linear.h"

namespace slope {

namespace {

std::optional<RationalLinear> combined(const RationalLinear& a, const RationalLinear& b) {
  if (!a.name.empty() && !b.name.empty() && a.name != b.name) return {};
  const auto slope = add(a.slope, b.slope);
  const auto offset = add(a.offset, b.offset);
  if (!slope || !offset) return {};
  return RationalLinear{a.name.empty() ? b.name : a.name, *slope, *offset};
}

std::optional<RationalLinear> scaled(const RationalLinear& a, const Rational& by) {
  const auto slope = multiply(a.slope, by);
  const auto offset = multiply(a.offset, by);
  if (!slope || !offset) return {};
  return RationalLinear{a.name, *slope, *offset};
}

}  // namespace

std::optional<RationalLinear> rational_linear(const Expr& e) {
  if (const auto value = rational(e)) return RationalLinear{"", 0, *value};
  if (const auto* s = e.as<Symbol>()) return RationalLinear{s->name, 1, 0};
  if (const auto* n = e.as<Negation>()) {
    const auto operand = rational_linear(n->operand);
    return operand ? scaled(*operand, -1) : std::nullopt;
  }
  if (const auto* s = e.as<Sum>()) {
    std::optional<RationalLinear> total = RationalLinear{"", 0, 0};
    for (const Expr& term : s->terms) {
      const auto next = rational_linear(term);
      if (!next || !total) return {};
      total = combined(*total, *next);
    }
    return total;
  }
  if (const auto* p = e.as<Product>()) {
    std::optional<RationalLinear> total = RationalLinear{"", 0, 1};
    for (const Expr& factor : p->factors) {
      const auto next = rational_linear(factor);
      if (!next || !total) return {};
      if (next->name.empty()) {
        total = scaled(*total, next->offset);
      } else if (total->name.empty()) {
        total = scaled(*next, total->offset);
      } else {
        return {};
      }
    }
    return total;
  }
  if (const auto* q = e.as<Quotient>()) {
    const auto numerator = rational_linear(q->numerator);
    const auto denominator = rational(q->denominator);
    if (!numerator || !denominator) return {};
    const auto inverse = divide(1, *denominator);
    return inverse ? scaled(*numerator, *inverse) : std::nullopt;
  }
  return {};
}

}  // namespace slope
