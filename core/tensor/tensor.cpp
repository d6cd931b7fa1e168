// Walking over the elements of a view.
#include "tensor/tensor.h"

#include <cmath>

namespace slope {

std::int64_t element_count(const Shape& shape) {
  std::int64_t count = 1;
  for (const std::int64_t size : shape) {
    if (size == 0) return 0;
  }
  for (const std::int64_t size : shape) {
    if (count > (std::int64_t{1} << 60) / size) return std::int64_t{1} << 60;
    count *= size;
  }
  return count;
}

std::int64_t whole_of(double value) {
  if (value >= 0x1p63) return INT64_MAX;
  return value >= -0x1p63 ? static_cast<std::int64_t>(value) : INT64_MIN;
}

Shape contiguous_strides(const Shape& shape) {
  Shape strides(shape.size());
  std::int64_t step = 1;
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    if (step > 0 && shape[axis] > (std::int64_t{1} << 40) / step) step = 0;  // no tensor has so many elements: an empty one
    strides[axis] = step;
    step *= shape[axis];
  }
  return strides;
}

namespace {

// Moves index and position to the next element, last axis first.
void advance(Shape& index, std::int64_t& at, const Shape& shape, const Shape& strides) {
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    at += strides[axis];
    if (++index[axis] < shape[axis]) return;
    at -= strides[axis] * shape[axis];
    index[axis] = 0;
  }
}

double rounded(Dtype dtype, double value) {
  // Integers have no -0 and no NaN, and those of 32 bits wrap around.
  if (is_integer(dtype)) {
    const double whole = std::trunc(value) + 0.0;
    if (!(std::fabs(whole) <= 0x1p63)) return dtype == Dtype::int64 ? -0x1p63 : -0x1p31;
    if (dtype == Dtype::int64 || std::fabs(whole) == 0x1p63) return whole;
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(static_cast<std::int64_t>(whole)));
  }
  if (dtype == Dtype::boolean) return value != 0 ? 1 : 0;
  return value;
}

}  // namespace

bool Tensor::is_contiguous() const {
  if (count() == 0) return true;
  std::int64_t step = 1;
  for (std::size_t axis = shape.size(); axis-- > 0; step *= shape[axis]) {
    if (shape[axis] != 1 && strides[axis] != step) return false;
  }
  return true;
}

bool Tensor::overlaps() const {
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (shape[axis] > 1 && strides[axis] == 0) return true;
  }
  return false;
}

std::string_view Tensor::shown_name() const {
  if (is_outdated()) return "AsStridedBackward0";
  if (!own_name.empty()) return own_name;
  return *grad_name != 0 ? grad_name : derivation.name;
}

ElementReader::ElementReader(const Tensor& tensor, const Shape& shape)
    : tensor_(tensor), shape_(shape), strides_(shape.size(), 0), index_(shape.size(), 0), at_(tensor.offset) {
  const std::size_t missing = shape.size() - tensor.shape.size();
  for (std::size_t axis = 0; axis < tensor.shape.size(); ++axis) {
    if (tensor.shape[axis] == shape[missing + axis]) strides_[missing + axis] = tensor.strides[axis];
  }
  contiguous_ = strides_ == contiguous_strides(shape);
}

void ElementReader::read(double* block, std::size_t count) {
  const float* singles = tensor_.storage->singles.get();
  const double* doubles = tensor_.storage->doubles.get();
  if (contiguous_) {
    for (std::size_t i = 0; i < count; ++i) block[i] = singles ? static_cast<double>(singles[at_ + i]) : doubles[at_ + i];
    at_ += static_cast<std::int64_t>(count);
    return;
  }
  for (std::size_t i = 0; i < count; ++i) {
    block[i] = singles ? static_cast<double>(singles[at_]) : doubles[at_];
    advance(index_, at_, shape_, strides_);
  }
}

ElementWriter::ElementWriter(Tensor& tensor)
    : tensor_(tensor), index_(tensor.shape.size(), 0), at_(tensor.offset), contiguous_(tensor.is_contiguous()) {}

void ElementWriter::write(const double* block, std::size_t count) {
  float* singles = tensor_.storage->singles.get();
  double* doubles = tensor_.storage->doubles.get();
  for (std::size_t i = 0; i < count; ++i) {
    if (singles) singles[at_] = static_cast<float>(block[i]);
    else doubles[at_] = rounded(tensor_.dtype, block[i]);
    if (contiguous_) ++at_;
    else advance(index_, at_, tensor_.shape, tensor_.strides);
  }
}

void write_element(Tensor& tensor, std::int64_t place, double value) {
  Storage& storage = *tensor.storage;
  if (storage.singles) storage.singles[place] = static_cast<float>(value);
  else storage.doubles[place] = rounded(tensor.dtype, value);
}

void transform(const Tensor& from, Tensor& to, BlockChange change) {
  ElementReader reader(from, to.shape);
  ElementWriter writer(to);
  double block[block_elements];
  for (std::size_t left = static_cast<std::size_t>(to.count()); left > 0;) {
    const std::size_t size = left < block_elements ? left : block_elements;
    reader.read(block, size);
    change(block, size);
    writer.write(block, size);
    left -= size;
  }
}

void copy_elements(const Tensor& from, Tensor& to) {
  transform(from, to, [](double*, std::size_t) {});
}

std::vector<double> values(const Tensor& tensor) {
  std::vector<double> all(static_cast<std::size_t>(tensor.count()));
  if (!all.empty()) ElementReader(tensor, tensor.shape).read(all.data(), all.size());
  return all;
}

double first_value(const Tensor& tensor) {
  double value = 0;
  ElementReader(tensor, tensor.shape).read(&value, 1);
  return value;
}

}  // namespace slope
