// Chains: reading d/dx(...), deriving what is to be derived, and proving line after line.
#include "calculus/chain.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "calculus/derive.h"
#include "expr/parse.h"

namespace slope {

namespace {

constexpr std::string_view spaces = " \t\n\r";

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;  // bytes that begin one
  return count;
}

// What is left of a text while it is read from the left.
class Rest {
 public:
  explicit Rest(std::string_view text) : text_(text) { skip_spaces(); }

  bool take(char c) {
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    skip_spaces();
    return true;
  }

  std::string_view take_until(char c) {
    const std::string_view taken = text_.substr(0, text_.find(c));
    text_.remove_prefix(taken.size());
    return taken.substr(0, taken.find_last_not_of(spaces) + 1);
  }

  std::string_view text() const { return text_; }

 private:
  void skip_spaces() { text_.remove_prefix(std::min(text_.find_first_not_of(spaces), text_.size())); }

  std::string_view text_;
};

// Where the parenthesis closes that is open where the text begins; npos if nowhere.
std::size_t closing(std::string_view text) {
  int open = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
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

std::variant<Expr, Error> value(const Line& line) {
  if (line.variable.empty()) return line.formula;
  auto derived = derive(line.formula, line.variable);
  if (const auto* error = std::get_if<Error>(&derived)) return *error;
  return std::get<Step>(derived).after;
}

}  // namespace

// line = "d" "/" "d" name "(" formula ")" | formula
std::variant<Line, Error> parse_line(std::string_view text) {
  const auto place = [&](std::string_view part) {
    return characters(text.substr(0, static_cast<std::size_t>(part.data() - text.data())));
  };
  std::string_view formula = text;
  std::string variable;
  Rest rest(text);
  if (rest.take('d') && rest.take('/') && rest.take('d')) {
    const std::string_view name = rest.take_until('(');
    if (is_word(name) && rest.take('(')) {
      const auto parsed = parse(name);
      const auto* e = std::get_if<Expr>(&parsed);
      if (e == nullptr || e->as<Symbol>() == nullptr) return Error{"not_a_variable", place(name)};
      const std::size_t end = closing(rest.text());
      if (end == std::string_view::npos) return Error{"expected_closing", characters(text)};
      const Rest after(rest.text().substr(end + 1));
      if (!after.text().empty()) return Error{"unexpected_character", place(after.text())};
      variable = e->as<Symbol>()->name;
      formula = rest.text().substr(0, end);
    }
  }
  auto parsed = parse(formula);
  if (const auto* error = std::get_if<Error>(&parsed)) return Error{error->code, error->at + place(formula)};
  return Line{std::get<Expr>(std::move(parsed)), std::move(variable)};
}

std::variant<std::vector<LineVerdict>, LineError> check_chain(const std::vector<std::string>& lines) {
  std::vector<LineVerdict> verdicts;
  std::optional<Expr> before;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto line = parse_line(lines[i]);
    if (const auto* error = std::get_if<Error>(&line)) return LineError{i, *error};
    auto now = value(std::get<Line>(line));
    if (const auto* error = std::get_if<Error>(&now)) return LineError{i, *error};
    Verdict verdict{Verdict::Truth::proved};
    if (before) verdict = prove(*before, std::get<Expr>(now));
    verdicts.push_back({std::get<Line>(std::move(line)), std::move(verdict)});
    before = std::get<Expr>(std::move(now));
  }
  return verdicts;
}

}  // namespace slope
