// Signs under assumptions, and the branches that they choose.
//
// A sign is read off the normal form, a product of factors: e^u is positive, a sum of positive things is positive, alpha*x - x
// is x*(alpha - 1). What is assumed are signs of such factors, and intervals of names: x > 1 decides x + 1 > 0.
// Everything is said of points where the expressions are defined.
#pragma once

#include <optional>
#include <vector>

#include "calculus/effort.h"
#include "expr/expression.h"

namespace slope {

// Comparisons taken for true, all at once.
using Conditions = std::vector<Comparison>;

// -1, 0 or 1 if e has that sign wherever the conditions hold; empty: it varies, or is not established.
std::optional<int> sign(const Expr& e, const Conditions& given = {});

// true: the comparison holds wherever the conditions do; false: it fails everywhere there; empty: neither is established.
// Of several such questions `of_all` is the effort together.
std::optional<bool> always(const Comparison& comparison, const Conditions& given = {}, Effort* of_all = nullptr);

// e with every choice, max, min, abs, sgn and heaviside whose branch the conditions decide replaced by that branch;
// a catalogue function only where its definition then changes. resolve(max(0, x), {x > 0}) is x.
Expr resolve(const Expr& e, const Conditions& given);

// Whether the normal forms of both sides agree in every case that signs distinguish. Where both sides are undefined, and at
// single points where one is, they count as agreeing. false: not established.
bool equal_in_every_case(const Expr& left, const Expr& right);

// Whether e is zero in a case that is more than single points, as min(a, 1) - a is where a < 1; true also where nothing is
// established.
bool may_vanish_in_some_case(const Expr& e);

// true: e has no value for any values of its names, which its normal form shows; false: not established.
bool is_nowhere_defined(const Expr& e);

}  // namespace slope
