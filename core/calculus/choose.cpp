// The walk that asks for a sign wherever one decides.
#include "calculus/choose.h"

#include <cstdlib>

#include "calculus/limit.h"
#include "expr/function_table.h"
#include "expr/relation.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::uint32_t max_depth = 120;  // of a tree that is walked by recursion
constexpr int max_steps = 16;  // of floor, from 0

const Expr one = number(std::int64_t{1});

Expr difference(const Expr& a, const Expr& b) { return is_number(b, 0) ? a : Sum{{a, Negation{b}}}; }

class Walk {
 public:
  explicit Walk(const SignOf& sign_of) : sign_of_(sign_of) {}

  Expr operator()(const Expr& e) {
    return std::visit([&](const auto& kind) { return of(kind, e); }, e.node().kind);
  }

 private:
  template <class Kind>
  Expr of(const Kind&, const Expr& e) {
    return map_children(e, [this](const Expr& child) { return (*this)(child); });
  }

  Expr of(const Constant& c, const Expr& e) {
    if (c == Constant::undefined) throw Undefined{};
    return e;
  }

  Expr of(const Quotient& q, const Expr&) {
    const Quotient result{(*this)(q.numerator), (*this)(q.denominator)};
    if (sign_of_(result.denominator) == 0) throw Undefined{};
    return result;
  }

  Expr of(const Power& p, const Expr&) {
    const Power result{(*this)(p.base), (*this)(p.exponent)};
    const auto exponent = rational(simplify(result.exponent));
    if (exponent && exponent->is_integer() && exponent->sign() >= 0) return result;
    const int sign = sign_of_(result.base);
    const bool is_whole = exponent && exponent->is_integer();
    if (sign < 0 && !is_whole) throw Undefined{};
    if (sign == 0 && exponent && exponent->sign() < 0) throw Undefined{};
    if (sign == 0 && !exponent) throw OutOfReach{};
    return result;
  }

  Expr of(const Choice& c, const Expr&) {
    for (const auto& [condition, value] : c.branches) {
      const int sign = sign_of_(difference((*this)(condition.left), (*this)(condition.right)));
      if (holds(condition.relation, sign)) return (*this)(value);
    }
    return (*this)(c.otherwise);
  }

  Expr of(const Call& c, const Expr&) {
    if (const auto definition = expand(c)) return (*this)(*definition);
    const std::string_view name = c.function->name;
    Expr u = (*this)(c.arguments.front());
    if (c.function->is_variadic) {
      for (std::size_t i = 1; i < c.arguments.size(); ++i) {
        const Expr next = (*this)(c.arguments[i]);
        const int sign = sign_of_(difference(next, u));
        if (name == "max" ? sign > 0 : sign < 0) u = next;
      }
      return u;
    }
    if (name == "abs") return sign_of_(u) < 0 ? Negation{u} : u;
    if (name == "sgn") return number(std::int64_t{sign_of_(u)});
    if (name == "heaviside") return number(*Rational::make(sign_of_(u) + 1, 2));
    if (name == "floor") return floor(u);
    require_defined(name, u);
    return Call{c.function, {u}};
  }

  void require_defined(std::string_view name, const Expr& u) {
    bool is_defined = true;
    if (name == "log") is_defined = sign_of_(u) > 0;
    if (name == "sqrt") is_defined = sign_of_(u) >= 0;
    if (name == "asin" || name == "acos") is_defined = sign_of_(Sum{{one, Negation{Power{u, number(std::int64_t{2})}}}}) >= 0;
    if (name == "tan") is_defined = sign_of_(call("cos", {u})) != 0;
    if (!is_defined) throw Undefined{};
  }

  // Between two whole numbers floor is constant.
  Expr floor(const Expr& u) {
    int below = 0;
    const auto is_at_least = [&](int whole) { return sign_of_(difference(u, number(std::int64_t{whole}))) >= 0; };
    while (below > -max_steps && !is_at_least(below)) --below;
    while (below < max_steps && is_at_least(below + 1)) ++below;
    if (std::abs(below) == max_steps) throw OutOfReach{};
    return number(std::int64_t{below});
  }

  const SignOf& sign_of_;
};

}  // namespace

Expr choose(const Expr& e, const SignOf& sign_of) {
  if (e.depth() > max_depth) throw OutOfReach{};
  return Walk(sign_of)(e);
}

bool is_undefined(const Expr& e, Work& work) {
  const auto exact_sign = [&](const Expr& u) {
    const auto value = exact_value(u, work);
    const auto sign = value ? Coefficient(*value).sign() : std::nullopt;
    if (!sign) throw OutOfReach{};
    return *sign;
  };
  try {
    choose(e, exact_sign);
  } catch (const Undefined&) {
    return true;
  } catch (const OutOfReach&) {
  }
  return false;
}

}  // namespace slope
