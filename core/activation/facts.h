// What can be said of a function, computed and proved: domain, range, symmetry, slope.
//
// Established means: by one-sided limits, by sign charts (calculus/sign_chart/sign_chart.h) and by normal forms; values at points alone
// establish nothing. What is not established is empty, and so is what would be endless: the turning points of sin.
#pragma once

#include <optional>
#include <vector>

#include "expr/evaluate.h"
#include "expr/expression.h"

namespace slope {

// A set of reals; ends are exact or, where no short form is known, the nearest double. Infinite ends are open.
struct Interval {
  Expr low;
  Expr high;
  bool low_closed;
  bool high_closed;
};

enum class Parity { even, odd, neither };
enum class Monotone { increasing, decreasing, nondecreasing, nonincreasing, constant, no };

struct Facts {
  std::optional<std::vector<Interval>> domain;
  std::optional<std::vector<Interval>> range;
  std::optional<Expr> limit_minus;  // at -infinity; inf and -inf are limits
  std::optional<Expr> limit_plus;
  std::optional<Parity> parity;
  std::optional<Monotone> monotone;
  std::optional<bool> bounded_below;
  std::optional<bool> bounded_above;
  std::optional<bool> zero_centred;                 // f(0) = 0 and f takes both signs
  std::optional<Expr> lipschitz;                    // the least constant; inf: there is none
  std::optional<std::vector<Interval>> saturation;  // where |f'| < 0.01
  std::optional<std::vector<Interval>> dead;        // the intervals on which f' = 0
  std::optional<std::vector<Expr>> critical_points; // the isolated zeros of f'
};

// `values` replace parameters; of a function with further parameters only the limits are told. The variable is x.
Facts facts(const Expr& f, const Values& values = {});

}  // namespace slope
