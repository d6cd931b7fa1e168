// Making the choices of an expression where the signs of its parts are known.
#pragma once

#include <optional>

#include "expr/expression.h"

namespace slope {

struct Chosen {
  enum class State {
    chosen,
    undefined,  // certainly: a denominator is 0, a logarithm's argument not positive and the like
    unknown,    // a sign is not known, or the tree is too deep
  };
  State state;
  Expr formula;  // only if chosen
};

// -1, 0 or 1 for a part of the expression; empty: not known.
using SignOf = FunctionReference<std::optional<int>(const Expr&)>;

// e with definitions written out and every choice, max, min, abs, sgn, heaviside and floor replaced by what `sign_of` decides.
Chosen choose(const Expr& e, const SignOf& sign_of);

// The same, but what does not choose stays as it is, floor too, and nobody asks whether it is defined. `effort` is the number of
// nodes that may still be looked at.
Chosen choose_branches(const Expr& e, const SignOf& sign_of, int& effort);

}  // namespace slope
