// Factors are sorted by their rank; those of the same rank keep the order in which the rules wrote them.
#include "calculus/derive/reading_order.h"

#include <algorithm>

#include "expr/function_table.h"
#include "expr/simplify.h"

namespace slope {

namespace {

enum Rank { of_number, of_parameter, of_variable, of_root, of_bracket, of_exponential, of_function };

Rank rank(const Expr& e) {
  if (e.as<Number>() != nullptr) return of_number;
  if (const auto* name = e.as<Symbol>()) return name->name == "x" ? of_variable : of_parameter;
  if (e.as<Constant>() != nullptr) return of_parameter;
  if (const auto* c = e.as<Call>()) {
    if (c->function->name == "exp") return of_exponential;
    const Rank inner = rank(c->arguments.front());
    if (c->function->name != "sqrt" || inner > of_variable) return of_function;
    return inner < of_variable ? of_parameter : of_root;
  }
  if (e.as<Choice>() != nullptr) return of_function;
  if (const auto* p = e.as<Power>()) {
    const Rank base = rank(p->base);
    return base < of_variable && rank(p->exponent) >= of_variable ? of_exponential : base;
  }
  Rank highest = of_number;
  for_each_child(e, [&](const Expr& child) { highest = std::max(highest, rank(child)); });
  if (e.as<Sum>() == nullptr) return highest;
  return highest <= of_bracket ? of_bracket : of_function;
}

bool is_negative(const Expr& e) { return e.as<Negation>() != nullptr; }

// Moves what stands at `from` to `to`, before it.
void move_back(std::vector<Expr>& parts, std::size_t from, std::size_t to) {
  for (; from > to; --from) std::swap(parts[from], parts[from - 1]);
}

Expr ordered(const Expr& e) {
  const Expr inside = map_children(e, [](const Expr& child) { return in_reading_order(child); });
  const auto is_before = [](const Expr& a, const Expr& b) { return rank(a) < rank(b); };
  if (const auto* p = inside.as<Product>(); p != nullptr && !std::is_sorted(p->factors.begin(), p->factors.end(), is_before)) {
    std::vector<Expr> factors = p->factors;
    for (std::size_t i = 1; i < factors.size(); ++i) {
      std::size_t place = i;
      while (place > 0 && is_before(factors[i], factors[place - 1])) --place;
      move_back(factors, i, place);
    }
    return Product{std::move(factors)};
  }
  if (const auto* s = inside.as<Sum>(); s != nullptr && is_negative(s->terms.front())) {
    std::vector<Expr> terms = s->terms;
    std::size_t positive = 0;
    while (positive < terms.size() && is_negative(terms[positive])) ++positive;
    if (positive < terms.size()) move_back(terms, positive, 0);
    return Sum{std::move(terms)};
  }
  const auto* q = inside.as<Quotient>();
  const auto* above = q != nullptr ? q->numerator.as<Sum>() : nullptr;
  if (above != nullptr && std::all_of(above->terms.begin(), above->terms.end(), is_negative)) {
    return Negation{Quotient{simplify(Negation{q->numerator}), q->denominator}};
  }
  return inside;
}

}  // namespace

Expr in_reading_order(const Expr& e) {
  const bool has_no_parts = e.size() < 3;
  if (has_no_parts || e.node().is_in_reading_order || e.as<Call>() != nullptr || e.as<Power>() != nullptr) return e;
  Expr result = ordered(e);
  // In another order it is as simple as it was.
  result.node().is_simplified = result.node().is_simplified || e.node().is_simplified;
  result.node().is_in_reading_order = true;
  return result;
}

}  // namespace slope
