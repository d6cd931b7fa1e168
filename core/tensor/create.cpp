// Making tensors: lists, constants and the frameworks' grids.
#include "tensor/create.h"

#include <cmath>

#include "tensor/mistakes.h"
#include "tensor/promotion.h"

namespace slope {

namespace {

struct Flattened {
  Shape shape;
  std::vector<double> numbers;
  Dtype dtype = Dtype::boolean;
  bool is_ragged = false;
  std::string text;  // PyTorch's complaint
};

void flatten(const Nested& nested, std::size_t depth, Flattened& all) {
  if (!nested.is_list) {
    if (depth != all.shape.size() && !all.is_ragged) {
      all.is_ragged = true;
      all.text = "not a sequence";
    }
    all.numbers.push_back(nested.number);
    if (nested.dtype > all.dtype) all.dtype = nested.dtype;
    return;
  }
  const std::int64_t length = static_cast<std::int64_t>(nested.items.size());
  if (depth >= all.shape.size() || all.shape[depth] != length) {
    if (!all.is_ragged) {
      all.text = depth >= all.shape.size() ? (all.dtype == Dtype::float32 ? "must be real number, not list"
                                                                          : "'list' object cannot be interpreted as an integer")
                                           : "expected sequence of length " + std::to_string(all.shape[depth]) + " at dim " +
                                                 std::to_string(depth) + " (got " + std::to_string(length) + ")";
    }
    all.is_ragged = true;
    return;
  }
  for (const Nested& item : nested.items) flatten(item, depth + 1, all);
}

Tensor* written(Tensor* tensor, const std::vector<double>& numbers) {
  if (tensor != nullptr) ElementWriter(*tensor).write(numbers.data(), numbers.size());
  return tensor;
}

float single(double value) { return static_cast<float>(value); }

// start + step i, every operation rounded.
template <class T>
void fill_from_start(std::vector<double>& grid, T start, T stop) {
  const T step = (stop - start) / static_cast<T>(grid.size() - 1);
  for (std::size_t i = 0; i < grid.size(); ++i) grid[i] = static_cast<double>(start + step * static_cast<T>(i));
}

// The same from both ends to the middle, product and sum rounded once, as PyTorch's kernels fuse them.
void fill_from_both_ends(std::vector<double>& grid, double start, double stop, Dtype dtype) {
  const std::size_t last = grid.size() - 1;
  const double count = static_cast<double>(last);
  const double step =
      dtype == Dtype::float32 ? static_cast<double>((single(stop) - single(start)) / single(count)) : (stop - start) / count;
  for (std::size_t i = 0; i <= last; ++i) {
    grid[i] = i < grid.size() / 2 ? start + step * static_cast<double>(i) : stop - step * static_cast<double>(last - i);
  }
}

}  // namespace

bool check_sizes(Arena& arena, const Shape& shape, Framework framework) {
  for (const std::int64_t size : shape) {
    if (size >= 0) continue;
    if (framework == Framework::numpy) arena.fail("ValueError", "negative dimensions are not allowed");
    else arena.fail("RuntimeError", {"Trying to create tensor with negative dimension ", size, ": ", bracketed(shape)});
    return false;
  }
  return true;
}

Tensor* from_nested(Arena& arena, const Nested& nested, const Dtype* dtype, Framework framework) {
  Flattened all;
  const Nested* first = &nested;
  while (first->is_list) {
    all.shape.push_back(static_cast<std::int64_t>(first->items.size()));
    if (first->items.empty()) break;
    first = &first->items[0];
  }
  flatten(nested, 0, all);
  if (all.is_ragged) {
    switch (framework) {
      case Framework::torch: return arena.fail(all.text[0] == 'e' ? "ValueError" : "TypeError", {all.text});
      case Framework::numpy:
        return arena.fail("ValueError", {"setting an array element with a sequence. The requested array has an inhomogeneous "
                                         "shape after 1 dimensions. The detected shape was (",
                                         all.shape[0], ",) + inhomogeneous part."});
      case Framework::tensorflow: return arena.fail("ValueError", "Can't convert non-rectangular Python sequence to Tensor.");
    }
  }
  Dtype chosen = all.dtype;
  if (is_floating(chosen) || all.numbers.empty()) chosen = default_float(framework);
  if (framework == Framework::tensorflow && chosen == Dtype::int64) chosen = Dtype::int32;
  if (dtype != nullptr) chosen = *dtype;
  return written(arena.make(all.shape, chosen, framework), all.numbers);
}

Tensor* full(Arena& arena, const Shape& shape, double value, Dtype dtype, Framework framework) {
  if (!check_sizes(arena, shape, framework)) return nullptr;
  Tensor* result = arena.make(shape, dtype, framework);
  if (result == nullptr || value == 0) return result;
  transform(*result, *result, [=](double* block, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i) block[i] = value;
  });
  return result;
}

Tensor* eye(Arena& arena, std::int64_t rows, std::int64_t columns, Dtype dtype, Framework framework) {
  if (!check_sizes(arena, {rows, columns}, framework)) return nullptr;
  Tensor* result = arena.make({rows, columns}, dtype, framework);
  if (result == nullptr) return nullptr;
  const std::int64_t ones = rows < columns ? rows : columns;
  Tensor* diagonal = arena.view(*result, {ones}, {columns + 1}, 0);
  written(diagonal, std::vector<double>(static_cast<std::size_t>(ones), 1));
  return result;
}

Tensor* linspace(Arena& arena, double start, double stop, std::int64_t count, Dtype dtype, Framework framework) {
  if (count < 0 || (count == 0 && framework == Framework::tensorflow)) {
    const std::string given = std::to_string(count);
    switch (framework) {
      case Framework::torch: return arena.fail("RuntimeError", "number of steps must be non-negative");
      case Framework::numpy: return arena.fail("ValueError", {"Number of samples, ", given, ", must be non-negative."});
      case Framework::tensorflow: return arena.fail(invalid_argument, {"Requires num > 0: ", given, " [Op:LinSpace]"});
    }
  }
  Tensor* result = arena.make({count}, dtype, framework);
  if (result == nullptr) return nullptr;
  std::vector<double> grid(static_cast<std::size_t>(count), start);
  if (count > 1) {
    const bool both = framework == Framework::torch && arena.arithmetic != Arithmetic::torch_before_1_5;
    if (both) fill_from_both_ends(grid, start, stop, dtype);
    else if (dtype == Dtype::float32 && framework != Framework::numpy) fill_from_start<float>(grid, single(start), single(stop));
    else fill_from_start<double>(grid, start, stop);
    // NumPy's and TensorFlow's grids end where they were told to.
    if (framework != Framework::torch) grid.back() = stop;
  }
  return written(result, grid);
}

Tensor* arange(Arena& arena, double start, double stop, double step, Dtype dtype, Framework framework) {
  if (step == 0) {
    return framework == Framework::numpy   ? arena.fail("ZeroDivisionError", "division by zero")
           : framework == Framework::torch ? arena.fail("RuntimeError", "step must be nonzero")
                                           : arena.fail(invalid_argument, "Requires delta != 0: 0 [Op:Range]");
  }
  double length = std::ceil((stop - start) / step);
  if (framework == Framework::torch && !(std::isfinite(start) && std::isfinite(stop))) {
    const auto text = [](double bound) { return std::isfinite(bound) ? std::to_string(whole_of(bound)) : bound != bound ? "nan" : bound > 0 ? "inf" : "-inf"; };
    return arena.fail("RuntimeError", {"unsupported range: ", text(start), " -> ", text(stop)});
  }
  if (!(length >= 0)) {
    if (framework == Framework::torch && (stop - start) * step < 0) {
      return arena.fail("RuntimeError", "upper bound and larger bound inconsistent with step sign");
    }
    if (length != length) {
      return arena.fail("ValueError", "arange: cannot compute length");
    }
    length = 0;
  }
  if (length >= 0x1p63) {
    return framework == Framework::torch ? arena.fail("RuntimeError", "invalid size, possible overflow?")
                                         : arena.fail("ValueError", "Maximum allowed size exceeded");
  }
  const std::int64_t count = static_cast<std::int64_t>(length);
  Tensor* result = arena.make({count}, dtype, framework);
  if (result == nullptr) return nullptr;
  std::vector<double> grid(static_cast<std::size_t>(count));
  const double difference = (start + step) - start;  // NumPy's step
  float running = single(start);
  for (std::int64_t i = 0; i < count; ++i) {
    const double index = static_cast<double>(i);
    double value = start + step * index;
    if (framework == Framework::numpy) {
      value = i < 2 ? start + step * index : start + difference * index;
    } else if (framework == Framework::tensorflow && dtype == Dtype::float32) {
      value = static_cast<double>(running);
      running += single(step);
    } else if (dtype == Dtype::float32 && i < count / 16 * 16) {
      // PyTorch on the CPU: vectors of 8, whose first element is rounded before the others are counted from it.
      const std::int64_t lane = i % 8;
      value = static_cast<double>(single(start + step * static_cast<double>(i - lane))) + step * static_cast<double>(lane);
    }
    grid[static_cast<std::size_t>(i)] = value;
  }
  return written(result, grid);
}

}  // namespace slope
