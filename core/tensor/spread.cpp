// Variance and standard deviation, made of the operations that have gradients.
#include "tensor/spread.h"

#include "tensor/elementwise.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"
#include "tensor/reduce.h"
#include "tensor/unary.h"

namespace slope {

namespace {

Tensor* spread(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes, double correction, bool is_root) {
  if (a == nullptr) return nullptr;
  if (!is_floating(a->dtype) && a->framework == Framework::torch) {
    return arena.fail("RuntimeError", "std and var only support floating point and complex dtypes");
  }
  const Dtype dtype = is_floating(a->dtype) ? a->dtype : Dtype::float64;
  Tensor* wide = cast(arena, a, Dtype::float64);
  Tensor* centre = mean(arena, wide, axes, true);
  Tensor* distance = binary(arena, Binary::subtract, wide, centre);
  Tensor* squares = sum(arena, binary(arena, Binary::multiply, distance, distance), axes, keep_axes);
  if (squares == nullptr) return nullptr;
  const double groups = static_cast<double>(squares->count() == 0 ? 1 : squares->count());
  const double freedom = static_cast<double>(a->count()) / groups - correction;
  Tensor* number = python_number(arena, freedom < 0 ? 0 : freedom, Dtype::float64, a->framework);
  Tensor* result = binary(arena, Binary::divide, squares, number);
  if (is_root) result = unary(arena, "sqrt", result, {});
  result = cast(arena, result, dtype);
  if (result != nullptr) result->grad_name = is_root ? "StdBackward0" : "VarBackward0";
  return result;
}

}  // namespace

Tensor* variance(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes, double correction) {
  return spread(arena, a, axes, keep_axes, correction, false);
}

Tensor* standard_deviation(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes, double correction) {
  return spread(arena, a, axes, keep_axes, correction, true);
}

}  // namespace slope
