// A product taken apart into factors, rewritten and put together again; for the sake of computing, so numbers stay doubles.
#pragma once

#include <optional>
#include <vector>

#include "expr/expression.h"

namespace slope {

// sign * product of `above` / product of `below`; whole powers up to 4 are repeated factors, ones are left out.
struct Term {
  bool is_negative = false;
  std::vector<Expr> above;
  std::vector<Expr> below;
};

Term take_apart(const Expr& e);
Expr put_together(const Term& term);

// u = factor*core, the numbers in front and below collected in the factor.
struct Scaled {
  double factor;
  Expr core;
};

Scaled scaled(const Expr& u);

// factor*u; -u and u where that is the same.
Expr times(double factor, const Expr& u);

// -u, without a double minus.
Expr negated(const Expr& u);

// u of e^u or exp(u).
std::optional<Expr> exponent_of(const Expr& e);

// u of f(u), for a function of one argument.
std::optional<Expr> argument_of(const Function& f, const Expr& e);

bool has_names(const Expr& e);

}  // namespace slope
