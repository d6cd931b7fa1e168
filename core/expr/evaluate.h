// The value of an expression in double precision.
//
// A Program is the expression compiled once and run many times: a curve asks for hundreds of values. Undefined mathematics
// is NaN, never an error: log(-1), 0/0, an unbound name, a choice that compares NaN.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "expr/expression.h"
#include "expr/program/instruction.h"

namespace slope {

using Values = std::map<std::string, double, std::less<>>;

class Program {
 public:
  // `names[i]` is the name that argument i stands for.
  Program(const Expr& e, const std::vector<std::string>& names);

  // Neither allocates nor recurses. One thread at a time: the registers are the program's own.
  double operator()(const double* arguments) const;

  std::size_t length() const { return code_.instructions.size(); }

 private:
  Code code_;
  std::size_t argument_count_;
};

// Convenient for a single value; a name that `values` lacks makes the result NaN.
double evaluate(const Expr& e, const Values& values);

}  // namespace slope
