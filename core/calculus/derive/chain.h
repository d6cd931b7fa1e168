// A chain of equalities, each line following from the one before.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calculus/prove/exceptions.h"
#include "error.h"
#include "expr/expression.h"

namespace slope {

// A formula, or the derivative of one, still to be taken: d/dx(x^2).
struct Line {
  Expr formula;
  std::string variable = {};  // empty: nothing is to be derived
};

// Errors: parse()'s, their places counted in the whole line, and not_a_variable.
std::variant<Line, Error> parse_line(std::string_view text);

struct LineVerdict {
  Line line;
  Claim claim;  // is it equal to the line before? The first line counts as proved
};

struct LineError {
  std::size_t line;  // counted from 0
  Error error;
};

std::variant<std::vector<LineVerdict>, LineError> check_chain(const std::vector<std::string>& lines);

}  // namespace slope
