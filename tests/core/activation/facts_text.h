// Facts as a table of tests can show them.
#pragma once

#include <cstdio>
#include <string>

#include "activation/facts.h"
#include "expr/parse.h"
#include "print/plain.h"

namespace slope {

// Long decimals to ten digits.
inline std::string text(const Expr& e) {
  const std::string written = plain(e);
  if (written.find_first_not_of("-.0123456789") != std::string::npos || written.size() < 14) return written;
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.10g", evaluate(e, {}));
  return digits;
}

inline std::string text(const std::optional<Expr>& e) { return e ? text(*e) : "unknown"; }

inline std::string text(const std::optional<std::vector<Interval>>& set) {
  if (!set) return "unknown";
  std::string all;
  for (const Interval& i : *set) {
    if (!all.empty()) all += " u ";
    all += (i.low_closed ? "[" : "(") + text(i.low) + ", " + text(i.high) + (i.high_closed ? "]" : ")");
  }
  return all.empty() ? "nowhere" : all;
}

inline std::string text(const std::optional<std::vector<Expr>>& points) {
  if (!points) return "unknown";
  std::string all;
  for (const Expr& point : *points) all += (all.empty() ? "" : ", ") + text(point);
  return all.empty() ? "none" : all;
}

inline std::string text(std::optional<Parity> parity) {
  constexpr const char* names[] = {"even", "odd", "neither"};
  return parity ? names[static_cast<int>(*parity)] : "unknown";
}

inline std::string text(std::optional<Monotone> monotone) {
  constexpr const char* names[] = {"increasing", "decreasing", "nondecreasing", "nonincreasing", "constant", "no"};
  return monotone ? names[static_cast<int>(*monotone)] : "unknown";
}

inline std::string text(std::optional<bool> fact) { return !fact ? "unknown" : *fact ? "yes" : "no"; }

inline Facts facts_of(const std::string& f) { return facts(parse_known(f)); }

}  // namespace slope
