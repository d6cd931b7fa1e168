// Trees to forms: every kind of node, and the functions that have laws.
#include "calculus/algebra/normal_form.h"

#include <algorithm>
#include <array>
#include <utility>

#include "expr/function_table.h"

namespace slope {

namespace {

constexpr int max_depth = 400;

// Decimals with more digits than that, above and below, stay what they are: products of two would not fit.
constexpr std::int64_t max_decimal = 1'000'000'000;
constexpr std::uint32_t size_worth_remembering = 6;

const Rational half = *Rational::make(1, 2);

struct Law {
  std::string_view function;
  Form (*apply)(Algebra&, const Form&);
};

const std::array laws = {
    Law{"log", [](Algebra& a, const Form& u) { return a.logarithm(u); }},
    Law{"sqrt", [](Algebra& a, const Form& u) { return a.power(u, half); }},
    Law{"sin", [](Algebra& a, const Form& u) { return a.sine(u); }},
    Law{"cos", [](Algebra& a, const Form& u) { return a.cosine(u); }},
    Law{"tan", [](Algebra& a, const Form& u) { return a.product(a.sine(u), a.power(a.cosine(u), -1)); }},
};

// Where the author's calls are kept.
const std::array laws_of_kept = {
    Law{"sinh", [](Algebra& a, const Form& u) { return a.hyperbolic_sine(u); }},
    Law{"cosh", [](Algebra& a, const Form& u) { return a.hyperbolic_cosine(u); }},
};

// By e^u, and |u| = sqrt(u^2); left alone where the author's calls are kept.
const std::array definitions = {
    Law{"sinh", [](Algebra& a, const Form& u) {
          const Form e = a.exponential(u);
          return a.times(a.difference(e, a.power(e, -1)), half);
        }},
    Law{"cosh", [](Algebra& a, const Form& u) {
          const Form e = a.exponential(u);
          return a.times(a.sum({e, a.power(e, -1)}), half);
        }},
    Law{"tanh", [](Algebra& a, const Form& u) {
          const Form square = a.exponential(a.times(u, 2));
          return a.product(a.difference(square, {}), a.power(a.sum({square, {}}), -1));
        }},
    Law{"abs", [](Algebra& a, const Form& u) { return a.power(a.power(u, 2), half); }},
};

// (e^(iu) + sign*e^(-iu))/2
Form half_sum(Algebra& a, const Form& u, int sign) {
  const Form e = a.on_unit_circle(u);
  return a.times(a.sum({e, a.times(a.power(e, -1), sign)}), half);
}
Form complex_sine(Algebra& a, const Form& u) { return a.product(half_sum(a, u, -1), a.power(a.imaginary_unit(), -1)); }
Form complex_cosine(Algebra& a, const Form& u) { return half_sum(a, u, 1); }

// By e^(iu), and acos(u) = pi/2 - asin(u), where numbers are complex.
const std::array complex_laws = {
    Law{"sin", complex_sine},
    Law{"cos", complex_cosine},
    Law{"tan", [](Algebra& a, const Form& u) { return a.product(complex_sine(a, u), a.power(complex_cosine(a, u), -1)); }},
    Law{"acos", [](Algebra& a, const Form& u) {
          const int sign = u.coefficient.sign() < 0 ? -1 : 1;
          const Form arc = a.call(*find_function("asin"), {a.times(u, sign)});
          return a.difference(a.times(a.constant(Constant::pi), half), a.times(arc, sign));
        }},
};

constexpr std::array<std::string_view, 4> odd_functions = {"asin", "atan", "erf", "sgn"};

template <class Laws>
auto law_of(const Laws& laws, std::string_view function) {
  const auto found = std::find_if(laws.begin(), laws.end(), [&](const Law& law) { return law.function == function; });
  return found == laws.end() ? nullptr : found->apply;
}

}  // namespace

Form NormalForm::operator()(const Expr& e) {
  if (e.size() < size_worth_remembering) return of(e);
  const int known = known_.find(e);
  if (known >= 0) return forms_[static_cast<std::size_t>(known)];
  if (depth_ == max_depth) algebra_.attempt().fail();
  if (algebra_.attempt().has_failed()) return Algebra::undefined();
  ++depth_;
  Form form = of(e);
  --depth_;
  known_.add(e);
  forms_.push_back(form);
  return form;
}

Form NormalForm::of(const Expr& e) {
  algebra_.attempt().spend(1);
  const auto all = [&](const std::vector<Expr>& parts) {
    std::vector<Form> forms;
    forms.reserve(parts.size());
    for (const Expr& part : parts) forms.push_back((*this)(part));
    return forms;
  };
  return match(e,
      [&](const Number&) {
        const auto value = rational(e);
        const bool is_long = value && value->numerator() > max_decimal && value->denominator() > max_decimal;
        return value && !is_long ? Form{.coefficient = *value} : algebra_.constant(e);
      },
      [&](Constant constant) {
        if (constant == Constant::e) return algebra_.exponential({});
        if (constant == Constant::pi) return algebra_.constant(e);
        if (constant == Constant::infinity) algebra_.attempt().fail();
        return Algebra::undefined();
      },
      [&](const Symbol&) { return algebra_.symbol(e); },
      [&](const Negation& n) { return algebra_.times((*this)(n.operand), -1); },
      [&](const Sum& s) {
        const Form total = algebra_.sum(all(s.terms));
        if (calls_ == Calls::kept) sums_.emplace_back(e, total);
        return total;
      },
      [&](const Product& p) {
        Form result;
        for (const Form& factor : all(p.factors)) result = algebra_.product(result, factor);
        return result;
      },
      [&](const Quotient& q) {
        const Form numerator = (*this)(q.numerator);
        return algebra_.product(numerator, algebra_.power((*this)(q.denominator), -1));
      },
      [&](const Power& p) {
        if (is(p.base, Constant::e)) return exponential(p.exponent);
        const Form exponent = (*this)(p.exponent);
        return algebra_.power((*this)(p.base), exponent);
      },
      [&](const Call& c) { return of_call(c, e); },
      [&](const Choice&) { return algebra_.opaque(e); });
}

// e^(u + v) as e^u*e^v where what is written is to be kept: u and v are not brought to one denominator.
Form NormalForm::exponential(const Expr& exponent) {
  const auto* sum = exponent.as<Sum>();
  if (sum == nullptr || calls_ == Calls::expanded) return algebra_.exponential((*this)(exponent));
  Form result;
  for (const Expr& term : sum->terms) result = algebra_.product(result, algebra_.exponential((*this)(term)));
  return result;
}

Form NormalForm::of_call(const Call& call, const Expr& e) {
  const Function& function = *call.function;
  if (function.name == "exp") return exponential(call.arguments.front());
  const bool is_complex = algebra_.numbers() == Algebra::Numbers::complex;
  const auto complex_law = is_complex ? law_of(complex_laws, function.name) : nullptr;
  const auto has_law = complex_law != nullptr ? complex_law : law_of(laws, function.name);
  const auto has_definition =
      calls_ == Calls::expanded ? law_of(definitions, function.name) : law_of(laws_of_kept, function.name);
  if (calls_ == Calls::expanded && !has_law && !has_definition) {
    if (const auto definition = expand(call)) return (*this)(*definition);
  }
  std::vector<Form> arguments;
  for (const Expr& argument : call.arguments) arguments.push_back((*this)(argument));
  if (has_law) return algebra_.shown_as(has_law(algebra_, arguments.front()), e);
  if (has_definition) return has_definition(algebra_, arguments.front());

  const bool is_odd = std::find(odd_functions.begin(), odd_functions.end(), function.name) != odd_functions.end();
  if (is_odd && arguments.front().is_zero()) return Algebra::zero();
  if (is_odd && arguments.front().coefficient.sign() < 0) {
    return algebra_.times(algebra_.call(function, {algebra_.times(arguments.front(), -1)}), -1);
  }
  return algebra_.shown_as(algebra_.call(function, std::move(arguments)), e);
}

}  // namespace slope
