// Eager tensors as TensorFlow prints them: around NumPy's text.
#include "repr/tensorflow.h"

#include "repr/numpy.h"
#include "tensor/mistakes.h"

namespace slope {

namespace {

// On lines of their own where there are several.
std::string below(const std::string& text) { return text.find('\n') == std::string::npos ? text : "\n" + text; }

}  // namespace

std::string tensorflow_repr(const Tensor& tensor, unsigned id) {
  const std::string numpy = tensor.shape.empty() ? scalar_repr(first_value(tensor), tensor.dtype) : numpy_repr(tensor);
  return "<tf.Tensor: " + (id == 0 ? "" : "id=" + std::to_string(id) + ", ") + "shape=" + parenthesised(tensor.shape) +
         ", dtype=" + std::string(dtype_name(tensor.dtype)) + ", numpy=" + below(numpy) + ">";
}

std::string tensorflow_str(const Tensor& tensor) {
  return "tf.Tensor(" + below(numpy_str(tensor)) + ", shape=" + parenthesised(tensor.shape) +
         ", dtype=" + std::string(dtype_name(tensor.dtype)) + ")";
}

}  // namespace slope
