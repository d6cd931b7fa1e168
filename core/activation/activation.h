// The activation functions as the lecture meets them: three elementary ones, then the catalogue's.
#pragma once

#include <string_view>
#include <vector>

#include "expr/function_table.h"

namespace slope {

struct Activation {
  const Function* function;
  // The definition in x and the parameters, in the grammar: "x > 0 ? x : alpha*(e^x - 1)".
  std::string_view formula;
};

// In the order of the lecture: the step functions, sigmoid, tanh, the ReLU family, then PyTorch's others.
const std::vector<Activation>& activations();

}  // namespace slope
