// Functions of one variable: elementary ones and every activation of the catalogue, and their derivatives of any order.
#pragma once

#include "tensor/arena.h"

namespace slope {

// `name` is a kernel's (numeric/kernel.h); parameters that are not given have the catalogue's defaults. `order` counts
// derivatives: 0 is the function, 1 its derivative by the kernel, more by the engine's own differentiation.
Tensor* unary(Arena& arena, std::string_view name, Tensor* a, std::vector<double> parameters = {}, int order = 0);

}  // namespace slope
