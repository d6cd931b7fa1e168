// Making tensors from numbers.
#pragma once

#include "tensor/arena.h"

namespace slope {

// Python's numbers and lists of lists.
struct Nested {
  bool is_list = false;
  double number = 0;
  Dtype dtype = Dtype::float32;  // of a number: boolean, int64 or float32 for Python's float
  std::vector<Nested> items = {};
};

// Without a dtype: PyTorch's and TensorFlow's float32 or NumPy's float64 for floats, else int64 (TensorFlow: int32) or boolean.
// A list whose items differ in length, or that mixes numbers with lists, is the framework's error.
Tensor* from_nested(Arena& arena, const Nested& nested, const Dtype* dtype, Framework framework);

// Whether no size is negative; the framework's error where one is.
bool check_sizes(Arena& arena, const Shape& shape, Framework framework);

// Every element `value`; and ones on the diagonal of zeros. Errors: a negative size.
Tensor* full(Arena& arena, const Shape& shape, double value, Dtype dtype, Framework framework);
Tensor* eye(Arena& arena, std::int64_t rows, std::int64_t columns, Dtype dtype, Framework framework);

// `count` numbers from start to stop, both among them; and start, start + step, ... up to below stop. Each framework's own grid: they
// differ in the last digit, and PyTorch's changed in 2020 (Arithmetic::torch_before_1_5). Errors: a negative count, a step of 0 or, in
// PyTorch, away from stop.
Tensor* linspace(Arena& arena, double start, double stop, std::int64_t count, Dtype dtype, Framework framework);
Tensor* arange(Arena& arena, double start, double stop, double step, Dtype dtype, Framework framework);

}  // namespace slope
