// The recursive descent of parse.h, a function for each rule of the grammar.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "error.h"
#include "expr/expression.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "expr/tokens.h"

namespace slope {

// The relation that a sign means in a condition, where one = is enough.
std::optional<Relation> relation(Word sign);

// The first mistake decides: it moves to the end of the text, where every rule stops, and whatever is returned then is
// thrown away.
class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::variant<Expr, Error> run();

 private:
  // Counts what recursion cannot do without limit.
  struct Nesting {
    explicit Nesting(Parser& parser) : parser(parser) {
      if (++parser.nesting_ > max_nesting + 1) parser.fail("too_deep");  // the text itself is level 1
    }
    ~Nesting() { --parser.nesting_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;
    Parser& parser;
  };

  // The comparison of two sums, with the place of its sign; or one sum, which then is its left side.
  struct Condition {
    Comparison comparison;
    bool compares;
    bool is_equation;  // by one sign of equality
    std::size_t at;
  };

  Expr fail(std::string_view code) { return fail(code, peek().at); }
  Expr fail(std::string_view code, std::size_t at);

  const Token& peek(std::size_t ahead = 0) const { return tokens_[std::min(next_ + ahead, tokens_.size() - 1)]; }
  bool at_sign(Word sign, std::size_t ahead = 0) const { return peek(ahead).word == sign; }
  bool take(Word sign);
  void expect(Word sign, std::string_view code);

  Expr checked(Expr e) { return e.depth() > max_height ? fail("too_deep") : e; }

  // parse.cpp: arithmetic
  Expr sum();
  Expr product();
  Expr factor();
  Expr power();
  Expr primary();
  Expr group();
  bool starts_implicit_factor() const;

  // parse_choices.cpp: comparisons, and what stands before =
  bool skip_left_side();
  Expr choice();
  Condition condition(Word before);
  bool closes_before(Word sign) const;

  // parse_cases.cpp: LaTeX's cases
  Expr cases();
  bool row(std::vector<Branch>& branches, Expr& otherwise);
  void braced_name();

  // parse_names.cpp: names, and functions of something
  Expr name();
  Expr where();
  Expr argument();
  Expr side_by_side(std::string_view word, std::size_t at);
  std::optional<Expr> exponent();
  Expr arguments(const Function& function, std::size_t at);
  Expr applied(const Function& function, std::size_t at);
  std::vector<Expr> listed();
  Expr fits(const Function& function, std::vector<Expr> arguments, std::size_t at);
  Expr bare();
  bool starts_bare() const;

  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  std::uint32_t nesting_ = 0;
  int bars_ = 0;  // open |, which a further | closes
  std::optional<Error> mistake_;
};

}  // namespace slope
