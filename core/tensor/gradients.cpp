// The gradients of the operations, a rule each; g is the gradient by the result y.
#include "tensor/gradients.h"

#include "tensor/in_place.h"
#include "tensor/linear.h"
#include "tensor/promotion.h"
#include "tensor/reduce.h"
#include "tensor/unary.h"
#include "tensor/view.h"

namespace slope {

namespace {

using Rule = void(Arena& arena, Tensor* y, Tensor* g, Tensor** gradients);

bool needed(const Tensor* y, std::size_t input) { return y->inputs[input]->requires_grad; }

Tensor* number_like(Arena& arena, double value, const Tensor* like) {
  return python_number(arena, value, like->dtype, like->framework);
}

Tensor* times(Arena& arena, Tensor* a, Tensor* b) { return binary(arena, Binary::multiply, a, b); }
Tensor* over(Arena& arena, Tensor* a, Tensor* b) { return binary(arena, Binary::divide, a, b); }

void add_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  for (std::size_t i : {0, 1}) {
    if (needed(y, i)) out[i] = hand_back(arena, g, y->inputs[i]);
  }
}

void subtract_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  if (needed(y, 0)) out[0] = hand_back(arena, g, y->inputs[0]);
  if (needed(y, 1)) out[1] = hand_back(arena, negative(arena, g), y->inputs[1]);
}

void multiply_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  for (std::size_t i : {0, 1}) {
    if (needed(y, i)) out[i] = hand_back(arena, times(arena, g, saved(arena, y, 1 - i)), y->inputs[i]);
  }
}

// (a/b)' by b: -(a/b)/b
void divide_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor *a = y->inputs[0], *b = saved(arena, y, 1);
  if (needed(y, 0)) out[0] = hand_back(arena, over(arena, g, b), a);
  if (needed(y, 1)) {
    Tensor* slope = over(arena, over(arena, saved(arena, y, 0), b), b);
    out[1] = hand_back(arena, times(arena, negative(arena, g), slope), b);
  }
}

// a^b: b a^(b-1) by a, and 0 where b is 0; a^b log a by b, and 0 where a is 0 and b is not below it
void power_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor *a = saved(arena, y, 0), *b = saved(arena, y, 1);
  if (a == nullptr || b == nullptr) return;
  if (needed(y, 0)) {
    // Of a Python number again one, which leaves the dtype to the tensor.
    Tensor* lowered = b->is_python_number ? python_number(arena, first_value(*b) - 1, b->dtype, b->framework)
                                          : binary(arena, Binary::subtract, b, number_like(arena, 1, b));
    Tensor* slope = times(arena, binary(arena, Binary::power, a, lowered), b);
    Tensor* is_constant = binary(arena, Binary::equal, b, number_like(arena, 0, b));
    if (is_constant != nullptr && is_constant->count() == 1 && first_value(*is_constant) == 0) {
      out[0] = hand_back(arena, times(arena, g, slope), a);
    } else {
      out[0] = hand_back(arena, where(arena, is_constant, number_like(arena, 0, g), times(arena, g, slope)), a);
    }
  }
  if (needed(y, 1)) {
    Tensor* slope = times(arena, saved(arena, y, 2), unary(arena, "log", a));
    Tensor* at_zero = binary(arena, Binary::logical_and, binary(arena, Binary::equal, a, number_like(arena, 0, a)),
                             binary(arena, Binary::greater_equal, b, number_like(arena, 0, b)));
    out[1] = hand_back(arena, where(arena, at_zero, number_like(arena, 0, g), times(arena, g, slope)), b);
  }
}

// Where both are equal, half to each; in TensorFlow all to the first.
void extremum_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out, Binary wins) {
  for (std::size_t i : {0, 1}) {
    if (!needed(y, i)) continue;
    Tensor *self = saved(arena, y, i), *other = saved(arena, y, 1 - i);
    if (self == nullptr || other == nullptr) return;
    Tensor* alone = where(arena, binary(arena, wins, self, other), g, number_like(arena, 0, g));
    const double share = y->framework == Framework::tensorflow ? (i == 0 ? 1 : 0) : 0.5;
    Tensor* shared = where(arena, binary(arena, Binary::equal, self, other), times(arena, g, number_like(arena, share, g)), alone);
    out[i] = hand_back(arena, shared, self);
  }
}

void maximum_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { extremum_rule(arena, y, g, out, Binary::greater); }
void minimum_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { extremum_rule(arena, y, g, out, Binary::less); }

// a - b floor(a/b)
void remainder_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  if (needed(y, 0)) out[0] = hand_back(arena, g, y->inputs[0]);
  if (needed(y, 1)) {
    Tensor *a = saved(arena, y, 0), *b = saved(arena, y, 1);
    out[1] = hand_back(arena, times(arena, negative(arena, g), binary(arena, Binary::floor_divide, a, b)), b);
  }
}

void negative_rule(Arena& arena, Tensor*, Tensor* g, Tensor** out) { out[0] = negative(arena, g); }

void where_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor *condition = saved(arena, y, 0), *nothing = number_like(arena, 0, g);
  if (needed(y, 1)) out[1] = hand_back(arena, where(arena, condition, g, nothing), y->inputs[1]);
  if (needed(y, 2)) out[2] = hand_back(arena, where(arena, condition, nothing, g), y->inputs[2]);
}

void clamp_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* x = saved(arena, y, 0);
  if (x == nullptr) return;
  Tensor* inside = binary(arena, Binary::logical_and,
                          binary(arena, Binary::greater_equal, x, number_like(arena, y->numbers[0], x)),
                          binary(arena, Binary::less_equal, x, number_like(arena, y->numbers[1], x)));
  out[0] = where(arena, inside, g, number_like(arena, 0, g));
}

void cast_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = cast(arena, g, y->inputs[0]->dtype); }

// y = a b: g b^T by a, a^T g by b
void matmul_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  if (needed(y, 0)) out[0] = hand_back(arena, matmul(arena, g, transposed(arena, saved(arena, y, 1))), y->inputs[0]);
  if (needed(y, 1)) out[1] = hand_back(arena, matmul(arena, transposed(arena, saved(arena, y, 0)), g), y->inputs[1]);
}
void dot_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  for (std::size_t i : {0, 1}) {
    if (needed(y, i)) out[i] = times(arena, g, saved(arena, y, 1 - i));
  }
}
void mv_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  if (needed(y, 0)) out[0] = times(arena, inserted(arena, g, 1), saved(arena, y, 1));
  if (needed(y, 1)) out[1] = matmul(arena, transposed(arena, saved(arena, y, 0)), g);
}

Tensor* summed_along(Arena& arena, Tensor* a, double axis) { return sum(arena, a, {static_cast<std::int64_t>(axis)}, true); }

// y (g - sum of g y)
void softmax_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  if (saved(arena, y, 1) == nullptr) return;
  Tensor* weighted = summed_along(arena, times(arena, g, y), y->numbers[0]);
  out[0] = times(arena, y, binary(arena, Binary::subtract, g, weighted));
  if (out[0] != nullptr) out[0]->grad_name = "SoftmaxBackwardDataBackward0";
}
// g - e^y (sum of g)
void log_softmax_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  if (saved(arena, y, 1) == nullptr) return;
  Tensor* total = summed_along(arena, g, y->numbers[0]);
  out[0] = binary(arena, Binary::subtract, g, times(arena, unary(arena, "exp", y), total));
  if (out[0] != nullptr) out[0]->grad_name = "LogSoftmaxBackwardDataBackward0";
}

// numbers: whether axes were kept, then the axes
Tensor* spread(Arena& arena, Tensor* y, Tensor* g) {
  const Shape& shape = y->inputs[0]->shape;
  if (y->numbers[0] == 0) {
    for (std::size_t i = 1; i < y->numbers.size(); ++i) g = inserted(arena, g, static_cast<std::int64_t>(y->numbers[i]));
  }
  return expanded(arena, g, shape);
}
void sum_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) { out[0] = spread(arena, y, g); }
void mean_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  const double n = static_cast<double>(y->inputs[0]->count()) / static_cast<double>(y->count());
  out[0] = over(arena, spread(arena, y, g), number_like(arena, n, g));
}
// The second input says how much of the gradient each element takes.
void reduced_extremum_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  Tensor* share = y->inputs[1];
  out[0] = times(arena, spread(arena, y, g), share);
  // PyTorch's others get 0, where 0 g might be -0 or NaN.
  if (y->framework == Framework::torch) out[0] = where(arena, share, out[0], number_like(arena, 0, share));
}

}  // namespace

Tensor* hand_back(Arena& arena, Tensor* g, const Tensor* operand) {
  return g == nullptr ? nullptr : cast(arena, sum_to_shape(arena, g, operand->shape), operand->dtype);
}

Tensor* sum_to_shape(Arena& arena, Tensor* g, const Shape& shape) {
  if (g == nullptr || g->shape == shape) return g;
  std::vector<std::int64_t> axes;
  const std::size_t missing = g->shape.size() - shape.size();
  for (std::size_t axis = 0; axis < g->shape.size(); ++axis) {
    if (axis < missing || (shape[axis - missing] == 1 && g->shape[axis] != 1)) axes.push_back(static_cast<std::int64_t>(axis));
  }
  return reshaped(arena, axes.empty() ? g : sum(arena, g, axes, true), shape);
}

const Derivation* derivation_of(Binary operation) {
  static constexpr Derivation derivations[] = {
      {add_rule, "AddBackward0", false}, {subtract_rule, "SubBackward0", false}, {multiply_rule, "MulBackward0"},
      {divide_rule, "DivBackward0"},     {power_rule, "PowBackward0"},           {nullptr},
      {remainder_rule, "RemainderBackward0"}, {maximum_rule, "MaximumBackward0"}, {minimum_rule, "MinimumBackward0"}};
  if (operation > Binary::minimum) return nullptr;
  const Derivation& derivation = derivations[static_cast<int>(operation)];
  return derivation.backward == nullptr ? nullptr : &derivation;
}

const Derivation negative_derivation = {negative_rule, "NegBackward0", false};
const Derivation where_derivation = {where_rule, "WhereBackward0"};
const Derivation clamp_derivation = {clamp_rule, "ClampBackward1"};
const Derivation cast_derivation = {cast_rule, "ToCopyBackward0", false};
const Derivation matmul_derivation = {matmul_rule, "MmBackward0"};
const Derivation dot_derivation = {dot_rule, "DotBackward0"};
const Derivation mv_derivation = {mv_rule, "MvBackward0"};
const Derivation softmax_derivation = {softmax_rule, "SoftmaxBackward0"};
const Derivation log_softmax_derivation = {log_softmax_rule, "LogSoftmaxBackward0"};
const Derivation full_sum_derivation = {sum_rule, "SumBackward0", false};
const Derivation axis_sum_derivation = {sum_rule, "SumBackward1", false};
const Derivation full_mean_derivation = {mean_rule, "MeanBackward0", false};
const Derivation axis_mean_derivation = {mean_rule, "MeanBackward1", false};
const Derivation full_extremum_derivation = {reduced_extremum_rule, "MaxBackward1"};
const Derivation axis_extremum_derivation = {reduced_extremum_rule, "MaxBackward0"};

}  // namespace slope
