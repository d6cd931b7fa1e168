// Eager tensors as TensorFlow prints them.
#pragma once

#include <string>

#include "tensor/tensor.h"

namespace slope {

// <tf.Tensor: shape=(2,), dtype=float32, numpy=array([1., 2.], dtype=float32)>; TensorFlow 2.0 writes an id before the
// shape, 0 for none.
std::string tensorflow_repr(const Tensor& tensor, unsigned id = 0);
// print(x): tf.Tensor([1. 2.], shape=(2,), dtype=float32)
std::string tensorflow_str(const Tensor& tensor);

}  // namespace slope
