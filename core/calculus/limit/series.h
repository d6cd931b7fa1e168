// Truncated series in orders of growth, with a bound of what was cut off.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "calculus/limit/growth.h"

namespace slope {

// f = sum of terms + rest, |rest| <= bound * growth for every X >= start. A bound of infinity says only that such a bound
// exists from some X on. Without a rest the sum is exact.
struct Series {
  struct Rest {
    Growth growth;  // below all terms
    double bound;
  };
  GrowthTerms terms;
  std::optional<Rest> rest;

  bool is_zero() const { return terms.empty() && !rest; }
};

// The arithmetic of series cut after `length` terms. Bounds hold for X >= start; a start of 0 asks for no bounds.
// The attempt fails where nothing is established, and then every series is empty.
class SeriesArithmetic {
 public:
  SeriesArithmetic(std::size_t length, double start, Attempt& attempt) : length_(length), start_(start), attempt_(attempt) {}

  std::size_t length() const { return length_; }
  double start() const { return start_; }

  Series fail() const;
  Series constant(const Coefficient& value) const;
  Series term(const Coefficient& coefficient, const Growth& growth) const;
  Series negate(const Series& a) const;
  Series add(const Series& a, const Series& b) const;
  Series subtract(const Series& a, const Series& b) const { return add(a, negate(b)); }
  Series multiply(const Series& a, const Series& b) const;
  Series divide(const Series& a, const Series& b) const { return multiply(a, raise(b, -1)); }
  Series raise(const Series& base, const Rational& exponent) const;
  Series exponential(const Series& exponent) const;
  Series logarithm(const Series& a) const;

  // f(center + small), where f, written in x, has the Taylor coefficients `taylor` at the center; small tends to 0.
  Series compose(const Expr& f, const Coefficient& center, const std::vector<Coefficient>& taylor, const Series& small) const;

  // The limit's constant and what remains after it; fails where the series is infinite.
  struct Near {
    Coefficient center;
    Series small;
  };
  Near near(const Series& a) const;

  bool is_infinite(const Series& a) const;

  // The sign just beside the point, and on the whole ray where bounds are asked for. Empty where a parameter decides; fails
  // where the terms do not tell.
  std::optional<int> sign(const Series& a) const;

  // |a| <= bound * growth, with the growth of a's first term.
  Series::Rest magnitude(const Series& a) const;

 private:
  Series small_of(const Series& a) const;
  double bound_relative_to(const Growth& growth, const Series& a) const;
  double greatest(const GrowthTerms& terms, const Growth& growth) const;
  double greatest(const Growth& growth) const;
  void add_rest(Series& a, const Growth& growth, double bound) const;
  Series trimmed(Series a) const;

  std::size_t length_;
  double start_;
  Attempt& attempt_;
};

}  // namespace slope
