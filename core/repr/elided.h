// Which elements are printed: all, or of more than 1000 the first and last three along every axis, unless the reader chose otherwise.
#pragma once

#include "repr/print_options.h"
#include "tensor/tensor.h"

namespace slope {

class Elided {
 public:
  Elided(const Tensor& tensor, const PrintOptions& options);

  std::size_t rank() const { return shape_.size(); }
  // The positions along an axis; -1 stands for what is left out.
  const std::vector<std::int64_t>& positions(std::size_t axis) const { return positions_[axis]; }
  // The elements at these positions, in order.
  const std::vector<double>& shown() const { return shown_; }

 private:
  Shape shape_;
  std::vector<std::vector<std::int64_t>> positions_;
  std::vector<double> shown_;
};

}  // namespace slope
