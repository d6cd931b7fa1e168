// Text to tokens.
#include "expr/tokens.h"

#include <algorithm>
#include <array>

#include "expr/dictionary.h"

namespace slope {

namespace {

constexpr char unknown = 127;

struct Spelling {
  char32_t character;
  const char* meaning;
};

// What else is typed for a sign or a name, by Chinese input methods above all. The bytes from 128 on stand for the rows.
constexpr std::array spellings = {
    Spelling{U'×', "*"},  Spelling{U'·', "*"},  Spelling{U'⋅', "*"},  Spelling{U'∗', "*"},   Spelling{U'÷', "/"},
    Spelling{U'−', "-"},  Spelling{U'–', "-"},  Spelling{U'—', "-"},  Spelling{U'≤', "<="},  Spelling{U'≦', "<="},
    Spelling{U'⩽', "<="}, Spelling{U'≥', ">="}, Spelling{U'≧', ">="}, Spelling{U'⩾', ">="},  Spelling{U'≠', "!="},
    Spelling{U'²', "^2"}, Spelling{U'³', "^3"}, Spelling{U'√', "√"},  Spelling{U'′', "'"},   Spelling{U'’', "'"},
    Spelling{U'∞', "inf"}, Spelling{U'ϕ', "phi"}, Spelling{U'ϵ', "epsilon"},
};

// From α to ω as they stand in Unicode, where ο is no name and ς none either; then the capitals that are names.
constexpr std::array<std::string_view, 27> greek_names = {
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
    "xi", "", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Phi", "Omega"};
constexpr std::size_t greek_letters = 25;

// What LaTeX calls otherwise than the grammar does; nothing for what only sets type, and " for what may hold words.
constexpr std::string_view commands =
    "cdot:* times:* div:/ le:<= leq:<= leqslant:<= ge:>= geq:>= geqslant:>= lt:< gt:> ne:!= neq:!= infty:inf dfrac:frac"
    " tfrac:frac sqrt:√ varepsilon:epsilon varphi:phi lvert:| rvert:| vert:| lfloor:floor rfloor:) begin:\\begin end:\\end left: right:"
    " operatorname: mathrm: text:\" textrm:\" mbox:\" displaystyle: quad: ";

// Spaces of every width, as a page or an input method has them, written by their numbers since an editor may change them:
// no-break, those of typesetting (with the one of no width), narrow, full-width, and the mark that some texts begin with.
bool is_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 || c == 0xFEFF;
}

char narrow(char32_t c) {
  if (c >= U'！' && c <= U'～') c = c - U'！' + U'!';  // one block, in ASCII's order
  if (c < 127) return static_cast<char>(c);
  if (is_space(c)) return ' ';
  std::size_t row = 0;
  while (row < spellings.size() && spellings[row].character != c) ++row;
  if (row == spellings.size() && (c < U'α' || (row += c - U'α') >= spellings.size() + greek_letters)) return unknown;
  return static_cast<char>(128 + row);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
[[gnu::noinline]] bool is_one_of(std::string_view all, char c) { return all.find(c) != std::string_view::npos; }

// "if" and "else", of Python's x if x > 0 else 0, are no factors.
Token::Kind kind_of(std::string_view text) {
  if (text.empty()) return Token::Kind::end;
  if (is_letter(text[0])) return Word(text) == "if" || Word(text) == "else" ? Token::Kind::sign : Token::Kind::name;
  return is_digit(text[0]) || text[0] == '.' ? Token::Kind::number : Token::Kind::sign;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) { tokens_.reserve(text.size() + 1); }

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_one_of(" \t\n\r$~", c)) {  // TeX's dollars only say that a formula begins, its ~ is a space
        ++at_;
      } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
        number();
      } else if (is_letter(c)) {
        name();
      } else if (!(c == '\\' ? command() : sign())) {
        tokens_.push_back({Token::Kind::unknown, "", "", at_});
        return std::move(tokens_);
      }
    }
    add("", at_);
    return std::move(tokens_);
  }

 private:
  [[gnu::noinline]] char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  void add(std::string_view text, std::size_t at) { tokens_.push_back({kind_of(text), text, text, at}); }
  void take_digits() {
    while (is_digit(peek(0))) ++at_;
  }

  // digits [ "." digits ] [ "e" [ "+" | "-" ] digits ]; 2e^x is 2 times e^x, so an exponent needs its digit
  void number() {
    const std::size_t start = at_;
    take_digits();
    if (peek(0) == '.') ++at_;
    take_digits();
    const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if ((peek(0) == 'e' || peek(0) == 'E') && is_digit(peek(1 + sign))) {
      at_ += 1 + sign;
      take_digits();
    }
    add(text_.substr(start, at_ - start), start);
  }

  // letter { letter | digit }; of np.exp and torch.nn.ReLU only the last name counts
  void name() {
    const std::size_t start = at_;
    for (;;) {
      const std::size_t word = at_;
      while (is_letter(peek(0)) || is_digit(peek(0))) ++at_;
      const bool is_module = at_ - word > 1 || text_[word] == 'F';
      if (!is_module || peek(0) != '.' || !is_letter(peek(1))) return add(text_.substr(word, at_ - word), start);
      ++at_;
    }
  }

  // "\" letter { letter } of LaTeX, or a space: "\," or "\;"; "\{" is "{", and "\\" ends a row
  bool command() {
    const std::size_t start = at_++;
    if (is_one_of("{}|", peek(0))) return true;
    if (is_one_of(",;:! ", peek(0))) return ++at_, true;
    if (peek(0) == '\\') return add("\\\\", start), ++at_, true;
    while (is_letter(peek(0)) && peek(0) != '_') ++at_;
    const std::string_view written = text_.substr(start + 1, at_ - start - 1);
    if (written.empty()) return --at_, false;
    if (written == "sqrt" && text_.substr(at_, 3) == "[3]") return at_ += 3, add("cbrt", start), true;
    if (peek(0) == '.' && written == "right") return add(")", start), ++at_, true;  // closes \left\{
    const std::string_view meant = meaning(commands, written).value_or(written);
    if (!meant.empty() && meant != "\"") {
      add(meant, start);
      if (meant == "floor") add("(", start);
      return peek(0) != '[';  // \sqrt[4]{x}
    }
    // \operatorname{ReLU} is a name, \text{ if } and \text{其他} are words
    std::size_t end = 1;
    while (is_letter(peek(end)) || is_digit(peek(end))) ++end;
    if (peek(0) == '{' && is_letter(peek(1)) && peek(end) == '}') {
      ++at_, name(), ++at_;
    } else if (!meant.empty() && peek(0) == '{') {
      add(meant, start);
      at_ = std::min(text_.find('}', at_), text_.size() - 1) + 1;
    }
    return true;
  }

  bool sign() {
    const char c = peek(0), next = peek(1);
    std::size_t length = 1;
    if (static_cast<signed char>(c) < 0) {  // a plain char has a sign on some machines only
      const std::size_t row = static_cast<unsigned char>(c) - 128u;
      const std::string_view meant = row < spellings.size() ? spellings[row].meaning : greek_names[row - spellings.size()];
      if (meant.empty()) return false;
      add(meant.substr(0, meant[0] == '^' ? 1 : meant.size()), at_);
      if (meant[0] == '^') add(meant.substr(1), at_);
    } else if (next == '=' && is_one_of("<>=!", c)) {
      add(text_.substr(at_, length = 2), at_);
    } else if (c == '=' && is_one_of("<>", next)) {  // as some write <=
      add(next == '<' ? "<=" : ">=", at_);
      length = 2;
    } else if (c == '*' && next == '*') {  // Python's power
      add("^", at_);
      length = 2;
    } else if (is_one_of("[{", c)) {
      add("(", at_);
    } else if (is_one_of("]}", c)) {
      add(")", at_);
    } else if (is_one_of("+-*/^()?:,<>|='&", c)) {
      add(text_.substr(at_, 1), at_);
    } else {
      return false;
    }
    at_ += length;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

bool is_greek_name(std::string_view name) {
  return name.size() > 1 && std::find(greek_names.begin(), greek_names.end(), name) != greek_names.end();
}

// Each byte that is no part of a character in UTF-8 counts as one unknown character.
std::string narrowed(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead >> 5 == 0x6 ? 2 : lead >> 4 == 0xE ? 3 : lead >> 3 == 0x1E ? 4 : 0;
    char32_t character = length == 1 ? lead : lead & (0x7Fu >> length);
    bool valid = length > 0 && i + length <= text.size();
    for (std::size_t k = 1; valid && k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      valid = next >> 6 == 0x2;
      character = character << 6 | (next & 0x3F);
    }
    result.push_back(valid ? narrow(character) : unknown);
    i += valid ? length : 1;
  }
  return result;
}

std::vector<Token> tokens(std::string_view narrowed) { return Scanner(narrowed).run(); }

}  // namespace slope
