// An expression as a textbook sets it.
#include "print/latex.h"

#include <cctype>
#include <utility>

#include "expr/function_table.h"
#include "expr/parse.h"
#include "print/case_rows.h"
#include "print/precedence.h"

namespace slope {

namespace {

std::string_view sign(Relation relation) {
  switch (relation) {
    case Relation::less: return "<";
    case Relation::less_equal: return "\\le ";
    case Relation::greater: return ">";
    case Relation::greater_equal: return "\\ge ";
    case Relation::equal: return "=";
    case Relation::not_equal: return "\\ne ";
  }
  return "";
}

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

// \sin, \tanh and the like take their power before the argument: \tanh^2(x).
bool takes_power_first(const Function& function) {
  const std::string_view symbol = function.latex;
  static constexpr std::string_view exceptions[] = {"\\exp", "\\ln", "\\sqrt", "\\max", "\\min", "\\sigma"};
  for (const std::string_view exception : exceptions) {
    if (symbol == exception) return false;
  }
  return symbol.size() > 1 && symbol[0] == '\\' && symbol.find("operatorname") == std::string_view::npos;
}

class Writer {
 public:
  explicit Writer(PrintedParts* known = nullptr) : known_(known) {}

  std::string text;

  void write(const Expr& e, Level at_least) {
    if (level(e) >= at_least) {
      write_part(e);
    } else {
      delimited("(", ")", [&] { write_part(e); });
    }
  }

  // A formula that is nothing but a value under one condition is written as that, without a brace: x,  alpha < 1.
  void write_whole(const Expr& e) {
    is_whole_ = e.as<Choice>() != nullptr;
    write(e, Level::choice);
  }

  void write(const Comparison& c) {
    write(c.left, Level::sum);
    text += sign(c.relation);
    write(c.right, Level::sum);
  }

 private:
  void write_part(const Expr& e) {
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

  // Delimiters that grow only where something tall stands between them.
  template <class Content>
  void delimited(std::string_view open, std::string_view close, Content content) {
    const std::size_t start = text.size();
    content();
    const bool tall = last_tall_ > start;
    text.insert(start, open);
    if (tall) text.insert(start, "\\left"), last_tall_ = text.size();
    text.append(tall ? "\\right" : "").append(close);
  }

  // A command and a letter after it need a space between: \alpha x.
  void join_from(std::size_t start) {
    if (start == 0 || start >= text.size() || !std::isalpha(static_cast<unsigned char>(text[start]))) return;
    std::size_t i = start;
    while (i > 0 && start - i < longest_command && std::isalpha(static_cast<unsigned char>(text[i - 1]))) --i;
    if (i > 0 && i < start && text[i - 1] == '\\') text.insert(start, " ");
  }

  void write(const Number& n) {
    const std::size_t exponent = n.text.find_first_of("eE");
    text += n.text.substr(0, exponent);
    if (exponent == std::string::npos) return;
    const bool plus = n.text[exponent + 1] == '+';
    text.append("\\cdot 10^{").append(n.text.substr(exponent + (plus ? 2 : 1))).append("}");
  }
  void write(const Constant& c) { text += name(c); }
  void write(const Symbol& s) {
    if (is_greek_name(s.name)) text += '\\';
    text += s.name;
  }
  void write(const Negation& n) {
    text += '-';
    write(n.operand, Level::product);
  }
  void write(const Sum& s) {
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

  // Factors stand side by side; a dot only where a digit would otherwise meet a number, or a fraction a fraction's number.
  void write(const Product& p) {
    for (std::size_t i = 0; i < p.factors.size(); ++i) {
      const std::size_t start = text.size();
      const bool quotient = p.factors[i].as<Quotient>() != nullptr && !in_exponent_;
      write(p.factors[i], quotient || (i == 0 && p.factors[i].as<Quotient>() != nullptr) ? Level::product : Level::power);
      if (i == 0) continue;
      const bool digit = std::isdigit(static_cast<unsigned char>(text[start])) != 0;
      const bool number_before_fraction = quotient && p.factors[i - 1].as<Number>() != nullptr;
      if (digit || number_before_fraction) {
        text.insert(start, "\\cdot ");
      } else {
        join_from(start);
      }
    }
  }

  void write(const Quotient& q) {
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

  void write(const Power& p) {
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

  void exponent(const Expr& e) {
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

  void write(const Call& c) {
    const std::string_view function = c.function->name;
    if (function == "sqrt") {
      text += "\\sqrt{";
      write(c.arguments.front(), Level::choice);
      text += '}';
    } else if (function == "abs") {
      delimited("|", "|", [&] { write(c.arguments.front(), Level::choice); });
    } else if (function == "floor") {
      delimited("\\lfloor ", "\\rfloor ", [&] { write(c.arguments.front(), Level::choice); });
    } else {
      text.append(c.function->latex);
      arguments(c);
    }
  }

  void arguments(const Call& c) {
    delimited("(", ")", [&] {
      for (std::size_t i = 0; i < c.arguments.size(); ++i) {
        if (i > 0) text += ",\\,";
        write(c.arguments[i], Level::choice);
      }
    });
  }

  void write(const Choice& choice) {
    const bool outer = in_exponent_, may_stand_without_brace = std::exchange(is_whole_, false);
    in_exponent_ = false;
    const std::vector<CaseRow> rows = case_rows(choice);
    const bool one_row = may_stand_without_brace && rows.size() == 1 && rows.front().value.as<Choice>() == nullptr;
    text += one_row ? "" : "\\begin{cases}";
    bool first = true;
    for (const CaseRow& row : rows) {
      // A row whose value is itself a choice of one row has two conditions: 1, x = 0, alpha = 1. And where all is said
      // under one condition, it stands in every row of what it holds for: x, x > 0, alpha < 1.
      const auto* inner = row.value.as<Choice>();
      const std::vector<CaseRow> inner_rows = inner != nullptr ? case_rows(*inner) : std::vector<CaseRow>{};
      const bool whole = rows.size() == 1;
      if (inner_rows.size() != 1 && !(whole && !inner_rows.empty())) {
        begin_row(row.value, first);
        text += one_row ? "\\quad " : "&";
        write(row);
        continue;
      }
      for (const CaseRow& inner_row : inner_rows) {
        begin_row(inner_row.value, first);
        text += '&';
        write(whole ? inner_row : row);
        text += ",\\ ";
        write(whole ? row : inner_row);
      }
    }
    if (first) text += "\\undefined";
    text += one_row ? "" : "\\end{cases}";
    last_tall_ = text.size();
    in_exponent_ = outer;
  }

  // The value, and the comma before its condition.
  void begin_row(const Expr& value, bool& first) {
    if (!first) text += "\\\\";
    first = false;
    write(value, Level::sum);
    text += ',';
  }

  void write(const CaseRow& row) {
    if (row.comparison) {
      write(*row.comparison);
    } else if (row.subject && (row.low || row.high)) {
      if (row.low && row.high) {
        write(row.low->value, Level::sum);
        text += row.low->closed ? "\\le " : "<";
        write(*row.subject, Level::sum);
      } else {
        write(*row.subject, Level::sum);
        if (row.low) {
          text += row.low->closed ? "\\ge " : ">";
          write(row.low->value, Level::sum);
        }
      }
      if (row.high) {
        text += row.high->closed ? "\\le " : "<";
        write(row.high->value, Level::sum);
      }
    } else {
      text += "\\otherwise";
    }
  }

  PrintedParts* known_;
  std::size_t last_tall_ = 0;  // where the last fraction or choice that was written reaches at least
  bool is_whole_ = false;     // what is written next is the whole formula
  bool in_exponent_ = false;  // where a quotient is written with a slash
};

}  // namespace

std::string latex(const Expr& e) {
  Writer writer;
  writer.write_whole(e);
  return std::move(writer.text);
}

std::string latex(const Expr& e, PrintedParts& known) {
  Writer writer(&known);
  writer.write_whole(e);
  return std::move(writer.text);
}

std::string latex(const Comparison& comparison) {
  Writer writer;
  writer.write(comparison);
  return std::move(writer.text);
}

}  // namespace slope
