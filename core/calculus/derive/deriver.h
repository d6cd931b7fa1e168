// The walk over a tree that derives it. Each kind of node has its rule: of arithmetic in derive_arithmetic.cpp, of powers and
// functions, and with them the chain rule, in derive_functions.cpp, of choices in derive_choices.cpp.
//
// Every rule writes its formula with the parts' derivatives in it, then simplifies.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calculus/derive/derive.h"
#include "calculus/effort.h"
#include "expr/expression.h"

namespace slope {

class Deriver {
 public:
  Deriver(const Expr& f, std::string_view variable);

  // The whole answer: the rules' result in its shortest form.
  Step root(const Expr& e);

  // Whether more was written down than anyone would read; whatever is returned then is of no use.
  bool is_too_large() const { return work_ > max_work; }

 private:
  static constexpr std::uint32_t max_work = 40'000;  // nodes written down in all steps together
  static constexpr int max_effort = 30'000;          // nodes looked at where functions are cut into pieces

  Step derive(const Expr& e);
  Step derive(const Expr& e, const Number&);
  Step derive(const Expr& e, const Constant&);
  Step derive(const Expr& e, const Symbol&);
  Step derive(const Expr& e, const Negation& n);
  Step derive(const Expr& e, const Sum& s);
  Step derive(const Expr& e, const Product& p);
  Step derive(const Expr& e, const Quotient& q);
  Step derive(const Expr& e, const Power& p);
  Step derive(const Expr& e, const Call& c);
  Step derive(const Expr& e, const Choice& choice);

  Step own(const Expr& e, const Call& c);
  Step by_order(const Expr& e, const Call& c);
  std::optional<Step> by_pieces(const Expr& e);
  // What else e is at once: 0^u by the sign of u, and sqrt(u^6) and |u|^3, which have a slope where u is 0, by that of u.
  std::optional<Expr> by_cases(const Expr& e) const;
  // u or -u for |u|, where it is known which.
  std::optional<Expr> without_bars(const Expr& e, const Call& c);
  bool is_never_below(const Expr& a, const Expr& b);
  Step by_equality(std::string_view rule, const Expr& e, const Expr& equal);

  // The chain rule, unless the inner function is the variable itself; `outer` gives the outer function and its derivative
  // at any argument, and `rule` is the reason for it.
  template <class OuterAt>
  Step through(std::string_view rule, const Expr& e, const Expr& inner, OuterAt outer);

  // A step whose rule gives `raw`; what simplification makes of it, read in order, is the step's last substep.
  Step finished(std::string_view rule, const Expr& before, const Expr& raw, std::vector<Step> substeps);

  Step equality(std::string_view rule, const Expr& before, const Expr& after) const;

  void account(const Expr& e);

  std::string variable_;
  bool chooses_;  // whether pieces are to be looked for at all
  std::uint32_t work_ = 0;
  int effort_ = max_effort;  // of looking for pieces
  Effort of_boundaries_{max_effort};  // of looking at where branches meet
};

// A list of them; an initializer list would copy each with all its substeps.
template <class... Steps>
std::vector<Step> steps(Steps&&... list) {
  std::vector<Step> result;
  result.reserve(sizeof...(list));
  (result.push_back(std::forward<Steps>(list)), ...);
  return result;
}

}  // namespace slope
