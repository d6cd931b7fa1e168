// A product taken apart into factors, rewritten and put together again; for the sake of computing, so numbers stay doubles.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "expr/expression.h"

namespace slope {

// sign * product of `above` / product of `below`; whole powers up to 4 are repeated factors, ones are left out. What is found
// once there are many factors stays in one piece: ((x^4)^4)^4 has 64 of them, and the next power 256.
struct Fraction {
  bool is_negative = false;
  std::vector<Expr> above;
  std::vector<Expr> below;

  bool is_long() const { return above.size() + below.size() >= 40; }
};

Fraction take_apart(const Expr& e);
Expr put_together(const Fraction& fraction);

// u = factor*core, the numbers in front and below collected in the factor.
struct Scaled {
  double factor;
  Expr core;
};

Scaled scaled(const Expr& u);

// factor*u; -u and u where that is the same.
Expr times(double factor, const Expr& u);

// u of name(u), a function of one argument; also of e^u for "exp".
std::optional<Expr> argument_of(std::string_view name, const Expr& e);

// u of 1 + name(u).
std::optional<Expr> argument_of_one_plus(std::string_view name, const Expr& e);

bool has_names(const Expr& e);

}  // namespace slope
