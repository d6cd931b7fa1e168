// Requirements, node by node.
#include "calculus/prove/requirements.h"

#include "expr/function_table.h"

namespace slope {

void Requirements::add(const Expr& e) {
  algebra_.attempt().spend(1);
  if (algebra_.attempt().has_failed() || visited_.find(e) >= 0) return;
  visited_.add(e);
  match(e, [&](const auto& kind) { of(kind); });
  if (e.as<Choice>() == nullptr) for_each_child(e, [&](const Expr& child) { add(child); });
}

void Requirements::of(const Quotient& q) { not_zero(value(q.denominator)); }

// u^n: u not 0 where n is negative, u not negative where n is a fraction
void Requirements::of(const Power& p) {
  const Form base = value(p.base), exponent = value(p.exponent);
  if (!exponent.is_constant()) return require({base, positive, exponent});
  if (exponent.coefficient.sign() < 0) not_zero(base);
  if (!exponent.coefficient.is_integer()) require({base, zero | positive});
}

void Requirements::of(const Call& c) {
  if (const auto definition = expand(c)) return add(*definition);
  const std::string_view function = c.function->name;
  const Form u = value(c.arguments.front());
  if (function == "log") require({u, positive});
  if (function == "sqrt") require({u, zero | positive});
  if (function == "asin" || function == "acos") require({algebra_.difference({}, algebra_.power(u, 2)), zero | positive});
  if (function == "tan") not_zero(algebra_.cosine(u));
}

// Conditions are looked at up to the one that holds.
void Requirements::of(const Choice& choice) {
  for (const auto& [condition, value] : choice.branches) {
    add(condition.left);
    add(condition.right);
    const auto possible = resolver_.signs_of_difference(resolver_.resolve(condition.left), resolver_.resolve(condition.right));
    if (!possible) return;  // undefined: the normal form knows
    const Signs wanted = signs_where(condition.relation);
    if ((*possible & wanted) == 0) continue;
    if ((*possible & ~wanted) == 0) return add(value);
    return algebra_.attempt().fail();
  }
  add(choice.otherwise);
}

// A product is not zero where none of its parts is; u^v and sqrt(u) are not where u is not.
void Requirements::not_zero(const Form& form) {
  for (const auto& [part, exponent] : parts(form)) {
    using Kind = Generator::Kind;
    const Generator* g = part.is_generator() ? &algebra_.generator(part.generator()) : nullptr;
    if (g != nullptr && (g->kind == Kind::root || g->kind == Kind::power)) {
      not_zero(Form(g->base));
    } else {
      require({assumptions_.form(part), negative | positive});
    }
  }
}

// e^u - 1 has the sign of u.
void Requirements::require(const Requirement& requirement) {
  if (algebra_.attempt().has_failed() || requirement.form.is_undefined) return;
  if ((assumptions_.signs(requirement.form).signs & ~requirement.signs) == 0 || grant(requirement)) return;
  const auto all = parts(requirement.form);
  const bool is_single = all.size() == 1 && all.front().second == Exponent{1, 1};
  const auto other = is_single ? assumptions_.with_equal_sign(all.front().first) : std::nullopt;
  if (!other) return list_.push_back(requirement);
  if (requirement.is_not_zero()) return not_zero(*other);
  require({algebra_.times(*other, requirement.form.coefficient), requirement.signs, requirement.exponent});
}

// x*y - y is not zero where y and x - 1 are not, and the other way round.
bool Requirements::grant(const Requirement& r) const {
  Polynomial rest = algebra_.expanded(r.form);
  for (const Requirement& known : list_) {
    if (known.signs != r.signs) continue;
    if (algebra_.equal(known.form, r.form) && algebra_.equal(known.exponent, r.exponent)) return true;
    if (!r.is_not_zero()) continue;
    const Polynomial part = algebra_.expanded(known.form);
    if (divide(part, rest, algebra_.attempt())) return true;
    while (const auto quotient = divide(rest, part, algebra_.attempt())) rest = *quotient;
  }
  return r.is_not_zero() && rest.terms.size() == 1 && rest.terms.front().monomial.is_one();
}

}  // namespace slope
