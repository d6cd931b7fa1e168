// What is changed in place, and the gradients that would have needed what was there before.
#pragma once

#include "tensor/arena.h"

namespace slope {

// x += y: `to` takes the numbers and the past of `result`, which has its shape. Its views see the numbers; what was computed of it
// before keeps them as they were. The tensor to go on with.
Tensor* change(Arena& arena, Tensor* to, Tensor* result);

// Its numbers are being changed.
void count_change(Tensor& tensor);

// Whether the numbers of an input, or after the inputs those of y, were changed since y was recorded.
bool is_changed(const Tensor& y, std::size_t input);

// That tensor, for a gradient that is computed from its numbers; nullptr and PyTorch's error where they were changed.
Tensor* saved(Arena& arena, Tensor* y, std::size_t input);

// A view whose numbers were changed in a graph of their own since: the same part of what was changed. Any other tensor itself.
Tensor* current(Arena& arena, Tensor* tensor);

// Where PyTorch would go on: a view with a gradient that is changed itself, or that the changed whole cannot be cut into again.
Tensor* fail_changed_view(Arena& arena);

// What was chosen from numbers that `x.data = …` has since replaced by another shape's.
Tensor* fail_replaced_data(Arena& arena);

}  // namespace slope
