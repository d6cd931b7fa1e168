// Signs of forms, part by part.
#include "calculus/assumptions.h"

#include <algorithm>
#include <array>
#include <utility>

#include "expr/function_table.h"
#include "expr/relation.h"

namespace slope {

namespace {

constexpr std::array<std::pair<Signs, int>, 3> all_signs = {{{negative, -1}, {zero, 0}, {positive, 1}}};

Signs set_of(int sign) { return sign < 0 ? negative : sign > 0 ? positive : zero; }

// The sign of s^exponent; 0 for s = 0, which a negative exponent excludes beforehand.
int raised(int sign, Exponent exponent) { return exponent.numerator % 2 == 0 ? sign * sign : sign; }

// Signs of the power of a part: even powers are not negative, fractional ones are taken of nothing negative.
Signs powers(Signs base, Exponent exponent) {
  if (exponent.denominator > 1) base &= zero | positive;
  if (exponent.numerator < 0) base &= negative | positive;
  Signs result = 0;
  for (const auto& [set, sign] : all_signs) {
    if (base & set) result |= set_of(raised(sign, exponent));
  }
  return result;
}

Signs products(Signs a, Signs b) {
  Signs result = 0;
  for (const auto& [set, sign] : all_signs) {
    for (const auto& [other_set, other] : all_signs) {
      if ((a & set) && (b & other_set)) result |= set_of(sign * other);
    }
  }
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
constexpr std::array<std::string_view, 4> sign_keeping = {"erf", "atan", "asin", "sgn"};

}  // namespace

Signs signs_where(Relation relation) {
  Signs result = 0;
  for (const auto& [set, sign] : all_signs) {
    if (holds(relation, sign)) result |= set;
  }
  return result;
}

std::vector<Assumptions::Part> Assumptions::parts(const Form& form) const {
  std::vector<Part> result;
  for (const auto& [exponent, id] : form.monomial) result.push_back({{{Term{Monomial(id), 1}}}, exponent});
  for (const auto& [base, exponent] : form.factors) {
    result.push_back({algebra_->base(base), {static_cast<std::int16_t>(exponent), 1}});
  }
  return result;
}

Assumptions::Answer Assumptions::signs(const Form& form) {
  Answer result{set_of(form.coefficient.sign())};
  if (form.is_zero()) return result;
  for (const Part& part : parts(form)) {
    Answer answer = signs(part.polynomial);
    answer.signs = powers(answer.signs, part.exponent);
    result.signs = products(result.signs, answer.signs);
    if (!is_single(answer.signs) && !result.undecided) result.undecided = std::move(answer.undecided);
  }
  if (is_single(result.signs)) result.undecided.reset();
  return result;
}

Assumptions::Answer Assumptions::signs(const Polynomial& part) {
  algebra_->work().spend(1);
  Signs known = looked_up(part);
  if (is_single(known)) return {known};
  if (algebra_->is_positive(part)) return {positive};
  if (const auto other = with_equal_sign(part)) {
    Answer answer = signs(*other);
    answer.signs &= known;
    return answer;
  }
  known &= signs_of(interval(part)) & signs_by_sums(part);
  if (part.terms.size() == 1) {
    Answer answer = signs(part.terms.front().monomial.begin()->generator);
    known &= answer.signs;
    if (!is_single(known) && answer.undecided) return {known, std::move(answer.undecided)};
  }
  return {known, part};
}

// Of generators whose sign has a reason; any sign for the others.
Assumptions::Answer Assumptions::signs(GeneratorId id) {
  const Generator& g = algebra_->generator(id);
  if (g.kind == Generator::Kind::root) {
    Answer answer = signs(Form(g.base));
    answer.signs &= zero | positive;
    return answer;
  }
  return {any_sign};
}

// A form whose sign is the part's: u for erf(u), u - 1 for ln(u), u - v for e^u - e^v.
std::optional<Form> Assumptions::with_equal_sign(const Polynomial& part) {
  if (part.terms.size() == 1) {
    const Generator& g = algebra_->generator(part.terms.front().monomial.begin()->generator);
    if (g.kind != Generator::Kind::function) return {};
    if (g.function->name == "log") return algebra_->difference(g.arguments.front(), {});
    const bool keeps = std::find(sign_keeping.begin(), sign_keeping.end(), g.function->name) != sign_keeping.end();
    return keeps ? std::optional(g.arguments.front()) : std::nullopt;
  }
  if (part.terms.size() != 2 || part.terms.back().coefficient.sign() > 0) return {};
  const Form ratio{exact(divide(part.terms.front().coefficient, exact(negate(part.terms.back().coefficient)))),
                   part.terms.front().monomial * power(part.terms.back().monomial, -1),
                   {}};
  const bool are_exponentials = std::all_of(ratio.monomial.begin(), ratio.monomial.end(), [&](const auto& factor) {
    return algebra_->generator(factor.generator).kind == Generator::Kind::exponential;
  });
  return are_exponentials ? std::optional(algebra_->logarithm(ratio)) : std::nullopt;
}

Signs Assumptions::looked_up(const Polynomial& part) {
  Signs result = any_sign;
  for (const Known& known : known_) {
    algebra_->work().spend(1);
    if (known.part == part) {
      result &= known.signs;
    } else if (known.signs == zero && part.terms.size() > 1 && divide(part, known.part, algebra_->work())) {
      return zero;
    }
  }
  return result;
}

// part = k + r: where k and r are known to have the same sign, that is the part's.
Signs Assumptions::signs_by_sums(const Polynomial& part) {
  if (part.terms.size() < 2) return any_sign;
  for (const Known& known : known_) {
    if (!is_single(known.signs) || known.signs == zero) continue;
    for (const int factor : {1, -1}) {
      Polynomial rest = add(part, multiply(known.part, Term{{}, -factor}, algebra_->work()), algebra_->work());
      if (rest.is_zero()) continue;
      const Term content = take_content(rest);
      const bool is_number = rest.terms.size() == 1 && content.monomial.is_one();
      if (rest.terms.size() == 1) rest.terms.front().monomial = content.monomial;
      if (rest.terms.size() > 1 && !content.monomial.is_one()) continue;
      const Signs of_rest = is_number ? positive : looked_up(rest);
      const Signs sign = factor > 0 ? known.signs : products(known.signs, negative);
      if (sign == products(of_rest, set_of(content.coefficient.sign()))) return sign;
    }
  }
  return any_sign;
}

void Assumptions::assume(const Polynomial& part, Signs signs) {
  if (const auto other = with_equal_sign(part)) {
    assume(*other, signs);
  } else {
    known_.push_back({part, signs});
  }
}

void Assumptions::assume(const Form& form, Signs signs) {
  Signs others = set_of(form.coefficient.sign());
  std::optional<Part> open;
  for (Part& part : parts(form)) {
    const Signs of_power = powers(this->signs(part.polynomial).signs, part.exponent);
    if (is_single(of_power)) {
      others = products(others, of_power);
    } else if (open) {
      return;  // two unknown parts: nothing follows for one of them
    } else {
      open = std::move(part);
    }
  }
  if (!open) return;
  Signs possible = 0;
  for (const auto& [set, sign] : all_signs) {
    const Signs power = powers(set, open->exponent);
    if (power != 0 && (products(power, others) & signs)) possible |= set;
  }
  assume(open->polynomial, possible);
}

Enclosure Assumptions::interval(const Form& form) const {
  Enclosure result = enclosing(form.coefficient);
  for (const auto& [exponent, id] : form.monomial) result = result * power(interval(id), rational(exponent));
  for (const auto& [base, exponent] : form.factors) result = result * power(interval(algebra_->base(base)), exponent);
  return result;
}

Enclosure Assumptions::interval(const Polynomial& p) const {
  Enclosure result;
  for (const Term& term : p.terms) result = result + interval(Form{term.coefficient, term.monomial, {}});
  return result;
}

Enclosure Assumptions::interval(GeneratorId id) const {
  algebra_->work().spend(1);
  const Generator& g = algebra_->generator(id);
  switch (g.kind) {
    case Generator::Kind::symbol:
      return interval_of_symbol(id);
    case Generator::Kind::constant:
      if (g.shown->as<Number>() != nullptr) return enclosing(*g.shown->as<Number>());
      return {3.141592653589793, 3.1415926535897936};
    case Generator::Kind::exponential:
      return exp(interval(g.argument));
    case Generator::Kind::root:
      return interval(g.base);
    case Generator::Kind::function:
      return g.arguments.size() == 1 && g.function->value != nullptr ? image(*g.function, interval(g.arguments.front()))
                                                                      : everything;
    default:
      return everything;
  }
}

// From what is known of c*x + d.
Enclosure Assumptions::interval_of_symbol(GeneratorId id) const {
  Enclosure result = everything;
  for (const auto& [part, signs] : known_) {
    const Term& leading = part.terms.front();
    const bool is_linear = leading.monomial == Monomial(id) &&
                           (part.terms.size() == 1 || (part.terms.size() == 2 && part.terms.back().monomial.is_one()));
    if (!is_linear) continue;
    const Rational offset = part.terms.size() == 1 ? Rational(0) : part.terms.back().coefficient;
    const Enclosure root = -enclosing(exact(divide(offset, leading.coefficient)));
    if (!(signs & negative)) result.low = std::max(result.low, root.low);
    if (!(signs & positive)) result.high = std::min(result.high, root.high);
  }
  return result;
}

}  // namespace slope
