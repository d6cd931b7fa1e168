// Shortening through the normal form: functions stay as they are called, sums come back as their author wrote them.
#include "calculus/derive/shorten.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "calculus/algebra/normal_form.h"
#include "calculus/algebra/writer.h"
#include "expr/function_table.h"
#include "expr/simplify_choice.h"

namespace slope {

namespace {

constexpr int max_effort = 3'000;
constexpr std::uint32_t max_size = 250;  // nodes
constexpr int short_enough = 7;          // tokens
constexpr std::size_t most_terms = 8;

bool is_much_shorter(int tokens, int than) { return 3 * tokens <= 2 * than || (5 * tokens <= 4 * than && than - tokens >= 4); }

// Of fractions within fractions.
int nested_fractions(const Expr& e, bool in_fraction = false) {
  const bool is_fraction = e.as<Quotient>() != nullptr;
  int count = is_fraction && in_fraction;
  if (!is_fraction && e.as<Sum>() == nullptr && e.as<Product>() == nullptr && e.as<Negation>() == nullptr) return 0;
  for_each_child(e, [&](const Expr& child) { count += nested_fractions(child, in_fraction || is_fraction); });
  return count;
}

// As a reader feels it.
int length_of(const Expr& e) { return e.tokens() + (e.size() <= max_size ? 2 * nested_fractions(e) : 0); }

// Each base in the author's words, unless they are longer than ours: (x^2 + x)*(x + 1) - x is no help.
void remember_sums(const NormalForm& normal_form, Algebra& algebra, Style& style) {
  std::vector<Style::Sum> sums;
  Writer writer(algebra, style);
  for (const auto& [shown, form] : normal_form.sums()) {
    if (form.factors.size() != 1 || form.factors.front().exponent != 1) continue;
    const int base = form.factors.front().base, length = shown.tokens();
    const auto known = std::find_if(sums.begin(), sums.end(), [&](const Style::Sum& sum) { return sum.base == base; });
    if (known != sums.end()) {
      if (length < known->shown.tokens()) *known = {base, shown, form.coefficient, form.monomial};
    } else if (const Expr ours = writer.write(form); ours.size() > shown.size() || ours.tokens() >= length) {
      sums.push_back({base, shown, form.coefficient, form.monomial});
    }
  }
  style.sums = std::move(sums);
}

// 1 + x or x + 1: the way the first such sum is written.
bool puts_constants_first(const NormalForm& normal_form) {
  for (const auto& [shown, form] : normal_form.sums()) {
    const auto& terms = shown.as<Sum>()->terms;
    if (rational(terms.front())) return true;
    if (rational(terms.back())) return false;
  }
  return false;
}

// e^(2x) + 1 as e^x + e^-x, which is that divided by e^x. Empty where no base is such a sum.
std::optional<Style> centred(const Style& style, Algebra& algebra) {
  std::optional<Style> result;
  Writer writer(algebra, style);
  for (int i = 0; i < algebra.base_count(); ++i) {
    const auto& terms = algebra.base(i).terms;
    const Monomial& leading = terms.front().monomial;
    if (terms.size() != 2 || !terms.back().monomial.is_one() || leading.size() != 1) continue;
    const auto& [exponent, id] = *leading.begin();
    if (algebra.generator(id).kind != Generator::Kind::exponential || floor(exponent) % 2 != 0) continue;
    const Monomial half = power(leading, *Rational::make(1, 2), algebra.attempt());
    const Monomial inverse = slope::inverse(half);
    const Expr shown = sum({writer.write(Form{terms.front().coefficient, half, {}}),
                            writer.write(Form{terms.back().coefficient, inverse, {}})});
    if (!result) result = style;
    result->sums.insert(result->sums.begin(), {i, shown, 1, inverse});  // found before the author's own
  }
  return result;
}

bool calls_exponential(const Expr& e) {
  const auto* c = e.as<Call>();
  bool found = c != nullptr && c->function->name == "exp";
  for_each_child(e, [&](const Expr& child) { found = found || calls_exponential(child); });
  return found;
}

// No hand writes the monomial with fewer tokens: each generator with its exponent, and a sign between them. Roots and what has
// an exponent of its own are left out, they may be written together with others.
int least_tokens(const Monomial& monomial, const Algebra& algebra) {
  int least = 0;
  for (const auto& [exponent, id] : monomial) {
    const Generator& g = algebra.generator(id);
    if (!g.shown && g.kind != Generator::Kind::function) continue;
    least += (least > 0 ? 1 : 0) + (g.shown ? g.shown->tokens() : 1);
    if (exponent.numerator > 1) least += 2;  // x^2
  }
  return least;
}

int least_tokens(const Polynomial& p, const Algebra& algebra) {
  int least = static_cast<int>(p.terms.size()) - 1;
  for (const Term& term : p.terms) {
    const int of_generators = least_tokens(term.monomial, algebra);
    const bool has_number = of_generators > 0 && term.coefficient != 1 && term.coefficient != -1;
    least += std::max(of_generators, 1) + (has_number ? 2 : 0);
  }
  return least;
}

// Sums may come in their author's words, and generators may have gone into those: x^2 + x for x + 1.
int least_tokens(const Form& form, const NormalForm& normal_form, const Algebra& algebra) {
  int least = static_cast<int>(form.factors.size()) - 1;
  bool keeps_generators = true;
  for (const auto& [base, exponent] : form.factors) {
    int of_base = least_tokens(algebra.base(base), algebra);
    for (const auto& [shown, of_shown] : normal_form.sums()) {
      if (of_shown.exponent(base) != 1) continue;
      of_base = std::min(of_base, shown.tokens());
      keeps_generators = keeps_generators && of_shown.monomial.is_one();
    }
    least += of_base;
  }
  const int of_generators = keeps_generators ? least_tokens(form.monomial, algebra) : 0;
  return least + (of_generators > 0 ? 1 + of_generators : 0);
}

// The forms of an expression and of its parts.
struct Forms {
  Algebra algebra{max_effort};
  NormalForm of{algebra, NormalForm::Calls::kept};
};

Expr shortened(const Expr& e, Forms& forms) {
  const int count = length_of(e);
  if (count < short_enough || e.size() > max_size) return e;
  Algebra& algebra = forms.algebra;
  const Form form = forms.of(e);
  if (form.is_undefined || algebra.attempt().has_failed()) return e;
  std::vector<Form> candidates = {form};
  const bool has_sums = std::any_of(form.factors.begin(), form.factors.end(), [](const auto& f) { return f.exponent > 0; });
  const bool is_one_sum = form.factors.size() == 1 && form.factors.front().exponent == 1;
  if (has_sums && !is_one_sum) candidates.push_back(algebra.multiplied_out(form));
  std::erase_if(candidates, [&](const Form& candidate) {
    return !is_much_shorter(least_tokens(candidate, forms.of, algebra), count);
  });
  if (candidates.empty()) return e;

  Style style;
  style.constants_first = puts_constants_first(forms.of);
  style.exponentials_as_calls = calls_exponential(e);
  remember_sums(forms.of, algebra, style);
  Expr best = e;
  int least = count;
  const auto consider = [&](const Form& candidate, const Style& how) {
    const Expr written = Writer(algebra, how).write(candidate);
    if (written.size() > e.size()) return;
    const int length = length_of(written);
    if (length < least) best = written, least = length;
  };
  for (const Form& candidate : candidates) consider(candidate, style);
  if (const auto other = centred(style, algebra)) consider(form, *other);
  if (!is_much_shorter(least, count)) {  // the author's sums may be what is in the way: x^2*(1 + 1/x^2)
    style.sums.clear();
    consider(form, style);
  }
  return is_much_shorter(least, count) && !algebra.attempt().has_failed() ? best : e;
}

// A sum as a whole or term by term; what is known of the whole is known of its terms.
Expr shortened(const Expr& e) {
  std::optional<Forms> forms(std::in_place);
  const Expr whole = shortened(e, *forms);
  const auto* sum = e.as<Sum>();
  if (sum == nullptr || sum->terms.size() > most_terms) return whole;
  const Expr by_terms = map_children(e, [&](const Expr& term) {
    if (forms->algebra.attempt().has_failed()) forms.emplace();
    return shortened(term, *forms);
  });
  if (&by_terms.node() == &e.node()) return whole;
  return length_of(by_terms) <= length_of(whole) ? by_terms : whole;
}

}  // namespace

Expr shorten(const Expr& e) {
  const auto* choice = e.as<Choice>();
  if (choice == nullptr) return shortened(e);
  Choice result = *choice;  // branch by branch
  for (Branch& branch : result.branches) branch.value = shorten(branch.value);
  result.otherwise = shorten(choice->otherwise);
  const Expr joined = simplified(result);  // branches may have become alike
  return joined.tokens() < e.tokens() ? joined : Expr(std::move(result));
}

}  // namespace slope
