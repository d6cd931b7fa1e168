// Operations element by element: values.
#include "tensor/elementwise.h"

#include <algorithm>

#include <cmath>
#include <limits>

#include "numeric/arithmetic.h"
#include "numeric/power.h"
#include "tensor/gradients.h"
#include "tensor/in_place.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"
#include "tensor/view.h"

namespace slope {

namespace {

bool is_comparison(Binary operation) { return operation >= Binary::less; }

// float32, all in order, nothing repeated: arithmetic needs no double precision then.
bool plain_singles(const Tensor& tensor, const Shape& shape) {
  return tensor.dtype == Dtype::float32 && !tensor.is_python_number && tensor.shape == shape && tensor.is_contiguous();
}

double floor_mod(double a, double b) {
  const double r = std::fmod(a, b);
  return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}

void compute(Binary operation, double* a, const double* b, std::size_t n) {
  const auto each = [&](auto f) {
    for (std::size_t i = 0; i < n; ++i) a[i] = f(a[i], b[i]);
  };
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  switch (operation) {
    case Binary::add: return each([](double x, double y) { return x + y; });
    case Binary::subtract: return each([](double x, double y) { return x - y; });
    case Binary::multiply: return each([](double x, double y) { return x * y; });
    case Binary::divide: return each([](double x, double y) { return x / y; });
    case Binary::power: return each([](double x, double y) { return power_of(x, y); });
    case Binary::floor_divide: return each([](double x, double y) { return std::floor(x / y); });
    case Binary::remainder: return each([](double x, double y) { return floor_mod(x, y); });
    case Binary::maximum: return each([](double x, double y) { return x != x || y != y ? nan : x > y ? x : y; });
    case Binary::minimum: return each([](double x, double y) { return x != x || y != y ? nan : x < y ? x : y; });
    case Binary::less: return each([](double x, double y) { return x < y ? 1.0 : 0.0; });
    case Binary::less_equal: return each([](double x, double y) { return x <= y ? 1.0 : 0.0; });
    case Binary::greater: return each([](double x, double y) { return x > y ? 1.0 : 0.0; });
    case Binary::greater_equal: return each([](double x, double y) { return x >= y ? 1.0 : 0.0; });
    case Binary::equal: return each([](double x, double y) { return x == y ? 1.0 : 0.0; });
    case Binary::not_equal: return each([](double x, double y) { return x != y ? 1.0 : 0.0; });
    case Binary::logical_and: return each([](double x, double y) { return x != 0 && y != 0 ? 1.0 : 0.0; });
    case Binary::logical_or: return each([](double x, double y) { return x != 0 || y != 0 ? 1.0 : 0.0; });
  }
}

constexpr const char* tensorflow_names[] = {
    "AddV2", "Sub", "Mul", "RealDiv", "Pow", "FloorDiv", "FloorMod", "Maximum", "Minimum",
    "Less", "LessEqual", "Greater", "GreaterEqual", "Equal", "NotEqual", "LogicalAnd", "LogicalOr"};

void round_block(Dtype dtype, double* block, std::size_t n) {
  if (dtype != Dtype::float32) return;
  for (std::size_t i = 0; i < n; ++i) block[i] = static_cast<double>(static_cast<float>(block[i]));
}

bool divides_integers(Binary operation, Dtype dtype) {
  return is_integer(dtype) && (operation == Binary::floor_divide || operation == Binary::remainder);
}

// False with the framework's error where it has no such operation on masks or on these integers.
bool is_defined(Arena& arena, Binary operation, const Tensor& a, const Tensor& b, Dtype dtype, Framework framework) {
  const bool is_torch = framework == Framework::torch, is_numpy = framework == Framework::numpy;
  const bool takes_mask = operation == Binary::subtract && (a.dtype == Dtype::boolean || b.dtype == Dtype::boolean);
  if (takes_mask && is_torch) return fail_with_mask(arena, dtype == Dtype::boolean ? Minus::of_two : Minus::with_one) != nullptr;
  if (takes_mask && is_numpy && dtype == Dtype::boolean) {
    return arena.fail("TypeError", "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, "
                                   "or the logical_xor function instead.") != nullptr;
  }
  const auto any_of_right = [&b](auto&& is_refused) {
    const std::vector<double> all = values(b);
    return std::any_of(all.begin(), all.end(), is_refused);
  };
  // PyTorch takes a tensor as such an exponent: 1/2 is 0.
  if (operation == Binary::power && is_integer(dtype) && !(is_torch && !b.is_python_number) && any_of_right([](double n) { return n < 0; })) {
    return arena.fail(is_numpy ? "ValueError" : "RuntimeError", "Integers to negative integer powers are not allowed.") != nullptr;
  }
  if (divides_integers(operation, dtype) && !is_numpy && any_of_right([](double n) { return n == 0; })) {
    return (is_torch ? arena.fail("RuntimeError", "ZeroDivisionError") : arena.fail(invalid_argument, "Integer division by zero")) != nullptr;
  }
  return true;
}

void compute_all(Binary operation, const Tensor& a, const Tensor& b, Dtype dtype, Tensor& result) {
  if (operation <= Binary::divide && plain_singles(a, result.shape) && plain_singles(b, result.shape)) {
    arithmetic("+-*/"[static_cast<int>(operation)], a.storage->singles.get() + a.offset, b.storage->singles.get() + b.offset,
               result.storage->singles.get(), static_cast<std::size_t>(result.count()));
    return;
  }
  ElementReader left(a, result.shape), right(b, result.shape);
  ElementWriter writer(result);
  double x[block_elements], y[block_elements];
  std::size_t n;
  for (std::size_t rest = static_cast<std::size_t>(result.count()); rest > 0; rest -= n) {
    n = std::min(rest, block_elements);
    left.read(x, n);
    right.read(y, n);
    round_block(dtype, x, n);
    round_block(dtype, y, n);
    compute(operation, x, y, n);
    // NumPy's integers divided by 0 are 0.
    for (std::size_t i = 0; divides_integers(operation, dtype) && i < n; ++i) x[i] = y[i] == 0 ? 0 : x[i];
    writer.write(x, n);
  }
}

}  // namespace

Tensor* full_like(Arena& arena, const Tensor* like, double value) {
  if (like == nullptr) return nullptr;
  Tensor* result = arena.make(like->shape, like->dtype, like->framework);
  if (result == nullptr) return nullptr;
  transform(*result, *result, [=](double* block, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) block[i] = value;
  });
  return result;
}

Tensor* binary(Arena& arena, Binary operation, Tensor* a, Tensor* b) {
  if (a == nullptr || b == nullptr) return nullptr;
  const char* name = tensorflow_names[static_cast<int>(operation)];
  if (!same_dtypes_for_tensorflow(arena, *a, *b, name)) return nullptr;
  const std::optional<Shape> shape = broadcast(a->shape, b->shape);
  if (!shape) return fail_to_broadcast(arena, *a, *b, name);
  Dtype dtype = promoted(*a, *b);
  const Framework framework = a->is_python_number ? b->framework : a->framework;
  if (operation == Binary::divide && !is_floating(dtype)) {
    dtype = framework == Framework::tensorflow ? Dtype::float64 : default_float(framework);
  }
  if (!is_defined(arena, operation, *a, *b, dtype, framework)) return nullptr;
  Tensor* result = arena.make(*shape, is_comparison(operation) ? Dtype::boolean : dtype, framework);
  if (result == nullptr) return nullptr;
  compute_all(operation, *a, *b, dtype, *result);
  const Derivation* derivation = derivation_of(operation);
  if (derivation == nullptr) return result;
  // PyTorch has operations of their own for 1 - x, 1/x and powers whose exponent is a tensor.
  if (operation == Binary::subtract && a->is_python_number) result->grad_name = "RsubBackward1";
  if (operation == Binary::divide && a->is_python_number) result->grad_name = "MulBackward0";
  if (operation == Binary::power && !b->is_python_number) result->grad_name = "PowBackward1";
  return arena.record(result, *derivation, {a, b});
}

Tensor* negative(Arena& arena, Tensor* a) {
  if (a == nullptr) return nullptr;
  if (a->dtype == Dtype::boolean && a->framework == Framework::torch) return fail_with_mask(arena, Minus::of_one);
  Tensor* result = arena.make(a->shape, a->dtype, a->framework);
  if (result == nullptr) return nullptr;
  transform(*a, *result, [](double* block, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) block[i] = -block[i];
  });
  return arena.record(result, negative_derivation, {a});
}

Tensor* logical_not(Arena& arena, Tensor* a) {
  if (a == nullptr) return nullptr;
  return binary(arena, Binary::equal, a, python_number(arena, 0, Dtype::boolean, a->framework));
}

Tensor* where(Arena& arena, Tensor* condition, Tensor* a, Tensor* b) {
  if (condition == nullptr || a == nullptr || b == nullptr) return nullptr;
  const std::optional<Shape> of_values = broadcast(a->shape, b->shape);
  const std::optional<Shape> shape = of_values ? broadcast(condition->shape, *of_values) : of_values;
  if (!shape && condition->framework == Framework::numpy) {
    return arena.fail("ValueError", {"operands could not be broadcast together with shapes ", unspaced(condition->shape), " ",
        unspaced(a->shape), " ", unspaced(b->shape), " "});
  }
  if (!of_values) return fail_to_broadcast(arena, *a, *b, "SelectV2");
  if (!shape) return fail_to_broadcast(arena, *condition, a->shape.size() >= b->shape.size() ? *a : *b, "SelectV2");
  Dtype dtype = promoted(*a, *b);
  // Two Python numbers: PyTorch's default float, NumPy's float64.
  if (a->is_python_number && b->is_python_number && is_floating(dtype)) dtype = default_float(condition->framework);
  Tensor* result = arena.make(*shape, dtype, condition->framework);
  if (result == nullptr) return nullptr;
  ElementReader chooser(*condition, *shape), left(*a, *shape), right(*b, *shape);
  ElementWriter writer(*result);
  double c[block_elements], x[block_elements], y[block_elements];
  for (std::int64_t at = 0, count = result->count(); at < count; at += static_cast<std::int64_t>(block_elements)) {
    const std::size_t n =
        count - at < static_cast<std::int64_t>(block_elements) ? static_cast<std::size_t>(count - at) : block_elements;
    chooser.read(c, n);
    left.read(x, n);
    right.read(y, n);
    for (std::size_t i = 0; i < n; ++i) x[i] = c[i] != 0 ? x[i] : y[i];
    writer.write(x, n);
  }
  return arena.record(result, where_derivation, {condition, a, b});
}

Tensor* clamp(Arena& arena, Tensor* a, double least, double most) {
  if (a == nullptr) return nullptr;
  Tensor* result = arena.make(a->shape, a->dtype, a->framework);
  if (result == nullptr) return nullptr;
  transform(*a, *result, [=](double* block, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) block[i] = block[i] < least ? least : block[i] > most ? most : block[i];
  });
  return arena.record(result, clamp_derivation, {a}, {least, most});
}

Tensor* cast(Arena& arena, Tensor* a, Dtype dtype) {
  if (a == nullptr) return nullptr;
  if (a->dtype == dtype && !a->is_python_number) return a;
  Tensor* result = arena.make(a->shape, dtype, a->framework);
  if (result == nullptr) return nullptr;
  copy_elements(*a, *result);
  return arena.record(result, cast_derivation, {a});
}

Tensor* assign(Arena& arena, Tensor* to, Tensor* from) {
  if (to == nullptr || from == nullptr) return nullptr;
  if (to->requires_grad && to->is_leaf() && arena.grad_enabled) {
    return arena.fail("RuntimeError", "a leaf Variable that requires grad is being used in an in-place operation.");
  }
  const std::optional<Shape> shape = broadcast(to->shape, from->shape);
  if (!shape || *shape != to->shape) {
    if (to->framework == Framework::numpy) {
      return arena.fail("ValueError", {"could not broadcast input array from shape ", unspaced(from->shape),
          " into shape ", unspaced(to->shape)});
    }
    return to->framework == Framework::torch ? expanded(arena, from, to->shape) : fail_to_broadcast(arena, *to, *from, "Assign");
  }
  if (to->overlaps() && to->framework == Framework::torch && !from->is_python_number) {
    return arena.fail("RuntimeError", "unsupported operation: more than one element of the written-to tensor refers to a single memory "
        "location. Please clone() the tensor before performing the operation.");
  }
  count_change(*to);
  if (from->storage != to->storage) {
    copy_elements(*from, *to);
    return to;
  }
  // x[1:] = x[:-1]: all is read before anything is written.
  std::vector<double> all(static_cast<std::size_t>(to->count()));
  if (all.empty()) return to;
  ElementReader(*from, to->shape).read(all.data(), all.size());
  ElementWriter(*to).write(all.data(), all.size());
  return to;
}

}  // namespace slope
