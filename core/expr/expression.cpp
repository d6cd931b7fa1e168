// Expression nodes: construction with size, depth and hash, equality, and the builders.
#include "expr/expression.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>

#include "expr/decimal.h"
#include "expr/function_table.h"

namespace slope {

namespace {

constexpr std::uint32_t saturated = std::numeric_limits<std::uint32_t>::max();

std::uint32_t saturating_add(std::uint32_t a, std::uint32_t b) { return a > saturated - b ? saturated : a + b; }

std::size_t mix(std::size_t seed, std::size_t value) { return (seed ^ value) * 0x9E3779B1u + (seed >> 7); }

std::size_t hash_of(std::string_view text) {
  std::size_t hash = 0;
  for (const char c : text) hash = mix(hash, static_cast<unsigned char>(c));
  return hash;
}

// What distinguishes two nodes of one kind besides their children.
std::size_t own_hash(const Kind& kind) {
  return match(kind,
      [](const Number& n) { return hash_of(n.text); },
      [](const Constant& c) { return static_cast<std::size_t>(c); },
      [](const Symbol& s) { return hash_of(s.name); },
      [](const Call& c) { return reinterpret_cast<std::size_t>(c.function); },
      [](const Choice& c) {
        std::size_t hash = 0;
        for (const Branch& b : c.branches) hash = mix(hash, static_cast<std::size_t>(b.condition.relation));
        return hash;
      },
      [](const auto&) { return std::size_t{0}; });
}

bool equal_kinds(const Kind& a, const Kind& b) {
  if (a.index() != b.index()) return false;
  return match(a,
      [&](const Number& n) { return n.text == std::get<Number>(b).text; },
      [&](const Constant& c) { return c == std::get<Constant>(b); },
      [&](const Symbol& s) { return s.name == std::get<Symbol>(b).name; },
      [&](const Negation& n) { return n.operand == std::get<Negation>(b).operand; },
      [&](const Sum& s) { return s.terms == std::get<Sum>(b).terms; },
      [&](const Product& p) { return p.factors == std::get<Product>(b).factors; },
      [&](const Quotient& q) {
        const auto& other = std::get<Quotient>(b);
        return q.numerator == other.numerator && q.denominator == other.denominator;
      },
      [&](const Power& p) {
        const auto& other = std::get<Power>(b);
        return p.base == other.base && p.exponent == other.exponent;
      },
      [&](const Call& c) {
        const auto& other = std::get<Call>(b);
        return c.function == other.function && c.arguments == other.arguments;
      },
      [&](const Choice& c) {
        const auto& other = std::get<Choice>(b);
        return c.branches == other.branches && c.otherwise == other.otherwise;
      });
}

template <class Visit>
void visit_children(const Kind& kind, Visit visit) {
  match(kind,
      [](const Number&) {},
      [](const Constant&) {},
      [](const Symbol&) {},
      [&](const Negation& n) { visit(n.operand); },
      [&](const Sum& s) { for (const Expr& term : s.terms) visit(term); },
      [&](const Product& p) { for (const Expr& factor : p.factors) visit(factor); },
      [&](const Quotient& q) { visit(q.numerator), visit(q.denominator); },
      [&](const Power& p) { visit(p.base), visit(p.exponent); },
      [&](const Call& c) { for (const Expr& argument : c.arguments) visit(argument); },
      [&](const Choice& c) {
        for (const auto& [condition, value] : c.branches) {
          visit(condition.left), visit(condition.right), visit(value);
        }
        visit(c.otherwise);
      });
}

// x has a bit of its own.
constexpr std::uint32_t bit_of_x = 1;
std::uint32_t name_bit(std::string_view name) {
  return name == "x" ? bit_of_x : 2u << (hash_of(name) % 31);
}

// The tokens of a node besides its children's.
std::uint32_t own_tokens(const Kind& kind) {
  return match(kind,
      [](const Sum& s) {
        // a - b: the sign between the terms is the negation's own
        std::uint32_t signs = 0;
        for (std::size_t i = 1; i < s.terms.size(); ++i) signs += s.terms[i].as<Negation>() == nullptr;
        return signs;
      },
      [](const Product& p) { return static_cast<std::uint32_t>(p.factors.size()) - 1; },
      [](const Choice& c) { return 3 * static_cast<std::uint32_t>(c.branches.size()); },  // > ? :
      [](const auto&) { return std::uint32_t{1}; });
}

// The node's hash, size, height and tokens, which its children's give.
void measure(Node& node) {
  node.tokens = own_tokens(node.kind);
  node.hash = mix(node.kind.index() + 1, own_hash(node.kind));
  visit_children(node.kind, [&](const Expr& child) {
    node.hash = mix(node.hash, child.node().hash);
    node.size = saturating_add(node.size, child.size());
    node.depth = std::max(node.depth, child.depth());
    node.tokens = std::min(saturating_add(node.tokens, child.node().tokens), saturated >> 1);
    node.names |= child.node().names;
  });
  if (const auto* s = std::get_if<Symbol>(&node.kind)) node.names = name_bit(s->name);
  ++node.depth;
}

}  // namespace

const Node* make_node(Kind&& kind) {
  auto* node = new Node{std::move(kind), 0, 1, 0, 0};
  measure(*node);
  return node;
}

void Expr::release() const {
  if (--node_->owners == 0) delete node_;
}

bool operator==(const Expr& a, const Expr& b) {
  if (a.node_ == b.node_) return true;
  return a.node_->hash == b.node_->hash && a.node_->size == b.node_->size && equal_kinds(a.node_->kind, b.node_->kind);
}

void for_each_child(const Expr& e, FunctionReference<void(const Expr&)> visit) { visit_children(e.node().kind, visit); }

Expr map_children(const Expr& e, FunctionReference<Expr(const Expr&)> change) {
  bool changed = false;
  const auto one = [&](const Expr& child) {
    Expr result = change(child);
    changed = changed || &result.node() != &child.node();
    return result;
  };
  const auto all = [&](const std::vector<Expr>& parts) {
    std::vector<Expr> results;  // filled from the first part that changes
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Expr result = one(parts[i]);
      if (results.empty()) {
        if (!changed) continue;
        results.reserve(parts.size());
        results.assign(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i));
      }
      results.push_back(std::move(result));
    }
    return results;
  };
  // Builds nothing where nothing changed.
  const auto built = [&](auto kind) { return changed ? Expr(std::move(kind)) : e; };
  return match(e,
      [&](const Negation& n) { return built(Negation{one(n.operand)}); },
      [&](const Sum& s) { return built(Sum{all(s.terms)}); },
      [&](const Product& p) { return built(Product{all(p.factors)}); },
      [&](const Quotient& q) { return built(Quotient{one(q.numerator), one(q.denominator)}); },
      [&](const Power& p) { return built(Power{one(p.base), one(p.exponent)}); },
      [&](const Call& c) { return built(Call{c.function, all(c.arguments)}); },
      [&](const Choice& c) {
        std::vector<Branch> branches;
        branches.reserve(c.branches.size());
        for (const auto& [condition, value] : c.branches) {
          branches.push_back({{condition.relation, one(condition.left), one(condition.right)}, one(value)});
        }
        return built(Choice{std::move(branches), one(c.otherwise)});
      },
      [&](const auto&) { return e; });
}

bool operator==(const Comparison& a, const Comparison& b) {
  return a.relation == b.relation && a.left == b.left && a.right == b.right;
}

bool operator==(const Branch& a, const Branch& b) { return a.condition == b.condition && a.value == b.value; }

Expr number(std::int64_t value) {
  // The small ones are everywhere; they are made once.
  static const std::array<Expr, 4> small = {Number{"0", 0}, Number{"1", 1}, Number{"2", 2}, Number{"3", 3}};
  if (value >= 0 && value < 4) return small[static_cast<std::size_t>(value)];
  const std::string text = std::to_string(value);
  if (value < 0) return Negation{Number{text.substr(1), -static_cast<double>(value)}};
  return Number{text, static_cast<double>(value)};
}

Expr number(const Rational& value) {
  if (value.is_integer()) return number(value.numerator());
  if (value.sign() < 0) return Negation{number(*negate(value))};
  return Quotient{number(value.numerator()), number(value.denominator())};
}

Expr number(double value) {
  if (std::isnan(value)) return Constant::undefined;
  if (std::signbit(value) && value != 0) return Negation{number(-value)};
  if (std::isinf(value)) return Constant::infinity;
  return Number{write_decimal(value), value};
}

Expr symbol(std::string_view name) { return Symbol{std::string(name)}; }

Expr sum(std::vector<Expr> terms) {
  if (terms.empty()) return number(std::int64_t{0});
  if (terms.size() == 1) return terms.front();
  return Sum{std::move(terms)};
}

Expr product(std::vector<Expr> factors) {
  if (factors.empty()) return number(std::int64_t{1});
  if (factors.size() == 1) return factors.front();
  return Product{std::move(factors)};
}

Expr call(const Function& function, std::vector<Expr> arguments) { return Call{&function, std::move(arguments)}; }

Expr call(std::string_view function, std::vector<Expr> arguments) {
  const Function* row = find_function(function);
  if (row == nullptr) std::abort();
  return Call{row, std::move(arguments)};
}

bool is_number(const Expr& e, std::int64_t value) {
  const auto* n = e.as<Number>();
  constexpr std::size_t exact_digits = 15;  // 1.00000000000000000001 is not 1, though the nearest double is
  return n != nullptr && n->value == static_cast<double>(value) && (n->text.size() <= exact_digits || rational(e) == Rational(value));
}

bool is(const Expr& e, Constant which) {
  const auto* constant = e.as<Constant>();
  return constant != nullptr && *constant == which;
}

bool says_undefined(const Expr& e) {
  bool found = is(e, Constant::undefined);
  for_each_child(e, [&](const Expr& child) { found = found || says_undefined(child); });
  return found;
}

bool contains(const Expr& e, std::string_view symbol) {
  const std::uint32_t bit = name_bit(symbol);
  if ((e.node().names & bit) == 0) return false;
  if (bit == bit_of_x) return true;
  if (const auto* s = e.as<Symbol>()) return s->name == symbol;
  bool found = false;
  for_each_child(e, [&](const Expr& child) { found = found || contains(child, symbol); });
  return found;
}

}  // namespace slope
