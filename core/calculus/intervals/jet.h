// Enclosures of a function and its derivatives at once: interval Taylor arithmetic.
//
// Every rule of differentiation is a recurrence between Taylor coefficients, so no derivative is ever written down; the
// derivatives of a dozen nodes cost a few dozen multiplications (Moore, Interval Analysis, 1966; Griewank & Walther, ch. 13).
#pragma once

#include <array>
#include <string_view>

#include "calculus/intervals/enclosure.h"

namespace slope {

// coefficients[k] encloses f^(k)(x)/k! for every x of the interval; only 0..order are meant.
struct Jet {
  static constexpr int max_order = 8;
  int order = 0;
  std::array<Enclosure, max_order + 1> coefficients = {};

  Enclosure& operator[](int k) { return coefficients[static_cast<std::size_t>(k)]; }
  const Enclosure& operator[](int k) const { return coefficients[static_cast<std::size_t>(k)]; }
};

// f on the interval `at` of its variable; other names may have any value. The stable form of f (expr/stable.h) gives tighter
// enclosures than f as written. Sound wherever f is defined and, of abs, max and choices, wherever the interval meets no
// corner: across one, coefficients beyond 0 are those of the sides.
Jet jet(const Expr& f, std::string_view variable, const Enclosure& at, int order);

// f^(k) on the interval.
Enclosure derivative_on(const Jet& jet, int k);

constexpr int max_visits = 20'000;  // of nodes: a definition that uses its argument twice doubles them at every level

// An expression's value; names may have any. Everything, where more nodes would have to be looked at.
Enclosure enclosure(const Expr& e, int most_visits = max_visits);

}  // namespace slope
