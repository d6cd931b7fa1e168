// Views: shapes, strides and offsets; and the gradients, which are views back.
#include "tensor/view.h"

#include <algorithm>

#include "tensor/elementwise.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"

namespace slope {

namespace {

void reshape_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = reshaped(arena, g, y->inputs[0]->shape); }
constexpr Derivation reshape_derivation = {reshape_rule, "ReshapeAliasBackward0", false, true};
constexpr Derivation copy_derivation = {reshape_rule, "UnsafeViewBackward0", false};
constexpr Derivation insert_derivation = {reshape_rule, "UnsqueezeBackward0", false, true};

void permute_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  std::vector<std::int64_t> inverse(y->numbers.size());
  for (std::size_t i = 0; i < inverse.size(); ++i) inverse[static_cast<std::size_t>(y->numbers[i])] = static_cast<std::int64_t>(i);
  out[0] = permuted(arena, g, inverse);
}
constexpr Derivation permute_derivation = {permute_rule, "PermuteBackward0", false, true};

void expand_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = sum_to_shape(arena, g, y->inputs[0]->shape); }
constexpr Derivation expand_derivation = {expand_rule, "ExpandBackward0", false, true};

void clone_rule(Arena&, Tensor*, Tensor* g, Tensor** out) { out[0] = g; }
constexpr Derivation clone_derivation = {clone_rule, "CloneBackward0", false};

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

// Counted from the start, of so many axes.
bool normalise(Arena& arena, Framework framework, std::size_t axes, std::int64_t& axis) {
  const std::int64_t rank = static_cast<std::int64_t>(axes);
  const std::int64_t least = rank == 0 ? 1 : rank;  // PyTorch and NumPy let scalars have the axes -1 and 0
  if (axis >= -least && axis < least && (rank > 0 || framework != Framework::tensorflow)) {
    if (axis < 0) axis += least;
    return true;
  }
  const std::string given = std::to_string(axis);
  if (framework == Framework::numpy) {
    arena.fail("numpy.AxisError", {"axis ", given, " is out of bounds for array of dimension ", rank});
  } else if (framework == Framework::tensorflow) {
    arena.fail(invalid_argument, {"Invalid reduction dimension (", given, " for input with ", rank, " dimension(s)"});
  } else {
    arena.fail("IndexError", {"Dimension out of range (expected to be in range of [", -least, ", ", least - 1,
        "], but got ", given, ")"});
  }
  return false;
}

}  // namespace

bool normalise_axis(Arena& arena, const Tensor& a, std::int64_t& axis) { return normalise(arena, a.framework, a.shape.size(), axis); }

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

namespace {

// By which steps the numbers of `a` are met in order in another shape of as many, if one step an axis will do: axes of `a` that lie one
// in the other, from the last one on, are divided among axes of the shape. PyTorch's computeStride.
std::optional<Shape> strides_in(const Tensor& a, const Shape& shape) {
  if (a.is_contiguous()) return contiguous_strides(shape);
  Shape strides(shape.size());
  std::size_t left = shape.size();
  std::int64_t step = a.strides.back(), count = 1, divided = 1;
  for (std::size_t axis = a.shape.size(); axis-- > 0;) {
    count *= a.shape[axis];
    if (axis > 0 && (a.shape[axis - 1] == 1 || a.strides[axis - 1] == count * step)) continue;
    while (left > 0 && (divided < count || shape[left - 1] == 1)) {
      strides[--left] = divided * step;
      divided *= shape[left];
    }
    if (divided != count) return std::nullopt;
    if (axis > 0) step = a.strides[axis - 1];
    count = divided = 1;
  }
  return strides;
}

}  // namespace

namespace {

Tensor* fail_to_reshape(Arena& arena, const Tensor& a, const Shape& shape) {
  const std::int64_t size = a.count();
  if (a.framework == Framework::torch) return arena.fail("RuntimeError", {"shape '", bracketed(shape), "' is invalid for input of size ", size});
  if (a.framework == Framework::tensorflow) {
    return arena.fail(invalid_argument, {"Input to reshape is a tensor with ", size, " values, but the requested shape has ",
        element_count(shape), " [Op:Reshape]"});
  }
  std::string text = unspaced(shape);
  if (const std::size_t at = text.find("-1"); at != std::string::npos) text.replace(at, 2, "newaxis");
  // NumPy leaves out what it begins with.
  if (!shape.empty() && shape[0] < 0) text = "(" + text.substr(text.find(',') + 1);
  return arena.fail("ValueError", {"cannot reshape array of size ", size, " into shape ", text});
}

// The shape with a size in place of -1; nullopt and the framework's error where so many elements do not fit.
std::optional<Shape> completed(Arena& arena, const Tensor& a, Shape shape) {
  const Shape asked = shape;
  const auto open = std::find(shape.begin(), shape.end(), -1);
  if (open != shape.end()) {
    if (std::find(open + 1, shape.end(), -1) != shape.end()) {
      if (a.framework == Framework::numpy) arena.fail("ValueError", "can only specify one unknown dimension");
      else arena.fail("RuntimeError", "only one dimension can be inferred");
      return std::nullopt;
    }
    *open = 1;
    const std::int64_t known = element_count(shape);
    if (known == 0 && a.count() == 0 && a.framework == Framework::torch) {
      arena.fail("RuntimeError", {"cannot reshape tensor of 0 elements into shape ", bracketed(asked),
          " because the unspecified dimension size -1 can be any value and is ambiguous"});
    }
    *open = known != 0 && a.count() % known == 0 ? a.count() / known : -1;
  }
  const bool is_possible = std::all_of(shape.begin(), shape.end(), [](std::int64_t size) { return size >= 0; });
  if (is_possible && element_count(shape) == a.count()) return shape;
  fail_to_reshape(arena, a, asked);
  return std::nullopt;
}

}  // namespace

Tensor* reshaped(Arena& arena, Tensor* a, Shape asked, bool copies) {
  if (a == nullptr) return nullptr;
  const std::optional<Shape> whole = completed(arena, *a, std::move(asked));
  if (!whole) return nullptr;
  const Shape& shape = *whole;
  const std::optional<Shape> strides = strides_in(*a, shape);
  if (!strides && !copies) {
    return arena.fail("RuntimeError", "view size is not compatible with input tensor's size and stride (at least one dimension spans "
        "across two contiguous subspaces). Use .reshape(...) instead.");
  }
  const Tensor* source = strides ? a : detached(arena, cloned(arena, a));
  if (source == nullptr) return nullptr;
  Tensor* view = arena.view(*source, shape, strides ? *strides : contiguous_strides(shape), source->offset);
  return arena.record(view, strides ? reshape_derivation : copy_derivation, {a});
}

Tensor* permuted(Arena& arena, Tensor* a, const Shape& order) {
  constexpr const char* not_each_once = "permute(): duplicate dims are not allowed.";  // of too many or too few, views.py says it
  if (a == nullptr) return nullptr;
  if (order.size() != a->shape.size()) return arena.fail("RuntimeError", not_each_once);
  Shape shape, strides;
  std::vector<double> numbers;
  for (std::int64_t axis : order) {
    if (!normalise_axis(arena, *a, axis)) return nullptr;
    if (std::find(numbers.begin(), numbers.end(), axis) != numbers.end()) return arena.fail("RuntimeError", not_each_once);
    shape.push_back(a->shape[static_cast<std::size_t>(axis)]);
    strides.push_back(a->strides[static_cast<std::size_t>(axis)]);
    numbers.push_back(static_cast<double>(axis));
  }
  return arena.record(arena.view(*a, shape, strides, a->offset), permute_derivation, {a}, numbers);
}

Tensor* exchanged(Arena& arena, Tensor* a, std::int64_t first, std::int64_t second) {
  if (a == nullptr || !normalise_axis(arena, *a, first) || !normalise_axis(arena, *a, second)) return nullptr;
  std::vector<std::int64_t> order;
  for (std::size_t axis = 0; axis < a->shape.size(); ++axis) order.push_back(static_cast<std::int64_t>(axis));
  if (!order.empty()) std::swap(order[static_cast<std::size_t>(first)], order[static_cast<std::size_t>(second)]);
  return permuted(arena, a, order);
}

Tensor* transposed(Arena& arena, Tensor* a) { return a == nullptr || a->shape.size() < 2 ? a : exchanged(arena, a, -2, -1); }

Tensor* inserted(Arena& arena, Tensor* a, std::int64_t axis) {
  if (a == nullptr || !normalise(arena, a->framework, a->shape.size() + 1, axis)) return nullptr;
  Shape shape = a->shape, strides = a->strides;
  const std::size_t at = static_cast<std::size_t>(axis);
  strides.insert(strides.begin() + axis, at < shape.size() ? shape[at] * strides[at] : 1);
  shape.insert(shape.begin() + axis, 1);
  return arena.record(arena.view(*a, shape, strides, a->offset), insert_derivation, {a});
}

namespace {

Tensor* fail_to_expand(Arena& arena, const Tensor& a, const Shape& shape) {
  if (a.framework != Framework::torch) {
    Tensor wanted;
    wanted.shape = shape;
    return fail_to_broadcast(arena, a, wanted, "BroadcastTo");
  }
  for (std::size_t axis = shape.size(), from = a.shape.size(); axis-- > 0 && from-- > 0;) {
    if (shape[axis] == a.shape[from] || a.shape[from] == 1) continue;
    return arena.fail("RuntimeError", {"The expanded size of the tensor (", shape[axis],
        ") must match the existing size (", a.shape[from], ") at non-singleton dimension ", axis, ".  Target sizes: ",
        bracketed(shape), ".  Tensor sizes: ", bracketed(a.shape)});
  }
  return arena.fail("RuntimeError", {"expand(torch.FloatTensor{", bracketed(a.shape), "}, size=", bracketed(shape),
      "): the number of sizes provided (", shape.size(),
      ") must be greater or equal to the number of dimensions in the tensor (", a.shape.size(), ")"});
}

}  // namespace

Tensor* expanded(Arena& arena, Tensor* a, const Shape& shape) {
  if (a == nullptr) return nullptr;
  const std::optional<Shape> together = broadcast(a->shape, shape);
  bool fits = together && *together == shape;
  for (const std::int64_t size : shape) fits = fits && size >= 0;
  if (!fits) return fail_to_expand(arena, *a, shape);
  const std::int64_t count = element_count(shape);
  if (count >= std::int64_t{1} << 60) {
    return a->framework == Framework::torch ? arena.fail("RuntimeError", "numel: integer multiplication overflow")
                                            : arena.fail("ValueError", "iterator is too large");
  }
  // The view takes no memory, but all that is made of it does, and there no size may be more than 32 bits.
  if (count > arena.most_elements()) return fail_too_large(arena, shape, a->dtype, a->framework);
  Shape strides(shape.size(), 0);
  const std::size_t missing = shape.size() - a->shape.size();
  for (std::size_t axis = 0; axis < a->shape.size(); ++axis) {
    if (a->shape[axis] == shape[missing + axis]) strides[missing + axis] = a->strides[axis];
  }
  return arena.record(arena.view(*a, shape, strides, a->offset), expand_derivation, {a});
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
    const Shape& other = parts[i]->shape;
    if (other.size() != shape.size()) {
      return arena.fail("RuntimeError", {"Tensors must have same number of dimensions: got ", shape.size(), " and ", other.size()});
    }
    for (std::size_t d = 0; d < shape.size(); ++d) {
      if (d == at || other[d] == shape[d]) continue;
      return arena.fail("RuntimeError", {"Sizes of tensors must match except in dimension ", axis, ". Expected size ",
          shape[d], " but got size ", other[d], " for tensor number ", i, " in the list."});
    }
    if (other[at] > INT64_MAX - shape[at]) return fail_too_large(arena, shape, dtype, parts[0]->framework);  // of empty ones
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
