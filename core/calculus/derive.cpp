// Differentiation that explains itself: each rule writes its formula with the parts' derivatives in it, then simplifies.
#include "calculus/derive.h"

#include <algorithm>
#include <array>

#include "calculus/cases.h"
#include "calculus/pieces.h"
#include "calculus/seam.h"
#include "calculus/shorten.h"
#include "expr/function_table.h"
#include "expr/relation.h"
#include "expr/simplify.h"

namespace slope {

namespace {

constexpr std::uint32_t max_work = 60'000;  // nodes written down in all steps together
constexpr std::uint32_t max_boundary = 60;  // nodes of two branches whose meeting is looked at
constexpr int max_effort = 40'000;          // nodes looked at where functions are cut into pieces

constexpr std::array<std::string_view, 16> rules = {
    "constant_rule",     // c' = 0
    "identity_rule",     // x' = 1
    "sum_rule",          // (u + v)' = u' + v'
    "constant_factor_rule",
    "product_rule",      // (uv)' = u'v + uv'
    "quotient_rule",     // (u/v)' = (u'v - uv')/v^2
    "reciprocal_rule",   // (c/v)' = -cv'/v^2
    "power_rule",        // (u^n)' = n u^(n - 1) u'
    "exponential_rule",  // (e^u)' = e^u u'
    "general_power_rule",  // (u^v)' = u^v (v' ln u + v u'/u)
    "chain_rule",        // f(u)' = f'(u) u'
    "choice_rule",       // each branch for itself
    "rewriting",         // f = g, so f' = g'
    "definition",        // an equality: the function is what its definition says
    "case_split",        // an equality: max, min, |x| and the like as cases
    "simplify",          // an equality
};

// The functions' own rules are named after them: "tanh_rule".
std::string_view own_rule(const Function& function) {
  static const std::vector<std::pair<std::string_view, std::string>> names = [] {
    std::vector<std::pair<std::string_view, std::string>> result;
    for (const auto* table : {&elementary_functions(), &activation_functions()}) {
      for (const Function& row : *table) {
        if (!row.derivative.empty()) result.emplace_back(row.name, std::string(row.name) + "_rule");
      }
    }
    return result;
  }();
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& n) { return n.first == function.name; });
  return found->second;
}

// Where a formula is undefined, so is its derivative.
bool says_undefined(const Expr& e) {
  const auto* constant = e.as<Constant>();
  bool found = constant != nullptr && *constant == Constant::undefined;
  for_each_child(e, [&](const Expr& child) { found = found || says_undefined(child); });
  return found;
}

const Expr zero = number(std::int64_t{0}), one = number(std::int64_t{1});

// A list of them; an initializer list would copy each with all its substeps.
template <class... Steps>
std::vector<Step> steps(Steps&&... list) {
  std::vector<Step> result;
  result.reserve(sizeof...(list));
  (result.push_back(std::forward<Steps>(list)), ...);
  return result;
}

class Deriver {
 public:
  Deriver(const Expr& f, std::string_view variable) : variable_(variable), chooses_(has_choice(f)) {}

  Step derive(const Expr& e) {
    if (is_too_large()) return {"constant_rule", variable_, e, zero, {}};  // thrown away
    if (!contains(e, variable_) && !says_undefined(e)) return finished("constant_rule", e, zero, {});
    if (const auto* c = e.as<Call>()) {
      // The kink of |u| is not one of |relu(x)| where relu rests on it: then the pieces decide.
      const bool inner_chooses = chooses_ && has_choice(c->arguments.front());
      if (!inner_chooses && outer_derivative(*c)) return own(e, *c);
    }
    if (chooses_ && has_choice(e)) {
      if (auto step = by_pieces(e)) return std::move(*step);
    }
    return match(e, [&](const auto& kind) { return derive(e, kind); });
  }

  // Whether more was written down than anyone would read; whatever is returned then is of no use.
  bool is_too_large() const { return work_ > max_work; }

  // The whole answer: the rules' result in its shortest form.
  Step root(const Expr& e) {
    Step step = derive(e);
    if (is_too_large()) return step;
    const Expr shortest = shorten(step.after);
    if (shortest != step.after) {
      account(shortest);
      if (!step.substeps.empty() && step.substeps.back().rule == "simplify") {
        step.substeps.back().after = shortest;
      } else {
        step.substeps.push_back(equality("simplify", step.after, shortest));
      }
      step.after = shortest;
    }
    return step;
  }

 private:
  void account(const Expr& e) { work_ = std::min(work_ + std::min(e.size(), max_work), max_work + 1); }

  // A step whose rule gives `raw`; what simplification makes of it is the step's last substep.
  Step finished(std::string_view rule, const Expr& before, const Expr& raw, std::vector<Step> substeps) {
    account(before);
    account(raw);
    if (is_too_large()) return {rule, variable_, before, raw, {}};
    const Expr simple = simplify(raw);
    if (simple != raw) {
      account(simple);
      substeps.push_back(equality("simplify", raw, simple));
    }
    return {rule, variable_, before, simple, std::move(substeps)};
  }

  Step equality(std::string_view rule, const Expr& before, const Expr& after) const {
    return {rule, variable_, before, after, {}};
  }

  Step derive(const Expr& e, const Number&) { return finished("constant_rule", e, zero, {}); }
  Step derive(const Expr& e, const Constant&) {
    return finished("constant_rule", e, says_undefined(e) ? e : zero, {});
  }
  Step derive(const Expr& e, const Symbol&) { return finished("identity_rule", e, one, {}); }

  // (-u)' = -u'
  Step derive(const Expr& e, const Negation& n) {
    Step u = derive(n.operand);
    const Expr raw = Negation{u.after};
    return finished("constant_factor_rule", e, raw, steps(std::move(u)));
  }

  // (u + v)' = u' + v'
  Step derive(const Expr& e, const Sum& s) {
    std::vector<Step> substeps;
    std::vector<Expr> terms;
    for (const Expr& term : s.terms) {
      substeps.push_back(derive(term));
      terms.push_back(substeps.back().after);
    }
    return finished("sum_rule", e, Sum{std::move(terms)}, std::move(substeps));
  }

  // (cu)' = cu';  (uv)' = u'v + uv', and so on for more factors
  Step derive(const Expr& e, const Product& p) {
    std::vector<Expr> constant, varying;
    for (const Expr& factor : p.factors) (contains(factor, variable_) ? varying : constant).push_back(factor);
    if (!constant.empty()) {
      Step u = derive(product(std::move(varying)));
      constant.push_back(u.after);
      return finished("constant_factor_rule", e, Product{std::move(constant)}, steps(std::move(u)));
    }
    std::vector<Step> substeps;
    std::vector<Expr> terms;
    for (std::size_t i = 0; i < p.factors.size(); ++i) {
      substeps.push_back(derive(p.factors[i]));
      std::vector<Expr> factors = p.factors;
      factors[i] = substeps.back().after;
      terms.push_back(Product{std::move(factors)});
      account(terms.back());
      if (is_too_large()) return {"product_rule", variable_, e, zero, {}};
    }
    return finished("product_rule", e, Sum{std::move(terms)}, std::move(substeps));
  }

  Step derive(const Expr& e, const Quotient& q) {
    // (u/c)' = u'/c
    if (!contains(q.denominator, variable_)) {
      Step u = derive(q.numerator);
      const Expr raw = Quotient{u.after, q.denominator};
      return finished("constant_factor_rule", e, raw, steps(std::move(u)));
    }
    Step v = derive(q.denominator);
    const Expr square = Power{q.denominator, number(std::int64_t{2})};
    // (c/v)' = -cv'/v^2
    if (!contains(q.numerator, variable_)) {
      const Expr above = is_number(q.numerator, 1) ? v.after : Expr(Product{{q.numerator, v.after}});
      return finished("reciprocal_rule", e, Negation{Quotient{above, square}}, steps(std::move(v)));
    }
    // (u/v)' = (u'v - uv')/v^2
    Step u = derive(q.numerator);
    const Expr above = Sum{{Product{{u.after, q.denominator}}, Negation{Product{{q.numerator, v.after}}}}};
    return finished("quotient_rule", e, Quotient{above, square}, steps(std::move(u), std::move(v)));
  }

  Step derive(const Expr& e, const Power& p) {
    const bool base_varies = contains(p.base, variable_), exponent_varies = contains(p.exponent, variable_);
    // (u^n)' = n u^(n - 1) u'
    if (!exponent_varies) {
      const Expr lowered = simplify(Sum{{p.exponent, Negation{one}}});
      return through("power_rule", e, p.base, [&](const Expr& u) {
        return Outer{Power{u, p.exponent}, Product{{p.exponent, Power{u, lowered}}}};
      });
    }
    // (a^u)' = a^u ln(a) u'
    if (!base_varies) {
      const bool natural = p.base == Expr(Constant::e);
      return through("exponential_rule", e, p.exponent, [&](const Expr& u) {
        const Expr power = Power{p.base, u};
        return Outer{power, natural ? power : Expr(Product{{power, call("log", {p.base})}})};
      });
    }
    // (u^v)' = u^v (v' ln u + v u'/u)
    Step u = derive(p.base), v = derive(p.exponent);
    const Expr logarithm = call("log", {p.base});
    const Expr bracket = Sum{{Product{{v.after, logarithm}}, Quotient{Product{{p.exponent, u.after}}, p.base}}};
    return finished("general_power_rule", e, Product{{e, bracket}}, steps(std::move(u), std::move(v)));
  }

  // f(u)' = f'(u) u', for a function whose row gives f'
  Step own(const Expr& e, const Call& c) {
    return through(own_rule(*c.function), e, c.arguments.front(), [&](const Expr& u) {
      const Call of_u{c.function, {u}};
      return Outer{of_u, *outer_derivative(of_u)};
    });
  }

  struct Outer {
    Expr function;
    Expr derivative;
  };

  // The chain rule, unless the inner function is the variable itself; `outer` gives the outer function and its derivative
  // at any argument, and `rule` is the reason for it.
  template <class OuterAt>
  Step through(std::string_view rule, const Expr& e, const Expr& inner, OuterAt outer) {
    if (inner == symbol(variable_)) return finished(rule, e, outer(inner).derivative, {});
    const std::string name = unused_name(e);
    const Outer by_name = outer(symbol(name));
    Step by_inner = finished(rule, by_name.function, by_name.derivative, {});
    by_inner.variable = name;
    for (Step& step : by_inner.substeps) step.variable = name;
    Step u = derive(inner);
    const Expr raw = Product{{simplify(outer(inner).derivative), u.after}};
    Step step = finished("chain_rule", e, raw, steps(std::move(by_inner), std::move(u)));
    step.inner = inner;
    return step;
  }

  // A name for the inner function, for the eye only: the result is computed without it.
  std::string unused_name(const Expr& e) const {
    static constexpr std::string_view names[] = {"u", "v", "w", "s", "t", "z", "y", "q"};
    for (const std::string_view name : names) {
      if (name != variable_ && !contains(e, name)) return std::string(name);
    }
    return "u";
  }

  Step derive(const Expr& e, const Call& c) {
    if (outer_derivative(c)) return own(e, c);
    if (const auto definition = expand(c)) return by_equality("definition", e, *definition);
    // What is left is max and min with a parameter in the way of pieces: a > b ? a : b, the varying side first.
    Expr best = c.arguments.front();
    const Relation relation = c.function->name == "max" ? Relation::greater : Relation::less;
    for (std::size_t i = 1; i < c.arguments.size(); ++i) {
      const Expr& next = c.arguments[i];
      const bool swap = !contains(best, variable_);
      const Expr& first = swap ? next : best;
      const Expr& second = swap ? best : next;
      best = Choice{{{{relation, first, second}, first}}, second};
      account(best);
    }
    return by_equality("case_split", e, best);
  }

  Step by_equality(std::string_view rule, const Expr& e, const Expr& equal) {
    account(e);
    account(equal);
    Step rest = derive(equal);
    const Expr after = rest.after;
    std::vector<Step> substeps = steps(equality(rule, e, equal), std::move(rest));
    return {"rewriting", variable_, e, after, std::move(substeps)};
  }

  // The slope on the boundary l = r of l > r ? u : v. Where u = v and u' = v' there, that is it, whichever side is near.
  Expr slope_at_boundary(const Choice& choice, const Expr& first, const Expr& second) const {
    const auto& [condition, value] = choice.branches.front();
    if (choice.otherwise.size() + value.size() > max_boundary) return Constant::undefined;
    const Conditions boundary = {{Relation::equal, condition.left, condition.right}};
    const bool is_maximum = (value == condition.left && choice.otherwise == condition.right) ||
                            (value == condition.right && choice.otherwise == condition.left);
    if (!is_maximum && always({Relation::equal, value, choice.otherwise}, boundary) != true) return Constant::undefined;
    const Comparison same_slope{Relation::equal, first, second};
    const auto is_smooth = always(same_slope, boundary);
    if (is_smooth == true) return second;
    if (is_smooth == false || contains(first, variable_) || contains(second, variable_)) return Constant::undefined;
    return Choice{{{same_slope, second}}, Constant::undefined};
  }

  // Each branch for itself; at the boundary, where the branches meet, only if they meet smoothly.
  Step derive(const Expr& e, const Choice& choice) {
    std::vector<Step> substeps;
    std::vector<Branch> branches;
    bool has_boundary = false;
    for (const auto& [condition, value] : choice.branches) {
      if (is_too_large()) return {"choice_rule", variable_, e, zero, {}};
      substeps.push_back(derive(value));
      const Expr after = substeps.back().after;
      if (!contains(condition.left, variable_) && !contains(condition.right, variable_)) {
        branches.push_back({condition, after});
      } else if (condition.relation == Relation::equal || condition.relation == Relation::not_equal) {
        const bool at_point = condition.relation == Relation::equal;
        branches.push_back({{Relation::equal, condition.left, condition.right}, Constant::undefined});
        if (!at_point) branches.push_back({condition, after});
      } else {
        branches.push_back({{strict(condition.relation), condition.left, condition.right}, after});
        has_boundary = true;
        branches.push_back({{Relation::equal, condition.left, condition.right}, Constant::undefined});
      }
    }
    substeps.push_back(derive(choice.otherwise));
    const Expr otherwise = substeps.back().after;
    if (has_boundary && choice.branches.size() == 1 && !is_too_large()) {
      branches.back().value = slope_at_boundary(choice, branches.front().value, otherwise);
    }
    return finished("choice_rule", e, Choice{std::move(branches), otherwise}, std::move(substeps));
  }

  // Where the pieces are known, each is derived for itself and the seams are examined.
  std::optional<Step> by_pieces(const Expr& e) {
    const auto cut = pieces(e, variable_, effort_);
    if (!cut) return {};
    if (cut->values.size() == 1) {
      if (has_choice(cut->values.front())) return {};
      return by_equality("case_split", e, cut->values.front());
    }
    const std::vector<std::optional<Expr>> values = values_at_seams(e, *cut, variable_);
    const Expr written = choice_of(*cut, values, variable_);
    std::vector<Step> substeps;
    if (written != e) {
      account(written);
      substeps.push_back(equality("case_split", e, written));
    }
    Pieces slopes{cut->bounds, {}};
    for (const Expr& value : cut->values) {
      substeps.push_back(derive(value));
      slopes.values.push_back(substeps.back().after);
    }
    const Expr raw = choice_of(slopes, slopes_at_seams(e, *cut, slopes, variable_), variable_);
    return finished("choice_rule", e, raw, std::move(substeps));
  }

  std::string variable_;
  bool chooses_;  // whether pieces are to be looked for at all
  std::uint32_t work_ = 0;
  int effort_ = max_effort;  // of looking for pieces
};

}  // namespace

bool is_equality(std::string_view rule) { return rule == "definition" || rule == "case_split" || rule == "simplify"; }

std::variant<Step, Error> derive(const Expr& f, std::string_view variable) {
  Deriver deriver(f, variable);
  Step step = deriver.root(f);
  if (deriver.is_too_large()) return Error{"too_large", 0};
  return step;
}

Expr derivative(const Expr& f, std::string_view variable) {
  const auto derived = derive(f, variable);
  const auto* step = std::get_if<Step>(&derived);
  return step != nullptr ? step->after : Expr(Constant::undefined);
}

std::vector<std::string_view> derivation_rules() {
  std::vector<std::string_view> all(rules.begin(), rules.end());
  for (const auto* table : {&elementary_functions(), &activation_functions()}) {
    for (const Function& row : *table) {
      if (!row.derivative.empty()) all.push_back(own_rule(row));
    }
  }
  return all;
}

}  // namespace slope
