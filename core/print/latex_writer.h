// The pen that sets an expression: arithmetic in latex_arithmetic.cpp, calls in latex_calls.cpp, choices in latex_cases.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "expr/expression.h"
#include "print/case_rows.h"
#include "print/precedence.h"
#include "print/printed_parts.h"

namespace slope {

class LatexWriter {
 public:
  // Appends to the text.
  explicit LatexWriter(std::string& text, PrintedParts* known = nullptr) : text(text), known_(known) {}

  void write(const Expr& e, Level at_least);
  void write(const Comparison& c);

  // A formula that is nothing but a value under one condition is written as that, without a brace: x,  alpha < 1.
  void write_whole(const Expr& e);

 private:
  void write(const Number& n);
  void write(const Constant& c);
  void write(const Symbol& s);
  void write(const Negation& n);
  void write(const Sum& s);
  void write(const Product& p);
  void write(const Quotient& q);
  void write(const Power& p);
  void write(const Call& c);
  void write(const Choice& choice);

  void write_part(const Expr& e);
  void exponent(const Expr& e);
  void arguments(const Call& c);
  void begin_row(const Expr& value, bool& first);
  void write(const CaseRow& row);
  void join_from(std::size_t start);

  // Delimiters that grow only where something tall stands between them.
  template <class Content>
  void delimited(std::string_view open, std::string_view close, Content content) {
    const std::size_t start = text.size();
    content();
    const bool tall = last_tall_ > start;
    text.insert(start, open);
    if (tall) text.insert(start, "\\left"), last_tall_ = text.size();
    text.append(tall ? "\\right" : "").append(close);
  }

  std::string& text;
  PrintedParts* known_;
  std::size_t last_tall_ = 0;  // where the last fraction or choice that was written reaches at least
  bool is_whole_ = false;      // what is written next is the whole formula
  bool in_exponent_ = false;   // where a quotient is written with a slash
};

}  // namespace slope
