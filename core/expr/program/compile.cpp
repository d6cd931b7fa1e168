// Compiling: every node is computed once, what has no arguments is computed on the spot, and a choice jumps over the branches
// that were not chosen.
//
// The argument of a steep function is computed with twice the digits: e^u turns an error of half an ulp in u = 40 into one
// of 20 ulp in its value.
#include "expr/program/compile.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <numbers>
#include <optional>
#include <utility>

#include "expr/function_table.h"
#include "expr/node_index.h"
#include "expr/stable/kernels.h"
#include "expr/twofold.h"

namespace slope {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

// What the double nearest to a decimal leaves out of it: 0.1 is 0.1000000000000000055... - 5.5e-18.
double low_part(const Expr& e, double high) {
  const auto exact = rational(e);
  constexpr std::int64_t limit = std::int64_t{1} << 53;  // beyond it the parts are no doubles
  if (!exact || std::abs(exact->numerator()) > limit || exact->denominator() > limit) return 0;
  const auto numerator = static_cast<double>(exact->numerator()), denominator = static_cast<double>(exact->denominator());
  const Twofold back = exact_product(high, denominator);
  return ((numerator - back.high) - back.low) / denominator;
}

class Compiler {
 public:
  Compiler(Code& code, const std::vector<std::string>& names) : code_(code), names_(names) {
    code_.registers.resize(std::max<std::size_t>(names.size(), 1));  // unused operands name register 0
    is_constant_.resize(code_.registers.size());
    zero_ = constant(0);
  }

  // The register that holds e's value, once the instructions so far have run.
  int compile(const Expr& e) {
    const int known = register_of_.get(e);
    if (known >= 0) return known;
    const int result = match(e, [&](const auto& kind) { return compile_kind(kind); });
    register_of_.set(e, result);
    compiled_.push_back(e);
    return result;
  }

 private:
  // Two registers; `low` is zero_ where the value is a double.
  struct Pair {
    int high;
    int low;
  };

  int compile_kind(const Number& n) { return constant(n.value); }
  int compile_kind(const Constant& c) {
    switch (c) {
      case Constant::e: return constant(std::numbers::e);
      case Constant::pi: return constant(std::numbers::pi);
      case Constant::infinity: return constant(std::numeric_limits<double>::infinity());
      default: return constant(undefined);
    }
  }
  int compile_kind(const Symbol& s) {
    const auto place = std::find(names_.begin(), names_.end(), s.name);
    return place == names_.end() ? constant(undefined) : static_cast<int>(place - names_.begin());
  }
  int compile_kind(const Negation& n) { return emit(Operation::negate, compile(n.operand)); }
  int compile_kind(const Sum& s) {
    int total = compile(s.terms.front());
    for (std::size_t i = 1; i < s.terms.size(); ++i) {
      const auto* minus = s.terms[i].as<Negation>();
      const int term = compile(minus != nullptr ? minus->operand : s.terms[i]);
      total = emit(minus != nullptr ? Operation::subtract : Operation::add, total, term);
    }
    return total;
  }
  int compile_kind(const Product& p) { return fold(Operation::multiply, p.factors); }
  int compile_kind(const Quotient& q) {
    const int numerator = compile(q.numerator);
    return emit(Operation::divide, numerator, compile(q.denominator));
  }
  int compile_kind(const Power& p) {
    if (is(p.base, Constant::e)) return compile_call(*find_function("exp"), p.exponent);
    const int base = compile(p.base);
    if (is_number(p.exponent, 1)) return base;
    if (is_number(p.exponent, 2)) return emit(Operation::multiply, base, base);
    if (is_number(p.exponent, 3)) return emit(Operation::multiply, emit(Operation::multiply, base, base), base);
    return emit(Operation::power, base, compile(p.exponent));
  }
  int compile_kind(const Call& c) {
    if (c.function->value != nullptr) return compile_call(*c.function, c.arguments.front());
    const std::string_view name = c.function->name;
    return fold(name == "max"   ? Operation::maximum
                : name == "min" ? Operation::minimum
                                : Operation::multiply_vanishing,
                c.arguments);
  }
  int compile_kind(const Choice& c) {
    const int result = new_register(undefined);
    std::vector<std::size_t> jumps_to_end, jumps_to_undefined;
    const auto finish_with = [&](const Expr& value) {
      const Scope scope(*this);
      append({Operation::copy, result, compile(value), 0});
      jumps_to_end.push_back(append({Operation::jump, 0, 0, 0}));
    };
    std::optional<Scope> after_first;  // later conditions need not have been asked
    for (const auto& [condition, value] : c.branches) {
      const int left = compile(condition.left);
      const int right = compile(condition.right);
      if (!after_first) after_first.emplace(*this);
      jumps_to_undefined.push_back(append({Operation::jump_unless_ordered, 0, left, right}));
      const std::size_t to_next = append(jump_unless(condition.relation, left, right));
      finish_with(value);
      land(to_next);
    }
    finish_with(c.otherwise);
    for (const std::size_t jump : jumps_to_undefined) land(jump);
    append({Operation::copy, result, constant(undefined), 0});
    for (const std::size_t jump : jumps_to_end) land(jump);
    return result;
  }

  static Instruction jump_unless(Relation relation, int left, int right) {
    switch (relation) {
      case Relation::less: return {Operation::jump_unless_less, 0, left, right};
      case Relation::less_equal: return {Operation::jump_unless_less_equal, 0, left, right};
      case Relation::greater: return {Operation::jump_unless_less, 0, right, left};
      case Relation::greater_equal: return {Operation::jump_unless_less_equal, 0, right, left};
      case Relation::equal: return {Operation::jump_unless_equal, 0, left, right};
      default: return {Operation::jump_if_equal, 0, left, right};
    }
  }

  int compile_call(const Function& function, const Expr& argument) {
    if (const auto steep = twofold_value(function)) {
      const Pair pair = compile_twofold(argument);
      if (pair.low == zero_) return emit(Operation::call, pair.high, 0, function.value);
      return emit({Operation::twofold_call, 0, pair.high, 0, pair.low, 0, nullptr, steep}).high;
    }
    return emit(Operation::call, compile(argument), 0, function.value);
  }

  // The value with twice the digits, as far as e is arithmetic.
  Pair compile_twofold(const Expr& e) {
    const int known = twofold_of_.get(e);
    if (known >= 0) return twofolds_[static_cast<std::size_t>(known)].second;
    const Pair result = compile_kind_twofold(e);
    twofold_of_.set(e, static_cast<int>(twofolds_.size()));
    twofolds_.emplace_back(e, result);
    return result;
  }

  Pair compile_kind_twofold(const Expr& e) {
    if (const auto* n = e.as<Number>()) {
      const double low = low_part(e, n->value);
      return {compile(e), low == 0 ? zero_ : constant(low)};
    }
    if (const auto* c = e.as<Constant>()) {
      return {compile(e), *c == Constant::pi ? constant(1.2246467991473532e-16) : zero_};
    }
    if (const auto* n = e.as<Negation>()) {
      const Pair operand = compile_twofold(n->operand);
      return {emit(Operation::negate, operand.high),
              operand.low == zero_ ? zero_ : emit(Operation::negate, operand.low)};
    }
    if (const auto* s = e.as<Sum>()) return fold_twofold(Operation::twofold_add, s->terms);
    if (const auto* p = e.as<Product>()) return fold_twofold(Operation::twofold_multiply, p->factors);
    if (const auto* q = e.as<Quotient>()) {
      return fold_twofold(Operation::twofold_divide, {q->numerator, q->denominator});
    }
    if (const auto* p = e.as<Power>(); p != nullptr && !is(p->base, Constant::e)) {
      if (is_number(p->exponent, 2)) return fold_twofold(Operation::twofold_multiply, {p->base, p->base});
      if (is_number(p->exponent, 3)) return fold_twofold(Operation::twofold_multiply, {p->base, p->base, p->base});
    }
    if (const auto* c = e.as<Call>(); c != nullptr && c->function->name == "sqrt") {
      const Pair radicand = compile_twofold(c->arguments.front());
      return emit({Operation::twofold_square_root, 0, radicand.high, 0, radicand.low});
    }
    return {compile(e), zero_};
  }

  Pair fold_twofold(Operation operation, const std::vector<Expr>& parts) {
    Pair result = compile_twofold(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const Pair part = compile_twofold(parts[i]);
      result = emit({operation, 0, result.high, part.high, result.low, part.low});
    }
    return result;
  }

  int fold(Operation operation, const std::vector<Expr>& parts) {
    int result = compile(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) result = emit(operation, result, compile(parts[i]));
    return result;
  }

  int emit(Operation operation, int left, int right = 0, double (*function)(double) = nullptr) {
    return emit({operation, 0, left, right, 0, 0, function}).high;
  }

  // The registers of the operation's result, a constant if its operands are.
  Pair emit(Instruction i) {
    const bool is_twofold = Operation::twofold_add <= i.operation && i.operation <= Operation::twofold_square_root;
    const bool is_unary = i.operation == Operation::negate || i.operation == Operation::call ||
                          i.operation == Operation::twofold_call || i.operation == Operation::twofold_square_root;
    const bool folds = is_constant(i.left) && (is_unary || is_constant(i.right));
    Pair result{new_register(undefined, folds), zero_};
    if (is_twofold) result.low = new_register(undefined, folds);
    i.target = result.high;
    if (folds) run({i}, code_.registers.data());
    else append(i);
    return result;
  }

  std::size_t append(const Instruction& instruction) {
    code_.instructions.push_back(instruction);
    return code_.instructions.size() - 1;
  }

  // Makes the jump lead to the next instruction.
  void land(std::size_t jump) { code_.instructions[jump].target = static_cast<int>(code_.instructions.size()); }

  int new_register(double value, bool is_constant = false) {
    code_.registers.push_back(value);
    is_constant_.push_back(is_constant);
    return static_cast<int>(is_constant_.size()) - 1;
  }
  int constant(double value) { return new_register(value, true); }
  bool is_constant(int index) const { return is_constant_[static_cast<std::size_t>(index)] != 0; }

  // What is compiled while a Scope lives may never be run; so it is forgotten when the Scope ends.
  struct Scope {
    explicit Scope(Compiler& compiler)
        : compiler(compiler), count(compiler.compiled_.size()), twofold_count(compiler.twofolds_.size()) {}
    ~Scope() {
      for (auto& compiled = compiler.compiled_; compiled.size() > count; compiled.pop_back()) {
        compiler.register_of_.set(compiled.back(), -1);
      }
      for (auto& compiled = compiler.twofolds_; compiled.size() > twofold_count; compiled.pop_back()) {
        compiler.twofold_of_.set(compiled.back().first, -1);
      }
    }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Compiler& compiler;
    std::size_t count, twofold_count;
  };

  Code& code_;
  const std::vector<std::string>& names_;
  int zero_ = 0;                // the register of the constant 0
  std::vector<char> is_constant_;  // of each register
  NodeIndex register_of_;
  std::vector<Expr> compiled_;  // what register_of_ knows, in order
  NodeIndex twofold_of_;        // places in twofolds_
  std::vector<std::pair<Expr, Pair>> twofolds_;
};

}  // namespace

Code compile(const Expr& e, const std::vector<std::string>& names) {
  Code code;
  code.result = Compiler(code, names).compile(e);
  return code;
}

}  // namespace slope
