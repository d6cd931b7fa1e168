// An expression as text that parses back to the same tree.
#include "print/plain.h"

#include "expr/function_table.h"
#include "print/precedence.h"

namespace slope {

namespace {

std::string_view sign(Relation relation) {
  switch (relation) {
    case Relation::less: return "<";
    case Relation::less_equal: return "<=";
    case Relation::greater: return ">";
    case Relation::greater_equal: return ">=";
    case Relation::equal: return "==";
    case Relation::not_equal: return "!=";
  }
  return "";
}

std::string_view name(Constant constant) {
  switch (constant) {
    case Constant::e: return "e";
    case Constant::pi: return "pi";
    case Constant::infinity: return "inf";
    case Constant::undefined: return "undefined";
  }
  return "";
}

class Writer {
 public:
  explicit Writer(std::string& text, PrintedParts* known = nullptr) : text(text), known_(known) {}

  // e as it may stand where the grammar expects `at_least`.
  void write(const Expr& e, Level at_least) {
    const bool parentheses = level(e) < at_least;
    if (parentheses) text += '(';
    if (const auto* part = known_ != nullptr ? known_->find(e) : nullptr) {
      text += part->text;
    } else {
      const std::size_t start = text.size();
      match(e, [this](const auto& kind) { write(kind); });
      if (known_ != nullptr) known_->keep(e, std::string_view(text).substr(start));
    }
    if (parentheses) text += ')';
  }

  void write(const Comparison& c) {
    write(c.left, Level::sum);
    text.append(" ").append(sign(c.relation)).append(" ");
    write(c.right, Level::sum);
  }

 private:
  void write(const Number& n) { text += n.text; }
  void write(const Constant& c) { text += name(c); }
  void write(const Symbol& s) { text += s.name; }
  void write(const Negation& n) {
    text += '-';
    write(n.operand, Level::product);
  }
  void write(const Sum& s) {
    for (std::size_t i = 0; i < s.terms.size(); ++i) {
      const auto* negation = s.terms[i].as<Negation>();
      if (negation != nullptr) {
        text += i > 0 ? " - " : "-";
      } else if (i > 0) {
        text += " + ";
      }
      write(negation != nullptr ? negation->operand : s.terms[i], Level::product);
    }
  }
  // A quotient may come first: a/b*c is (a/b)*c.
  void write(const Product& p) {
    for (std::size_t i = 0; i < p.factors.size(); ++i) {
      if (i > 0) text += '*';
      const bool leading_quotient = i == 0 && p.factors[i].as<Quotient>() != nullptr;
      write(p.factors[i], leading_quotient ? Level::product : Level::power);
    }
  }
  void write(const Quotient& q) {
    write(q.numerator, Level::product);
    text += '/';
    write(q.denominator, Level::power);
  }
  void write(const Power& p) {
    write(p.base, Level::primary);
    text += '^';
    write(p.exponent, Level::power);
  }
  void write(const Call& c) {
    text.append(c.function->name).append("(");
    for (std::size_t i = 0; i < c.arguments.size(); ++i) {
      if (i > 0) text += ", ";
      write(c.arguments[i], Level::choice);
    }
    text += ')';
  }
  void write(const Choice& c) {
    for (const auto& [condition, value] : c.branches) {
      write(condition);
      text += " ? ";
      write(value, Level::sum);
      text += " : ";
    }
    write(c.otherwise, Level::sum);
  }

  std::string& text;
  PrintedParts* known_;
};

}  // namespace

std::string plain(const Expr& e) {
  std::string text;
  Writer(text).write(e, Level::choice);
  return text;
}

void append_plain(std::string& text, const Expr& e, PrintedParts& known) { Writer(text, &known).write(e, Level::choice); }

std::string plain(const Comparison& comparison) {
  std::string text;
  Writer(text).write(comparison);
  return text;
}

}  // namespace slope
