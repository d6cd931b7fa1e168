// Text to tokens: the signs, names and numbers of the grammar, each with its place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slope {

// A sign or a name of at most eight letters as one number, which is compared at once: "<=", "else". Empty for longer names.
class Word {
 public:
  constexpr Word(std::string_view text) {  // NOLINT: a literal is a word
    if (text.size() > 8) return;
    for (const char c : text) code_ = code_ << 8 | static_cast<unsigned char>(c);
  }
  consteval Word(const char* text) : Word(std::string_view(text)) {}  // NOLINT
  friend constexpr bool operator==(Word a, Word b) { return a.code_ == b.code_; }

 private:
  std::uint64_t code_ = 0;
};

struct Token {
  enum class Kind { number, name, sign, end, unknown };
  Kind kind;
  Word word;              // also \begin, \end and \\ of LaTeX, and " for its words: \text{ if }
  std::string_view text;  // of a name, in ASCII ("alpha"); of a number, as written
  std::size_t at;         // counted in characters (code points)
};

// One byte a character: ASCII as it is, also from its full-width forms, a byte above it for each further one that the grammar
// knows, and 127 for what it does not.
std::string narrowed(std::string_view text);

// Of a narrowed text, into which they point; the last one is an `end`, or the first that is `unknown`.
std::vector<Token> tokens(std::string_view narrowed);

bool is_greek_name(std::string_view name);

}  // namespace slope
