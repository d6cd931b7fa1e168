// Each framework's own rule is a few lines; its documentation names it "type promotion" or "casting".
#include "tensor/promotion.h"

#include <string>

#include "tensor/mistakes.h"

namespace slope {

std::optional<Shape> broadcast(const Shape& a, const Shape& b) {
  const Shape& longer = a.size() >= b.size() ? a : b;
  const Shape& shorter = a.size() >= b.size() ? b : a;
  Shape shape = longer;
  const std::size_t missing = longer.size() - shorter.size();
  for (std::size_t axis = 0; axis < shorter.size(); ++axis) {
    std::int64_t& size = shape[missing + axis];
    if (size == 1) size = shorter[axis];
    else if (shorter[axis] != 1 && shorter[axis] != size) return {};
  }
  return shape;
}

Dtype default_float(Framework framework) { return framework == Framework::numpy ? Dtype::float64 : Dtype::float32; }

Dtype promoted(const Tensor& a, const Tensor& b) {
  if (a.is_python_number && b.is_python_number) return a.dtype > b.dtype ? a.dtype : b.dtype;
  const auto category = [](Dtype dtype) { return is_floating(dtype) ? 2 : is_integer(dtype) ? 1 : 0; };
  // Numbers count less than tensors without axes, these less than the others, unless theirs is a higher category.
  const auto rank = [](const Tensor& t) { return t.is_python_number ? 0 : t.shape.empty() ? 1 : 2; };
  const Tensor& major = rank(a) >= rank(b) ? a : b;
  const Tensor& minor = rank(a) >= rank(b) ? b : a;
  const bool is_higher = category(minor.dtype) > category(major.dtype);
  if (a.framework == Framework::numpy || b.framework == Framework::numpy) {
    // NumPy 1: only arrays with axes outrank the others; Python's floats are float64, and integers with float32 are float64.
    if (rank(major) == 2 && rank(minor) < 2 && !is_higher) return major.dtype;
    const auto full = [](const Tensor& t) { return t.is_python_number && is_floating(t.dtype) ? Dtype::float64 : t.dtype; };
    const Dtype larger = full(a) > full(b) ? full(a) : full(b), smaller = full(a) > full(b) ? full(b) : full(a);
    return larger == Dtype::float32 && is_integer(smaller) ? Dtype::float64 : larger;
  }
  if (rank(major) == rank(minor)) return a.dtype > b.dtype ? a.dtype : b.dtype;
  // A Python float makes integers float32.
  if (is_higher && minor.is_python_number && is_floating(minor.dtype)) return default_float(major.framework);
  return is_higher ? minor.dtype : major.dtype;
}

Tensor* python_number(Arena& arena, double value, Dtype dtype, Framework framework) {
  Tensor* number = arena.make({}, dtype, framework);
  if (number == nullptr) return nullptr;
  // Exact even where its dtype says float32: it is rounded where it meets a tensor.
  number->storage->singles.reset();
  number->storage->doubles.reset(static_cast<double*>(std::malloc(sizeof(double))));
  number->storage->doubles[0] = value;
  number->is_python_number = true;
  return number;
}

bool same_dtypes_for_tensorflow(Arena& arena, const Tensor& a, const Tensor& b, const char* name) {
  if (a.framework != Framework::tensorflow || a.is_python_number || b.is_python_number || a.dtype == b.dtype) return true;
  const auto word = [](Dtype dtype) -> std::string {
    return dtype == Dtype::float32 ? "float" : dtype == Dtype::float64 ? "double" : std::string(dtype_name(dtype));
  };
  arena.fail(invalid_argument, {"cannot compute ", name, " as input #1(zero-based) was expected to be a ", word(a.dtype),
      " tensor but is a ", word(b.dtype), " tensor [Op:", name, "]"});
  return false;
}

}  // namespace slope
