// The rows of a choice as a textbook writes them: a value, and the condition under which the row is the one that counts.
#pragma once

#include <optional>
#include <vector>

#include "expr/expression.h"

namespace slope {

// One row; its condition is a range low < x < high, or a single comparison, or (neither) "otherwise".
struct CaseRow {
  struct End {
    Expr value;
    bool closed;
  };
  Expr value;
  std::optional<Expr> subject;           // what the range is of
  std::optional<End> low, high;          // of the range; both missing: every value
  std::optional<Comparison> comparison;  // instead of a range
};

// Rows whose value is `undefined` and rows that can never be reached are left out; before "otherwise" the former are not.
// x > 0 ? 1 : x == 0 ? undefined : 0 has the rows (1, x > 0) and (0, x < 0).
std::vector<CaseRow> case_rows(const Choice& choice);

}  // namespace slope
