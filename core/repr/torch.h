// Tensors as PyTorch prints them (torch 1.1 to 1.13; precision 4, 80 columns, 1000 elements).
#pragma once

#include <string>

#include "tensor/tensor.h"

namespace slope {

std::string torch_repr(const Tensor& tensor);

}  // namespace slope
