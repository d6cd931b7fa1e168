// Every choice is a list of places in memory: what is read there is the result, and the gradient is added up there.
#include "tensor/gather.h"

#include <utility>

#include "tensor/each_place.h"
#include "tensor/elementwise.h"
#include "tensor/in_place.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"
#include "tensor/view.h"

namespace slope {

namespace {

struct Places {
  bool possible = false;
  Shape shape;                       // of what is chosen
  std::vector<std::int64_t> places;  // in the storage, from its start
};

double at(const Tensor& tensor, std::int64_t place) {
  return tensor.storage->singles ? static_cast<double>(tensor.storage->singles[place]) : tensor.storage->doubles[place];
}

// The position counted from 0; false with the framework's error when it lies outside. PyTorch's gather counts none from the end.
bool in_range(Arena& arena, Framework framework, std::int64_t size, double& position, std::int64_t axis, bool is_along) {
  const std::int64_t given = whole_of(position);
  if (given < (is_along ? 0 : -size) || given >= size) {
    const std::string_view word = framework == Framework::torch ? " is out of bounds for dimension " : " is out of bounds for axis ";
    arena.fail(is_along ? "RuntimeError" : "IndexError", {"index ", given, word, axis, " with size ", size});
    return false;
  }
  if (given < 0) position += static_cast<double>(size);
  return true;
}

Places chosen(Arena& arena, const Tensor& a, const std::vector<Tensor*>& positions, std::int64_t first) {
  Places result;
  const std::size_t axis = static_cast<std::size_t>(first), count = positions.size();
  const std::int64_t after = first + static_cast<std::int64_t>(count);
  if (first < 0 || after > static_cast<std::int64_t>(a.shape.size())) {
    if (a.framework == Framework::torch) arena.fail("IndexError", {"too many indices for tensor of dimension ", a.shape.size()});
    else arena.fail("IndexError", {"too many indices for array: array is ", a.shape.size(), "-dimensional, but ", after, " were indexed"});
    return result;
  }
  Shape middle;
  for (const Tensor* one : positions) {
    const std::optional<Shape> both = broadcast(middle, one->shape);
    if (!both) {
      arena.fail("IndexError", "shape mismatch: indexing tensors could not be broadcast together");
      return result;
    }
    middle = *both;
  }
  const auto split = [&](const Shape& all) {
    const auto start = all.begin() + first;
    return std::pair<Shape, Shape>(Shape(all.begin(), start), Shape(start + static_cast<std::int64_t>(count), all.end()));
  };
  const auto shapes = split(a.shape), strides = split(a.strides);
  result.shape = shapes.first;
  result.shape.insert(result.shape.end(), middle.begin(), middle.end());
  result.shape.insert(result.shape.end(), shapes.second.begin(), shapes.second.end());
  // Every position and every place is in memory before the result is.
  if (element_count(middle) > arena.most_elements() || element_count(result.shape) > arena.most_elements()) {
    fail_too_large(arena, result.shape, a.dtype, a.framework);
    return result;
  }
  std::vector<std::int64_t> offsets(static_cast<std::size_t>(element_count(middle)), 0);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<double> along(offsets.size());
    if (!along.empty()) ElementReader(*positions[i], middle).read(along.data(), along.size());
    for (std::size_t k = 0; k < along.size(); ++k) {
      if (!in_range(arena, a.framework, a.shape[axis + i], along[k], first + static_cast<std::int64_t>(i), false)) return result;
      offsets[k] += static_cast<std::int64_t>(along[k]) * a.strides[axis + i];
    }
  }
  result.possible = true;
  if (element_count(result.shape) == 0) return result;  // of empty rows there may be very many
  each_place(shapes.first, strides.first, a.offset, [&](std::int64_t outer) {
    for (const std::int64_t offset : offsets) {
      each_place(shapes.second, strides.second, outer + offset, [&](std::int64_t place) { result.places.push_back(place); });
    }
  });
  return result;
}

// Along the other axes there may be fewer positions than elements: PyTorch's gather.
Places along_axis(Arena& arena, const Tensor& a, const Tensor& positions, std::int64_t first) {
  Places result;
  const std::size_t axis = static_cast<std::size_t>(first), rank = a.shape.size();
  if (positions.shape.size() != rank) {
    arena.fail("RuntimeError", "Index tensor must have the same number of dimensions as input tensor");
    return result;
  }
  for (std::size_t i = 0; i < rank; ++i) {
    if (i == axis || positions.shape[i] <= a.shape[i]) continue;
    arena.fail("RuntimeError", {"Size does not match at dimension ", i, " expected index ", bracketed(positions.shape),
        " to be smaller than self ", bracketed(a.shape), " apart from dimension ", axis});
    return result;
  }
  const std::vector<double> along = values(positions);
  Shape strides = a.strides;
  const std::int64_t size = rank == 0 ? 1 : a.shape[axis], step = rank == 0 ? 0 : std::exchange(strides[axis], 0);
  std::size_t next = 0;
  bool inside = true;
  each_place(positions.shape, strides, a.offset, [&](std::int64_t place) {
    double position = along[next++];
    inside = inside && in_range(arena, a.framework, size, position, first, true);
    if (inside) result.places.push_back(place + static_cast<std::int64_t>(position) * step);
  });
  result.shape = positions.shape;
  result.possible = inside;
  return result;
}

Tensor* read_at(Arena& arena, const Tensor& a, const Places& places) {
  Tensor* result = arena.make(places.shape, a.dtype, a.framework);
  if (result == nullptr) return nullptr;
  ElementWriter writer(*result);
  for (const std::int64_t place : places.places) {
    const double value = at(a, place);
    writer.write(&value, 1);
  }
  return result;
}

Tensor* write_at(Arena& arena, Tensor* a, const Tensor* value, const Shape& shape, const std::vector<std::int64_t>& places,
                 bool reads_first) {
  const std::optional<Shape> both = broadcast(shape, value->shape);
  if (!both || *both != shape) {
    if (a->framework == Framework::numpy) {
      return arena.fail("ValueError", {"shape mismatch: value array of shape ", unspaced(value->shape),
          " could not be broadcast to indexing result of shape ", unspaced(shape)});
    }
    return arena.fail("RuntimeError", {"shape mismatch: value tensor of shape ", bracketed(value->shape),
        " cannot be broadcast to indexing result of shape ", bracketed(shape)});
  }
  count_change(*a);
  // x[x > 0] = x[:2] is read as a whole before anything is written, x[[1, 2]] = x[:2] number by number: as NumPy does.
  std::vector<double> block(reads_first ? places.size() : 1);
  ElementReader reader(*value, shape);
  for (std::size_t at = 0; at < places.size(); at += block.size()) {
    reader.read(block.data(), block.size());
    for (std::size_t i = 0; i < block.size(); ++i) write_element(*a, places[at + i], block[i]);
  }
  return a;
}

// Of the numbers that are written, whether some are those that are written to; PyTorch asks this of what lies without gaps only.
bool share_numbers(const Tensor& a, const Tensor& b) {
  return a.storage == b.storage && a.is_contiguous() && b.is_contiguous() && a.offset < b.offset + b.count() && b.offset < a.offset + a.count();
}

Places places_of(Arena& arena, const Tensor& a, const std::vector<Tensor*>& positions, std::int64_t axis, bool is_along) {
  return is_along ? along_axis(arena, a, *positions[0], axis) : chosen(arena, a, positions, axis);
}

// Of what was recorded, inputs: what was chosen from, then the positions; numbers: the axis, whether along it.
Tensor* taken(Arena& arena, Tensor* a, const std::vector<Tensor*>& positions, std::int64_t axis, bool is_along);

std::int64_t axis_of(const Tensor& y) { return static_cast<std::int64_t>(y.numbers[0]); }
bool was_along(const Tensor& y) { return y.numbers[1] != 0; }

// Empty with the framework's error where they were changed since.
std::vector<Tensor*> saved_positions(Arena& arena, Tensor* y) {
  std::vector<Tensor*> positions;
  for (std::size_t i = 1; i < y->inputs.size(); ++i) positions.push_back(saved(arena, y, i));
  if (arena.failed()) positions.clear();
  return positions;
}

// The gradient of the gradient is the choice itself.
void scatter_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  const std::vector<Tensor*> positions = saved_positions(arena, y);
  if (!positions.empty()) out[0] = taken(arena, g, positions, axis_of(*y), was_along(*y));
}
constexpr Derivation scatter_derivation = {scatter_rule, "IndexPutBackward0"}, scatter_along_derivation = {scatter_rule, "ScatterAddBackward0"};

void gather_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* whole = full_like(arena, y->inputs[0], 0);
  const std::vector<Tensor*> positions = saved_positions(arena, y);
  if (whole == nullptr || g == nullptr || positions.empty()) return;
  const Places places = places_of(arena, *whole, positions, axis_of(*y), was_along(*y));
  if (!places.possible) return;
  if (places.shape != g->shape) return void(fail_replaced_data(arena));
  std::vector<double> sums(static_cast<std::size_t>(whole->count()), 0);
  const std::vector<double> parts = values(*g);
  for (std::size_t i = 0; i < parts.size(); ++i) sums[static_cast<std::size_t>(places.places[i])] += parts[i];
  ElementWriter(*whole).write(sums.data(), sums.size());
  std::vector<Tensor*> inputs = y->inputs;
  inputs[0] = g;
  out[0] = arena.record(whole, was_along(*y) ? scatter_along_derivation : scatter_derivation, inputs, y->numbers);
}
constexpr Derivation gather_derivation = {gather_rule, "IndexBackward0"}, along_derivation = {gather_rule, "GatherBackward0"};

Tensor* taken(Arena& arena, Tensor* a, const std::vector<Tensor*>& positions, std::int64_t axis, bool is_along) {
  if (a == nullptr) return nullptr;
  const Places places = places_of(arena, *a, positions, axis, is_along);
  if (!places.possible) return nullptr;
  std::vector<Tensor*> inputs = {a};
  inputs.insert(inputs.end(), positions.begin(), positions.end());
  return arena.record(read_at(arena, *a, places), is_along ? along_derivation : gather_derivation, inputs,
                      {static_cast<double>(axis), is_along ? 1.0 : 0.0});
}

}  // namespace

Tensor* gathered(Arena& arena, Tensor* a, const std::vector<Tensor*>& positions, std::int64_t axis) {
  if (a == nullptr || (axis < 0 && !normalise_axis(arena, *a, axis))) return nullptr;
  return taken(arena, a, positions, axis, false);
}

Tensor* put(Arena& arena, Tensor* a, Tensor* value, const std::vector<Tensor*>& positions, std::int64_t axis) {
  if (a == nullptr || value == nullptr) return nullptr;
  if (a->framework == Framework::torch && share_numbers(*a, *value)) {
    return arena.fail("RuntimeError", "unsupported operation: some elements of the input tensor and the written-to tensor refer to a single "
        "memory location. Please clone() the tensor before performing the operation.");
  }
  const Places places = chosen(arena, *a, positions, axis);
  return places.possible ? write_at(arena, a, value, places.shape, places.places, false) : nullptr;
}

Tensor* put_where(Arena& arena, Tensor* a, Tensor* value, Tensor* mask) {
  if (a == nullptr || value == nullptr || mask == nullptr) return nullptr;
  // The choice says what is wrong with a mask of another shape.
  if (mask->shape != a->shape) return masked(arena, a, mask);
  const std::vector<double> wanted = values(*mask);
  std::vector<std::int64_t> places;
  std::size_t next = 0;
  each_place(a->shape, a->strides, a->offset, [&](std::int64_t place) {
    if (wanted[next++] != 0) places.push_back(place);
  });
  return write_at(arena, a, value, {static_cast<std::int64_t>(places.size())}, places, true);
}

Tensor* taken_along(Arena& arena, Tensor* a, Tensor* positions, std::int64_t axis) {
  if (a == nullptr || positions == nullptr || !normalise_axis(arena, *a, axis)) return nullptr;
  return taken(arena, a, {positions}, axis, true);
}

}  // namespace slope
