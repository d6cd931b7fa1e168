// The elements along an axis are a line; each is worked through by itself.
#include "tensor/along.h"

#include <algorithm>

#include "tensor/each_place.h"
#include "tensor/mistakes.h"
#include "tensor/view.h"

namespace slope {

namespace {

// Groups of elements along an axis: the others' places, each with the axis to go along.
template <class Visit>
void each_line(const Tensor& a, std::int64_t axis, Visit visit) {
  Shape shape = a.shape, strides = contiguous_strides(a.shape);
  if (shape.empty()) return visit(0, 1, 1);
  if (a.count() == 0) return;  // of empty lines there may be very many
  const std::int64_t length = shape[static_cast<std::size_t>(axis)], step = strides[static_cast<std::size_t>(axis)];
  shape.erase(shape.begin() + axis);
  strides.erase(strides.begin() + axis);
  each_place(shape, strides, 0, [&](std::int64_t start) { visit(start, length, step); });
}

void cumulative_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  out[0] = cumulative_sum(arena, g, static_cast<std::int64_t>(y->numbers[0]), y->numbers[1] == 0);
}
constexpr Derivation cumulative_derivation = {cumulative_rule, "CumsumBackward0", false};

}  // namespace

Tensor* argsort(Arena& arena, Tensor* a, std::int64_t axis, bool descending) {
  if (a == nullptr || !normalise_axis(arena, *a, axis)) return nullptr;
  Tensor* result = arena.make(a->shape, Dtype::int64, a->framework);
  if (result == nullptr) return nullptr;
  const std::vector<double> all = values(*a);
  std::vector<double> positions(all.size());
  each_line(*a, axis, [&](std::int64_t start, std::int64_t length, std::int64_t step) {
    const auto element = [&](std::int64_t i) { return all[static_cast<std::size_t>(start + i * step)]; };
    std::vector<std::int64_t> order(static_cast<std::size_t>(length));
    for (std::int64_t i = 0; i < length; ++i) order[static_cast<std::size_t>(i)] = i;
    // NaN counts as the largest.
    const auto less = [](double x, double y) { return x == x && (y != y || x < y); };
    std::stable_sort(order.begin(), order.end(), [&](std::int64_t i, std::int64_t j) {
      return descending ? less(element(j), element(i)) : less(element(i), element(j));
    });
    for (std::int64_t i = 0; i < length; ++i) {
      positions[static_cast<std::size_t>(start + i * step)] = static_cast<double>(order[static_cast<std::size_t>(i)]);
    }
  });
  ElementWriter(*result).write(positions.data(), positions.size());
  return result;
}

Tensor* cumulative_sum(Arena& arena, Tensor* a, std::int64_t axis, bool from_end) {
  if (a == nullptr || !normalise_axis(arena, *a, axis)) return nullptr;
  const Dtype dtype = is_floating(a->dtype) || a->framework == Framework::tensorflow ? a->dtype : Dtype::int64;
  Tensor* result = arena.make(a->shape, dtype, a->framework);
  if (result == nullptr) return nullptr;
  std::vector<double> all = values(*a);
  each_line(*a, axis, [&](std::int64_t start, std::int64_t length, std::int64_t step) {
    double sum = 0;
    for (std::int64_t i = 0; i < length; ++i) {
      double& one = all[static_cast<std::size_t>(start + (from_end ? length - 1 - i : i) * step)];
      one = sum += one;
    }
  });
  ElementWriter(*result).write(all.data(), all.size());
  return arena.record(result, cumulative_derivation, {a}, {static_cast<double>(axis), from_end ? 1.0 : 0.0});
}

}  // namespace slope
