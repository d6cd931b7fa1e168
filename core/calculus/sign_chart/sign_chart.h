// Where a smooth function is positive and where it is negative, proved.
//
// What counts as established: near the ends of the stretch, the first term of a series outweighs a bound of all others;
// in between, interval arithmetic shows on every box that the function has a sign, or that it is monotone there and changes
// its sign once. Nothing is concluded from values at points alone.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calculus/effort.h"
#include "calculus/intervals/enclosure.h"
#include "expr/expression.h"

namespace slope {

// An open interval; each end is an exact expression without names, inf or -inf.
struct Stretch {
  Expr low;
  Expr high;
};

Stretch whole_line();
Enclosure enclosure(const Stretch& stretch);

// A smooth function in two spellings: written down, for series, and as the derivative of a shorter one, for enclosures.
// It is d^order(base)/dx^order - minus.
struct Subject {
  Expr written;
  Expr base;  // in its stable form
  int order = 0;
  Rational minus = 0;
};

Subject subject(const Expr& f);
Subject derivative(const Subject& f, std::string_view variable);
Subject subtract(const Subject& f, const Rational& constant);  // of a subject without `minus`

// The subject's values on an interval, or those of its `further`th derivative.
Enclosure values_on(const Subject& f, std::string_view variable, const Enclosure& at, int further = 0);

struct Root {
  Expr at;              // exact, or the nearest double
  Enclosure enclosure;  // certain to contain the root
  bool is_exact;
};

// signs[i] holds strictly between roots[i - 1] and roots[i]; there is one sign more than roots. The sign 0 stands alone: the
// function is zero on the whole stretch.
struct SignChart {
  std::vector<Root> roots;
  std::vector<int> signs;

  bool is_constant() const { return roots.empty(); }
};

// Empty: not established. The function must be defined and smooth on the stretch.
std::optional<SignChart> sign_chart(const Subject& subject, std::string_view variable, const Stretch& stretch, Effort& effort);

}  // namespace slope
