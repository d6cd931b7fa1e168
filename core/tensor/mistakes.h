// The errors of the frameworks, word for word.
#pragma once

#include <string>
#include <string_view>

#include "tensor/arena.h"

namespace slope {

inline constexpr const char* invalid_argument = "InvalidArgumentError";  // TensorFlow's

Tensor* fail_too_large(Arena& arena, const Shape& shape, Dtype dtype, Framework framework);
// What PyTorch says of `-` where one operand is a mask, or both are; without a left operand it is a negation.
enum class Minus { of_one, with_one, of_two };
Tensor* fail_with_mask(Arena& arena, Minus minus);
// Two shapes that do not broadcast. `operation` is TensorFlow's name of it: "AddV2".
Tensor* fail_to_broadcast(Arena& arena, const Tensor& a, const Tensor& b, const char* operation);

// "float32", as numpy and TensorFlow write it; PyTorch puts "torch." before it.
const char* dtype_name(Dtype dtype);
const char* torch_type(Dtype dtype);  // PyTorch's class of such tensors: "Float"
std::string bracketed(const Shape& shape);      // [2, 3]
std::string parenthesised(const Shape& shape);  // (2, 3), (2,), ()
std::string unspaced(const Shape& shape);       // (2,3), (2,)
std::string crossed(const Shape& shape);        // 2x3

}  // namespace slope
