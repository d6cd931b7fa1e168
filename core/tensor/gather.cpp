// Every choice is a list of places in memory: what is read there is the result, and the gradient is added up there.
#include "tensor/gather.h"

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

// The position counted from 0; false with the framework's error when it lies outside.
bool in_range(Arena& arena, const Tensor& a, double& position, std::int64_t axis) {
  const std::int64_t size = a.shape[static_cast<std::size_t>(axis)], given = whole_of(position);
  if (given < -size || given >= size) {
    const std::string_view word = a.framework == Framework::torch ? " is out of bounds for dimension " : " is out of bounds for axis ";
    arena.fail("IndexError", {"index ", given, word, axis, " with size ", size});
    return false;
  }
  if (given < 0) position += static_cast<double>(size);
  return true;
}

Places chosen(Arena& arena, const Tensor& a, const std::vector<Tensor*>& positions, std::int64_t first) {
  Places result;
  const std::size_t axis = static_cast<std::size_t>(first), count = positions.size();
  if (axis + count > a.shape.size()) {
    if (a.framework == Framework::torch) arena.fail("IndexError", {"too many indices for tensor of dimension ", a.shape.size()});
    else arena.fail("IndexError", {"too many indices for array: array is ", a.shape.size(), "-dimensional, but ", axis + count, " were indexed"});
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
  std::vector<std::int64_t> offsets(static_cast<std::size_t>(element_count(middle)), 0);
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<double> along(offsets.size());
    if (!along.empty()) ElementReader(*positions[i], middle).read(along.data(), along.size());
    for (std::size_t k = 0; k < along.size(); ++k) {
      if (!in_range(arena, a, along[k], first + static_cast<std::int64_t>(i))) return result;
      offsets[k] += static_cast<std::int64_t>(along[k]) * a.strides[axis + i];
    }
  }
  const auto split = [&](const Shape& all) {
    const auto start = all.begin() + first;
    return std::pair<Shape, Shape>(Shape(all.begin(), start), Shape(start + static_cast<std::int64_t>(count), all.end()));
  };
  const auto shapes = split(a.shape), strides = split(a.strides);
  each_place(shapes.first, strides.first, a.offset, [&](std::int64_t outer) {
    for (const std::int64_t offset : offsets) {
      each_place(shapes.second, strides.second, outer + offset, [&](std::int64_t place) { result.places.push_back(place); });
    }
  });
  result.shape = shapes.first;
  result.shape.insert(result.shape.end(), middle.begin(), middle.end());
  result.shape.insert(result.shape.end(), shapes.second.begin(), shapes.second.end());
  result.possible = true;
  return result;
}

Places along_axis(Arena& arena, const Tensor& a, const Tensor& positions, std::int64_t axis) {
  Places result;
  if (positions.shape.size() != a.shape.size()) {
    arena.fail("RuntimeError", "Index tensor must have the same number of dimensions as input tensor");
    return result;
  }
  result.shape = positions.shape;
  if (a.shape.empty()) {
    result.places = {a.offset};
    result.possible = true;
    return result;
  }
  const std::vector<double> along = values(positions);
  Shape strides = a.strides;
  const std::int64_t step = strides[static_cast<std::size_t>(axis)];
  strides[static_cast<std::size_t>(axis)] = 0;
  std::size_t next = 0;
  bool inside = true;
  each_place(positions.shape, strides, a.offset, [&](std::int64_t place) {
    double position = along[next++];
    inside = inside && in_range(arena, a, position, axis);
    if (inside) result.places.push_back(place + static_cast<std::int64_t>(position) * step);
  });
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

Tensor* write_at(Arena& arena, Tensor* a, Tensor* value, const Shape& shape, const std::vector<std::int64_t>& places) {
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
  ElementReader reader(*value, shape);
  for (const std::int64_t place : places) {
    double one;
    reader.read(&one, 1);
    write_element(*a, place, one);
  }
  return a;
}

// numbers: the axis; inputs: what was chosen from, then the positions.
template <bool is_along>
Places places_of(Arena& arena, const Tensor& whole, const Tensor* y) {
  const std::vector<Tensor*> positions(y->inputs.begin() + 1, y->inputs.end());
  const std::int64_t axis = static_cast<std::int64_t>(y->numbers[0]);
  return is_along ? along_axis(arena, whole, *positions[0], axis) : chosen(arena, whole, positions, axis);
}

template <bool is_along>
void gather_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out);
constexpr Derivation gather_derivation = {gather_rule<false>, "IndexBackward0"}, along_derivation = {gather_rule<true>, "GatherBackward0"};

// The gradient of the gradient is the choice itself.
template <bool is_along>
void scatter_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  const std::vector<Tensor*> positions(y->inputs.begin() + 1, y->inputs.end());
  const std::int64_t axis = static_cast<std::int64_t>(y->numbers[0]);
  out[0] = is_along ? taken_along(arena, g, positions[0], axis) : gathered(arena, g, positions, axis);
}
constexpr Derivation scatter_derivation = {scatter_rule<false>, "IndexPutBackward0"},
                     scatter_along_derivation = {scatter_rule<true>, "ScatterAddBackward0"};

template <bool is_along>
void gather_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* whole = full_like(arena, y->inputs[0], 0);
  if (whole == nullptr || g == nullptr) return;
  const Places places = places_of<is_along>(arena, *whole, y);
  std::vector<double> sums(static_cast<std::size_t>(whole->count()), 0);
  const std::vector<double> parts = values(*g);
  for (std::size_t i = 0; i < parts.size(); ++i) sums[static_cast<std::size_t>(places.places[i])] += parts[i];
  ElementWriter(*whole).write(sums.data(), sums.size());
  std::vector<Tensor*> inputs = y->inputs;
  inputs[0] = g;
  out[0] = arena.record(whole, is_along ? scatter_along_derivation : scatter_derivation, inputs, y->numbers);
}

}  // namespace

Tensor* gathered(Arena& arena, Tensor* a, const std::vector<Tensor*>& positions, std::int64_t axis) {
  if (a == nullptr) return nullptr;
  const Places places = chosen(arena, *a, positions, axis);
  if (!places.possible) return nullptr;
  std::vector<Tensor*> inputs = {a};
  inputs.insert(inputs.end(), positions.begin(), positions.end());
  return arena.record(read_at(arena, *a, places), gather_derivation, inputs, {static_cast<double>(axis)});
}

Tensor* put(Arena& arena, Tensor* a, Tensor* value, const std::vector<Tensor*>& positions, std::int64_t axis) {
  if (a == nullptr || value == nullptr) return nullptr;
  const Places places = chosen(arena, *a, positions, axis);
  return places.possible ? write_at(arena, a, value, places.shape, places.places) : nullptr;
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
  return write_at(arena, a, value, {static_cast<std::int64_t>(places.size())}, places);
}

Tensor* taken_along(Arena& arena, Tensor* a, Tensor* positions, std::int64_t axis) {
  if (a == nullptr || positions == nullptr || !normalise_axis(arena, *a, axis)) return nullptr;
  const Places places = along_axis(arena, *a, *positions, axis);
  if (!places.possible) return nullptr;
  return arena.record(read_at(arena, *a, places), along_derivation, {a, positions}, {static_cast<double>(axis)});
}

}  // namespace slope
