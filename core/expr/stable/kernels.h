// Functions that compute what a formula means where its plain evaluation would overflow or cancel.
//
// They are rows like those of the function table, but the grammar does not know them: only stable.h puts them into trees.
#pragma once

#include <string_view>

#include "expr/function_table.h"

namespace slope {

// name(u): one of the kernels
//   expm1       e^u - 1
//   log1p       log(1 + u)
//   logistic    1/(1 + e^(-u))
//   softplus    log(1 + e^u)
//   sech        1/cosh(u)
//   erfc        1 - erf(u)
//   tanhshrink  u - tanh(u)
//   softsign    u/(1 + |u|)
// or an elementary function.
Expr stable_call(std::string_view name, const Expr& u);

// u*v, which is 0 wherever v is, even at infinite u: x*e^(-x^2) at infinity.
Expr vanishing_product(const Expr& u, const Expr& v);
bool is_vanishing_product(const Expr& e);

// The value at high + low of a function that is steep, relatively: e^u changes by |u| ulp when u does by one. nullptr: of
// a function that is not.
using TwofoldFunction = double (*)(double high, double low);
TwofoldFunction twofold_value(const Function& function);

}  // namespace slope
