// The walk over the tree: parts first, then the whole. Every node is rewritten once; equal results are one node, so that
// comparing them is quick and the compiler computes them once.
#include "expr/stable.h"

#include <algorithm>

#include "expr/function_table.h"
#include "expr/node_index.h"
#include "expr/stable/fraction.h"
#include "expr/stable/kernels.h"
#include "expr/stable/product.h"
#include "expr/stable/sum.h"

namespace slope {

namespace {

// log(e^u) -> u;  log(1/(1 + e^(-u))) -> -log(1 + e^(-u));  log(1 + e^u) -> softplus(u);  log(1 + u) -> log1p(u)
std::optional<Expr> stable_logarithm(const Expr& argument) {
  if (const auto u = argument_of("exp", argument)) return *u;
  if (const auto u = argument_of("logistic", argument)) return Negation{stable_call("softplus", times(-1, *u))};
  if (const auto u = argument_of_one_plus("exp", argument)) return stable_call("softplus", *u);
  const auto* s = argument.as<Sum>();
  if (s == nullptr || s->terms.size() != 2) return {};
  if (is_number(s->terms[0], 1)) return stable_call("log1p", s->terms[1]);
  if (is_number(s->terms[1], 1)) return stable_call("log1p", s->terms[0]);
  return {};
}

// A factor or a sum that e^u, cosh(u) or sinh(u) may take to infinity.
bool is_exponential(const Expr& e) {
  if (argument_of("exp", e) || argument_of("cosh", e) || argument_of("sinh", e)) return has_names(e);
  const auto* s = e.as<Sum>();
  if (s == nullptr) return false;
  return std::any_of(s->terms.begin(), s->terms.end(), [](const Expr& term) {
    const Fraction parts = take_apart(term);
    return std::any_of(parts.above.begin(), parts.above.end(), is_exponential);
  });
}

// (a + b*e^u)/(1 + e^u)^2 -> a/(1 + e^u)^2 + b*e^u/(1 + e^u)^2, so that no part is infinity over infinity
std::optional<Expr> spread(const Expr& e) {
  Fraction fraction = take_apart(e);
  const bool overflows = std::any_of(fraction.below.begin(), fraction.below.end(), is_exponential);
  const auto place = std::find_if(fraction.above.begin(), fraction.above.end(), [](const Expr& factor) {
    return factor.as<Sum>() != nullptr && is_exponential(factor);
  });
  if (!overflows || place == fraction.above.end()) return {};
  const Expr numerator = *place;
  std::vector<Expr> parts;
  for (const Expr& summand : numerator.as<Sum>()->terms) {
    *place = summand;
    const Expr part = put_together(fraction);
    parts.push_back(stable_product(part).value_or(part));
  }
  const Expr total = sum(parts);
  return stable_sum(total).value_or(total);
}

class Stabilizer {
 public:
  Expr run(const Expr& e) {
    const int known = known_.get(e);
    if (known >= 0) return results_[static_cast<std::size_t>(known)];
    const Expr result = rewritten(e);
    int place = interned_.get(result);
    if (place < 0) {
      place = static_cast<int>(results_.size());
      results_.push_back(result);
      interned_.set(result, place);
    }
    known_.set(e, place);
    return results_[static_cast<std::size_t>(place)];
  }

 private:
  Expr rewritten(const Expr& e) {
    if (const auto* c = e.as<Call>()) {
      if (const auto definition = c->function->value == nullptr ? expand(*c) : std::nullopt) return run(*definition);
    }
    const Expr inner = map_children(e, [&](const Expr& child) { return run(child); });
    std::optional<Expr> better;
    if (inner.as<Sum>() != nullptr) better = stable_sum(inner);
    if (inner.as<Quotient>() != nullptr) better = spread(inner);
    if (const auto argument = argument_of("log", inner)) better = stable_logarithm(*argument);
    const bool is_product = inner.as<Product>() != nullptr || inner.as<Quotient>() != nullptr || inner.as<Power>() != nullptr;
    if (is_product && !better) better = stable_product(inner);
    return better ? *better : inner;
  }

  std::vector<Expr> results_;
  NodeIndex known_;                                // of what was given: the place of its result
  NodeIndex interned_{NodeIndex::Sameness::tree};  // of a result: its own place
};

}  // namespace

Expr stable(const Expr& e) { return Stabilizer().run(e); }

}  // namespace slope
