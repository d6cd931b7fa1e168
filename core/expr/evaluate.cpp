// Running programs.
#include "expr/evaluate.h"

#include <algorithm>
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

const Instruction* run(const std::vector<Instruction>& instructions, double* r, bool finite) {
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
    if (jumps) {
      at = first + i.target;
    } else if (finite && i.operation < Operation::jump && std::isinf(r[i.target])) {
      return &i;
    }
  }
  return nullptr;
}

Program::Program(const Expr& e, const std::vector<std::string>& names)
    : code_(compile(stable(e), names)), argument_count_(names.size()) {}

double Program::operator()(const double* arguments) const { return value(arguments, 0); }

double Program::value(const double* arguments, double step) const {
  run(arguments, step, false);
  return code_.registers[code_.result];
}

// The arguments are moved by `step`, each by another multiple of it: what depends on their difference moves, too.
const Instruction* Program::run(const double* arguments, double step, bool finite) const {
  double* const registers = code_.registers.data();
  // Not std::copy_n: wasm's memory.copy takes longer than a formula on the one or two numbers that these are.
  for (std::size_t i = 0; i < argument_count_; ++i) registers[i] = arguments[i];
  if (step != 0) {
    for (std::size_t i = 0; i < argument_count_; ++i) {
      registers[i] += step * static_cast<double>(i + 1) * std::max(std::fabs(arguments[i]), 1.0);
    }
  }
  return slope::run(code_.instructions, registers, finite);
}

// The first infinity inside of the formula is a pole where it stands alone, or where what follows from it jumps. Elsewhere a number
// has become too large, as e^1000 in 1/(1 + e^1000), and its infinity stands for it.
double Program::except_at_poles(const double* arguments) const {
  constexpr double step = 0x1p-20, jump = 1e-3;
  const double here = (*this)(arguments);
  const Instruction* const infinite = std::isfinite(here) ? run(arguments, 0, true) : nullptr;
  if (infinite == nullptr) return here;
  const auto is_too_large = [&](double by) {
    const Instruction* const first = run(arguments, by, true);
    return first == infinite || (first == nullptr && std::isnan(code_.registers[code_.result]));
  };
  const bool on_left = is_too_large(-step), on_right = is_too_large(step);
  if (on_left && on_right) return here;
  const double left = value(arguments, -step), right = value(arguments, step);
  const bool is_whole = (on_left || on_right) && std::fabs(right - left) <= jump * (1 + std::fabs(left));
  return is_whole ? here : undefined;
}

double& Values::operator[](std::string_view name) {
  for (Entry& entry : entries_) {
    if (entry.first == name) return entry.second;
  }
  return entries_.emplace_back(name, std::numeric_limits<double>::quiet_NaN()).second;
}

namespace {

template <class Of>
double with_values(const Expr& e, const Values& values, Of of) {
  std::vector<std::string> names;
  std::vector<double> arguments;
  for (const auto& [name, value] : values) {
    names.push_back(name);
    arguments.push_back(value);
  }
  return of(Program(e, names), arguments.data());
}

}  // namespace

double evaluate(const Expr& e, const Values& values) {
  return with_values(e, values, [](const Program& program, const double* arguments) { return program(arguments); });
}

double evaluate_except_at_poles(const Expr& e, const Values& values) {
  return with_values(e, values, [](const Program& program, const double* arguments) { return program.except_at_poles(arguments); });
}

}  // namespace slope
