// The walk that asks for a sign wherever one decides.
#include "calculus/choices/choose.h"

#include <cstdlib>

#include "calculus/choices/pieces.h"
#include "expr/dictionary.h"
#include "expr/function_table.h"
#include "expr/relation.h"
#include "expr/simplify.h"

namespace slope {

namespace {

using State = Chosen::State;

constexpr std::uint32_t max_depth = 120;  // of a tree that is walked by recursion
constexpr std::uint32_t max_exponent = 60;  // nodes of one that may turn out to be a number
constexpr int max_stride = 1 << 20;       // of floor, from 0
constexpr int max_visits = 20'000;        // of nodes: a definition that uses its argument twice doubles them at every level

Expr difference(const Expr& a, const Expr& b) { return is_number(b, 0) ? a : Sum{{a, Negation{b}}}; }

// sin(-u) -> -sin(u), cos(-u) -> cos(u)
Expr without_sign(const Expr& e) {
  const auto* c = e.as<Call>();
  const auto* n = c != nullptr ? c->arguments.front().as<Negation>() : nullptr;
  if (n == nullptr) return e;
  const auto sign = meaning("sin:- tan:- sinh:- tanh:- asin:- atan:- asinh:- atanh:- erf:- cos: cosh: ", c->function->name);
  if (!sign) return e;
  const Expr turned = Call{c->function, {n->operand}};
  return sign->empty() ? turned : Negation{turned};
}

class Walk {
 public:
  Walk(const SignOf& sign_of, bool only_branches, int& visits) : sign_of_(sign_of), only_branches_(only_branches), visits_(visits) {}

  State state() const { return state_; }

  // Once something is undefined or unknown the rest does not matter.
  Expr operator()(const Expr& e) {
    if (--visits_ < 0) stop(State::unknown);
    if (state_ != State::chosen || (only_branches_ && !has_choice(e))) return e;
    const auto* c = e.as<Call>();
    const bool decides = e.as<Choice>() != nullptr || (c != nullptr && (chooses(*c->function) || !c->function->definition.empty()));
    if (only_branches_ && !decides) return without_sign(of(nullptr, e));
    return without_sign(match(e, [&](const auto& kind) { return of(kind, e); }));
  }

 private:
  template <class Kind>
  Expr of(const Kind&, const Expr& e) {
    return map_children(e, [this](const Expr& child) { return (*this)(child); });
  }

  Expr of(const Constant& c, const Expr& e) {
    if (c == Constant::undefined) stop(State::undefined);
    return e;
  }

  Expr of(const Quotient& q, const Expr&) {
    const Quotient result{(*this)(q.numerator), (*this)(q.denominator)};
    if (sign(result.denominator) == 0) stop(State::undefined);
    return result;
  }

  Expr of(const Power& p, const Expr&) {
    const Power result{(*this)(p.base), (*this)(p.exponent)};
    const bool is_long = result.exponent.size() > max_exponent;
    const auto exponent = is_long ? std::nullopt : rational(simplify(result.exponent));
    const bool is_whole = exponent && exponent->is_integer();
    if (is_whole && exponent->sign() >= 0) return result;
    const int sign = this->sign(result.base);
    if (sign < 0 && !is_whole) stop(is_long ? State::unknown : State::undefined);
    if (sign != 0) return result;
    const int order = exponent ? exponent->sign() : this->sign(result.exponent);
    if (order < 0) stop(State::undefined);
    return number(std::int64_t{order == 0});
  }

  Expr of(const Choice& c, const Expr&) {
    for (const auto& [condition, value] : c.branches) {
      const int order = sign(difference((*this)(condition.left), (*this)(condition.right)));
      if (holds(condition.relation, order)) return (*this)(value);
    }
    return (*this)(c.otherwise);
  }

  Expr of(const Call& c, const Expr&) {
    const std::string_view name = c.function->name;
    if (const auto definition = name == "asinh" ? std::nullopt : expand(c)) return (*this)(*definition);  // it is defined everywhere
    Expr u = (*this)(c.arguments.front());
    if (c.function->is_variadic) {
      for (std::size_t i = 1; i < c.arguments.size(); ++i) {
        const Expr next = (*this)(c.arguments[i]);
        const int order = sign(difference(next, u));
        if (name == "max" ? order > 0 : order < 0) u = next;
      }
      return u;
    }
    if (name == "abs") return sign(u) < 0 ? Negation{u} : u;
    if (name == "sgn") return number(std::int64_t{sign(u)});
    if (name == "heaviside") return number(*Rational::make(sign(u) + 1, 2));
    if (name == "floor") return floor(u);
    if (!is_defined(name, u)) stop(State::undefined);
    return Call{c.function, {u}};
  }

  bool is_defined(std::string_view name, const Expr& u) {
    if (name == "log") return sign(u) > 0;
    if (name == "sqrt") return sign(u) >= 0;
    if (name == "asin" || name == "acos") return sign(Sum{{number(std::int64_t{1}), Negation{Power{u, number(std::int64_t{2})}}}}) >= 0;
    if (name == "tan") return sign(call("cos", {u})) != 0;
    return true;
  }

  // Between two whole numbers floor is constant: they are sought in strides that double, then halve.
  Expr floor(const Expr& u) {
    const auto is_at_least = [&](int whole) { return sign(difference(u, number(std::int64_t{whole}))) >= 0; };
    const int direction = is_at_least(0) ? 1 : -1;
    int inside = direction > 0 ? 0 : -1, outside = inside + direction;
    const auto is_passed = [&](int whole) { return is_at_least(direction > 0 ? whole : whole + 1) == (direction > 0); };
    for (int stride = 1; is_passed(outside); stride *= 2) {
      inside = outside;
      outside += direction * stride;
      if (stride > max_stride) stop(State::unknown);
      if (state_ != State::chosen) return u;
    }
    while (std::abs(outside - inside) > 1) {
      const int middle = (inside + outside) / 2;
      (is_passed(middle) ? inside : outside) = middle;
    }
    return number(std::int64_t{inside});
  }

  int sign(const Expr& u) {
    const auto known = state_ == State::chosen ? sign_of_(u) : std::nullopt;
    if (!known) stop(State::unknown);
    return known.value_or(1);
  }

  // The first reason counts.
  void stop(State reason) {
    if (state_ == State::chosen) state_ = reason;
  }

  const SignOf& sign_of_;
  bool only_branches_;
  int& visits_;
  State state_ = State::chosen;
};

}  // namespace

Chosen choose(const Expr& e, const SignOf& sign_of) {
  if (e.depth() > max_depth) return {State::unknown, e};
  int visits = max_visits;
  Walk walk(sign_of, false, visits);
  const Expr formula = walk(e);
  return {walk.state(), formula};
}

Chosen choose_branches(const Expr& e, const SignOf& sign_of, int& effort) {
  Walk walk(sign_of, true, effort);
  const Expr formula = walk(e);
  return {walk.state(), formula};
}

}  // namespace slope
