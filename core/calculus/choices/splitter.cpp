// Cases: what is given at the start, and what follows for the names where a part is zero.
#include "calculus/choices/splitter.h"

#include <utility>

#include "calculus/algebra/writer.h"
#include "calculus/choices/pieces.h"
#include "calculus/choices/resolver.h"

namespace slope {

namespace {

constexpr std::uint32_t max_root = 200;  // nodes
constexpr std::size_t max_starts = 12;   // cases

}  // namespace

Case Splitter::start(std::vector<Expr> expressions, const Conditions& given) {
  Case result{std::move(expressions), Assumptions(algebra_)};
  for (const Comparison& c : given) {
    const Signs signs = signs_where(c.relation);
    const Form difference = algebra_.difference(form_(c.left), form_(c.right));
    result.assumptions.assume(difference, signs);
    const auto of_difference = parts(difference);
    if (signs == zero && of_difference.size() == 1) substitute_root(result, of_difference.front().first);
  }
  return result;
}

std::vector<Case> Splitter::starts(std::vector<Expr> expressions, const Conditions& given) {
  std::vector<Case> result{start(std::move(expressions), given)};
  for (const Comparison& c : given) {
    const auto factors = parts(algebra_.difference(form_(c.left), form_(c.right)));
    if (c.relation != Relation::equal || factors.size() < 2 || factors.size() * result.size() > max_starts) continue;
    std::vector<Case> next;
    for (const Case& one : result) {
      for (const auto& [part, exponent] : factors) {
        Case with = one;
        if (exponent.numerator < 0 || !(with.assumptions.signs(part).signs & zero)) continue;
        with.assumptions.assume(part, zero);
        if (substitute_root(with, part)) next.push_back(std::move(with));
      }
    }
    result = std::move(next);
  }
  return result;
}

bool Splitter::each_case(const Case& c, FunctionReference<bool(Case&)> visit) {
  if (++cases_ > max_cases) algebra_.attempt().fail();
  if (algebra_.attempt().has_failed()) return false;
  Case resolved = c;
  Resolver resolver(form_, algebra_, resolved.assumptions);
  for (Expr& e : resolved.expressions) {
    if (has_choice(e)) e = resolver.resolve(e);
  }
  if (!resolver.undecided) {
    for (const Expr& e : resolved.expressions) {
      if (has_choice(e)) algebra_.attempt().fail();
    }
    return visit(resolved);
  }
  const Part part = *resolver.undecided;
  const Signs possible = resolved.assumptions.signs(part).signs;
  for (const Signs sign : {positive, negative, zero}) {
    if (!(possible & sign)) continue;
    Case next = resolved;
    next.assumptions.assume(part, sign);
    next.is_open = next.is_open && sign != zero;
    if (sign == zero && !substitute_root(next, part)) continue;
    if (!each_case(next, visit)) return false;
  }
  return true;
}

Expr Splitter::resolved(const Case& c) {
  Assumptions assumptions = c.assumptions;
  return Resolver(form_, algebra_, assumptions).resolve(c.expressions.front());
}

std::optional<Replacement> Splitter::root(const Polynomial& p, std::string_view wanted) {
  for (const Term& term : p.terms) {
    if (term.monomial.size() != 1 || term.monomial.begin()->exponent != Exponent{1, 1}) continue;
    const Generator& g = algebra_.generator(term.monomial.begin()->generator);
    if (g.kind != Generator::Kind::symbol) continue;
    const std::string& name = g.shown->as<Symbol>()->name;
    if (!wanted.empty() && name != wanted) continue;
    Form rest = algebra_.difference(algebra_.of_polynomial({{term}}), algebra_.of_polynomial(p));
    rest = algebra_.product(rest, {.coefficient = exact(divide(1, term.coefficient), algebra_.attempt())});
    const Style style;
    const Expr value = Writer(algebra_, style).write(rest);
    if (value.size() <= max_root && !contains(value, name)) return Replacement{name, value};
  }
  return {};
}

// Puts the root of part = 0 in the place of a name in which it is linear: x - 1 = 0 makes every x 1. Without such a name
// the assumption itself has to do. false: the case contradicts itself.
bool Splitter::substitute_root(Case& c, Part part) {
  const auto found = root(algebra_.expanded(c.assumptions.form(part)));
  if (!found) return true;
  for (Expr& e : c.expressions) e = slope::substitute(e, found->name, found->value);
  c.roots.push_back(*found);
  return substitute(c.assumptions, found->name, found->value);
}

bool Splitter::substitute(Assumptions& assumptions, std::string_view name, const Expr& root) {
  const Style style;
  Assumptions result(algebra_);
  for (const auto& [part, signs] : assumptions.known()) {
    const Expr written = Writer(algebra_, style).write(assumptions.form(part));
    const Form replaced = form_(slope::substitute(written, name, root));
    if ((result.signs(replaced).signs & signs) == 0) return false;
    result.assume(replaced, signs);
  }
  assumptions = std::move(result);
  return true;
}

}  // namespace slope
