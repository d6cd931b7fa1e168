// The places of a view's elements in its storage, in order.
#pragma once

#include "tensor/tensor.h"

namespace slope {

// Calls `visit` with the place of every element of a view, in order.
template <class Visit>
void each_place(const Shape& shape, const Shape& strides, std::int64_t start, Visit visit) {
  Shape index(shape.size(), 0);
  for (std::int64_t left = element_count(shape); left > 0; --left) {
    visit(start);
    for (std::size_t axis = shape.size(); axis-- > 0;) {
      start += strides[axis];
      if (++index[axis] < shape[axis]) break;
      start -= strides[axis] * shape[axis];
      index[axis] = 0;
    }
  }
}

}  // namespace slope
