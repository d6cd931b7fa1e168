// Choices in a shorter form.
#pragma once

#include "expr/expression.h"

namespace slope {

// Conditions that are decided go; a branch that says what follows anyway goes. Its parts are simple already.
Expr simplified(const Choice& choice);

}  // namespace slope
