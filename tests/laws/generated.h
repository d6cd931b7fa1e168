// Random expression trees for the laws: every kind of node, as deep as asked, the same for the same seed.
#pragma once

#include <random>

#include "expr/expression.h"
#include "expr/function_table.h"

namespace slope {

class Trees {
 public:
  explicit Trees(std::uint64_t seed) : random_(seed) {}

  Expr expression(int depth) {
    if (depth == 0) return leaf();
    switch (pick(9)) {
      case 0: return Negation{expression(depth - 1)};
      case 1: return Sum{several(depth)};
      case 2: return Product{several(depth)};
      case 3: return Quotient{expression(depth - 1), expression(depth - 1)};
      case 4: return Power{expression(depth - 1), expression(depth - 1)};
      case 5: return function_of(depth);
      case 6: return choice(depth);
      default: return leaf();
    }
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }

  Expr leaf() {
    static constexpr const char* numbers[] = {"0", "1", "2", "10", "0.5", "0.50", "1e-3", "1.5e7", "123456789"};
    static constexpr const char* names[] = {"x", "x", "x", "a", "y", "alpha", "lambda"};
    switch (pick(4)) {
      case 0: {
        const std::string text = numbers[pick(std::size(numbers))];
        return Number{text, std::stod(text)};
      }
      case 1: return static_cast<Constant>(pick(4));
      default: return symbol(names[pick(std::size(names))]);
    }
  }

  std::vector<Expr> several(int depth) {
    std::vector<Expr> parts;
    for (std::size_t i = 0, count = 2 + pick(2); i < count; ++i) parts.push_back(expression(depth - 1));
    return parts;
  }

  Expr function_of(int depth) {
    const auto table = pick(2) == 0 ? elementary_functions() : activation_functions();
    const Function& function = table[pick(table.size())];
    std::vector<Expr> arguments = {expression(depth - 1)};
    if (function.is_variadic) arguments = several(depth);
    if (!function.parameters.empty() && pick(2) == 0) {
      for (std::size_t i = 0; i < function.parameters.size(); ++i) arguments.push_back(expression(depth - 1));
    }
    return call(function, std::move(arguments));
  }

  Expr choice(int depth) {
    std::vector<Branch> branches;
    for (std::size_t i = 0, count = 1 + pick(2); i < count; ++i) {
      branches.push_back({{static_cast<Relation>(pick(6)), expression(depth - 1), expression(depth - 1)}, expression(depth - 1)});
    }
    return Choice{std::move(branches), expression(depth - 1)};
  }

  std::mt19937_64 random_;
};

}  // namespace slope
