// Expression to program to value.
//
// The program is a list of instructions over registers. Equal subexpressions share a register (value numbering: Cocke 1970),
// what has no arguments is computed while compiling, and a choice jumps over the branches that were not chosen.
#include "expr/evaluate.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <map>
#include <numbers>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "expr/function_table.h"

namespace slope {

enum class Program::Operation : unsigned char {
  negate,
  add,
  subtract,
  multiply,
  divide,
  power,
  maximum,
  minimum,
  call,
  copy,
  jump,                 // to instruction `target`
  jump_unless_ordered,  // jumps if left or right is NaN
  jump_unless_less,
  jump_unless_less_equal,
  jump_unless_equal,
  jump_if_equal,
};

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

// C's pow forgives NaN: pow(1, NaN) and pow(NaN, 0) are 1.
double power(double base, double exponent) {
  return std::isnan(base) || std::isnan(exponent) ? nan : std::pow(base, exponent);
}

double maximum(double a, double b) { return std::isnan(a) || std::isnan(b) ? nan : a > b ? a : b; }
double minimum(double a, double b) { return std::isnan(a) || std::isnan(b) ? nan : a < b ? a : b; }

}  // namespace

inline double Program::apply(const Instruction& instruction, double left, double right) {
  switch (instruction.operation) {
    case Operation::negate: return -left;
    case Operation::add: return left + right;
    case Operation::subtract: return left - right;
    case Operation::multiply: return left * right;
    case Operation::divide: return left / right;
    case Operation::power: return power(left, right);
    case Operation::maximum: return maximum(left, right);
    case Operation::minimum: return minimum(left, right);
    case Operation::call: return instruction.function(left);
    default: return left;
  }
}

double Program::operator()(const double* arguments) const {
  double* const r = registers_.data();
  std::copy_n(arguments, argument_count_, r);
  const Instruction* const first = instructions_.data();
  const Instruction* const end = first + instructions_.size();
  for (const Instruction* at = first; at != end;) {
    const Instruction& i = *at++;
    const double left = r[i.left], right = r[i.right];
    bool jumps = false;
    switch (i.operation) {
      case Operation::jump: jumps = true; break;
      case Operation::jump_unless_ordered: jumps = std::isnan(left) || std::isnan(right); break;
      case Operation::jump_unless_less: jumps = !(left < right); break;
      case Operation::jump_unless_less_equal: jumps = !(left <= right); break;
      case Operation::jump_unless_equal: jumps = left != right; break;
      case Operation::jump_if_equal: jumps = left == right; break;
      default: r[i.target] = apply(i, left, right);
    }
    if (jumps) at = first + i.target;
  }
  return r[result_];
}

class Compiler {
 public:
  Compiler(Program& program, const std::vector<std::string>& names) : program_(program), names_(names) {}

  // The register that holds e's value, once the instructions so far have run.
  int compile(const Expr& e) {
    const auto found = of_node_.find(&e.node());
    if (found != of_node_.end()) return found->second;
    const int result = std::visit([&](const auto& kind) { return compile_kind(kind); }, e.node().kind);
    kept_.push_back(e);
    of_node_.emplace(&e.node(), result);
    known_nodes_.push_back(&e.node());
    return result;
  }

 private:
  using Operation = Program::Operation;
  using Key = std::tuple<Operation, int, int, double (*)(double)>;

  int compile_kind(const Number& n) { return constant(n.value); }
  int compile_kind(const Constant& c) {
    switch (c) {
      case Constant::e: return constant(std::numbers::e);
      case Constant::pi: return constant(std::numbers::pi);
      case Constant::infinity: return constant(std::numeric_limits<double>::infinity());
      default: return constant(nan);
    }
  }
  int compile_kind(const Symbol& s) {
    const auto place = std::find(names_.begin(), names_.end(), s.name);
    return place == names_.end() ? constant(nan) : static_cast<int>(place - names_.begin());
  }
  int compile_kind(const Negation& n) { return emit(Operation::negate, compile(n.operand)); }
  int compile_kind(const Sum& s) {
    int total = compile(s.terms.front());
    for (std::size_t i = 1; i < s.terms.size(); ++i) {
      if (const auto* minus = s.terms[i].as<Negation>()) {
        total = emit(Operation::subtract, total, compile(minus->operand));
      } else {
        total = emit(Operation::add, total, compile(s.terms[i]));
      }
    }
    return total;
  }
  int compile_kind(const Product& p) { return fold(Operation::multiply, p.factors); }
  int compile_kind(const Quotient& q) {
    const int numerator = compile(q.numerator);
    return emit(Operation::divide, numerator, compile(q.denominator));
  }
  int compile_kind(const Power& p) {
    if (const auto* base = p.base.as<Constant>(); base != nullptr && *base == Constant::e) {
      return emit(Operation::call, compile(p.exponent), 0, find_function("exp")->value);
    }
    const int base = compile(p.base);
    if (is_number(p.exponent, 1)) return base;
    if (is_number(p.exponent, 2)) return emit(Operation::multiply, base, base);
    if (is_number(p.exponent, 3)) return emit(Operation::multiply, emit(Operation::multiply, base, base), base);
    return emit(Operation::power, base, compile(p.exponent));
  }
  int compile_kind(const Call& c) {
    if (const auto definition = expand(c)) return compile(*definition);
    if (c.function->value != nullptr) return emit(Operation::call, compile(c.arguments.front()), 0, c.function->value);
    return fold(c.function->name == "max" ? Operation::maximum : Operation::minimum, c.arguments);
  }
  int compile_kind(const Choice& c) {
    const int result = new_register(nan);
    std::vector<std::size_t> jumps_to_end, jumps_to_undefined;
    const auto finish_with = [&](const Expr& value) {
      const Scope scope(*this);
      append(Operation::copy, compile(value), 0, result);
      jumps_to_end.push_back(append(Operation::jump));
    };
    std::optional<Scope> after_first;  // later conditions need not have been asked
    for (const auto& [condition, value] : c.branches) {
      const int left = compile(condition.left);
      const int right = compile(condition.right);
      if (!after_first) after_first.emplace(*this);
      jumps_to_undefined.push_back(append(Operation::jump_unless_ordered, left, right));
      const std::size_t to_next = jump_unless(condition.relation, left, right);
      finish_with(value);
      land(to_next);
    }
    finish_with(c.otherwise);
    for (const std::size_t jump : jumps_to_undefined) land(jump);
    append(Operation::copy, constant(nan), 0, result);
    for (const std::size_t jump : jumps_to_end) land(jump);
    return result;
  }

  std::size_t jump_unless(Relation relation, int left, int right) {
    switch (relation) {
      case Relation::less: return append(Operation::jump_unless_less, left, right);
      case Relation::less_equal: return append(Operation::jump_unless_less_equal, left, right);
      case Relation::greater: return append(Operation::jump_unless_less, right, left);
      case Relation::greater_equal: return append(Operation::jump_unless_less_equal, right, left);
      case Relation::equal: return append(Operation::jump_unless_equal, left, right);
      default: return append(Operation::jump_if_equal, left, right);
    }
  }

  int fold(Operation operation, const std::vector<Expr>& parts) {
    int result = compile(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) result = emit(operation, result, compile(parts[i]));
    return result;
  }

  // The register of this operation's result: a known one, a constant computed here, or a new instruction's.
  int emit(Operation operation, int left, int right = 0, double (*function)(double) = nullptr) {
    const Key key(operation, left, right, function);
    const auto found = of_operation_.find(key);
    if (found != of_operation_.end()) return found->second;
    int result;
    if (is_constant(left) && (is_constant(right) || operation == Operation::negate || operation == Operation::call)) {
      const auto& r = program_.registers_;
      result = constant(Program::apply({operation, 0, 0, 0, function}, r[left], r[right]));
    } else {
      result = new_register(nan);
      append(operation, left, right, result, function);
    }
    of_operation_.emplace(key, result);
    known_operations_.push_back(key);
    return result;
  }

  std::size_t append(Operation operation, int left = 0, int right = 0, int target = 0,
                     double (*function)(double) = nullptr) {
    program_.instructions_.push_back({operation, target, left, right, function});
    return program_.instructions_.size() - 1;
  }

  // Makes the jump lead to the next instruction.
  void land(std::size_t jump) { program_.instructions_[jump].target = static_cast<int>(program_.instructions_.size()); }

  int new_register(double value, bool is_constant = false) {
    program_.registers_.push_back(value);
    constants_.resize(program_.registers_.size());
    constants_.back() = is_constant;
    return static_cast<int>(constants_.size()) - 1;
  }
  int constant(double value) {
    const auto [known, is_new] = of_constant_.try_emplace(__builtin_bit_cast(std::uint64_t, value), 0);
    if (is_new) known->second = new_register(value, true);
    return known->second;
  }
  bool is_constant(int index) const {
    const auto place = static_cast<std::size_t>(index);
    return place < constants_.size() && constants_[place];
  }

  // What is compiled while a Scope lives may never be run; so it is forgotten when the Scope ends.
  struct Scope {
    explicit Scope(Compiler& compiler)
        : compiler(compiler), nodes(compiler.known_nodes_.size()), operations(compiler.known_operations_.size()) {}
    ~Scope() {
      for (auto& known = compiler.known_nodes_; known.size() > nodes; known.pop_back()) {
        compiler.of_node_.erase(known.back());
      }
      for (auto& known = compiler.known_operations_; known.size() > operations; known.pop_back()) {
        compiler.of_operation_.erase(known.back());
      }
    }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Compiler& compiler;
    std::size_t nodes;
    std::size_t operations;
  };

  Program& program_;
  const std::vector<std::string>& names_;
  std::vector<bool> constants_;  // of each register, whether it is one
  std::vector<Expr> kept_;       // keeps the nodes alive whose addresses are keys
  std::unordered_map<const Node*, int> of_node_;
  std::map<Key, int> of_operation_;
  std::map<std::uint64_t, int> of_constant_;  // by its bits
  std::vector<const Node*> known_nodes_;
  std::vector<Key> known_operations_;
};

Program::Program(const Expr& e, const std::vector<std::string>& names)
    : registers_(names.size()), argument_count_(names.size()) {
  if (names.empty()) registers_.push_back(nan);  // instructions that need no operand name register 0
  Compiler compiler(*this, names);
  result_ = compiler.compile(e);
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
