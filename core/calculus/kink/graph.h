// A formula made ready to be evaluated and drawn: its program and its breaks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calculus/kink/breaks.h"
#include "error.h"
#include "expr/evaluate.h"

namespace slope {

// A function of x; its other names are parameters.
class Graph {
 public:
  explicit Graph(const Expr& f);

  // "x" and then the parameters.
  const std::vector<std::string>& names() const { return names_; }

  // The parameters' values from now on, in the order of `names`; x is of no account. Where one is NaN, so are the heights.
  void set(const std::vector<double>& arguments) { arguments_ = arguments; }

  double operator()(double x) const {
    arguments_.front() = x;
    return program_(arguments_.data());
  }

  // Where f has no value, as tanh(1/x) at 0, none; for drawing, where every place is as good as its neighbour, the above is quicker.
  double exactly(double x) const {
    arguments_.front() = x;
    return program_.except_at_poles(arguments_.data());
  }

  // So many take no longer than a reader will wait, however long the formula is.
  double most_evaluations() const { return 4e5 / static_cast<double>(program_.length() + 1); }

  // Where it may break strictly between low and high: see breaks.h.
  std::vector<double> breaks(double low, double high);

 private:
  Expr f_;
  std::vector<std::string> names_;
  Program program_;
  std::optional<BreakPoints> breaks_;  // found when they are first asked for
  mutable std::vector<double> arguments_;
};

// The graph of a formula, or the reader's mistake. The last few graphs are remembered, for a slider or a finger asks for the
// same formulas hundreds of times; a pointer is good until the next call.
std::variant<Graph*, Error> graph(std::string_view text);

}  // namespace slope
