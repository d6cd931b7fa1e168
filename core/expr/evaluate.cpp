// Running programs.
#include "expr/evaluate.h"

#include <cmath>
#include <limits>

#include "expr/program/compile.h"
#include "expr/stable.h"
#include "expr/twofold.h"

namespace slope {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// C's pow forgives NaN: pow(1, NaN) and pow(NaN, 0) are 1.
double power(double base, double exponent) {
  return std::isnan(base) || std::isnan(exponent) ? undefined : std::pow(base, exponent);
}

double maximum(double a, double b) { return std::isnan(a) || std::isnan(b) ? undefined : a > b ? a : b; }
double minimum(double a, double b) { return std::isnan(a) || std::isnan(b) ? undefined : a < b ? a : b; }

}  // namespace

void run(const std::vector<Instruction>& instructions, double* r) {
  const Instruction* const first = instructions.data();
  const Instruction* const end = first + instructions.size();
  for (const Instruction* at = first; at != end;) {
    const Instruction& i = *at++;
    const double left = r[i.left], right = r[i.right];
    const auto put = [&](const Twofold& value) { r[i.target] = value.high, r[i.target + 1] = value.low; };
    bool jumps = false;
    switch (i.operation) {
      case Operation::negate: r[i.target] = -left; break;
      case Operation::add: r[i.target] = left + right; break;
      case Operation::subtract: r[i.target] = left - right; break;
      case Operation::multiply: r[i.target] = left * right; break;
      case Operation::multiply_vanishing: r[i.target] = right == 0 && !std::isnan(left) ? right : left * right; break;
      case Operation::divide: r[i.target] = left / right; break;
      case Operation::power: r[i.target] = power(left, right); break;
      case Operation::maximum: r[i.target] = maximum(left, right); break;
      case Operation::minimum: r[i.target] = minimum(left, right); break;
      case Operation::call: r[i.target] = i.function(left); break;
      case Operation::copy: r[i.target] = left; break;
      case Operation::twofold_add: put(Twofold{left, r[i.left_low]} + Twofold{right, r[i.right_low]}); break;
      case Operation::twofold_multiply: put(Twofold{left, r[i.left_low]} * Twofold{right, r[i.right_low]}); break;
      case Operation::twofold_divide: put(Twofold{left, r[i.left_low]} / Twofold{right, r[i.right_low]}); break;
      case Operation::twofold_square_root: put(square_root({left, r[i.left_low]})); break;
      case Operation::twofold_call: r[i.target] = i.twofold_function(left, r[i.left_low]); break;
      case Operation::jump: jumps = true; break;
      case Operation::jump_unless_ordered: jumps = std::isnan(left) || std::isnan(right); break;
      case Operation::jump_unless_less: jumps = !(left < right); break;
      case Operation::jump_unless_less_equal: jumps = !(left <= right); break;
      case Operation::jump_unless_equal: jumps = left != right; break;
      case Operation::jump_if_equal: jumps = left == right; break;
    }
    if (jumps) at = first + i.target;
  }
}

Program::Program(const Expr& e, const std::vector<std::string>& names)
    : code_(compile(stable(e), names)), argument_count_(names.size()) {}

double Program::operator()(const double* arguments) const {
  double* const registers = code_.registers.data();
  // Not std::copy_n: wasm's memory.copy takes longer than a formula on the one or two numbers that these are.
  for (std::size_t i = 0; i < argument_count_; ++i) registers[i] = arguments[i];
  run(code_.instructions, registers);
  return registers[code_.result];
}

double& Values::operator[](std::string_view name) {
  for (Entry& entry : entries_) {
    if (entry.first == name) return entry.second;
  }
  return entries_.emplace_back(name, std::numeric_limits<double>::quiet_NaN()).second;
}

double evaluate(const Expr& e, const Values& values) {
  std::vector<std::string> names;
  std::vector<double> arguments;
  for (const auto& [name, value] : values) {
    names.push_back(name);
    arguments.push_back(value);
  }
  return Program(e, names)(arguments.data());
}

}  // namespace slope
