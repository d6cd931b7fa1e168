// Tensors as PyTorch prints them (torch 1.1 to 1.13).
#pragma once

#include <string>

#include "repr/print_options.h"
#include "tensor/tensor.h"

namespace slope {

std::string torch_repr(const Tensor& tensor, const PrintOptions& options = torch_defaults);

}  // namespace slope
