// Shorter equal forms, by local rewriting from the leaves up.
#include "expr/simplify.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "expr/factors.h"
#include "expr/function_table.h"
#include "expr/simplify_choice.h"

namespace slope {

namespace {

constexpr std::uint32_t max_copied = 20;  // nodes that may be written once a branch to take a factor into a choice

bool is_undefined(const Expr& e) { return is(e, Constant::undefined); }
bool is_infinite(const Expr& e) {
  if (const auto* n = e.as<Negation>()) return is_infinite(n->operand);
  return is(e, Constant::infinity);
}

Expr negated(const Expr& e) {
  if (const auto* n = e.as<Negation>()) return n->operand;
  if (is_number(e, 0) || is_undefined(e)) return e;
  return Negation{e};
}

void flatten(const Expr& e, bool negative, std::vector<Expr>& terms) {
  if (const auto* n = e.as<Negation>()) return flatten(n->operand, !negative, terms);
  if (const auto* s = e.as<Sum>()) {
    for (const Expr& term : s->terms) flatten(term, negative, terms);
    return;
  }
  terms.push_back(negative ? negated(e) : e);
}

struct Term {
  Expr first;       // of its kind, as it stood
  Factors factors;  // of the first
  Rational coefficient;
};

// u + (c ? undefined : v) -> c ? undefined : u + v
std::optional<Expr> around_gap(const std::vector<Expr>& terms) {
  const auto gap = [](const Expr& e) {
    const auto* n = e.as<Negation>();
    const auto* choice = (n != nullptr ? n->operand : e).as<Choice>();
    return choice != nullptr && choice->branches.size() == 1 && is_undefined(choice->branches.front().value) ? choice : nullptr;
  };
  const auto place = std::find_if(terms.begin(), terms.end(), gap);
  if (place == terms.end()) return {};
  const Choice* choice = gap(*place);
  std::vector<Expr> closed = terms;
  Expr& value = closed[static_cast<std::size_t>(place - terms.begin())];
  value = value.as<Negation>() != nullptr ? negated(choice->otherwise) : choice->otherwise;
  return Choice{choice->branches, simplify(Sum{std::move(closed)})};
}

// a + (b - a) -> b, 2x + 3x -> 5x, numbers folded where the first one stands
Expr simplified(const Sum& s) {
  std::vector<Expr> flat;
  for (const Expr& term : s.terms) flatten(term, false, flat);
  if (std::any_of(flat.begin(), flat.end(), is_undefined)) return Constant::undefined;
  if (std::any_of(flat.begin(), flat.end(), is_infinite)) return sum(std::move(flat));
  if (auto outside = around_gap(flat)) return *outside;
  std::vector<Term> terms;
  for (const Expr& e : flat) {
    Factors factors;
    factors.multiply(e, 1);
    const auto like = std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return t.factors.are_like(factors); });
    if (like == terms.end()) {
      const Rational coefficient = factors.coefficient();
      terms.push_back({e, std::move(factors), coefficient});
    } else if (const auto total = add(like->coefficient, factors.coefficient())) {
      like->coefficient = *total;
    } else {
      return sum(std::move(flat));  // beyond exact arithmetic: leave it as it is
    }
  }
  std::vector<Expr> result;
  result.reserve(terms.size());
  for (const Term& term : terms) {
    if (term.coefficient.sign() == 0) continue;
    const bool is_as_it_stood = term.coefficient == term.factors.coefficient() && !term.factors.is_constant();
    result.push_back(is_as_it_stood ? term.first : term.factors.build(term.coefficient));
  }
  return sum(std::move(result));
}

// c*(a ? u : v) -> a ? c*u : c*v, where c is short
std::optional<Expr> into_choice(const Product& p) {
  const auto is_choice = [](const Expr& e) { return e.as<Choice>() != nullptr; };
  const auto place = std::find_if(p.factors.begin(), p.factors.end(), is_choice);
  if (place == p.factors.end() || std::count_if(p.factors.begin(), p.factors.end(), is_choice) > 1) return {};
  std::uint32_t copied = 0;
  for (const Expr& factor : p.factors) copied += is_choice(factor) ? 0 : factor.size();
  if (copied > max_copied) return {};
  const auto with = [&](const Expr& value) {
    std::vector<Expr> factors = p.factors;
    factors[static_cast<std::size_t>(place - p.factors.begin())] = value;
    return simplify(Product{std::move(factors)});
  };
  const auto* choice = place->as<Choice>();
  std::vector<Branch> branches;
  for (const auto& [condition, value] : choice->branches) branches.push_back({condition, with(value)});
  return simplify(Choice{std::move(branches), with(choice->otherwise)});
}

// -(-a + b) -> a - b, -(c ? u : v) -> c ? -u : -v; other sums stay whole behind their sign
Expr simplified(const Negation& n) {
  if (n.operand.as<Choice>() != nullptr) {
    if (auto inside = into_choice(Product{{number(std::int64_t{-1}), n.operand}})) return *inside;
  }
  const auto* s = n.operand.as<Sum>();
  if (s == nullptr || s->terms.front().as<Negation>() == nullptr) return negated(n.operand);
  std::vector<Expr> terms;
  for (const Expr& term : s->terms) terms.push_back(negated(term));
  return Sum{std::move(terms)};
}

// 2*sinh(u)/cosh(u) -> 2*tanh(u), -sin(u)/cos(u) -> -tan(u)
Expr with_tangent(const Expr& e) {
  const auto* n = e.as<Negation>();
  const auto* q = (n != nullptr ? n->operand : e).as<Quotient>();
  const auto* below = q != nullptr ? q->denominator.as<Call>() : nullptr;
  const bool is_hyperbolic = below != nullptr && below->function->name == "cosh";
  if (!is_hyperbolic && (below == nullptr || below->function->name != "cos")) return e;
  const auto* p = q->numerator.as<Product>();
  std::vector<Expr> factors = p != nullptr ? p->factors : std::vector{q->numerator};
  for (Expr& factor : factors) {
    if (factor != call(is_hyperbolic ? "sinh" : "sin", below->arguments)) continue;
    factor = call(is_hyperbolic ? "tanh" : "tan", below->arguments);
    const Expr result = product(std::move(factors));
    return n != nullptr ? Expr(Negation{result}) : result;
  }
  return e;
}

Expr multiplied(const Expr& e) {
  Factors factors;
  factors.multiply(e, 1);
  return with_tangent(factors.build());
}

Expr simplified(const Product& p) {
  if (std::any_of(p.factors.begin(), p.factors.end(), is_undefined)) return Constant::undefined;
  if (std::any_of(p.factors.begin(), p.factors.end(), is_infinite)) return p;
  if (auto inside = into_choice(p)) return *inside;
  return multiplied(p);
}

Expr simplified(const Quotient& q) {
  if (is_undefined(q.numerator) || is_undefined(q.denominator) || is_number(q.denominator, 0)) return Constant::undefined;
  if (is_infinite(q.numerator) || is_infinite(q.denominator)) return q;
  if (q.numerator.as<Choice>() != nullptr && q.denominator.as<Choice>() == nullptr) {
    const Expr inverse = simplify(Quotient{number(std::int64_t{1}), q.denominator});
    if (auto inside = into_choice(Product{{q.numerator, inverse}})) return *inside;
  }
  return multiplied(q);
}

// u^0 -> 1, u^1 -> u, 1^u -> 1, (u^2)^3 -> u^6, u^(-2) -> 1/u^2
Expr simplified(const Power& p) {
  if (is_undefined(p.base) || is_undefined(p.exponent)) return Constant::undefined;
  if (is_infinite(p.base) || is_infinite(p.exponent)) return p;
  if (is_number(p.exponent, 0) || is_number(p.base, 1)) return number(std::int64_t{1});
  if (is_number(p.exponent, 1)) return p.base;
  if (is_number(p.base, 0)) return rational(p.exponent) && rational(p.exponent)->sign() > 0 ? p.base : Expr(p);
  const auto exact = rational(p.exponent);
  if (exact && exact->is_integer()) {
    Factors factors;
    factors.multiply(p.base, *exact);
    return factors.build();
  }
  return p;
}

struct KnownValue {
  std::string_view function;
  std::int64_t argument;
  std::int64_t value;
};
constexpr std::array known_values = {
    KnownValue{"exp", 0, 1},  KnownValue{"log", 1, 0},  KnownValue{"sqrt", 0, 0},
    KnownValue{"sin", 0, 0},  KnownValue{"cos", 0, 1},  KnownValue{"tan", 0, 0},  KnownValue{"sinh", 0, 0},
    KnownValue{"cosh", 0, 1}, KnownValue{"tanh", 0, 0}, KnownValue{"asin", 0, 0}, KnownValue{"atan", 0, 0},
    KnownValue{"asinh", 0, 0}, KnownValue{"acosh", 1, 0}, KnownValue{"atanh", 0, 0},
    KnownValue{"erf", 0, 0},  KnownValue{"sgn", 0, 0},  KnownValue{"floor", 0, 0}};

// sqrt(4/9) -> 2/3
std::optional<Expr> square_root(const Rational& square) {
  const auto root = [](std::int64_t n) { return static_cast<std::int64_t>(std::sqrt(static_cast<double>(n))); };
  const auto result = Rational::make(root(square.numerator()), root(square.denominator()));
  return result && multiply(*result, *result) == square ? std::optional(number(*result)) : std::nullopt;
}

std::optional<Expr> of_number(const Call& c, const Rational& argument) {
  const std::string_view name = c.function->name;
  if (name == "sqrt" && argument.sign() > 0) return square_root(argument);
  if (name == "abs") return number(argument.sign() < 0 ? *negate(argument) : argument);
  if (name == "sgn") return number(std::int64_t{argument.sign()});
  for (const KnownValue& known : known_values) {
    if (known.function == name && argument == Rational(known.argument)) return number(known.value);
  }
  return {};
}

// max(1, 2) -> 2; anything but numbers stays
std::optional<Expr> of_numbers(const Call& c) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < c.arguments.size(); ++i) {
    const auto value = rational(c.arguments[i]);
    if (!value) return {};
    const int order = best ? compare(*value, *rational(c.arguments[*best])) : 0;
    if (!best || (c.function->name == "max" ? order > 0 : order < 0)) best = i;
  }
  return c.arguments[*best];
}

Expr simplified(const Call& c) {
  if (std::any_of(c.arguments.begin(), c.arguments.end(), is_undefined)) return Constant::undefined;
  const Expr& argument = c.arguments.front();
  if (c.function->is_variadic) {
    if (auto value = of_numbers(c)) return *value;
  } else if (c.function->name == "log") {
    // ln e^u -> u
    if (is(argument, Constant::e)) return number(std::int64_t{1});
    if (const auto* p = argument.as<Power>(); p != nullptr && is(p->base, Constant::e)) return p->exponent;
    if (const auto* inner = argument.as<Call>(); inner != nullptr && inner->function->name == "exp") {
      return inner->arguments.front();
    }
  }
  if (const auto value = rational(argument); value && c.arguments.size() == 1) {
    if (auto known = of_number(c, *value)) return *known;
  }
  return c;
}

}  // namespace

Expr simplify(const Expr& e) {
  if (e.node().is_simplified) return e;
  const Expr inside = map_children(e, [](const Expr& child) { return simplify(child); });
  Expr result = match(inside,
      [&](const Number&) { return inside; },
      [&](const Constant&) { return inside; },
      [&](const Symbol&) { return inside; },
      [](const auto& kind) -> Expr { return simplified(kind); });
  // What comes out as it went in need not be looked at again.
  if (result == e) result = e;
  result.node().is_simplified = true;
  return result;
}

}  // namespace slope
