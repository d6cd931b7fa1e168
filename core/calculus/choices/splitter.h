// Splitting by signs: while a choice is open, the part it depends on is taken to be negative, zero and positive in turn.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calculus/algebra/normal_form.h"
#include "calculus/choices/assumptions.h"
#include "calculus/choices/cases.h"
#include "expr/expression.h"
#include "expr/substitute.h"

namespace slope {

// Some expressions, and the signs under which they are looked at.
struct Case {
  std::vector<Expr> expressions;
  Assumptions assumptions;
  std::vector<Replacement> roots = {};  // put in their names' places one after the other: where x - 1 is zero, x is 1
  bool is_open = true;                  // no part was taken to be zero: more than single points
};

class Splitter {
 public:
  // What `of_all` has left, for several questions together, is a limit, too.
  explicit Splitter(Effort* of_all = nullptr)
      : of_all_(of_all), allowed_(of_all != nullptr ? std::min<std::int64_t>(of_all->left(), max_effort) : max_effort),
        algebra_(static_cast<int>(allowed_)), form_(algebra_) {}
  ~Splitter() {
    if (of_all_ != nullptr) of_all_->spend(allowed_ - algebra_.attempt().effort().left());
  }
  Splitter(const Splitter&) = delete;
  Splitter& operator=(const Splitter&) = delete;

  Case start(std::vector<Expr> expressions, const Conditions& given);
  // All ways in which the conditions may hold: where a product is zero, one of its factors is, each in turn.
  std::vector<Case> starts(std::vector<Expr> expressions, const Conditions& given);

  // Calls visit(case) for each case, its expressions without choices; stops when it answers false. Cases that contradict
  // themselves are left out.
  bool each_case(const Case& c, FunctionReference<bool(Case&)> visit);

  // Where p is zero, in terms of a name in which it is linear, if there is one; of `wanted`, if that is given.
  std::optional<Replacement> root(const Polynomial& p, std::string_view wanted = {});

  Form form(const Expr& e) { return form_(e); }
  NormalForm& normal_form() { return form_; }
  Algebra& algebra() { return algebra_; }
  Expr resolved(const Case& c);

 private:
  static constexpr int max_effort = 60'000;
  static constexpr int max_cases = 200;

  bool substitute_root(Case& c, Part part);
  bool substitute(Assumptions& assumptions, std::string_view name, const Expr& root);

  Effort* of_all_;
  std::int64_t allowed_;
  Algebra algebra_;
  NormalForm form_;
  int cases_ = 0;
};

}  // namespace slope
