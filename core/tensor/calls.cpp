// Every operation by its name.
#include "tensor/calls.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "tensor/accuracy.h"
#include "tensor/along.h"
#include "tensor/backward.h"
#include "tensor/elementwise.h"
#include "tensor/gather.h"
#include "tensor/in_place.h"
#include "tensor/linear.h"
#include "tensor/loss.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"
#include "tensor/random.h"
#include "tensor/reader.h"
#include "tensor/reduce.h"
#include "tensor/spread.h"
#include "tensor/unary.h"
#include "tensor/view.h"

namespace slope {

namespace {

struct Arguments {
  Arena& arena;
  std::vector<Tensor*> t;
  std::vector<double> n;
  Framework framework;
  Dtype dtype;

  double number(std::size_t i, double otherwise = 0) const { return i < n.size() ? n[i] : otherwise; }
  // What does not fit is the framework's error; the operation meets a 0 in its place.
  std::int64_t whole(std::size_t i, std::int64_t otherwise = 0) const {
    if (i >= n.size()) return otherwise;
    if (n[i] >= -0x1p63 && n[i] < 0x1p63) return static_cast<std::int64_t>(n[i]);
    if (framework == Framework::torch) arena.fail("RuntimeError", "Overflow when unpacking long");
    else arena.fail("OverflowError", "Python int too large to convert to C long");
    return 0;
  }
  // n[first], n[first + 1], …
  std::vector<std::int64_t> wholes(std::size_t first) const {
    std::vector<std::int64_t> all;
    for (std::size_t i = first; i < n.size(); ++i) all.push_back(whole(i));
    return all;
  }
  std::vector<Tensor*> tensors_from(std::size_t first) const {
    return t.size() < first ? std::vector<Tensor*>{} : std::vector<Tensor*>(t.begin() + static_cast<std::ptrdiff_t>(first), t.end());
  }
  std::uint32_t function() const { return static_cast<std::uint32_t>(whole(0)); }  // of the reader's
  Tensor* tensor(std::size_t i) const { return i < t.size() ? t[i] : nullptr; }
};

constexpr std::int64_t far = std::int64_t{1} << 61;

std::vector<Slice> read_index(const Arguments& a) {
  std::vector<Slice> index;
  for (std::size_t i = 0; i + 3 < a.n.size(); i += 4) {
    const auto given = [&](std::size_t k) { return a.n[i + k] == a.n[i + k]; };
    // Past all sizes is as far as need be: a bound may be any integer.
    const auto value = [&](std::size_t k, std::int64_t otherwise) {
      return given(k) ? std::clamp(whole_of(a.n[i + k]), -far, far) : otherwise;
    };
    const Slice::Kind kind = static_cast<Slice::Kind>(a.whole(i));
    index.push_back({kind, kind == Slice::Kind::one ? a.whole(i + 1) : value(1, 0), value(2, 0),
                     std::clamp(value(3, 1), -(far >> 30), far >> 30), given(1), given(2)});
  }
  return index;
}

Tensor* named(Tensor* result, const char* name) {
  if (result != nullptr) result->grad_name = name;
  return result;
}

// x.data
Tensor* as_data(Tensor* view) {
  if (view != nullptr) view->is_data = true;
  return view;
}

// The same numbers in another framework's hands: x.numpy(), from_numpy.
Tensor* under(Arena& arena, Tensor* a, Framework framework) {
  Tensor* view = detached(arena, a);
  if (view != nullptr) view->framework = framework;
  return view;
}

// x.data = value: the same leaf over other numbers
Tensor* with_data(Tensor* leaf, const Tensor* value) {
  if (leaf == nullptr || value == nullptr) return nullptr;
  leaf->storage = value->storage;
  leaf->shape = value->shape;
  leaf->strides = value->strides;
  leaf->offset = value->offset;
  leaf->dtype = value->dtype;
  return leaf;
}

// All axes in reverse: x.T
Tensor* turned(Arena& arena, Tensor* a) {
  std::vector<std::int64_t> order;
  for (std::size_t axis = a == nullptr ? 0 : a->shape.size(); axis-- > 0;) order.push_back(static_cast<std::int64_t>(axis));
  return permuted(arena, a, order);
}

// Without the axes of size 1, or without those of them that are named.
Tensor* squeezed(Arena& arena, Tensor* a, std::vector<std::int64_t> axes) {
  if (a == nullptr) return nullptr;
  for (std::int64_t& axis : axes) {
    if (!normalise_axis(arena, *a, axis)) return nullptr;
  }
  Shape shape;
  for (std::size_t axis = 0; axis < a->shape.size(); ++axis) {
    bool goes = axes.empty();
    for (const std::int64_t one : axes) goes = goes || one == static_cast<std::int64_t>(axis);
    if (!goes || a->shape[axis] != 1) shape.push_back(a->shape[axis]);
  }
  return named(reshaped(arena, a, shape), axes.empty() ? "SqueezeBackward0" : "SqueezeBackward1");
}

// Joined along a new axis.
Tensor* stacked(Arena& arena, const std::vector<Tensor*>& parts, std::int64_t axis) {
  std::vector<Tensor*> wider;
  for (Tensor* part : parts) {
    if (part != nullptr && part->shape != parts[0]->shape) {
      return arena.fail("RuntimeError", {"stack expects each tensor to be equal size, but got ",
          bracketed(parts[0]->shape), " at entry 0 and ", bracketed(part->shape), " at entry ", wider.size()});
    }
    wider.push_back(inserted(arena, part, axis));
  }
  return named(concatenated(arena, wider, axis), "StackBackward0");
}

struct Entry {
  const char* name;
  Tensor* (*run)(Arena& arena, const Arguments& a);
};

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr Extremum max_ = Extremum::max, min_ = Extremum::min;

constexpr Entry entries[] = {
    // creation; numbers:
    {"number", [](Arena& r, const Arguments& a) { return python_number(r, a.number(0), a.dtype, a.framework); }},  // value
    {"full", [](Arena& r, const Arguments& a) { return full(r, a.wholes(1), a.number(0), a.dtype, a.framework); }},  // value, sizes
    {"full_like", [](Arena& r, const Arguments& a) { return full_like(r, a.tensor(0), a.number(0)); }},              // value
    {"eye", [](Arena& r, const Arguments& a) { return eye(r, a.whole(0), a.whole(1, a.whole(0)), a.dtype, a.framework); }},
    {"linspace", [](Arena& r, const Arguments& a) { return linspace(r, a.number(0), a.number(1), a.whole(2), a.dtype, a.framework); }},
    {"arange", [](Arena& r, const Arguments& a) { return arange(r, a.number(0), a.number(1), a.number(2, 1), a.dtype, a.framework); }},
    {"randn", [](Arena& r, const Arguments& a) { return randn(r, a.wholes(0), a.dtype, a.framework); }},  // sizes
    {"rand", [](Arena& r, const Arguments& a) { return rand(r, a.wholes(0), a.dtype, a.framework); }},    // sizes
    {"randint", [](Arena& r, const Arguments& a) { return randint(r, a.wholes(2), a.number(0), a.number(1), a.framework); }},  // least, end, sizes
    // element by element
    {"negative", [](Arena& r, const Arguments& a) { return negative(r, a.tensor(0)); }},
    {"logical_not", [](Arena& r, const Arguments& a) { return logical_not(r, a.tensor(0)); }},
    {"where", [](Arena& r, const Arguments& a) { return where(r, a.tensor(0), a.tensor(1), a.tensor(2)); }},
    {"clamp", [](Arena& r, const Arguments& a) { return clamp(r, a.tensor(0), a.number(0, -infinity), a.number(1, infinity)); }},
    {"cast", [](Arena& r, const Arguments& a) { return cast(r, a.tensor(0), a.dtype); }},
    {"assign", [](Arena& r, const Arguments& a) { return assign(r, a.tensor(0), a.tensor(1)); }},
    // derivative of a function by name is "derivative:<kernel>", see below
    // reductions; numbers: whether to keep axes, axes (none: all)
    {"sum", [](Arena& r, const Arguments& a) { return sum(r, a.tensor(0), a.wholes(1), a.number(0) != 0); }},
    {"mean", [](Arena& r, const Arguments& a) { return mean(r, a.tensor(0), a.wholes(1), a.number(0) != 0); }},
    {"max", [](Arena& r, const Arguments& a) { return extremum(r, max_, a.tensor(0), a.wholes(1), a.number(0) != 0); }},
    {"min", [](Arena& r, const Arguments& a) { return extremum(r, min_, a.tensor(0), a.wholes(1), a.number(0) != 0); }},
    {"argmax", [](Arena& r, const Arguments& a) { return position_of_extremum(r, max_, a.tensor(0), a.wholes(1), a.number(0) != 0); }},
    {"argmin", [](Arena& r, const Arguments& a) { return position_of_extremum(r, min_, a.tensor(0), a.wholes(1), a.number(0) != 0); }},
    {"var", [](Arena& r, const Arguments& a) { return variance(r, a.tensor(0), a.wholes(2), a.number(0) != 0, a.number(1)); }},  // keep, correction, axes
    {"std", [](Arena& r, const Arguments& a) { return standard_deviation(r, a.tensor(0), a.wholes(2), a.number(0) != 0, a.number(1)); }},
    {"cumsum", [](Arena& r, const Arguments& a) { return cumulative_sum(r, a.tensor(0), a.whole(0), false); }},  // axis
    {"argsort", [](Arena& r, const Arguments& a) { return argsort(r, a.tensor(0), a.whole(0, -1), a.number(1) != 0); }},  // axis, descending
    {"softmax", [](Arena& r, const Arguments& a) { return softmax(r, a.tensor(0), a.whole(0, -1)); }},          // axis
    {"log_softmax", [](Arena& r, const Arguments& a) { return log_softmax(r, a.tensor(0), a.whole(0, -1)); }},  // axis
    {"matmul", [](Arena& r, const Arguments& a) { return matmul(r, a.tensor(0), a.tensor(1)); }},
    // losses; numbers: 0 none, 1 mean, 2 sum
    {"mse_loss", [](Arena& r, const Arguments& a) { return mse_loss(r, a.tensor(0), a.tensor(1), static_cast<Reduction>(a.whole(0, 1))); }},
    {"cross_entropy", [](Arena& r, const Arguments& a) { return cross_entropy(r, a.tensor(0), a.tensor(1), static_cast<Reduction>(a.whole(0, 1))); }},
    // views
    {"reshape", [](Arena& r, const Arguments& a) { return reshaped(r, a.tensor(0), a.wholes(0)); }},  // sizes
    {"permute", [](Arena& r, const Arguments& a) { return permuted(r, a.tensor(0), a.wholes(0)); }},  // axes
    {"view", [](Arena& r, const Arguments& a) { return named(reshaped(r, a.tensor(0), a.wholes(0), false), "ViewBackward0"); }},
    {"reshape_alias", [](Arena& r, const Arguments& a) { return reshaped(r, a.tensor(0), a.wholes(0), false); }},
    {"squeeze", [](Arena& r, const Arguments& a) { return squeezed(r, a.tensor(0), a.wholes(0)); }},  // axes (none: all)
    {"T", [](Arena& r, const Arguments& a) { return turned(r, a.tensor(0)); }},
    {"t", [](Arena& r, const Arguments& a) { return named(transposed(r, a.tensor(0)), "TBackward0"); }},
    {"transpose", [](Arena& r, const Arguments& a) { return named(exchanged(r, a.tensor(0), a.whole(0), a.whole(1, 1)), "TransposeBackward0"); }},  // two axes
    {"unsqueeze", [](Arena& r, const Arguments& a) { return inserted(r, a.tensor(0), a.whole(0)); }},  // axis
    {"expand", [](Arena& r, const Arguments& a) { return expanded(r, a.tensor(0), a.wholes(0)); }},    // sizes
    {"detach", [](Arena& r, const Arguments& a) { return detached(r, a.tensor(0)); }},
    {"data", [](Arena& r, const Arguments& a) { return as_data(detached(r, a.tensor(0))); }},
    {"under", [](Arena& r, const Arguments& a) { return under(r, a.tensor(0), a.framework); }},
    {"set_data", [](Arena&, const Arguments& a) { return with_data(a.tensor(0), a.tensor(1)); }},
    {"change", [](Arena& r, const Arguments& a) { return change(r, a.tensor(0), a.tensor(1)); }},  // what is changed, the result
    {"hook", [](Arena&, const Arguments& a) { return hooked(a.tensor(0), a.function()); }},
    {"clone", [](Arena& r, const Arguments& a) { return cloned(r, a.tensor(0)); }},
    {"cat", [](Arena& r, const Arguments& a) { return concatenated(r, a.t, a.whole(0)); }},  // axis
    {"stack", [](Arena& r, const Arguments& a) { return stacked(r, a.t, a.whole(0)); }},     // the new axis
    // four numbers an entry: kind (Slice::Kind), start or position, stop, step; NaN where left out
    {"index", [](Arena& r, const Arguments& a) { return sliced(r, a.tensor(0), read_index(a)); }},
    // tensors: what is chosen from, its new value for "put", then positions or a mask; number: the first axis they are for
    {"gather", [](Arena& r, const Arguments& a) { return gathered(r, a.tensor(0), a.tensors_from(1), a.whole(0)); }},
    {"put", [](Arena& r, const Arguments& a) { return put(r, a.tensor(0), a.tensor(1), a.tensors_from(2), a.whole(0)); }},
    {"put_where", [](Arena& r, const Arguments& a) { return put_where(r, a.tensor(0), a.tensor(1), a.tensor(2)); }},
    {"take_along", [](Arena& r, const Arguments& a) { return taken_along(r, a.tensor(0), a.tensor(1), a.whole(0, -1)); }},  // axis
    {"mask", [](Arena& r, const Arguments& a) { return masked(r, a.tensor(0), a.tensor(1)); }},
    // accuracy; number: TanhFormula; tensors: the float32 and the truth
    {"tanh_by", [](Arena& r, const Arguments& a) { return tanh_by(r, static_cast<TanhFormula>(a.whole(0)), a.tensor(0)); }},
    {"error_in_ulp", [](Arena& r, const Arguments& a) { return error_in_ulp(r, a.tensor(0), a.tensor(1)); }},
};

constexpr const char* binary_names[] = {
    "add", "subtract", "multiply", "divide", "power", "floor_divide", "remainder", "maximum", "minimum",
    "less", "less_equal", "greater", "greater_equal", "equal", "not_equal", "logical_and", "logical_or"};

Tensor* run(Arena& arena, std::string_view name, const Arguments& a) {
  for (const Entry& entry : entries) {
    if (name == entry.name) return entry.run(arena, a);
  }
  for (std::size_t i = 0; i < sizeof binary_names / sizeof binary_names[0]; ++i) {
    if (name == binary_names[i]) return binary(arena, static_cast<Binary>(i), a.tensor(0), a.tensor(1));
  }
  const auto after = [name](std::string_view prefix) { return name.substr(0, prefix.size()) == prefix ? name.substr(prefix.size()) : ""; };
  // What a function of the reader's has made; numbers: the function's, whether it saved tensors
  if (const std::string_view own = after("by_reader:"); !own.empty()) {
    return made_by_reader(arena, own, a.tensor(0), a.tensors_from(1), a.function(), a.number(1) != 0);
  }
  // What PyTorch does in one operation and the modules above in several, and a part of what a reader's function made.
  if (const std::string_view own = after("shown_as:"); !own.empty()) {
    a.tensor(0)->own_name = own;
    return a.tensor(0);
  }
  // A function of one variable; numbers: its parameters. "derivative:gelu" is gelu's derivative.
  if (const std::string_view of = after("derivative:"); !of.empty()) return unary(arena, of, a.tensor(0), a.n, 1);
  return unary(arena, name, a.tensor(0), a.n);
}

Outcome outcome(Arena& arena, Tensor* result) {
  if (arena.failed() || result == nullptr) return arena.take_mistake();
  return std::vector<std::uint32_t>{arena.hold(result)};
}

// False: an id that names nothing, a defect of the caller.
bool find(Arena& arena, const std::vector<std::uint32_t>& ids, std::vector<Tensor*>& tensors) {
  for (const std::uint32_t id : ids) {
    tensors.push_back(arena.held(id));
    if (tensors.back() != nullptr) continue;
    arena.fail("RuntimeError", {"no tensor has the id ", id});
    return false;
  }
  return true;
}

}  // namespace

Outcome call(Arena& arena, const Request& request) {
  arena.sweep_when_due();
  Arguments arguments{arena, {}, request.numbers, request.framework, request.dtype};
  if (!find(arena, request.tensors, arguments.t)) return arena.take_mistake();
  return outcome(arena, run(arena, request.name, arguments));
}

Outcome call_from_nested(Arena& arena, const Nested& nested, const Dtype* dtype, Framework framework) {
  arena.sweep_when_due();
  return outcome(arena, from_nested(arena, nested, dtype, framework));
}

Outcome call_backward(Arena& arena, const std::vector<std::uint32_t>& ids, bool retain_graph, bool create_graph) {
  std::vector<Tensor*> tensors;
  if (!find(arena, ids, tensors) || tensors.empty()) return arena.take_mistake();
  if (!backward(arena, tensors[0], tensors.size() > 1 ? tensors[1] : nullptr, retain_graph, create_graph))
    return arena.take_mistake();
  return std::vector<std::uint32_t>{};
}

Outcome call_gradients(Arena& arena, std::uint32_t y, std::uint32_t seed, const std::vector<std::uint32_t>& inputs,
                       bool retain_graph, bool create_graph, bool allow_unused) {
  std::vector<Tensor*> tensors;
  if (!find(arena, {y}, tensors) || !find(arena, inputs, tensors)) return arena.take_mistake();
  tensors.erase(tensors.begin());
  const std::vector<Tensor*> found =
      gradients(arena, arena.held(y), tensors, arena.held(seed), retain_graph, create_graph, allow_unused);
  if (arena.failed()) return arena.take_mistake();
  std::vector<std::uint32_t> ids;
  for (Tensor* tensor : found) ids.push_back(tensor == nullptr ? 0 : arena.hold(tensor));
  return ids;
}

}  // namespace slope
