// Orders of growth: X^a * log(X)^b * e^P for X -> +infinity, and how they compare.
//
// Every expression of the grammar is, near a point and seen from one side, a sum of such orders: x = X for +infinity,
// x = a - 1/X for the left side of a. They are the monomials of transseries (van der Hoeven, Transseries and Real
// Differential Algebra, 2006), with as many exponentials as needed and one logarithm.
#pragma once

#include <optional>
#include <vector>

#include "calculus/effort.h"
#include "calculus/limit/coefficient.h"

namespace slope {

struct GrowthTerm;

// X^power * log(X)^logs * e^exponent; the exponent's terms all grow faster than log(X), the fastest first.
struct Growth {
  Rational power;
  Rational logs;
  std::vector<GrowthTerm> exponent;
};

struct GrowthTerm {
  Coefficient coefficient;  // not zero
  Growth growth;
};

// A sum, the fastest first, no growth twice.
using GrowthTerms = std::vector<GrowthTerm>;

// An attempt fails where a fraction leaves its range, or where a parameter decides which of two growths is faster.
Growth multiply(const Growth& a, const Growth& b, Attempt& attempt);
Growth power(const Growth& base, const Rational& exponent, Attempt& attempt);
Growth over(const Growth& a, const Growth& b, Attempt& attempt);

// 1: a/b -> infinity; -1: a/b -> 0; 0: they are equal.
int compare(const Growth& a, const Growth& b, Attempt& attempt);

// 1: infinite; 0: it is 1; -1: infinitesimal.
int order(const Growth& growth, Attempt& attempt);

GrowthTerms add(const GrowthTerms& a, const GrowthTerms& b, Attempt& attempt);
GrowthTerms scaled(const GrowthTerms& terms, const GrowthTerm& by, Attempt& attempt);

// Bounds for every X >= start, not only in the limit; start is at least 2.

// At least the growth's greatest value; infinity unless it is seen to decrease from `start` on.
double greatest(const Growth& growth, double start, Attempt& attempt);

// At least the greatest |sum of terms| / growth.
double greatest(const GrowthTerms& terms, const Growth& growth, double start, Attempt& attempt);

}  // namespace slope
