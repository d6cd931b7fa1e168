// Indices: positions, ranges, new axes and masks; and their gradients, zeros but in the place that was chosen.
#include <algorithm>

#include "tensor/elementwise.h"
#include "tensor/in_place.h"
#include "tensor/mistakes.h"
#include "tensor/view.h"

namespace slope {

namespace {

// numbers of a slice's result: the offset by which it starts later, then its strides.
std::vector<double> place_in(const Tensor& whole, const Tensor& slice) {
  std::vector<double> numbers = {static_cast<double>(slice.offset - whole.offset)};
  numbers.insert(numbers.end(), slice.strides.begin(), slice.strides.end());
  return numbers;
}

// Whether such a place is one of the whole, laid out contiguously.
bool is_within(const Tensor& whole, const Shape& shape, const std::vector<double>& place) {
  if (place.size() != shape.size() + 1) return false;
  double first = place[0], last = place[0];
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    const double distance = static_cast<double>(shape[axis] - 1) * place[axis + 1];
    (distance < 0 ? first : last) += distance;
  }
  return element_count(shape) == 0 || (first >= 0 && last < static_cast<double>(whole.count()));
}

Tensor* same_place(Arena& arena, Tensor* whole, const Tensor* slice) {
  Shape strides;
  for (std::size_t i = 1; i < slice->numbers.size(); ++i) strides.push_back(static_cast<std::int64_t>(slice->numbers[i]));
  return arena.view(*whole, slice->shape, strides, whole->offset + static_cast<std::int64_t>(slice->numbers[0]));
}

// The gradient of a slice: zeros, and g in its place. Its own gradient is the slice.
void embed_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out);
constexpr Derivation embed_derivation = {embed_rule, "SliceBackward0", false};
void slice_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* whole = full_like(arena, y->inputs[0], 0);
  if (whole == nullptr || g == nullptr) return;
  if (!is_within(*whole, y->shape, y->numbers)) return void(fail_replaced_data(arena));
  Tensor* place = same_place(arena, whole, y);
  copy_elements(*g, *place);
  out[0] = arena.record(whole, embed_derivation, {g, y}, y->numbers);
}
constexpr Derivation slice_derivation = {slice_rule, "SliceBackward0", false, true};
void embed_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* copy = cloned(arena, g);
  if (copy == nullptr) return;
  if (!is_within(*copy, y->inputs[1]->shape, y->inputs[1]->numbers)) return void(fail_replaced_data(arena));
  Tensor* part = same_place(arena, copy, y->inputs[1]);
  part->numbers = y->numbers;
  out[0] = arena.record(part, slice_derivation, {copy}, y->numbers);
}

// The gradient of a choice by a mask: g's elements where the mask is true. Its own gradient is the choice.
void unmask_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = masked(arena, g, saved(arena, y, 1)); }
constexpr Derivation unmask_derivation = {unmask_rule, "MaskedScatterBackward0"};
void mask_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* whole = full_like(arena, y->inputs[0], 0);
  const Tensor* mask = saved(arena, y, 1);
  if (whole == nullptr || g == nullptr || mask == nullptr) return;
  if (whole->shape != mask->shape) return void(fail_replaced_data(arena));
  std::vector<double> elements = values(*mask);
  const std::vector<double> chosen = values(*g);
  std::size_t next = 0;
  for (double& element : elements) element = element != 0 ? chosen[next++] : 0;
  ElementWriter(*whole).write(elements.data(), elements.size());
  out[0] = arena.record(whole, unmask_derivation, {g, y->inputs[1]});
}
constexpr Derivation mask_derivation = {mask_rule, "IndexBackward0"};

// PyTorch takes an index entry by entry, each an operation of its own: the last one names the result.
const char* name_in_graph(const std::vector<Slice>& index) {
  for (std::size_t i = index.size(); i-- > 0;) {
    switch (index[i].kind) {
      case Slice::Kind::one: return "SelectBackward0";
      case Slice::Kind::range: return "SliceBackward0";
      case Slice::Kind::new_axis: return "UnsqueezeBackward0";
      case Slice::Kind::rest: break;
    }
  }
  return "AliasBackward0";
}

Tensor* fail_out_of_bounds(Arena& arena, Framework framework, std::int64_t index, std::size_t axis, std::int64_t size) {
  return arena.fail("IndexError", {"index ", index, " is out of bounds for ", framework == Framework::torch ? "dimension " : "axis ",
      axis, " with size ", size});
}

// What PyTorch says of an index into a tensor without axes.
Tensor* fail_without_axes(Arena& arena, const std::vector<Slice>& index) {
  const Slice& first = index.front();
  if (index.size() > 1) return arena.fail("IndexError", "too many indices for tensor of dimension 0");
  if (first.kind == Slice::Kind::range) return arena.fail("IndexError", "slice() cannot be applied to a 0-dim tensor.");
  if (first.start != 0) return fail_out_of_bounds(arena, Framework::torch, first.start, 0, 0);
  return arena.fail("IndexError", "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in "
                                  "C++ to convert a 0-dim tensor to a number");
}

Tensor* fail_to_step(Arena& arena, Framework framework) {
  return arena.fail("ValueError", framework == Framework::torch ? "step must be greater than zero" : "slice step cannot be zero");
}

Tensor* fail_of_axes(Arena& arena, const Tensor& a, const std::vector<Slice>& index, std::size_t used) {
  const std::size_t rank = a.shape.size();
  if (a.framework == Framework::numpy) {
    return arena.fail("IndexError", {"too many indices for array: array is ", rank, "-dimensional, but ", used, " were indexed"});
  }
  if (rank == 0 && a.framework == Framework::torch) return fail_without_axes(arena, index);
  return arena.fail("IndexError", {"too many indices for tensor of dimension ", rank});
}

struct Range {
  std::int64_t start, length;
};

// Which of `size` elements start:stop:step takes, as Python counts them.
Range range_of(const Slice& entry, std::int64_t size) {
  const bool is_back = entry.step < 0;
  const std::int64_t least = is_back ? -1 : 0, most = is_back ? size - 1 : size;
  const auto bound = [&](std::int64_t value) { return std::clamp(value < 0 ? value + size : value, least, most); };
  const std::int64_t start = entry.has_start ? bound(entry.start) : is_back ? most : least;
  const std::int64_t stop = entry.has_stop ? bound(entry.stop) : is_back ? least : most;
  const std::int64_t distance = is_back ? start - stop : stop - start;
  if (distance <= 0) return {0, 0};
  return {start, (distance - 1) / std::abs(entry.step) + 1};
}

}  // namespace

Tensor* sliced(Arena& arena, Tensor* a, const std::vector<Slice>& index) {
  if (a == nullptr) return nullptr;
  const std::size_t rank = a->shape.size();
  std::size_t used = 0;
  for (const Slice& entry : index) used += entry.kind == Slice::Kind::one || entry.kind == Slice::Kind::range;
  if (used > rank) return fail_of_axes(arena, *a, index, used);
  Shape shape, strides;
  std::int64_t offset = 0;
  std::size_t axis = 0;
  const auto keep = [&] {
    shape.push_back(a->shape[axis]);
    strides.push_back(a->strides[axis++]);
  };
  for (const Slice& entry : index) {
    if (entry.kind == Slice::Kind::new_axis) {
      shape.push_back(1);
      strides.push_back(axis < rank ? a->shape[axis] * a->strides[axis] : 1);
    } else if (entry.kind == Slice::Kind::rest) {
      for (std::size_t left = rank - used; left > 0 && axis < rank; --left) keep();
    } else if (axis == rank) {  // after more than one ellipsis
      return fail_out_of_bounds(arena, a->framework, entry.start, axis, 0);
    } else if (entry.kind == Slice::Kind::one) {
      const std::int64_t size = a->shape[axis];
      if (entry.start < -size || entry.start >= size) return fail_out_of_bounds(arena, a->framework, entry.start, axis, size);
      offset += (entry.start < 0 ? entry.start + size : entry.start) * a->strides[axis++];
    } else {
      if (a->framework == Framework::torch ? entry.step <= 0 : entry.step == 0) return fail_to_step(arena, a->framework);
      const Range range = range_of(entry, a->shape[axis]);
      offset += range.start * a->strides[axis];
      shape.push_back(range.length);
      strides.push_back(a->strides[axis++] * entry.step);
    }
  }
  while (axis < rank) keep();
  Tensor* result = arena.view(*a, shape, strides, a->offset + offset);
  if (!a->requires_grad || !arena.grad_enabled) return result;
  // The gradient is laid out contiguously, whatever the strides of `a` are.
  const Tensor* laid_out = result;
  if (!a->is_contiguous()) laid_out = sliced(arena, arena.view(*a, a->shape, contiguous_strides(a->shape), a->offset), index);
  result->grad_name = name_in_graph(index);
  return arena.record(result, slice_derivation, {a}, place_in(*a, *laid_out));
}

Tensor* taken_again(Arena& arena, const Tensor* view) {
  Tensor* whole = view->storage->with_past;
  if (!whole->is_contiguous()) return fail_changed_view(arena);
  Shape once = view->shape;  // each number, without its repetitions
  for (std::size_t axis = 0; axis < once.size(); ++axis) {
    if (view->strides[axis] == 0 && once[axis] > 1) once[axis] = 1;
  }
  const std::vector<double> place = place_in(*whole, *view);
  if (!is_within(*whole, once, place)) return fail_changed_view(arena);
  Tensor* again = arena.record(arena.view(*whole, once, view->strides, view->offset), slice_derivation, {whole}, place);
  again = expanded(arena, again, view->shape);
  if (again != nullptr) again->grad_name = "AsStridedBackward0";
  return again;
}

Tensor* masked(Arena& arena, Tensor* a, Tensor* mask) {
  if (a == nullptr || mask == nullptr) return nullptr;
  if (mask->shape != a->shape && a->framework == Framework::torch) {
    return arena.fail("IndexError", {"The shape of the mask ", bracketed(mask->shape),
        " at index 0 does not match the shape of the indexed tensor ", bracketed(a->shape), " at index 0"});
  }
  if (mask->shape != a->shape) {
    const auto size = [](const Tensor* t) { return t->shape.empty() ? 0 : t->shape[0]; };
    return arena.fail("IndexError", {"boolean index did not match indexed array along dimension 0; dimension is ", size(a),
        " but corresponding boolean dimension is ", size(mask)});
  }
  const std::vector<double> all = values(*a), chosen = values(*mask);
  std::vector<double> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (chosen[i] != 0) kept.push_back(all[i]);
  }
  Tensor* result = arena.make({static_cast<std::int64_t>(kept.size())}, a->dtype, a->framework);
  if (result == nullptr) return nullptr;
  ElementWriter(*result).write(kept.data(), kept.size());
  return arena.record(result, mask_derivation, {a, mask});
}

}  // namespace slope
