// Collecting slope and offset bottom up, dropping zeros and ones on the way.
#include "expr/linear.h"

#include "expr/simplify.h"

namespace slope {

namespace {

const Expr zero = number(std::int64_t{0});
const Expr one = number(std::int64_t{1});

// -0 is 0 and --u is u; all else is left as it stands.
Expr negated(const Expr& e) {
  if (is_number(e, 0)) return e;
  const auto* n = e.as<Negation>();
  return n != nullptr ? n->operand : Expr(Negation{e});
}

Expr scaled(std::vector<Expr> factors, const Expr& e) {
  if (is_number(e, 0)) return e;
  if (!is_number(e, 1)) factors.push_back(e);
  return product(std::move(factors));
}

// The first name, empty where there is none; no value where a function may have one.
std::optional<std::string> some_name(const Expr& e) {
  if (const auto* s = e.as<Symbol>()) return s->name;
  if (e.as<Call>() != nullptr || e.as<Choice>() != nullptr) return {};
  std::optional<std::string> name = "";
  for_each_child(e, [&](const Expr& child) {
    if (name && name->empty()) name = some_name(child);
  });
  return name;
}

}  // namespace

std::optional<Affine> affine(const Expr& e, std::string_view variable) {
  if (!contains(e, variable)) return Affine{zero, e};
  if (e.as<Symbol>() != nullptr) return Affine{one, zero};
  if (const auto* n = e.as<Negation>()) {
    const auto form = affine(n->operand, variable);
    if (!form) return {};
    return Affine{negated(form->slope), negated(form->offset)};
  }
  if (const auto* s = e.as<Sum>()) {
    std::vector<Expr> slopes, offsets;
    for (const Expr& term : s->terms) {
      const auto form = affine(term, variable);
      if (!form) return {};
      if (!is_number(form->slope, 0)) slopes.push_back(form->slope);
      if (!is_number(form->offset, 0)) offsets.push_back(form->offset);
    }
    return Affine{sum(slopes), sum(offsets)};
  }
  if (const auto* p = e.as<Product>()) {
    std::vector<Expr> scale;
    std::optional<Affine> form;
    for (const Expr& factor : p->factors) {
      if (!contains(factor, variable)) {
        scale.push_back(factor);
      } else if (form || !(form = affine(factor, variable))) {
        return {};
      }
    }
    return Affine{scaled(scale, form->slope), scaled(scale, form->offset)};
  }
  if (const auto* q = e.as<Quotient>(); q != nullptr && !contains(q->denominator, variable)) {
    const auto form = affine(q->numerator, variable);
    if (!form) return {};
    const bool passes_origin = is_number(form->offset, 0);
    return Affine{Quotient{form->slope, q->denominator},
                  passes_origin ? zero : Expr(Quotient{form->offset, q->denominator})};
  }
  return {};
}

std::optional<RationalLinear> rational_linear(const Expr& e) {
  const auto name = some_name(e);
  const auto form = name ? affine(e, *name) : std::nullopt;
  const auto slope = form ? rational(simplify(form->slope)) : std::nullopt;
  const auto offset = form ? rational(simplify(form->offset)) : std::nullopt;
  return slope && offset ? std::optional(RationalLinear{*name, *slope, *offset}) : std::nullopt;
}

}  // namespace slope
