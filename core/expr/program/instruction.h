// What a program is made of: instructions over numbered registers.
#pragma once

#include <vector>

namespace slope {

enum class Operation : unsigned char {
  negate,
  add,
  subtract,
  multiply,
  multiply_vanishing,  // left * right, and 0 where right is 0
  divide,
  power,
  maximum,
  minimum,
  call,
  copy,
  // Twofold numbers: left and left_low in, target and target + 1 out.
  twofold_add,
  twofold_multiply,
  twofold_divide,
  twofold_square_root,
  twofold_call,  // a double out
  // Jumps, to the instruction `target`.
  jump,
  jump_unless_ordered,  // if left or right is NaN
  jump_unless_less,
  jump_unless_less_equal,
  jump_unless_equal,
  jump_if_equal,
};

struct Instruction {
  Operation operation;
  int target;
  int left;
  int right;
  int left_low = 0;
  int right_low = 0;
  double (*function)(double) = nullptr;
  double (*twofold_function)(double, double) = nullptr;
};

// The registers are the arguments, then constants and results.
struct Code {
  std::vector<Instruction> instructions;
  mutable std::vector<double> registers;
  int result = 0;
};

// Runs the instructions from the first to the last; where only `finite` results count, to the first that is infinite: it is returned.
const Instruction* run(const std::vector<Instruction>& instructions, double* registers, bool finite = false);

}  // namespace slope
