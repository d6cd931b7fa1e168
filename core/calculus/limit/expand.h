// The series of an expression beside a point or at infinity.
#pragma once

#include <string_view>

#include "calculus/limit/series.h"
#include "expr/node_index.h"

namespace slope {

enum class Side { left, right };

// Where a series is taken. The variable is at + 1/X or at - 1/X for X -> infinity; X or -X where `at` is infinite.
struct Point {
  Expr at;  // an expression without the variable, inf or -inf
  Side side = Side::right;
};

bool is_infinite(const Point& point);

// What the growths' X is: the point's own or, where one logarithm is too few and a power is no fraction, its logarithm: then
// log(log(X)) is log(X), and X^pi is e^(pi*X).
enum class Scale { itself, logarithm };

// Expands expressions in one variable at one point; equal subtrees are expanded once. One attempt: it fails where an expression
// is not defined beside the point, oscillates, or where a parameter decides. `start` is one of the point's X; see series.h.
class Expander {
 public:
  Expander(std::string_view variable, const Point& point, std::size_t length, double start, Effort& effort,
           Scale scale = Scale::itself);
  Expander(const Expander&) = delete;
  Expander& operator=(const Expander&) = delete;

  Series operator()(const Expr& e);

  bool has_failed() const { return attempt_.has_failed(); }
  Attempt& attempt() { return attempt_; }
  const SeriesArithmetic& arithmetic() const { return series_; }
  const Series& x() const { return x_; }  // X, or -X on the left: 1/(variable - at) of a finite point

 private:
  Series kind(const Number& n);
  Series kind(const Constant& c);
  Series kind(const Symbol& s);
  Series kind(const Negation& n);
  Series kind(const Sum& s);
  Series kind(const Product& p);
  Series kind(const Quotient& q);
  Series kind(const Power& p);
  Series kind(const Call& c);
  Series kind(const Choice& c);

  Series choice(const Choice& c, std::size_t branch);
  Series extreme(const Series& a, const Series& b, bool greatest);
  Series absolute(const Series& u);
  Series jump(std::string_view function, const Series& u);
  Series floor(const Series& u);
  Series regular(const Function& function, const Series& u);
  Series arc_at_end(std::string_view name, const Coefficient& end, const Series& small);
  Series at_infinity(const Function& function, const Series& u);
  Series error_function(const Series& u);
  int certain_sign(const Series& u);
  bool same(const Series& a, const Series& b);

  std::string_view variable_;
  Attempt attempt_;
  SeriesArithmetic series_;
  Series x_;
  Series variable_series_;
  NodeIndex known_{NodeIndex::Sameness::tree};  // places in expanded_
  std::vector<Series> expanded_;
};

}  // namespace slope
