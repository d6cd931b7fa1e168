// The rows of a choice.
//
// Where every condition compares the same subject with a number, the line is cut at these numbers, each piece (the points
// themselves and the gaps between) belongs to the first condition that holds there, and neighbouring pieces are joined.
// So it is, too, where all compare the same two sides: sin(x) > cos(x), sin(x) == cos(x).
#include "print/case_rows.h"

#include <algorithm>

#include "expr/relation.h"

namespace slope {

namespace {

bool is_undefined(const Expr& e) { return is(e, Constant::undefined); }

// A brace in a condition is written once: twice on every level, a nest of them would be written 2^depth times.
bool has_brace(const Expr& e) {
  bool found = e.as<Choice>() != nullptr;
  for_each_child(e, [&](const Expr& child) { found = found || has_brace(child); });
  return found;
}
bool has_brace(const Comparison& c) { return has_brace(c.left) || has_brace(c.right); }

struct Bound {
  Expr written;
  Rational value;
};

constexpr std::size_t max_branches = 64;  // more are written as they stand: to cut them takes the cube of their number

// What the conditions compare with, ascending; empty unless all compare one subject, with numbers or with one other thing.
std::vector<Bound> bounds(const Choice& choice) {
  std::vector<Bound> result;
  const Comparison& first = choice.branches.front().condition;
  if (choice.branches.size() > max_branches || has_brace(first)) return result;
  const bool is_one_bound = std::all_of(choice.branches.begin(), choice.branches.end(), [&](const Branch& branch) {
    return branch.condition.left == first.left && branch.condition.right == first.right;
  });
  if (is_one_bound) return {{first.right, rational(first.right).value_or(0)}};
  for (const auto& [condition, value] : choice.branches) {
    const auto number = rational(condition.right);
    if (!number || condition.left != first.left) return {};
    const auto place = std::lower_bound(result.begin(), result.end(), *number,
                                        [](const Bound& b, const Rational& v) { return compare(b.value, v) < 0; });
    if (place == result.end() || place->value != *number) result.insert(place, {condition.right, *number});
  }
  return result;
}

// Pieces 0, 2, 4 … are the gaps, pieces 1, 3, 5 … the bounds themselves.
int order(std::size_t piece, std::size_t bound) {
  const std::size_t at = 2 * bound + 1;
  return piece < at ? -1 : piece > at ? 1 : 0;
}

std::size_t deciding_row(const Choice& choice, const std::vector<Bound>& line, std::size_t piece) {
  for (std::size_t row = 0; row < choice.branches.size(); ++row) {
    const Comparison& condition = choice.branches[row].condition;
    const Rational number = rational(condition.right).value_or(0);
    const auto bound = std::find_if(line.begin(), line.end(), [&](const Bound& b) { return b.value == number; });
    if (holds(condition.relation, order(piece, static_cast<std::size_t>(bound - line.begin())))) return row;
  }
  return choice.branches.size();
}

CaseRow range(const Choice& choice, const std::vector<Bound>& line, std::size_t first, std::size_t last, const Expr& value) {
  const Expr& subject = choice.branches.front().condition.left;
  if (first == last && first % 2 == 1) {
    return {value, subject, {}, {}, Comparison{Relation::equal, subject, line[first / 2].written}};
  }
  CaseRow row{value, subject, {}, {}, {}};
  if (first > 0) row.low = CaseRow::End{line[(first - 1) / 2].written, first % 2 == 1};
  if (last < 2 * line.size()) row.high = CaseRow::End{line[last / 2].written, last % 2 == 1};
  return row;
}

// The row as a range, "x != a", or (where it is neither) its own condition.
void add_row(const Choice& choice, const std::vector<Bound>& line, std::size_t row, const Expr& value,
             std::vector<CaseRow>& rows) {
  std::vector<std::size_t> pieces;
  for (std::size_t piece = 0; piece <= 2 * line.size(); ++piece) {
    if (deciding_row(choice, line, piece) == row) pieces.push_back(piece);
  }
  if (pieces.empty()) return;
  const std::size_t first = pieces.front(), last = pieces.back();
  if (last - first + 1 == pieces.size()) {
    rows.push_back(range(choice, line, first, last, value));
    return;
  }
  const Expr& subject = choice.branches.front().condition.left;
  if (first == 0 && last == 2 * line.size() && pieces.size() == last) {
    std::size_t hole = 0;
    while (pieces[hole] == hole) ++hole;
    if (hole % 2 == 1) {
      rows.push_back({value, subject, {}, {}, Comparison{Relation::not_equal, subject, line[hole / 2].written}});
      return;
    }
  }
  std::optional<Comparison> own;
  if (row < choice.branches.size()) own = choice.branches[row].condition;
  rows.push_back({value, {}, {}, {}, own});
}

}  // namespace

std::vector<CaseRow> case_rows(const Choice& choice) {
  std::vector<CaseRow> rows;
  const std::vector<Bound> line = bounds(choice);
  if (!line.empty()) {
    for (std::size_t row = 0; row <= choice.branches.size(); ++row) {
      const Expr& value = row < choice.branches.size() ? choice.branches[row].value : choice.otherwise;
      if (!is_undefined(value)) add_row(choice, line, row, value, rows);
    }
    return rows;
  }
  const Comparison& only = choice.branches.front().condition;
  const bool is_said_by_opposite = choice.branches.size() == 1 && !has_brace(only);
  const bool is_otherwise = !is_undefined(choice.otherwise) && !is_said_by_opposite;
  for (const auto& [condition, value] : choice.branches) {
    // "Otherwise" would take in what is left out.
    if (!is_undefined(value) || is_otherwise) rows.push_back({value, {}, {}, {}, condition});
  }
  if (!is_undefined(choice.otherwise)) {
    std::optional<Comparison> rest;
    if (is_said_by_opposite) rest = Comparison{opposite(only.relation), only.left, only.right};
    rows.push_back({choice.otherwise, {}, {}, {}, rest});
  }
  return rows;
}

}  // namespace slope
