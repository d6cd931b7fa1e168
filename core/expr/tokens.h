// Text to tokens: the signs, names and numbers of the grammar, each with its place.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "error.h"

namespace slope {

struct Token {
  enum class Kind { number, name, sign, end };
  Kind kind;
  std::string text;  // signs in ASCII ("<=", "*"), names in ASCII ("alpha"), numbers with a digit before the point
  std::size_t at;    // counted in characters (code points)
};

// Ends with an `end` token. Knows the Unicode spellings of signs, digits and Greek letters.
std::variant<std::vector<Token>, Error> tokens(std::string_view text, std::size_t max_characters);

}  // namespace slope
