// Where a function may break: the boundaries of its choices, the corners of abs, max and min, the jumps of sgn and floor,
// the poles of its quotients and the edges of its domain.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "expr/evaluate.h"
#include "expr/expression.h"

namespace slope {

// `places`: the boundaries that can be written down, exact and symbolic, without repetitions, in ascending order (of
// parameters, as if they were about 1): -lambda, lambda. A boundary at which the function happens to be smooth may be among
// them. `beyond`: the others, the endless ones (floor, tan) and what solve.h does not solve: they lie where one of these is
// zero, if anywhere; undefined stands for one that is too long to be read. Every break is in one of the two.
struct Breaks {
  std::vector<Expr> places;
  std::vector<Expr> beyond;
};

Breaks breaks(const Expr& f, std::string_view variable);

// The variable, also where e is without it, and then the parameters.
std::vector<std::string> names_of(const Expr& e, std::string_view variable);

// The same as numbers inside (low, high), ascending; also the jumps of floor, the poles of tan, and conditions that only
// bisection solves, to the last bit. At most 1,000. Found for a formula once, computed for parameters and windows often.
class BreakPoints {
 public:
  // names[0] is the variable, the others are parameters.
  BreakPoints(const Expr& f, const std::vector<std::string>& names);

  // arguments[i] is the value of names[i]; the variable's is of no account.
  std::vector<double> operator()(std::vector<double> arguments, double low, double high) const;

 private:
  struct Scanned {
    Program value;
    bool is_integer;
  };
  static void scan(const Scanned& scanned, std::vector<double>& arguments, double low, double high, std::vector<double>& places,
                   double& left_to_do);

  std::vector<Program> exact_;
  std::vector<Scanned> scanned_;
};

}  // namespace slope
