// A derivative still to be taken, as it is written: d/dx(...).
#include "print/derivative.h"

#include "print/latex.h"
#include "print/plain.h"
#include "print/precedence.h"

namespace slope {

std::string latex_derivative(const Expr& f, std::string_view variable) {
  const std::string name = latex(symbol(variable));
  const bool stands_alone = level(f) == Level::primary;  // d/dx sigma(x), but d/dx (x + 1)
  return "\\frac{d}{d" + name + "}" + (stands_alone ? latex(f) : "\\left(" + latex(f) + "\\right)");
}

std::string plain_derivative(const Expr& f, std::string_view variable) {
  return "d/d" + std::string(variable) + "(" + plain(f) + ")";
}

}  // namespace slope
