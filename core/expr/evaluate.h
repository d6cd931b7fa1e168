// The value of an expression in double precision.
//
// A Program is the expression compiled once and run many times: a curve asks for hundreds of values. Undefined mathematics
// is NaN, never an error: log(-1), 0/0, an unbound name, a choice that compares NaN.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expr/expression.h"
#include "expr/program/instruction.h"

namespace slope {

// Names with their values, few enough to be looked through.
class Values {
 public:
  using Entry = std::pair<std::string, double>;

  Values(std::initializer_list<Entry> entries = {}) : entries_(entries) {}

  double& operator[](std::string_view name);  // NaN where the name is new

  bool empty() const { return entries_.empty(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }
  friend bool operator==(const Values& a, const Values& b) { return a.entries_ == b.entries_; }

 private:
  std::vector<Entry> entries_;
};

class Program {
 public:
  // `names[i]` is the name that argument i stands for.
  Program(const Expr& e, const std::vector<std::string>& names);

  // Neither allocates nor recurses. One thread at a time: the registers are the program's own.
  double operator()(const double* arguments) const;

  // The same, and NaN at a pole inside of the formula, where IEEE 754 goes on with its infinity: tanh(1/x) has no value at 0.
  double except_at_poles(const double* arguments) const;

  std::size_t length() const { return code_.instructions.size(); }

 private:
  double value(const double* arguments, double step) const;
  const Instruction* run(const double* arguments, double step, bool finite) const;

  Code code_;
  std::size_t argument_count_;
};

// Convenient for a single value; a name that `values` lacks makes the result NaN.
double evaluate(const Expr& e, const Values& values);
double evaluate_except_at_poles(const Expr& e, const Values& values);

}  // namespace slope
