// Which elements are printed.
#include "repr/elided.h"

#include <algorithm>

namespace slope {

namespace {

// Where an axis goes on after the dots. Without an edge to show, NumPy does with the last element, and PyTorch with the first again.
std::int64_t end_from(const Tensor& tensor, std::size_t axis, std::int64_t edge) {
  if (edge == 0 && tensor.framework == Framework::torch) return 0;
  return tensor.shape[axis] - std::max(edge, std::int64_t{1});
}

}  // namespace

Elided::Elided(const Tensor& tensor, const PrintOptions& options) : shape_(tensor.shape) {
  const std::int64_t edge = options.edge;
  const bool summarises = tensor.count() > options.threshold;
  std::vector<std::int64_t> offsets = {tensor.offset};
  for (std::size_t axis = 0; axis < shape_.size(); ++axis) {
    std::vector<std::int64_t> positions;
    const bool cut = summarises && shape_[axis] > 2 * edge;
    for (std::int64_t i = 0; i < shape_[axis]; ++i) {
      if (cut && i == edge) {
        positions.push_back(-1);
        i = end_from(tensor, axis, edge);
      }
      positions.push_back(i);
    }
    std::vector<std::int64_t> deeper;
    for (const std::int64_t offset : offsets) {
      for (const std::int64_t position : positions) {
        if (position >= 0) deeper.push_back(offset + position * tensor.strides[axis]);
      }
    }
    offsets = std::move(deeper);
    positions_.push_back(std::move(positions));
  }
  const float* singles = tensor.storage->singles.get();
  for (const std::int64_t at : offsets) {
    shown_.push_back(singles ? static_cast<double>(singles[at]) : tensor.storage->doubles.get()[at]);
  }
}

}  // namespace slope
