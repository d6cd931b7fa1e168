// Views: shapes, strides and offsets; and the gradients, which are views back.
#include "tensor/view.h"

#include "tensor/elementwise.h"
#include "tensor/mistakes.h"

namespace slope {

namespace {

void reshape_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = reshaped(arena, g, y->inputs[0]->shape); }
constexpr Derivation reshape_derivation = {reshape_rule, "ReshapeAliasBackward0", false};
constexpr Derivation insert_derivation = {reshape_rule, "UnsqueezeBackward0", false};

void permute_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  std::vector<std::int64_t> inverse(y->numbers.size());
  for (std::size_t i = 0; i < inverse.size(); ++i) inverse[static_cast<std::size_t>(y->numbers[i])] = static_cast<std::int64_t>(i);
  out[0] = permuted(arena, g, inverse);
}
constexpr Derivation permute_derivation = {permute_rule, "PermuteBackward0", false};

void expand_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = sum_to_shape(arena, g, y->inputs[0]->shape); }
constexpr Derivation expand_derivation = {expand_rule, "ExpandBackward0", false};

void clone_rule(Arena&, Tensor*, Tensor* g, Tensor** out) { out[0] = g; }
constexpr Derivation clone_derivation = {clone_rule, "CloneBackward0", false};

// numbers of a slice's result: the offset by which it starts later, then its strides.
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
  Tensor* place = same_place(arena, whole, y);
  copy_elements(*g, *place);
  out[0] = arena.record(whole, embed_derivation, {g, y}, y->numbers);
}
constexpr Derivation slice_derivation = {slice_rule, "SliceBackward0", false};
constexpr Derivation select_derivation = {slice_rule, "SelectBackward0", false};
void embed_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* copy = cloned(arena, g);
  if (copy == nullptr) return;
  Tensor* part = same_place(arena, copy, y->inputs[1]);
  part->numbers = y->numbers;
  out[0] = arena.record(part, slice_derivation, {copy}, y->numbers);
}

// The gradient of a choice by a mask: g's elements where the mask is true. Its own gradient is the choice.
void unmask_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = masked(arena, g, y->inputs[1]); }
constexpr Derivation unmask_derivation = {unmask_rule, "MaskedScatterBackward0"};
void mask_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* whole = full_like(arena, y->inputs[0], 0);
  if (whole == nullptr || g == nullptr) return;
  std::vector<double> elements = values(*y->inputs[1]);
  const std::vector<double> chosen = values(*g);
  std::size_t next = 0;
  for (double& element : elements) element = element != 0 ? chosen[next++] : 0;
  Writer(*whole).write(elements.data(), elements.size());
  out[0] = arena.record(whole, unmask_derivation, {g, y->inputs[1]});
}
constexpr Derivation mask_derivation = {mask_rule, "IndexBackward0"};

void concatenate_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  const std::size_t axis = static_cast<std::size_t>(y->numbers[0]);
  std::int64_t at = 0;
  for (std::size_t i = 0; i < y->inputs.size(); ++i) {
    std::vector<Slice> index(axis + 1, Slice{Slice::Kind::range});
    index[axis] = {Slice::Kind::range, at, at + y->inputs[i]->shape[axis], 1, true, true};
    at += y->inputs[i]->shape[axis];
    out[i] = sliced(arena, g, index);
  }
}
constexpr Derivation concatenate_derivation = {concatenate_rule, "CatBackward0", false};

}  // namespace

bool normalise_axis(Arena& arena, const Tensor& a, std::int64_t& axis) {
  const std::int64_t rank = static_cast<std::int64_t>(a.shape.size());
  const std::int64_t least = rank == 0 ? 1 : rank;  // PyTorch and TensorFlow let scalars have the axes -1 and 0
  if (axis >= -least && axis < least && (rank > 0 || a.framework == Framework::torch)) {
    if (axis < 0) axis += least;
    return true;
  }
  const std::string given = std::to_string(axis);
  if (a.framework == Framework::numpy) {
    arena.fail("numpy.AxisError", "axis " + given + " is out of bounds for array of dimension " + std::to_string(rank));
  } else if (a.framework == Framework::tensorflow) {
    arena.fail(invalid_argument, "Invalid reduction dimension (" + given + " for input with " + std::to_string(rank) +
                                     " dimension(s)");
  } else {
    arena.fail("IndexError", "Dimension out of range (expected to be in range of [" + std::to_string(-least) + ", " +
                                 std::to_string(least - 1) + "], but got " + given + ")");
  }
  return false;
}

Tensor* detached(Arena& arena, Tensor* a) {
  return a == nullptr ? nullptr : arena.view(*a, a->shape, a->strides, a->offset);
}

Tensor* cloned(Arena& arena, Tensor* a) {
  if (a == nullptr) return nullptr;
  Tensor* copy = arena.make(a->shape, a->dtype, a->framework);
  if (copy == nullptr) return nullptr;
  copy_elements(*a, *copy);
  return arena.record(copy, clone_derivation, {a});
}

Tensor* reshaped(Arena& arena, Tensor* a, Shape shape) {
  if (a == nullptr) return nullptr;
  const Shape asked = shape;
  std::int64_t known = 1, open = -1;
  for (std::size_t axis = 0; axis < shape.size(); ++axis) {
    if (shape[axis] == -1) open = static_cast<std::int64_t>(axis);
    else known *= shape[axis];
  }
  if (open >= 0 && known != 0 && a->count() % known == 0) shape[static_cast<std::size_t>(open)] = a->count() / known;
  if (element_count(shape) != a->count() || (open >= 0 && shape[static_cast<std::size_t>(open)] < 0)) {
    const std::string size = std::to_string(a->count());
    switch (a->framework) {
      case Framework::torch: return arena.fail("RuntimeError", "shape '" + bracketed(asked) + "' is invalid for input of size " + size);
      case Framework::numpy: {
        std::string text = parenthesised(asked);  // numpy writes no spaces here
        for (std::size_t at; (at = text.find(", ")) != std::string::npos;) text.erase(at + 1, 1);
        return arena.fail("ValueError", "cannot reshape array of size " + size + " into shape " + text);
      }
      case Framework::tensorflow:
        return arena.fail(invalid_argument, "Input to reshape is a tensor with " + size +
                                                " values, but the requested shape has " + std::to_string(element_count(shape)) +
                                                " [Op:Reshape]");
    }
  }
  Tensor* source = a->is_contiguous() ? a : detached(arena, cloned(arena, a));
  if (source == nullptr) return nullptr;
  const Shape strides = contiguous_strides(shape);
  return arena.record(arena.view(*source, std::move(shape), strides, source->offset), reshape_derivation, {a});
}

Tensor* permuted(Arena& arena, Tensor* a, const std::vector<std::int64_t>& order) {
  if (a == nullptr) return nullptr;
  Shape shape, strides;
  std::vector<double> numbers;
  for (std::int64_t axis : order) {
    if (!normalise_axis(arena, *a, axis)) return nullptr;
    shape.push_back(a->shape[static_cast<std::size_t>(axis)]);
    strides.push_back(a->strides[static_cast<std::size_t>(axis)]);
    numbers.push_back(static_cast<double>(axis));
  }
  return arena.record(arena.view(*a, shape, strides, a->offset), permute_derivation, {a}, numbers);
}

Tensor* transposed(Arena& arena, Tensor* a) {
  if (a == nullptr || a->shape.size() < 2) return a;
  std::vector<std::int64_t> order;
  for (std::size_t axis = 0; axis < a->shape.size(); ++axis) order.push_back(static_cast<std::int64_t>(axis));
  std::swap(order[order.size() - 1], order[order.size() - 2]);
  return permuted(arena, a, order);
}

Tensor* inserted(Arena& arena, Tensor* a, std::int64_t axis) {
  if (a == nullptr) return nullptr;
  if (axis < 0) axis += static_cast<std::int64_t>(a->shape.size()) + 1;
  Shape shape = a->shape, strides = a->strides;
  shape.insert(shape.begin() + axis, 1);
  strides.insert(strides.begin() + axis, 0);
  return arena.record(arena.view(*a, shape, strides, a->offset), insert_derivation, {a});
}

Tensor* expanded(Arena& arena, Tensor* a, const Shape& shape) {
  if (a == nullptr) return nullptr;
  const std::optional<Shape> together = broadcast(a->shape, shape);
  if (!together || *together != shape) {
    Tensor wanted;
    wanted.shape = shape;
    return fail_to_broadcast(arena, *a, wanted, "BroadcastTo");
  }
  Shape strides(shape.size(), 0);
  const std::size_t missing = shape.size() - a->shape.size();
  for (std::size_t axis = 0; axis < a->shape.size(); ++axis) {
    if (a->shape[axis] == shape[missing + axis]) strides[missing + axis] = a->strides[axis];
  }
  return arena.record(arena.view(*a, shape, strides, a->offset), expand_derivation, {a});
}

Tensor* sliced(Arena& arena, Tensor* a, const std::vector<Slice>& index) {
  if (a == nullptr) return nullptr;
  const std::size_t rank = a->shape.size();
  std::size_t used = 0;
  bool only_ranges = true;
  for (const Slice& entry : index) {
    used += entry.kind == Slice::Kind::one || entry.kind == Slice::Kind::range;
    only_ranges = only_ranges && entry.kind != Slice::Kind::one;
  }
  if (used > rank) {
    const std::string dimensions = std::to_string(rank);
    if (a->framework == Framework::numpy) {
      return arena.fail("IndexError", "too many indices for array: array is " + dimensions + "-dimensional, but " +
                                          std::to_string(used) + " were indexed");
    }
    if (rank == 0 && a->framework == Framework::torch) {
      return arena.fail("IndexError", "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in "
                                      "C++ to convert a 0-dim tensor to a number");
    }
    return arena.fail("IndexError", "too many indices for tensor of dimension " + dimensions);
  }
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
      strides.push_back(0);
    } else if (entry.kind == Slice::Kind::rest) {
      for (std::size_t left = rank - used; left > 0; --left) keep();
    } else if (entry.kind == Slice::Kind::one) {
      const std::int64_t size = a->shape[axis];
      if (entry.start < -size || entry.start >= size) {
        const std::string given = std::to_string(entry.start), at = std::to_string(axis), of = std::to_string(size);
        return arena.fail("IndexError", a->framework == Framework::torch
                                            ? "index " + given + " is out of bounds for dimension " + at + " with size " + of
                                            : "index " + given + " is out of bounds for axis " + at + " with size " + of);
      }
      offset += (entry.start < 0 ? entry.start + size : entry.start) * a->strides[axis++];
    } else {
      const std::int64_t size = a->shape[axis], step = entry.step;
      if (step == 0) return arena.fail("ValueError", a->framework == Framework::torch ? "step must be greater than zero" : "slice step cannot be zero");
      if (step < 0 && a->framework == Framework::torch) return arena.fail("ValueError", "step must be greater than zero");
      const auto bound = [&](bool given, std::int64_t value, std::int64_t otherwise) {
        if (!given) return otherwise;
        if (value < 0) value += size;
        const std::int64_t least = step < 0 ? -1 : 0, most = step < 0 ? size - 1 : size;
        return value < least ? least : value > most ? most : value;
      };
      const std::int64_t start = bound(entry.has_start, entry.start, step < 0 ? size - 1 : 0);
      const std::int64_t stop = bound(entry.has_stop, entry.stop, step < 0 ? -1 : size);
      const std::int64_t length = step > 0 ? (stop - start + step - 1) / step : (start - stop - step - 1) / -step;
      if (length > 0) offset += start * a->strides[axis];
      shape.push_back(length > 0 ? length : 0);
      strides.push_back(a->strides[axis++] * step);
    }
  }
  while (axis < rank) keep();
  std::vector<double> numbers = {static_cast<double>(offset)};
  // The gradient is laid out contiguously, whatever this view's strides are.
  Tensor* result = arena.view(*a, shape, strides, a->offset + offset);
  if (a->is_contiguous()) {
    for (const std::int64_t stride : strides) numbers.push_back(static_cast<double>(stride));
    return arena.record(result, only_ranges ? slice_derivation : select_derivation, {a}, numbers);
  }
  if (!a->requires_grad || !arena.grad_enabled) return result;
  return sliced(arena, cloned(arena, a), index);
}

Tensor* masked(Arena& arena, Tensor* a, Tensor* mask) {
  if (a == nullptr || mask == nullptr) return nullptr;
  if (mask->shape != a->shape) {
    return arena.fail("IndexError", a->framework == Framework::torch
                                        ? "The shape of the mask " + bracketed(mask->shape) +
                                              " at index 0 does not match the shape of the indexed tensor " +
                                              bracketed(a->shape) + " at index 0"
                                        : "boolean index did not match indexed array along dimension 0; dimension is " +
                                              std::to_string(a->shape.empty() ? 0 : a->shape[0]) +
                                              " but corresponding boolean dimension is " +
                                              std::to_string(mask->shape.empty() ? 0 : mask->shape[0]));
  }
  const std::vector<double> all = values(*a), chosen = values(*mask);
  std::vector<double> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (chosen[i] != 0) kept.push_back(all[i]);
  }
  Tensor* result = arena.make({static_cast<std::int64_t>(kept.size())}, a->dtype, a->framework);
  if (result == nullptr) return nullptr;
  Writer(*result).write(kept.data(), kept.size());
  return arena.record(result, mask_derivation, {a, mask});
}

Tensor* concatenated(Arena& arena, const std::vector<Tensor*>& parts, std::int64_t axis) {
  for (const Tensor* part : parts) {
    if (part == nullptr) return nullptr;
  }
  if (parts.empty()) return arena.fail("RuntimeError", "torch.cat(): expected a non-empty list of Tensors");
  if (!normalise_axis(arena, *parts[0], axis)) return nullptr;
  const std::size_t at = static_cast<std::size_t>(axis);
  Shape shape = parts[0]->shape;
  Dtype dtype = parts[0]->dtype;
  if (shape.empty()) return arena.fail("RuntimeError", "zero-dimensional tensor (at position 0) cannot be concatenated");
  for (std::size_t i = 1; i < parts.size(); ++i) {
    Shape other = parts[i]->shape;
    for (std::size_t d = 0; d < shape.size(); ++d) {
      if (other.size() == shape.size() && (d == at || other[d] == shape[d])) continue;
      return arena.fail("RuntimeError", "Sizes of tensors must match except in dimension " + std::to_string(axis) +
                                            ". Expected size " + std::to_string(shape[d]) + " but got size " +
                                            std::to_string(d < other.size() ? other[d] : 0) + " for tensor number " +
                                            std::to_string(i) + " in the list.");
    }
    shape[at] += other[at];
    if (parts[i]->dtype > dtype) dtype = parts[i]->dtype;
  }
  Tensor* result = arena.make(shape, dtype, parts[0]->framework);
  if (result == nullptr) return nullptr;
  std::int64_t offset = 0;
  for (Tensor* part : parts) {
    Tensor* place = arena.view(*result, part->shape, result->strides, offset);
    copy_elements(*part, *place);
    offset += part->shape[at] * result->strides[at];
  }
  return arena.record(result, concatenate_derivation, parts, {static_cast<double>(axis)});
}

}  // namespace slope
