// Chains: reading d/dx(...), deriving what is to be derived, and proving line after line.
#include "calculus/derive/chain.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "calculus/derive/derive.h"
#include "expr/parse.h"

namespace slope {

namespace {

constexpr std::string_view spaces = " \t\n\r";

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // bytes that begin one
  return count;
}

// Where the parenthesis closes that is open before `start`; npos if nowhere.
std::size_t closing(std::string_view text, std::size_t start) {
  int open = 1;
  for (std::size_t i = start; i < text.size(); ++i) {
    open += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    if (open == 0) return i;
  }
  return std::string_view::npos;
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
}

std::variant<Formulas, Error> side(const Line& line) {
  if (line.variable.empty()) return Formulas{line.formula};
  auto derived = derive(line.formula, line.variable);
  if (const auto* error = std::get_if<Error>(&derived)) return *error;
  return Formulas{std::get<Step>(derived).after, line.formula};
}

}  // namespace

// line = "d" "/" "d" name "(" formula ")" | formula
std::variant<Line, Error> parse_line(std::string_view text) {
  const auto place = [&](std::size_t at) { return characters(text.substr(0, at)); };
  const std::size_t open = text.find('(');
  std::string head;  // what stands before the parenthesis, without spaces
  for (const char c : text.substr(0, open)) {
    if (spaces.find(c) == std::string_view::npos) head += c;
  }
  std::size_t start = 0, length = text.size();
  std::string variable;
  if (open != std::string_view::npos && head.substr(0, 3) == "d/d" && is_word(head.substr(std::min<std::size_t>(3, head.size())))) {
    const auto parsed = parse(head.substr(3));
    const auto* e = std::get_if<Expr>(&parsed);
    if (e == nullptr || e->as<Symbol>() == nullptr) return Error{"not_a_variable", place(text.find('d', text.find('/')) + 1)};
    start = open + 1;
    const std::size_t end = closing(text, start);
    if (end == std::string_view::npos) return Error{"expected_closing", place(end)};
    const std::size_t after = text.find_first_not_of(spaces, end + 1);
    if (after != std::string_view::npos) return Error{"unexpected_character", place(after)};
    length = end - start;
    variable = e->as<Symbol>()->name;
  }
  auto parsed = parse(text.substr(start, length));
  if (const auto* error = std::get_if<Error>(&parsed)) return Error{error->code, error->at + place(start)};
  return Line{std::get<Expr>(std::move(parsed)), std::move(variable)};
}

std::variant<std::vector<LineVerdict>, LineError> check_chain(const std::vector<std::string>& lines) {
  std::vector<LineVerdict> verdicts;
  std::optional<Formulas> before;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto line = parse_line(lines[i]);
    if (const auto* error = std::get_if<Error>(&line)) return LineError{i, *error};
    auto now = side(std::get<Line>(line));
    if (const auto* error = std::get_if<Error>(&now)) return LineError{i, *error};
    Claim claim{{Verdict::Truth::proved}};
    if (before) claim = prove_with_exceptions(*before, std::get<Formulas>(now));
    verdicts.push_back({std::get<Line>(std::move(line)), std::move(claim)});
    before = std::get<Formulas>(std::move(now));
  }
  return verdicts;
}

}  // namespace slope
