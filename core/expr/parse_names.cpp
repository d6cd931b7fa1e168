// Names: constants, letters, functions of something, and words that are several of these side by side.
#include <algorithm>

#include "expr/decimal.h"
#include "expr/parser.h"
#include "expr/substitute.h"

namespace slope {

namespace {

struct Written {
  Word word;
  Constant constant;
};
constexpr Written constants[] = {{"e", Constant::e},   {"pi", Constant::pi},        {"Pi", Constant::pi},
                                 {"PI", Constant::pi}, {"inf", Constant::infinity}};

// What is written beside a function without a sign.
bool is_variable(char c) { return c >= 'x' && c <= 'z'; }

// Whether a function's parentheses hold its parameters only, none of which is called x, y or z.
bool are_parameters(const Function& function, const std::vector<Expr>& arguments) {
  if (arguments.empty()) return true;
  return !function.parameters.empty() && std::none_of(arguments.begin(), arguments.end(), [](const Expr& e) {
    return contains(e, "x") || contains(e, "y") || contains(e, "z");
  });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// e^n, where there is an exponent; (1/u)^n as 1/u^n.
Expr raised(const Expr& e, const std::optional<Expr>& exponent) {
  if (!exponent) return e;
  const Quotient* q = e.as<Quotient>();
  if (q != nullptr && is_number(q->numerator, 1)) return Quotient{q->numerator, Power{q->denominator, *exponent}};
  return Power{e, *exponent};
}

}  // namespace

// name = constant | function arguments | abbreviation argument | "where" group | "frac" argument argument | symbol
Expr Parser::name() {
  const auto [kind, word, text, at] = peek();
  ++next_;
  for (const auto& [written, constant] : constants) {
    if (word == written) return constant;
  }
  // σ(x) is the sigmoid and H(x) the step, σ and H alone are parameters.
  const std::string_view meant = !at_sign("(") ? text : word == "sigma" ? "sigmoid" : word == "H" ? "heaviside" : text;
  if (meant.size() == 1 && meant != "_") return symbol(meant);
  if (const Function* function = find_function(meant)) return arguments(*function, at);
  if (text == "undefined") return Constant::undefined;
  if (const std::string_view formula = abbreviated_formula(meant); !formula.empty()) {
    const std::optional<Expr> n = exponent();
    return checked(raised(substitute(parse_known(formula), "x", starts_bare() ? bare() : group()), n));
  }
  if (word == "where") return where();
  if (word == "frac") {
    Expr numerator = argument();
    return checked(Quotient{std::move(numerator), argument()});
  }
  const bool phi_of = word == "Phi" && at_sign("(");  // the normal distribution's function
  if (is_greek_name(text) && !phi_of) return symbol(text);
  return side_by_side(text, at);
}

// What TeX takes for an argument: a group, a name, or a single character, \frac12 and \frac x2.
Expr Parser::argument() {
  Token& token = tokens_[next_];
  const bool is_indexed = token.kind == Token::Kind::name && token.text.size() > 1 && is_digit(token.text[1]);
  if (token.kind != Token::Kind::number && !is_indexed) return primary();
  const std::string_view first = token.text.substr(0, 1);
  token = {Token::Kind::number, token.text.substr(1), token.text.substr(1), token.at + 1};
  if (!std::all_of(token.text.begin(), token.text.end(), is_digit) || first == ".") return fail("expected_opening");
  if (token.text.empty()) ++next_;
  if (is_indexed) return symbol(std::string(first));
  return Number{std::string(first), read_decimal(first)};
}

// NumPy's where(c, a, b) is (c ? a : b).
Expr Parser::where() {
  int open = 0;
  Word instead = "?";
  for (std::size_t i = next_; i < tokens_.size(); ++i) {
    Word& sign = tokens_[i].word;
    open += sign == "(" ? 1 : sign == ")" ? -1 : 0;
    if (open == 0) break;
    if (open > 1 || !(sign == ",")) continue;
    sign = instead;
    instead = instead == "?" ? Word(":") : Word(",");
  }
  Expr chosen = group();
  const Choice* outer = chosen.as<Choice>();
  const Choice* inner = outer == nullptr ? nullptr : outer->otherwise.as<Choice>();
  if (inner == nullptr) return chosen;
  // where(c, a, where(d, b, e)) -> (c ? a : d ? b : e)
  std::vector<Branch> branches = outer->branches;
  branches.insert(branches.end(), inner->branches.begin(), inner->branches.end());
  return checked(Choice{std::move(branches), inner->otherwise});
}

// wx and xe are products, xsin(x) and xlnx too, and sinx is sin x. Longer words are misspelt names; so are tg and dx, which mean
// something else, and acoth or lrelu, whose first letter is no factor.
Expr Parser::side_by_side(std::string_view word, std::size_t at) {
  const std::string_view beginning = word.substr(0, word.size() - 1), ending = word.substr(1);
  const Function* function = is_variable(word.back()) ? find_function(beginning) : nullptr;
  if (function == nullptr) {
    const bool is_name = peek().kind == Token::Kind::name && find_function(peek().text) == nullptr;
    const bool is_of_something = at_sign("(") || is_name || peek().kind == Token::Kind::number;
    const bool is_known = find_function(ending) != nullptr || (is_variable(word.back()) && find_function(beginning.substr(1)) != nullptr);
    const bool is_product = word.size() == 2 ? word[0] != 'd' && is_letter(word[0]) && is_letter(word[1]) && !is_of_something
                                             : is_variable(word[0]) && is_known;
    if (!is_product) return fail("unknown_name", at);
  }
  const std::string_view first = function != nullptr ? beginning : word.substr(0, 1);
  const std::string_view rest = word.substr(first.size());
  tokens_[--next_] = {Token::Kind::name, rest, rest, at + first.size()};
  return function != nullptr ? arguments(*function, at) : first == "e" ? Constant::e : symbol(std::string(first));
}

// The one that comes before the arguments, sin^2(x) or LaTeX's sin^{2}(x), but not -1, by which some mean the inverse.
std::optional<Expr> Parser::exponent() {
  const bool is_there = at_sign("^") && peek(at_sign("(", 1) ? 2 : 1).kind == Token::Kind::number;
  if (!is_there) return {};
  ++next_;
  return primary();
}

// arguments = [ exponent ] ( "(" choice { "," choice } ")" | bare )
Expr Parser::arguments(const Function& function, std::size_t at) {
  const std::optional<Expr> n = exponent();
  return checked(raised(applied(function, at), n));
}

Expr Parser::applied(const Function& function, std::size_t at) {
  if (starts_bare()) return fits(function, {bare()}, at);
  std::vector<Expr> arguments = listed();
  // A module of PyTorch's takes its parameters first: LeakyReLU(0.1)(x) is leaky_relu(x, 0.1). But elu(x)(1 - x) is a product.
  if (at_sign("(") && are_parameters(function, arguments)) {
    std::vector<Expr> all = listed();
    // PReLU's slope is learnt: nn.PReLU(1) means one slope, and not the slope 1.
    if (!arguments.empty() && function.name == "prelu") fail("wrong_argument_count", at);
    for (Expr& parameter : arguments) all.push_back(std::move(parameter));
    arguments = std::move(all);
  }
  return fits(function, std::move(arguments), at);
}

// "(" [ choice { "," choice } ] ")"
std::vector<Expr> Parser::listed() {
  std::vector<Expr> parts;
  expect("(", "expected_opening");
  if (take(")")) return parts;
  const int bars = std::exchange(bars_, 0);
  do parts.push_back(choice());
  while (take(","));
  bars_ = bars;
  expect(")", "expected_closing");
  return parts;
}

Expr Parser::fits(const Function& function, std::vector<Expr> arguments, std::size_t at) {
  const std::size_t count = arguments.size();
  const bool fits = function.is_variadic ? count >= 2 : count == 1 || count == 1 + function.parameters.size();
  if (!fits) fail("wrong_argument_count", at);
  return checked(Call{&function, std::move(arguments)});
}

bool Parser::starts_bare() const {
  return peek().kind == Token::Kind::number || peek().kind == Token::Kind::name || at_sign("|") || at_sign("√");
}

// bare = power { power }: sin 2x is sin(2x). A further function or parenthesis is a factor beside it: sin x cos x.
Expr Parser::bare() {
  const Nesting nesting(*this);
  std::vector<Expr> factors = {power()};
  while (peek().kind == Token::Kind::name && find_function(peek().text) == nullptr) factors.push_back(power());
  return checked(slope::product(std::move(factors)));
}

}  // namespace slope
