// Functions of something, as a textbook sets them: roots, bars and names.
#include "expr/function_table.h"
#include "print/latex_writer.h"

namespace slope {

void LatexWriter::write(const Call& c) {
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

void LatexWriter::arguments(const Call& c) {
  delimited("(", ")", [&] {
    for (std::size_t i = 0; i < c.arguments.size(); ++i) {
      if (i > 0) text += ",\\,";
      write(c.arguments[i], Level::choice);
    }
  });
}

}  // namespace slope
