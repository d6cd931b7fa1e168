// Text to tokens.
#include "expr/tokens.h"

#include <array>

namespace slope {

namespace {

constexpr char32_t invalid = 0xFFFD;

// The characters of UTF-8 text; each byte that is no part of one counts as one invalid character.
std::u32string characters(std::string_view text) {
  std::u32string result;
  result.reserve(text.size());
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
    result.push_back(valid ? character : invalid);
    i += valid ? length : 1;
  }
  return result;
}

struct Spelling {
  char32_t character;
  std::string_view meaning;
};

// What else is typed for a sign or a name, by Chinese input methods above all.
constexpr std::array spellings = {
    Spelling{U'×', "*"},     Spelling{U'·', "*"},      Spelling{U'⋅', "*"},      Spelling{U'∗', "*"},      Spelling{U'÷', "/"},
    Spelling{U'−', "-"},     Spelling{U'–', "-"},      Spelling{U'≤', "<="},     Spelling{U'≥', ">="},     Spelling{U'≠', "!="},
    Spelling{U'∞', "inf"},   Spelling{U'²', "^2"},     Spelling{U'³', "^3"},     Spelling{U'√', "√"},      Spelling{U'α', "alpha"},
    Spelling{U'β', "beta"},  Spelling{U'γ', "gamma"},  Spelling{U'δ', "delta"},  Spelling{U'ε', "epsilon"}, Spelling{U'η', "eta"},
    Spelling{U'θ', "theta"}, Spelling{U'κ', "kappa"},  Spelling{U'λ', "lambda"}, Spelling{U'μ', "mu"},     Spelling{U'ξ', "xi"},
    Spelling{U'π', "pi"},    Spelling{U'ρ', "rho"},    Spelling{U'σ', "sigma"},  Spelling{U'τ', "tau"},    Spelling{U'φ', "phi"},
    Spelling{U'ω', "omega"}, Spelling{U'，', ","},     Spelling{U'：', ":"},     Spelling{U'？', "?"},
    Spelling{U'[', "("},     Spelling{U']', ")"},      Spelling{U'{', "("},      Spelling{U'}', ")"},      Spelling{U'′', "'"},
    Spelling{U'’', "'"},
};

std::string_view meaning(char32_t character) {
  for (const Spelling& s : spellings) {
    if (s.character == character) return s.meaning;
  }
  return {};
}

// The full-width forms of ASCII stand in one block, in ASCII's order.
char32_t narrow(char32_t character) {
  if (character >= U'！' && character <= U'～') return character - U'！' + U'!';
  return character;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_'; }

// Spaces of every width, as a page or an input method has them, written by their numbers since an editor may change them:
// no-break, those of typesetting (with the one of no width), narrow, full-width, and the mark that some texts begin with.
bool is_space(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x3000 || c == 0xFEFF;
}


class Scanner {
 public:
  explicit Scanner(std::u32string text) : text_(std::move(text)) {}

  std::variant<std::vector<Token>, Error> run() {
    while (at_ < text_.size()) {
      const char32_t c = text_[at_];
      if (is_space(c)) {
        ++at_;
      } else if (is_digit(c) || (c == U'.' && is_digit(peek(1)))) {
        number();
      } else if (is_letter(c)) {
        name();
      } else if (!sign()) {
        return Error{"unexpected_character", at_};
      }
    }
    add(Token::Kind::end, "", at_);
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0'; }
  void add(Token::Kind kind, std::string text, std::size_t at) { tokens_.push_back({kind, std::move(text), at}); }
  void take(std::string& to) { to.push_back(static_cast<char>(text_[at_++])); }

  // digits [ "." digits ] [ "e" [ "+" | "-" ] digits ]; 2e^x is 2 times e^x, so an exponent needs its digit
  void number() {
    const std::size_t start = at_;
    std::string text;
    while (is_digit(peek(0))) take(text);
    if (text.empty()) text = "0";
    if (peek(0) == U'.' && is_digit(peek(1))) {
      do take(text);
      while (is_digit(peek(0)));
    } else if (peek(0) == U'.') {
      ++at_;
    }
    const std::size_t sign = peek(1) == U'+' || peek(1) == U'-' ? 1 : 0;
    if ((peek(0) == U'e' || peek(0) == U'E') && is_digit(peek(1 + sign))) {
      for (std::size_t i = 0; i <= sign; ++i) take(text);
      while (is_digit(peek(0))) take(text);
    }
    add(Token::Kind::number, std::move(text), start);
  }

  // letter { letter | digit }; of np.exp and torch.nn.ReLU only the last name counts
  void name() {
    const std::size_t start = at_;
    std::string text;
    for (;; ++at_, text.clear()) {
      while (is_letter(peek(0)) || is_digit(peek(0))) take(text);
      const bool is_module = text.size() > 1 || text == "F";
      if (!is_module || peek(0) != U'.' || !is_letter(peek(1))) break;
    }
    add(Token::Kind::name, std::move(text), start);
  }

  bool sign() {
    static constexpr std::u32string_view signs = U"+-*/^()?:,<>|='";
    const char32_t c = text_[at_];
    if ((c == U'<' || c == U'>' || c == U'=' || c == U'!') && peek(1) == U'=') {
      add(Token::Kind::sign, std::string{static_cast<char>(c), '='}, at_);
      at_ += 2;
      return true;
    }
    if (c == U'*' && peek(1) == U'*') {  // Python's power
      add(Token::Kind::sign, "^", at_);
      at_ += 2;
      return true;
    }
    if (signs.find(c) != std::u32string_view::npos) {
      add(Token::Kind::sign, std::string(1, static_cast<char>(c)), at_++);
      return true;
    }
    const std::string_view meant = meaning(c);
    if (meant.empty()) return false;
    if (meant[0] == '^') {
      add(Token::Kind::sign, "^", at_);
      add(Token::Kind::number, std::string(meant.substr(1)), at_);
    } else {
      add(is_letter(static_cast<char32_t>(meant[0])) ? Token::Kind::name : Token::Kind::sign, std::string(meant), at_);
    }
    ++at_;
    return true;
  }

  std::u32string text_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::variant<std::vector<Token>, Error> tokens(std::string_view text, std::size_t max_characters) {
  std::u32string all = characters(text);
  if (all.size() > max_characters) return Error{"too_long", max_characters};
  for (char32_t& c : all) c = narrow(c);
  return Scanner(std::move(all)).run();
}

}  // namespace slope
