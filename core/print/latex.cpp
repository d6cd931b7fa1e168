// An expression as a textbook sets it.
#include "print/latex.h"

#include "print/latex_writer.h"

namespace slope {

void LatexWriter::write(const Expr& e, Level at_least) {
  if (level(e) >= at_least) {
    write_part(e);
  } else {
    delimited("(", ")", [&] { write_part(e); });
  }
}

void LatexWriter::write_whole(const Expr& e) {
  is_whole_ = e.as<Choice>() != nullptr;
  write(e, Level::choice);
}

void LatexWriter::write_part(const Expr& e) {
  // In an exponent, and as a whole formula, the same part may look different.
  PrintedParts* known = in_exponent_ || is_whole_ ? nullptr : known_;
  const std::size_t start = text.size();
  if (const auto* part = known != nullptr ? known->find(e) : nullptr) {
    text += part->text;
    if (part->is_tall) last_tall_ = text.size();
    return;
  }
  match(e, [this](const auto& kind) { write(kind); });
  if (known != nullptr) known->keep(e, std::string_view(text).substr(start), last_tall_ > start);
}

std::string latex(const Expr& e) {
  std::string text;
  LatexWriter(text).write_whole(e);
  return text;
}

void append_latex(std::string& text, const Expr& e, PrintedParts& known) { LatexWriter(text, &known).write_whole(e); }

std::string latex(const Comparison& comparison) {
  std::string text;
  LatexWriter(text).write(comparison);
  return text;
}

}  // namespace slope
