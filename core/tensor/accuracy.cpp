// Formulas of tanh over a tensor, and errors in ulp.
#include "tensor/accuracy.h"

#include "tensor/mistakes.h"

namespace slope {

Tensor* tanh_by(Arena& arena, TanhFormula formula, Tensor* x) {
  if (x == nullptr) return nullptr;
  Tensor* y = arena.make(x->shape, Dtype::float32, x->framework);
  if (y == nullptr) return nullptr;
  copy_elements(*x, *y);
  float* const numbers = y->storage->singles.get();
  tanh_by(formula, numbers, numbers, static_cast<std::size_t>(y->count()));
  return y;
}

Tensor* error_in_ulp(Arena& arena, Tensor* value, Tensor* truth) {
  if (value == nullptr || truth == nullptr) return nullptr;
  if (value->shape != truth->shape) {
    return arena.fail("RuntimeError", {"a value and its truth have the shapes ", bracketed(value->shape), " and ", bracketed(truth->shape)});
  }
  Tensor* error = arena.make(value->shape, Dtype::float64, value->framework);
  if (error == nullptr) return nullptr;
  ElementReader truths(*truth, truth->shape);
  transform(*value, *error, [&](double* block, std::size_t size) {
    double true_values[block_elements];
    truths.read(true_values, size);
    for (std::size_t i = 0; i < size; ++i) block[i] = error_in_ulp(static_cast<float>(block[i]), true_values[i]);
  });
  return error;
}

}  // namespace slope
