// An expression: an immutable tree that keeps what was written.
//
// Nothing simplifies on construction: (1 + e^-x) - 1 stays that. Parentheses survive only as structure: a Sum inside a Sum
// was written with parentheses. A new operation is a free function Expr -> X in a file of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "expr/rational.h"

namespace slope {

struct Function;  // a row of the function table
struct Node;

// A shared handle to an immutable node: cheap to copy, safe to keep. Its count of owners is a plain number, half the size
// of std::shared_ptr and its code: an expression belongs to one thread.
class Expr {
 public:
  template <class Kind>
  Expr(Kind kind);  // NOLINT: every kind is an expression

  Expr(const Expr& other);
  Expr(Expr&& other) noexcept : node_(std::exchange(other.node_, nullptr)) {}
  Expr& operator=(Expr other) noexcept {
    std::swap(node_, other.node_);
    return *this;
  }
  ~Expr() {
    if (node_ != nullptr) release();
  }

  const Node& node() const { return *node_; }

  // The node's kind, or nullptr: if (auto sum = e.as<Sum>()) ...
  template <class Kind>
  const Kind* as() const;

  // The number of nodes of the tree (saturating) and its height; both known without walking it.
  std::uint32_t size() const;
  std::uint32_t depth() const;
  // Numbers, names and signs as they are written (saturating); parentheses and commas are not counted. 1/(1 + e^(-x)) has 8.
  int tokens() const;

  // Equality of trees, not of values: x + 1 and 1 + x differ. Numbers are equal when written alike.
  friend bool operator==(const Expr& a, const Expr& b);
  friend bool operator!=(const Expr& a, const Expr& b) { return !(a == b); }

 private:
  void release() const;

  const Node* node_;
};

// A number as written, without a sign: "2", "0.50", "1e-3". Minus three is Negation{Number 3}.
struct Number {
  std::string text;
  double value;
};
enum class Constant { e, pi, infinity, undefined };  // undefined: no value here; what log(-1) or a kink's derivative is
struct Symbol {
  std::string name;  // "x", "alpha"
};
struct Negation {
  Expr operand;
};
struct Sum {
  std::vector<Expr> terms;  // at least 2; a - b is Sum{a, Negation{b}}
};
struct Product {
  std::vector<Expr> factors;  // at least 2
};
struct Quotient {
  Expr numerator;
  Expr denominator;
};
struct Power {
  Expr base;
  Expr exponent;
};
struct Call {
  const Function* function;
  std::vector<Expr> arguments;
};

enum class Relation { less, less_equal, greater, greater_equal, equal, not_equal };
struct Comparison {
  Relation relation;
  Expr left;
  Expr right;
};
struct Branch {
  Comparison condition;
  Expr value;
};
// c1 ? v1 : c2 ? v2 : otherwise; the first condition that holds decides.
struct Choice {
  std::vector<Branch> branches;  // at least 1
  Expr otherwise;
};

using Kind = std::variant<Number, Constant, Symbol, Negation, Sum, Product, Quotient, Power, Call, Choice>;

struct Node {
  Kind kind;
  std::size_t hash;
  std::uint32_t size;
  std::uint32_t depth;
  std::uint32_t tokens;
  std::uint32_t names = 0;  // a bit a symbol, by its hash: where the bit is missing the symbol is too
  mutable std::uint32_t owners = 1;
  // The memory of simplify() and in_reading_order(): each made this node, and would return it unchanged.
  mutable bool is_simplified = false;
  mutable bool is_in_reading_order = false;
};

// A new node with one owner.
const Node* make_node(Kind&& kind);

template <class Kind>
Expr::Expr(Kind kind) : node_(make_node(std::move(kind))) {}

template <class Kind>
const Kind* Expr::as() const {
  return std::get_if<Kind>(&node_->kind);
}

inline Expr::Expr(const Expr& other) : node_(other.node_) { ++node_->owners; }

inline std::uint32_t Expr::size() const { return node_->size; }
inline std::uint32_t Expr::depth() const { return node_->depth; }
inline int Expr::tokens() const { return static_cast<int>(node_->tokens); }

bool operator==(const Comparison& a, const Comparison& b);
bool operator==(const Branch& a, const Branch& b);

// The case of the kind that a node has: match(e, [](const Sum&) ..., [](const auto&) ...). std::visit would do the same by
// tables of functions, which made the wasm a tenth larger and every walk slower.
template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

template <class... Cases>
decltype(auto) match(const Kind& kind, Cases&&... cases) {
  static_assert(std::variant_size_v<Kind> == 10);
  const Overloaded chosen{std::forward<Cases>(cases)...};
  switch (kind.index()) {
    case 0: return chosen(*std::get_if<0>(&kind));
    case 1: return chosen(*std::get_if<1>(&kind));
    case 2: return chosen(*std::get_if<2>(&kind));
    case 3: return chosen(*std::get_if<3>(&kind));
    case 4: return chosen(*std::get_if<4>(&kind));
    case 5: return chosen(*std::get_if<5>(&kind));
    case 6: return chosen(*std::get_if<6>(&kind));
    case 7: return chosen(*std::get_if<7>(&kind));
    case 8: return chosen(*std::get_if<8>(&kind));
    default: return chosen(*std::get_if<9>(&kind));
  }
}
template <class... Cases>
decltype(auto) match(const Expr& e, Cases&&... cases) {
  return match(e.node().kind, std::forward<Cases>(cases)...);
}

// Builders. sum and product of one part are that part, of none 0 and 1; nothing else is changed.
Expr number(std::int64_t value);     // a negative value becomes a Negation
Expr number(const Rational& value);  // a fraction becomes a Quotient
Expr number(double value);           // the shortest decimal that reads back; NaN is undefined, infinity infinity
Expr symbol(std::string_view name);
Expr sum(std::vector<Expr> terms);
Expr product(std::vector<Expr> factors);
Expr call(const Function& function, std::vector<Expr> arguments);
Expr call(std::string_view function, std::vector<Expr> arguments);  // the function must exist

// Further spellings of what trees are asked most often.
bool is_number(const Expr& e, std::int64_t value);  // the literal itself: 0, 1, 2; never a Negation
bool is(const Expr& e, Constant which);
bool contains(const Expr& e, std::string_view symbol);
bool says_undefined(const Expr& e);  // anywhere in it

// The exact value of a tree made of number literals, their negations and quotients (2, -3, 1/2, 0.25); empty otherwise.
std::optional<Rational> rational(const Expr& e);

// The free names, "x" first, the others in order of appearance.
std::vector<std::string> variables(const Expr& e);

// A reference to something callable, for the time of a call; code that takes it exists once, not once a caller.
template <class Signature>
class FunctionReference;
template <class Result, class Argument>
class FunctionReference<Result(Argument)> {
 public:
  template <class Callable>
  FunctionReference(Callable&& callable)  // NOLINT: any callable will do
      : object_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
        call_([](void* object, Argument argument) -> Result {
          return (*static_cast<std::remove_reference_t<Callable>*>(object))(argument);
        }) {}
  Result operator()(Argument argument) const { return call_(object_, argument); }

 private:
  void* object_;
  Result (*call_)(void*, Argument);
};

// Calls visit(child) on each direct child, conditions included, left to right.
void for_each_child(const Expr& e, FunctionReference<void(const Expr&)> visit);

// The same tree with change(child) in each direct child's place; e itself where no child changed.
Expr map_children(const Expr& e, FunctionReference<Expr(const Expr&)> change);

}  // namespace slope
