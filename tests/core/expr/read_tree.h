// A text that is read, as a table of tests can show it.
#pragma once

#include <string>
#include <string_view>

#include "expr/function_table.h"
#include "expr/parse.h"

namespace slope {

// The tree as an S-expression, so that a table can tell (a*b)*c from a*b*c.
inline std::string tree(const Expr& e);

inline std::string list(std::string_view head, const std::vector<Expr>& parts) {
  std::string text = "(" + std::string(head);
  for (const Expr& part : parts) text += " " + tree(part);
  return text + ")";
}

inline std::string tree(const Expr& e) {
  static constexpr std::string_view constants[] = {"e", "pi", "inf", "undefined"};
  static constexpr std::string_view relations[] = {"<", "<=", ">", ">=", "==", "!="};
  return match(e,
      [](const Number& n) { return n.text; },
      [](const Constant& c) { return std::string(constants[static_cast<int>(c)]); },
      [](const Symbol& s) { return s.name; },
      [](const Negation& n) { return list("neg", {n.operand}); },
      [](const Sum& s) { return list("+", s.terms); },
      [](const Product& p) { return list("*", p.factors); },
      [](const Quotient& q) { return list("/", {q.numerator, q.denominator}); },
      [](const Power& p) { return list("^", {p.base, p.exponent}); },
      [](const Call& c) { return list(c.function->name, c.arguments); },
      [](const Choice& c) {
        std::string text = "(?";
        for (const auto& [condition, value] : c.branches) {
          text += " " + list(relations[static_cast<int>(condition.relation)], {condition.left, condition.right}) + " " + tree(value);
        }
        return text + " " + tree(c.otherwise) + ")";
      });
}

inline std::string read(std::string_view text) {
  const auto parsed = parse(text);
  if (const auto* error = std::get_if<Error>(&parsed)) return std::string(error->code) + " at " + std::to_string(error->at);
  return tree(std::get<Expr>(parsed));
}

// What is typed, and the tree or the mistake that comes of it.
struct ReadRow {
  const char* text;
  const char* expected;
};

}  // namespace slope
