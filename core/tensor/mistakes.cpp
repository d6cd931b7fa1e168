// The errors of the frameworks, word for word (torch 1.13, numpy 1.24, TensorFlow 2).
#include "tensor/mistakes.h"

#include <cmath>

namespace slope {

const char* dtype_name(Dtype dtype) {
  constexpr const char* names[] = {"bool", "int32", "int64", "float32", "float64"};
  return names[static_cast<int>(dtype)];
}

namespace {

std::string listed(const Shape& shape, std::string_view separator) {
  std::string text;
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (axis > 0) text += separator;
    text += std::to_string(shape[axis]);
  }
  return text;
}

// 7.45 GiB, as numpy rounds it: three digits.
std::string in_units(double bytes) {
  constexpr const char* units[] = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  int unit = 0;
  while (unit < 6 && bytes >= 1024) {
    bytes /= 1024;
    ++unit;
  }
  const int decimals = unit == 0 || bytes >= 99.95 ? 0 : bytes >= 9.995 ? 1 : 2;
  const double scale = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
  std::string digits = std::to_string(static_cast<std::int64_t>(std::nearbyint(bytes * scale)));
  if (decimals > 0) digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
  return digits + " " + std::string(units[unit]);
}

}  // namespace

std::string bracketed(const Shape& shape) { return "[" + listed(shape, ", ") + "]"; }
std::string parenthesised(const Shape& shape) { return "(" + listed(shape, ", ") + (shape.size() == 1 ? ",)" : ")"); }
const char* torch_type(Dtype dtype) {
  constexpr const char* names[] = {"Bool", "Int", "Long", "Float", "Double"};
  return names[static_cast<int>(dtype)];
}
std::string unspaced(const Shape& shape) { return "(" + listed(shape, ",") + (shape.size() == 1 ? ",)" : ")"); }
std::string crossed(const Shape& shape) { return listed(shape, "x"); }

Tensor* fail_too_large(Arena& arena, const Shape& shape, Dtype dtype, Framework framework) {
  const double width = dtype == Dtype::boolean ? 1 : dtype == Dtype::float32 || dtype == Dtype::int32 ? 4 : 8;
  const double bytes = static_cast<double>(element_count(shape)) * width;
  if (bytes >= 0x1p60 && framework == Framework::numpy) {
    return arena.fail("ValueError", "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.");
  }
  if (bytes >= 0x1p60 && framework == Framework::torch) {
    return arena.fail("RuntimeError", {"Storage size calculation overflowed with sizes=", bracketed(shape)});
  }
  const std::string name(dtype_name(dtype));
  switch (framework) {
    case Framework::torch:
      return arena.fail("RuntimeError", {
          "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate ",
          static_cast<std::int64_t>(bytes), " bytes. Error code 12 (Cannot allocate memory)"});
    case Framework::numpy:
      return arena.fail("numpy.core._exceptions._ArrayMemoryError", {"Unable to allocate ", in_units(bytes),
          " for an array with shape ", parenthesised(shape), " and data type ", name});
    case Framework::tensorflow: break;
  }
  return arena.fail("ResourceExhaustedError", {"OOM when allocating tensor with shape[", listed(shape, ","),
      "] and type ", (dtype == Dtype::float32 ? "float" : dtype == Dtype::float64 ? "double" : name),
      " on /job:localhost/replica:0/task:0/device:CPU:0 by allocator cpu"});
}

Tensor* fail_with_mask(Arena& arena, Minus minus) {
  if (minus == Minus::of_two) {
    return arena.fail("RuntimeError", "Subtraction, the `-` operator, with two bool tensors is not supported. Use the `^` or "
                                      "`logical_xor()` operator instead.");
  }
  return arena.fail("RuntimeError", {minus == Minus::of_one ? "Negation, the `-` operator, on" : "Subtraction, the `-` operator, with",
      " a bool tensor is not supported. If you are trying to invert a mask, use the `~` or `logical_not()` operator instead."});
}

Tensor* fail_to_broadcast(Arena& arena, const Tensor& a, const Tensor& b, const char* operation) {
  switch (a.framework) {
    case Framework::torch: break;
    case Framework::numpy:
      return arena.fail("ValueError", {"operands could not be broadcast together with shapes ", unspaced(a.shape), " ",
          unspaced(b.shape), " "});
    case Framework::tensorflow:
      return arena.fail(invalid_argument, {"Incompatible shapes: [", listed(a.shape, ","), "] vs. [",
          listed(b.shape, ","), "] [Op:", operation, "]"});
  }
  // PyTorch names the last axis that does not fit, counted in the longer shape.
  const std::size_t rank = a.shape.size() > b.shape.size() ? a.shape.size() : b.shape.size();
  for (std::size_t from_end = 1; from_end <= rank; ++from_end) {
    const std::int64_t m = from_end <= a.shape.size() ? a.shape[a.shape.size() - from_end] : 1;
    const std::int64_t n = from_end <= b.shape.size() ? b.shape[b.shape.size() - from_end] : 1;
    if (m == n || m == 1 || n == 1) continue;
    return arena.fail("RuntimeError", {"The size of tensor a (", m, ") must match the size of tensor b (", n,
        ") at non-singleton dimension ", rank - from_end});
  }
  return nullptr;
}

}  // namespace slope
