#include "expr/dictionary.h"

namespace slope {

bool is_same_word(std::string_view ours, std::string_view written) {
  std::size_t i = 0;
  for (char c : written) {
    if (c == '_') continue;
    if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    if (i < ours.size() && ours[i] == '_') ++i;
    if (i == ours.size() || ours[i++] != c) return false;
  }
  return i == ours.size();
}

std::optional<std::string_view> meaning(std::string_view dictionary, std::string_view word) {
  for (std::size_t at = 0; at < dictionary.size();) {
    const std::size_t colon = dictionary.find(':', at), space = dictionary.find(' ', colon);
    if (is_same_word(dictionary.substr(at, colon - at), word)) return dictionary.substr(colon + 1, space - colon - 1);
    at = space + 1;
  }
  return {};
}

}  // namespace slope
