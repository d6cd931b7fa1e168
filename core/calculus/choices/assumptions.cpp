// Signs of forms, part by part.
#include "calculus/choices/assumptions.h"

#include <algorithm>
#include <utility>

#include "calculus/intervals/jet.h"
#include "expr/function_table.h"
#include "expr/relation.h"

namespace slope {

namespace {

Signs set_of(int sign) { return sign < 0 ? negative : sign > 0 ? positive : zero; }

// Signs of the power of a number: even powers are not negative, fractional ones are taken of nothing negative, and what stands
// below the line is not zero.
Signs powers(Signs base, Exponent exponent) {
  if (exponent.denominator > 1) base &= zero | positive;
  if (exponent.numerator < 0) base &= negative | positive;
  const bool is_even = exponent.numerator % 2 == 0;
  return is_even && (base & negative) ? static_cast<Signs>((base & zero) | positive) : base;
}

Signs opposite(Signs a) { return static_cast<Signs>((a & zero) | (a & negative ? positive : 0) | (a & positive ? negative : 0)); }

Signs products(Signs a, Signs b) {
  Signs result = 0;
  if (b & negative) result |= opposite(a);
  if (b & positive) result |= a;
  if (a != 0 && (b & zero)) result |= zero;
  return result;
}

Signs signs_of(const Enclosure& values) {
  Signs result = any_sign;
  if (values.low >= 0) result &= zero | positive;
  if (values.low > 0) result &= positive;
  if (values.high <= 0) result &= zero | negative;
  if (values.high < 0) result &= negative;
  return result;
}

// Functions that have their argument's sign.
bool keeps_sign(std::string_view function) {
  return function == "erf" || function == "atan" || function == "asin" || function == "sgn";
}

}  // namespace

Signs signs_where(Relation relation) {
  Signs result = 0;
  for (const int sign : {-1, 0, 1}) {
    if (holds(relation, sign)) result |= set_of(sign);
  }
  return result;
}

std::vector<std::pair<Part, Exponent>> parts(const Form& form) {
  std::vector<std::pair<Part, Exponent>> result;
  for (const auto& [exponent, id] : form.monomial) result.push_back({Part::of_generator(id), exponent});
  for (const auto& [base, exponent] : form.factors) {
    result.push_back({Part::of_base(base), {static_cast<std::int16_t>(exponent), 1}});
  }
  return result;
}

Form Assumptions::form(Part part) const {
  if (part.is_generator()) return {.monomial = Monomial(part.generator())};
  return {.factors = {{part.base(), 1}}};
}

// Whether the power is more than a power of a number: (x^a)^2 stands for x^(2a), which for x = -1 and a = 1/2 is -1.
bool Assumptions::is_power_of_power(Part part, Exponent exponent) const {
  if (!part.is_generator() || exponent == Exponent{1, 1}) return false;
  const Generator& g = algebra_->generator(part.generator());
  return g.kind == Generator::Kind::power && !g.is_positive;
}

Assumptions::Answer Assumptions::signs(const Form& form) {
  if (form.is_undefined || algebra_->attempt().has_failed()) return {any_sign};
  Answer result{set_of(form.coefficient.sign())};
  if (form.is_zero()) return result;
  for (const auto& [part, exponent] : parts(form)) {
    const Answer answer = signs(part);
    const Signs of_power = is_power_of_power(part, exponent) ? any_sign : powers(answer.signs, exponent);
    result.signs = products(result.signs, of_power);
    if (!is_single(of_power) && !result.undecided) result.undecided = answer.undecided;
  }
  if (is_single(result.signs)) result.undecided.reset();
  return result;
}

Assumptions::Answer Assumptions::signs(Part part) {
  algebra_->attempt().spend(1);
  if (algebra_->attempt().has_failed()) return {any_sign};
  const Signs known = looked_up(part);
  if (is_single(known)) return {known};
  if (const auto other = with_equal_sign(part)) {
    Answer answer = signs(*other);
    answer.signs &= known;
    return answer;
  }
  if (!part.is_generator()) {
    if (algebra_->is_positive(algebra_->base(part.base()))) return {positive};
    const Signs seen = signs_by_division(part.base()) & signs_by_sums(part.base());
    return {static_cast<Signs>(known & seen & signs_of(interval(part))), part};
  }
  const Generator& g = algebra_->generator(part.generator());
  if (g.is_positive) return {positive};
  if (g.kind != Generator::Kind::root) return {static_cast<Signs>(known & signs_of(interval(part))), part};
  Answer answer = signs(Form(g.base));
  answer.signs &= zero | positive;
  return answer;
}

std::optional<Form> Assumptions::with_equal_sign(Part part) {
  if (part.is_generator()) {
    const Generator& g = algebra_->generator(part.generator());
    if (g.kind != Generator::Kind::function) return {};
    if (g.function->name == "log") return algebra_->difference(g.arguments.front(), {});
    return keeps_sign(g.function->name) ? std::optional(g.arguments.front()) : std::nullopt;
  }
  const auto& terms = algebra_->base(part.base()).terms;
  if (terms.size() != 2 || terms.back().coefficient.sign() > 0) return {};
  Attempt& attempt = algebra_->attempt();
  const Form ratio{exact(divide(terms.front().coefficient, exact(negate(terms.back().coefficient), attempt)), attempt),
                   multiply(terms.front().monomial, inverse(terms.back().monomial), attempt),
                   {}};
  for (const auto& [exponent, id] : ratio.monomial) {
    if (algebra_->generator(id).kind != Generator::Kind::exponential) return {};
  }
  return algebra_->logarithm(ratio);
}

Signs Assumptions::looked_up(Part part) const {
  Signs result = any_sign;
  for (const auto& [known, signs] : known_) {
    if (known == part) result &= signs;
  }
  return result;
}

// A multiple of what is zero is zero.
Signs Assumptions::signs_by_division(int base) const {
  for (const auto& [known, signs] : known_) {
    if (signs != zero || known.is_generator()) continue;
    if (divide(algebra_->base(base), algebra_->base(known.base()), algebra_->attempt())) return zero;
  }
  return any_sign;
}

// part = k + r: where k and r are known to have the same sign, that is the part's.
Signs Assumptions::signs_by_sums(int base) {
  const Form whole = form(Part::of_base(base));
  for (const auto& [known, signs] : known_) {
    if (signs != positive && signs != negative) continue;
    for (const int factor : {1, -1}) {
      Form k = form(known);
      k.coefficient = factor;
      const Form rest = algebra_->difference(whole, k);
      const auto of_rest = parts(rest);
      if (of_rest.size() > 1 || (of_rest.size() == 1 && of_rest.front().second != Exponent{1, 1})) continue;
      const Signs of_part = of_rest.empty() ? positive : looked_up(of_rest.front().first);
      const Signs sign = factor > 0 ? signs : opposite(signs);
      if (sign == products(of_part, set_of(rest.coefficient.sign()))) return sign;
    }
  }
  return any_sign;
}

void Assumptions::assume(Part part, Signs signs) {
  if (const auto other = with_equal_sign(part)) {
    assume(*other, signs);
  } else {
    known_.push_back({part, signs});
  }
}

void Assumptions::assume(const Form& form, Signs signs) {
  if (form.is_undefined || algebra_->attempt().has_failed()) return;
  Signs others = set_of(form.coefficient.sign());
  std::optional<std::pair<Part, Exponent>> open;
  for (const auto& [part, exponent] : parts(form)) {
    if (is_power_of_power(part, exponent)) return;
    const Signs of_power = powers(this->signs(part).signs, exponent);
    if (is_single(of_power)) {
      others = products(others, of_power);
    } else if (open) {
      return;  // two unknown parts: nothing follows for one of them
    } else {
      open = {part, exponent};
    }
  }
  if (!open) return;
  Signs possible = 0;
  for (const Signs sign : {negative, zero, positive}) {
    if (products(powers(sign, open->second), others) & signs) possible |= sign;
  }
  assume(open->first, possible);
}

Enclosure Assumptions::interval(const Form& form) const {
  Enclosure result = enclosing(form.coefficient);
  for (const auto& [part, exponent] : parts(form)) {
    result = result * (is_power_of_power(part, exponent) ? everything : power(interval(part), rational(exponent)));
  }
  return result;
}

Enclosure Assumptions::interval(Part part) const {
  algebra_->attempt().spend(1);
  if (algebra_->attempt().has_failed()) return everything;
  if (part.is_generator()) return interval_of_generator(part.generator());
  Enclosure result;
  for (const Term& term : algebra_->base(part.base()).terms) {
    result = result + interval(Form{term.coefficient, term.monomial, {}});
  }
  return result;
}

Enclosure Assumptions::interval_of_generator(GeneratorId id) const {
  const Generator& g = algebra_->generator(id);
  switch (g.kind) {
    case Generator::Kind::symbol:
      return interval_of_symbol(id);
    case Generator::Kind::constant:
      return enclosure(*g.shown);
    case Generator::Kind::exponential:
      return exp(interval(g.argument));
    case Generator::Kind::root:
      return interval(g.base);
    case Generator::Kind::function:
      return g.function->value != nullptr ? image(*g.function, interval(g.arguments.front())) : everything;
    default:
      return everything;
  }
}

// From what is known of x, and of c*x + d.
Enclosure Assumptions::interval_of_symbol(GeneratorId id) const {
  Enclosure result = everything;
  for (const auto& [part, signs] : known_) {
    Enclosure root;
    if (!part.is_generator()) {
      const auto& terms = algebra_->base(part.base()).terms;
      if (terms.size() != 2 || !(terms.front().monomial == Monomial(id)) || !terms.back().monomial.is_one()) continue;
      root = -enclosing(exact(divide(terms.back().coefficient, terms.front().coefficient), algebra_->attempt()));
    } else if (part.generator() != id) {
      continue;
    }
    if (!(signs & negative)) result.low = std::max(result.low, root.low);
    if (!(signs & positive)) result.high = std::min(result.high, root.high);
  }
  return result;
}

}  // namespace slope
