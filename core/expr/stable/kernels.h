// Functions that compute what a formula means where its plain evaluation would overflow or cancel.
//
// They are rows like those of the function table, but the grammar does not know them: only stable.h puts them into trees.
#pragma once

#include "expr/function_table.h"

namespace slope::kernel {

extern const Function expm1;       // e^u - 1
extern const Function log1p;       // log(1 + u)
extern const Function logistic;    // 1/(1 + e^(-u))
extern const Function softplus;    // log(1 + e^u)
extern const Function sech;        // 1/cosh(u)
extern const Function erfc;        // 1 - erf(u)
extern const Function tanhshrink;  // u - tanh(u)
extern const Function softsign;    // u/(1 + |u|)

// A product u*v that is 0 wherever v is, even at infinite u: x*e^(-x^2) at infinity.
extern const Function vanishing_product;

// The value at high + low of a function that is steep, relatively: e^u changes by |u| ulp when u does by one. nullptr: of
// a function that is not.
using TwofoldFunction = double (*)(double high, double low);
TwofoldFunction twofold_value(const Function& function);

}  // namespace slope::kernel
