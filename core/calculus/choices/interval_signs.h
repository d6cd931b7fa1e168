// The sign of an expression on an interval, where products tell it.
#pragma once

#include <optional>
#include <string_view>

#include "expr/expression.h"
#include "expr/linear.h"

namespace slope {

// Open.
struct RationalInterval {
  std::optional<Rational> low, high;  // missing: infinite

  bool contains(const Rational& x) const {
    return (!low || compare(*low, x) < 0) && (!high || compare(x, *high) < 0);
  }
  // Some point of it; empty beyond the range of fractions.
  std::optional<Rational> inside() const;
};

// Of products and quotients of powers of what solve.h solves, where its real roots are fractions.
class IntervalSigns {
 public:
  // `effort` is the number of nodes that may still be looked at.
  IntervalSigns(std::string_view variable, const RationalInterval& interval, int& effort)
      : variable_(variable), interval_(interval), effort_(effort) {}

  std::optional<Rational> cut;  // a root inside the interval: nothing can be said before it is cut there
  bool failed = false;          // no sign is known

  // -1, 0 or 1 on the whole interval; of no meaning once there is a cut or it has failed.
  int sign(const Expr& e);

 private:
  int sign_of_sum(const Expr& e);
  int sign_between_roots(const Expr& e);
  int sign_of_line(const RationalLinear& line);

  std::string_view variable_;
  const RationalInterval& interval_;
  int& effort_;
};

}  // namespace slope
