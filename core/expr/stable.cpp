// The walk over the tree: parts first, then the whole. Every node is rewritten once; equal results are one node, so that
// comparing them is quick and the compiler computes them once.
#include "expr/stable.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "expr/function_table.h"
#include "expr/stable/kernels.h"
#include "expr/stable/product.h"
#include "expr/stable/sum.h"
#include "expr/stable/term.h"

namespace slope {

namespace {

class Stabilizer {
 public:
  Expr run(const Expr& e) {
    const auto found = known_.find(&e.node());
    if (found != known_.end()) return found->second;
    kept_.push_back(e);
    Expr result = *interned_.insert(rewritten(e)).first;
    known_.emplace(&e.node(), result);
    return result;
  }

 private:
  Expr rewritten(const Expr& e) {
    if (const auto* c = e.as<Call>()) {
      if (const auto definition = expand(*c)) return run(*definition);
    }
    const Expr inner = map_children(e, [&](const Expr& child) { return run(child); });
    std::optional<Expr> better;
    if (inner.as<Sum>() != nullptr) better = stable_sum(inner);
    if (inner.as<Quotient>() != nullptr) better = spread(inner);
    if (const auto* c = inner.as<Call>()) better = of_call(*c);
    const bool is_product = inner.as<Product>() != nullptr || inner.as<Quotient>() != nullptr || inner.as<Power>() != nullptr;
    if (is_product && !better) better = stable_product(inner);
    return better ? *better : inner;
  }

  // (a + b*e^u)/(1 + e^u)^2 -> a/(1 + e^u)^2 + b*e^u/(1 + e^u)^2, so that no part is infinity over infinity
  static std::optional<Expr> spread(const Expr& e) {
    Term term = take_apart(e);
    const bool overflows = std::any_of(term.below.begin(), term.below.end(), is_exponential);
    const auto place = std::find_if(term.above.begin(), term.above.end(), [](const Expr& factor) {
      return factor.as<Sum>() != nullptr && is_exponential(factor);
    });
    if (!overflows || place == term.above.end()) return {};
    const std::vector<Expr> summands = place->as<Sum>()->terms;
    const auto index = place - term.above.begin();
    std::vector<Expr> parts;
    for (const Expr& summand : summands) {
      term.above[static_cast<std::size_t>(index)] = summand;
      const Expr part = put_together(term);
      parts.push_back(stable_product(part).value_or(part));
    }
    const Expr total = sum(parts);
    return stable_sum(total).value_or(total);
  }

  // A factor or a sum that e^u, cosh(u) or sinh(u) may take to infinity.
  static bool is_exponential(const Expr& e) {
    static const Function &cosh = *find_function("cosh"), &sinh = *find_function("sinh");
    if (exponent_of(e) || argument_of(cosh, e) || argument_of(sinh, e)) return has_names(e);
    const auto* s = e.as<Sum>();
    if (s == nullptr) return false;
    return std::any_of(s->terms.begin(), s->terms.end(), [](const Expr& term) {
      const Term parts = take_apart(term);
      return std::any_of(parts.above.begin(), parts.above.end(), is_exponential);
    });
  }

  std::optional<Expr> of_call(const Call& c) {
    static const Function& log = *find_function("log");
    if (c.function != &log) return {};
    const Expr& argument = c.arguments.front();
    // log(e^u) -> u;  log(logistic(u)) -> -softplus(-u)
    if (const auto u = exponent_of(argument)) return *u;
    if (const auto u = argument_of(kernel::logistic, argument)) return Negation{call(kernel::softplus, {negated(*u)})};
    const auto* s = argument.as<Sum>();
    if (s == nullptr || s->terms.size() != 2) return {};
    const bool is_one_first = is_number(s->terms[0], 1);
    if (!is_one_first && !is_number(s->terms[1], 1)) return {};
    // log(1 + e^u) -> softplus(u);  log(1 + u) -> log1p(u)
    const Expr& other = s->terms[is_one_first ? 1 : 0];
    if (const auto u = exponent_of(other)) return call(kernel::softplus, {*u});
    return call(kernel::log1p, {other});
  }

  struct Hash {
    std::size_t operator()(const Expr& e) const { return e.node().hash; }
  };
  std::unordered_map<const Node*, Expr> known_;
  std::vector<Expr> kept_;  // keeps the nodes alive whose addresses are keys
  std::unordered_set<Expr, Hash> interned_;
};

}  // namespace

Expr stable(const Expr& e) { return Stabilizer().run(e); }

}  // namespace slope
