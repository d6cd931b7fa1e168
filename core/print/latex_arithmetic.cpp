// Numbers, names, signs, sums, products, fractions and powers, as a textbook sets them.
#include <cctype>

#include "expr/function_table.h"
#include "expr/tokens.h"
#include "print/latex_writer.h"

namespace slope {

namespace {

std::string_view name(Constant constant) {
  switch (constant) {
    case Constant::e: return "e";
    case Constant::pi: return "\\pi";
    case Constant::infinity: return "\\infty";
    case Constant::undefined: return "\\undefined";
  }
  return "";
}

constexpr std::size_t longest_command = 16;  // letters; the line before may be thousands long

bool is_positive_integer(const Expr& e) {
  const auto* n = e.as<Number>();
  return n != nullptr && n->text.find_first_not_of("0123456789") == std::string::npos;
}

bool is_constant(const Expr& e) { return e.node().names == 0; }

// ELU(2) or ELU(a) before a bracket is PyTorch's module with alpha = 2, not a value of the function. \sigma(2)(1 - \sigma(2)) would be read
// right; numbers side by side are easier to read with a dot.
bool needs_dot_before_bracket(const Expr& e) {
  const auto* call = e.as<Call>();
  return call != nullptr && (is_constant(e) || (!call->function->parameters.empty() && !contains(e, "x")));
}

// \sin, \tanh and the like take their power before the argument: \tanh^2(x).
bool takes_power_first(const Function& function) {
  const std::string_view symbol = function.latex;
  static constexpr std::string_view exceptions[] = {"\\exp", "\\ln", "\\sqrt", "\\max", "\\min", "\\sigma"};
  for (const std::string_view exception : exceptions) {
    if (symbol == exception) return false;
  }
  return symbol.size() > 1 && symbol[0] == '\\' && symbol.find("operatorname") == std::string_view::npos;
}

}  // namespace

// A command and a letter after it need a space between: \alpha x.
void LatexWriter::join_from(std::size_t start) {
  if (start == 0 || start >= text.size() || !std::isalpha(static_cast<unsigned char>(text[start]))) return;
  std::size_t i = start;
  while (i > 0 && start - i < longest_command && std::isalpha(static_cast<unsigned char>(text[i - 1]))) --i;
  if (i > 0 && i < start && text[i - 1] == '\\') text.insert(start, " ");
}

// 2.5e3 is 2.5 times 10^3, 1e3 is 10^3
void LatexWriter::write(const Number& n) {
  const std::size_t exponent = n.text.find_first_of("eE");
  if (exponent == std::string::npos) {
    text += n.text;
    return;
  }
  if (n.text.substr(0, exponent) != "1") text.append(n.text, 0, exponent).append("\\cdot ");
  const bool plus = n.text[exponent + 1] == '+';
  text.append("10^{").append(n.text.substr(exponent + (plus ? 2 : 1))).append("}");
}
void LatexWriter::write(const Constant& c) { text += name(c); }
void LatexWriter::write(const Symbol& s) {
  if (is_greek_name(s.name)) text += '\\';
  text += s.name;
}

void LatexWriter::write(const Negation& n) {
  text += '-';
  write(n.operand, Level::product);
}

void LatexWriter::write(const Sum& s) {
  for (std::size_t i = 0; i < s.terms.size(); ++i) {
    const auto* negation = s.terms[i].as<Negation>();
    if (negation != nullptr) {
      text += '-';
    } else if (i > 0) {
      text += '+';
    }
    write(negation != nullptr ? negation->operand : s.terms[i], Level::product);
  }
}

// Factors stand side by side. A dot stands where a digit would meet a number, or a fraction a fraction's number; where a number
// multiplies nothing but numbers, as in 0.5 · (0.1 - 1) and 2 · ln(3); and where a function's value would be its parameter.
void LatexWriter::write(const Product& p) {
  for (std::size_t i = 0; i < p.factors.size(); ++i) {
    const Expr& factor = p.factors[i];
    const std::size_t start = text.size();
    const bool quotient = factor.as<Quotient>() != nullptr && !in_exponent_;
    write(factor, quotient || (i == 0 && factor.as<Quotient>() != nullptr) ? Level::product : Level::power);
    if (i == 0) continue;
    const Expr& before = p.factors[i - 1];
    const bool digit = std::isdigit(static_cast<unsigned char>(text[start])) != 0;
    const bool bracket = text[start] == '(' || text.compare(start, 6, "\\left(") == 0;
    const auto* call = factor.as<Call>();
    const bool of_numbers = is_constant(factor) && (bracket || (call != nullptr && call->function->latex != "\\sqrt"));
    const bool after_number = before.as<Number>() != nullptr && (quotient || of_numbers);
    const bool after_value = bracket && needs_dot_before_bracket(before);
    if (digit || after_number || after_value) {
      text.insert(start, "\\cdot ");
    } else {
      join_from(start);
    }
  }
}

void LatexWriter::write(const Quotient& q) {
  if (in_exponent_) {
    write(q.numerator, Level::product);
    text += '/';
    write(q.denominator, Level::power);
    return;
  }
  text += "\\frac{";
  last_tall_ = text.size();
  write(q.numerator, Level::choice);
  text += "}{";
  write(q.denominator, Level::choice);
  text += '}';
}

void LatexWriter::write(const Power& p) {
  const auto* base = p.base.as<Call>();
  if (base != nullptr && takes_power_first(*base->function) && is_positive_integer(p.exponent)) {
    text.append(base->function->latex);
    exponent(p.exponent);
    arguments(*base);
    return;
  }
  const auto* number = p.base.as<Number>();
  const bool scientific = number != nullptr && number->text.find_first_of("eE") != std::string::npos;
  if (scientific) {
    delimited("(", ")", [&] { write(*number); });
  } else {
    write(p.base, Level::primary);
  }
  exponent(p.exponent);
}

void LatexWriter::exponent(const Expr& e) {
  const bool outer = in_exponent_;
  in_exponent_ = true;
  const std::size_t start = text.size();
  write(e, Level::choice);
  in_exponent_ = outer;
  if (text.size() == start + 1) {
    text.insert(start, "^");
    return;
  }
  text.insert(start, "^{");
  text += '}';
}

}  // namespace slope
