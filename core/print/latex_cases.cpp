// Choices and comparisons, as a textbook sets them: a brace, and a row for each case.
#include <utility>
#include <vector>

#include "print/latex_writer.h"

namespace slope {

namespace {

std::string_view sign(Relation relation) {
  switch (relation) {
    case Relation::less: return "<";
    case Relation::less_equal: return "\\le ";
    case Relation::greater: return ">";
    case Relation::greater_equal: return "\\ge ";
    case Relation::equal: return "=";
    case Relation::not_equal: return "\\ne ";
  }
  return "";
}

}  // namespace

void LatexWriter::write(const Comparison& c) {
  write(c.left, Level::sum);
  text += sign(c.relation);
  write(c.right, Level::sum);
}

void LatexWriter::write(const Choice& choice) {
  const bool outer = in_exponent_, may_stand_without_brace = std::exchange(is_whole_, false);
  in_exponent_ = false;
  const std::vector<CaseRow> rows = case_rows(choice);
  const bool one_row = may_stand_without_brace && rows.size() == 1 && rows.front().value.as<Choice>() == nullptr;
  text += one_row ? "" : "\\begin{cases}";
  bool first = true;
  for (const CaseRow& row : rows) {
    // A row whose value is itself a choice of one row has two conditions: 1, x = 0, alpha = 1. And where all is said
    // under one condition, it stands in every row of what it holds for: x, x > 0, alpha < 1.
    const auto* inner = row.value.as<Choice>();
    const std::vector<CaseRow> inner_rows = inner != nullptr ? case_rows(*inner) : std::vector<CaseRow>{};
    const bool whole = rows.size() == 1;
    if (inner_rows.size() != 1 && !(whole && !inner_rows.empty())) {
      begin_row(row.value, first);
      text += one_row ? "\\quad " : "&";
      write(row);
      continue;
    }
    for (const CaseRow& inner_row : inner_rows) {
      begin_row(inner_row.value, first);
      text += '&';
      write(whole ? inner_row : row);
      text += ",\\ ";
      write(whole ? row : inner_row);
    }
  }
  if (first) text += "\\undefined";
  text += one_row ? "" : "\\end{cases}";
  last_tall_ = text.size();
  in_exponent_ = outer;
}

// The value, and the comma before its condition.
void LatexWriter::begin_row(const Expr& value, bool& first) {
  if (!first) text += "\\\\";
  first = false;
  write(value, Level::sum);
  text += ',';
}

void LatexWriter::write(const CaseRow& row) {
  if (row.comparison) {
    write(*row.comparison);
  } else if (row.subject && (row.low || row.high)) {
    if (row.low && row.high) {
      write(row.low->value, Level::sum);
      text += row.low->closed ? "\\le " : "<";
      write(*row.subject, Level::sum);
    } else {
      write(*row.subject, Level::sum);
      if (row.low) {
        text += row.low->closed ? "\\ge " : ">";
        write(row.low->value, Level::sum);
      }
    }
    if (row.high) {
      text += row.high->closed ? "\\le " : "<";
      write(row.high->value, Level::sum);
    }
  } else {
    text += "\\otherwise";
  }
}

}  // namespace slope
