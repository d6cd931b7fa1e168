// Text to expression, by recursive descent; the grammar stands in parse.h.
#include "expr/parse.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "expr/decimal.h"
#include "expr/function_table.h"
#include "expr/tokens.h"

namespace slope {

namespace {

constexpr std::array<std::string_view, 24> greek_names = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota",    "kappa", "lambda", "mu",
    "nu",    "xi",   "rho",   "sigma", "tau",     "phi",  "chi", "psi",   "upsilon", "omega", "Phi",    "Omega"};

std::optional<Relation> relation(const std::string& sign) {
  if (sign == "<") return Relation::less;
  if (sign == "<=") return Relation::less_equal;
  if (sign == ">") return Relation::greater;
  if (sign == ">=") return Relation::greater_equal;
  if (sign == "==") return Relation::equal;
  if (sign == "!=") return Relation::not_equal;
  return {};
}

// The first mistake decides: it moves to the end of the text, where every rule stops, and whatever is returned then is
// thrown away.
class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  std::variant<Expr, Error> run() {
    skip_left_side();
    if (peek().kind == Token::Kind::end) fail("empty");
    Expr result = choice();
    if (at_sign(")")) fail("unexpected_closing");
    if (peek().kind == Token::Kind::number) fail("expected_operator");
    if (peek().kind != Token::Kind::end) fail("unexpected_character");
    if (mistake_) return *mistake_;
    return result;
  }

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

  Expr fail(std::string_view code) { return fail(code, peek().at); }
  Expr fail(std::string_view code, std::size_t at) {
    if (!mistake_) mistake_ = Error{code, at};
    next_ = tokens_.size() - 1;
    return Constant::undefined;
  }

  const Token& peek(std::size_t ahead = 0) const { return tokens_[std::min(next_ + ahead, tokens_.size() - 1)]; }
  bool at_sign(std::string_view sign) const { return peek().kind == Token::Kind::sign && peek().text == sign; }
  bool take(std::string_view sign) {
    if (!at_sign(sign)) return false;
    ++next_;
    return true;
  }
  void expect(std::string_view sign, std::string_view code) {
    if (take(sign)) return;
    fail(peek().kind == Token::Kind::number ? "expected_operator" : code);
  }

  Expr checked(Expr e) { return e.depth() > max_height ? fail("too_deep") : e; }

  // What the formula is called does not matter: y =, f(x) =, f'(x) =.
  void skip_left_side() {
    if (peek().kind != Token::Kind::name) return;
    std::size_t length = 1;
    while (peek(length).text == "'") ++length;
    if (peek(length).text == "(" && peek(length + 2).text == ")") {
      length += 3;
    } else if (peek().text != "y") {
      return;
    }
    if (peek(length).text == "=") next_ = length + 1;
  }

  // choice = sum [ relation sum "?" choice ":" choice ]
  Expr choice() {
    const Nesting nesting(*this);
    std::vector<Branch> branches;
    for (;;) {
      const std::size_t start = peek().at;
      std::uint32_t parentheses = 0;
      while (closes_before(parentheses == 0 ? "?" : ")")) {
        ++next_;
        if (++parentheses > max_nesting) return fail("too_deep");
      }
      Expr left = sum();
      const auto compared = relation(peek().text);
      if (!compared) {
        if (parentheses > 0 || at_sign("?")) return fail("expected_comparison", start);
        if (branches.empty()) return left;
        return checked(Choice{std::move(branches), std::move(left)});
      }
      const std::size_t at_relation = peek().at;
      ++next_;
      Comparison condition{*compared, std::move(left), sum()};
      for (; parentheses > 0; --parentheses) expect(")", "expected_closing");
      if (!take("?")) return fail("expected_choice", at_relation);
      Expr value = choice();
      expect(":", "expected_colon");
      branches.push_back({std::move(condition), std::move(value)});
    }
  }

  // Whether a parenthesis opens here that is closed right before the sign: (x > 0) ? ...
  bool closes_before(std::string_view sign) const {
    int open = 0;
    for (std::size_t i = next_; i < tokens_.size() && (open > 0 || at_sign("(")); ++i) {
      if (tokens_[i].kind != Token::Kind::sign) continue;
      if (tokens_[i].text == "(") ++open;
      if (tokens_[i].text == ")" && --open == 0) {
        return i + 1 < tokens_.size() && tokens_[i + 1].kind == Token::Kind::sign && tokens_[i + 1].text == sign;
      }
    }
    return false;
  }

  // sum = [ "-" | "+" ] product { ( "+" | "-" ) product }
  Expr sum() {
    std::vector<Expr> terms;
    bool negative = take("-");
    if (!negative) take("+");
    for (;;) {
      Expr term = product();
      terms.push_back(negative ? checked(Negation{std::move(term)}) : std::move(term));
      negative = at_sign("-");
      if (!take("-") && !take("+")) break;
    }
    return checked(slope::sum(std::move(terms)));
  }

  // product = factor { [ "*" | "/" ] factor }
  Expr product() {
    std::vector<Expr> factors = {factor()};
    for (;;) {
      if (take("*")) {
        factors.push_back(factor());
      } else if (take("/")) {
        Expr numerator = slope::product(std::move(factors));
        factors = {checked(Quotient{std::move(numerator), factor()})};
      } else if (starts_implicit_factor()) {
        factors.push_back(power());
      } else {
        return checked(slope::product(std::move(factors)));
      }
    }
  }

  bool starts_implicit_factor() const {
    return peek().kind == Token::Kind::name || at_sign("(") || at_sign("√") || (at_sign("|") && bars_ == 0);
  }

  // factor = "-" factor | power
  Expr factor() {
    if (!at_sign("-") && !at_sign("+")) return power();
    const Nesting nesting(*this);
    if (take("+")) return factor();
    take("-");
    return checked(Negation{factor()});
  }

  // power = primary [ "^" factor ]
  Expr power() {
    Expr base = primary();
    if (!take("^")) return base;
    const Nesting nesting(*this);
    return checked(Power{std::move(base), factor()});
  }

  Expr primary() {
    const Token token = peek();
    if (token.kind == Token::Kind::number) {
      ++next_;
      if (peek().kind == Token::Kind::number) fail("expected_operator");
      return Number{token.text, read_decimal(token.text)};
    }
    if (token.kind == Token::Kind::name) return name();
    if (take("(")) {
      const int bars = std::exchange(bars_, 0);
      Expr inner = choice();
      bars_ = bars;
      expect(")", "expected_closing");
      return inner;
    }
    if (take("|")) {
      ++bars_;
      Expr inner = choice();
      --bars_;
      expect("|", "expected_closing");
      return call("abs", {std::move(inner)});
    }
    if (take("√")) {
      const Nesting nesting(*this);
      return checked(call("sqrt", {primary()}));
    }
    return fail("expected_expression");
  }

  // name = constant | function arguments | symbol
  Expr name() {
    const auto [kind, text, at] = peek();
    ++next_;
    if (text == "e") return Constant::e;
    if (text == "pi" || text == "Pi" || text == "PI") return Constant::pi;
    if (text == "inf") return Constant::infinity;
    if (text == "undefined") return Constant::undefined;
    const bool sigma_of = text == "sigma" && at_sign("(");  // σ(x) is the sigmoid, σ alone a parameter
    if (const Function* function = find_function(sigma_of ? "sigmoid" : text)) return arguments(*function, at);
    if ((text.size() == 1 && text != "_") || is_greek_name(text)) return symbol(text);
    if (!is_product(text)) return fail("unknown_name", at);
    Token& rest = tokens_[--next_];
    rest.text.erase(0, 1);
    ++rest.at;
    return text[0] == 'e' ? Constant::e : symbol(text.substr(0, 1));
  }

  // wx and xe are products, xsin( too. Longer words are misspelt names; so are lg( and dx, which mean something else.
  bool is_product(const std::string& text) const {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (!is_letter(text[0]) || text[0] == 'd') return false;
    return text.size() == 2 ? is_letter(text[1]) && !at_sign("(") : find_function(text.substr(1)) != nullptr;
  }

  // arguments = "(" choice { "," choice } ")" | bare
  // An exponent may come before, sin^2(x), but not -1, by which some mean the inverse.
  Expr arguments(const Function& function, std::size_t at) {
    const bool has_exponent = at_sign("^") && peek(1).kind == Token::Kind::number;
    if (!has_exponent) return applied(function, at);
    ++next_;
    Expr exponent = primary();
    return checked(Power{applied(function, at), std::move(exponent)});
  }

  Expr applied(const Function& function, std::size_t at) {
    if (starts_bare()) {
      const Nesting nesting(*this);
      return fits(function, {bare()}, at);
    }
    expect("(", "expected_opening");
    const int bars = std::exchange(bars_, 0);
    std::vector<Expr> arguments;
    do arguments.push_back(choice());
    while (take(","));
    bars_ = bars;
    expect(")", "expected_closing");
    return fits(function, std::move(arguments), at);
  }

  Expr fits(const Function& function, std::vector<Expr> arguments, std::size_t at) {
    const std::size_t count = arguments.size();
    const bool fits = function.is_variadic ? count >= 2 : count == 1 || count == 1 + function.parameters.size();
    if (!fits) fail("wrong_argument_count", at);
    return checked(Call{&function, std::move(arguments)});
  }

  bool starts_bare() const {
    return peek().kind == Token::Kind::number || peek().kind == Token::Kind::name || at_sign("|") || at_sign("√");
  }

  // bare = power { power }: sin 2x is sin(2x). A further function or parenthesis is a factor beside it: sin x cos x.
  Expr bare() {
    std::vector<Expr> factors = {power()};
    while (peek().kind == Token::Kind::name && find_function(peek().text) == nullptr) factors.push_back(power());
    return checked(slope::product(std::move(factors)));
  }

  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  std::uint32_t nesting_ = 0;
  int bars_ = 0;  // open |, which a further | closes
  std::optional<Error> mistake_;
};

}  // namespace

bool is_greek_name(std::string_view name) {
  return std::find(greek_names.begin(), greek_names.end(), name) != greek_names.end();
}

std::variant<Expr, Error> parse(std::string_view text) {
  auto scanned = tokens(text, max_characters);
  if (const auto* error = std::get_if<Error>(&scanned)) return *error;
  return Parser(std::move(std::get<std::vector<Token>>(scanned))).run();
}

Expr parse_known(std::string_view text) {
  const auto parsed = parse(text);
  if (!std::holds_alternative<Expr>(parsed)) std::abort();
  return std::get<Expr>(parsed);
}

}  // namespace slope
