// Signs by structure: sums, products and quotients of positive parts, exponentials, even powers, logarithms of 1 + positive.
#include "calculus/choices/sign.h"

#include <algorithm>

#include "expr/function_table.h"

namespace slope {

namespace {

bool is_call(const Expr& e, std::string_view name) {
  const auto* c = e.as<Call>();
  return c != nullptr && c->function->name == name;
}

// log(1 + p) and log(2) are positive.
bool exceeds_one(const Expr& e) {
  if (const auto value = rational(e)) return compare(*value, 1) > 0;
  if (const auto* c = e.as<Constant>()) return *c != Constant::undefined;
  const auto* s = e.as<Sum>();
  if (s == nullptr) return false;
  const bool has_one = std::any_of(s->terms.begin(), s->terms.end(), [](const Expr& term) { return is_number(term, 1); });
  return has_one && std::all_of(s->terms.begin(), s->terms.end(), is_positive);
}

bool is_even(const Expr& e) {
  const auto value = rational(e);
  return value && value->is_integer() && value->numerator() % 2 == 0;
}

bool is_positive_call(const Call& c) {
  const Expr& u = c.arguments.front();
  const std::string_view name = c.function->name;
  if (name == "exp" || name == "cosh") return true;
  if (name == "log" || name == "acosh") return exceeds_one(u);
  if (name == "max") return std::any_of(c.arguments.begin(), c.arguments.end(), is_positive);
  if (name == "min") return std::all_of(c.arguments.begin(), c.arguments.end(), is_positive);
  const bool keeps_sign = name == "sqrt" || name == "abs" || name == "sinh" || name == "tanh" || name == "atan" ||
                          name == "asin" || name == "asinh" || name == "atanh" || name == "erf" || name == "sgn" || name == "heaviside";
  if (keeps_sign) return is_positive(u);
  const auto definition = expand(c);
  return definition && is_positive(*definition);
}

}  // namespace

bool is_positive(const Expr& e) {
  if (const auto value = rational(e)) return value->sign() > 0;
  if (const auto* c = e.as<Constant>()) return *c != Constant::undefined;
  if (const auto* s = e.as<Sum>()) {
    const auto is_positive_leaf = [](const Expr& term) { return term.size() == 1 && is_positive(term); };
    return std::all_of(s->terms.begin(), s->terms.end(), is_nonnegative) &&
           (std::any_of(s->terms.begin(), s->terms.end(), is_positive_leaf) ||  // a nest of sinh(u) + 1 is walked once
            std::any_of(s->terms.begin(), s->terms.end(), is_positive));
  }
  if (const auto* p = e.as<Product>()) return std::all_of(p->factors.begin(), p->factors.end(), is_positive);
  if (const auto* q = e.as<Quotient>()) return is_positive(q->numerator) && is_positive(q->denominator);
  if (const auto* p = e.as<Power>()) return is_positive(p->base);
  if (const auto* c = e.as<Call>()) return is_positive_call(*c);
  return false;
}

bool is_nonnegative(const Expr& e) {
  if (const auto value = rational(e)) return value->sign() >= 0;
  if (const auto* p = e.as<Power>(); p != nullptr && is_even(p->exponent)) return true;
  if (is_call(e, "abs") || is_call(e, "sqrt")) return true;
  if (is_call(e, "max")) {
    const auto& arguments = e.as<Call>()->arguments;
    return std::any_of(arguments.begin(), arguments.end(), is_nonnegative);
  }
  if (const auto* p = e.as<Product>()) return std::all_of(p->factors.begin(), p->factors.end(), is_nonnegative);
  return is_positive(e);
}

}  // namespace slope
