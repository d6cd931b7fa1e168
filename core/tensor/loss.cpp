// Losses, made of the operations of this room.
#include "tensor/loss.h"

#include "tensor/elementwise.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"
#include "tensor/reduce.h"

namespace slope {

namespace {

Tensor* reduced(Arena& arena, Tensor* loss, Reduction reduction) {
  if (reduction == Reduction::none) return loss;
  return reduction == Reduction::mean ? mean(arena, loss, {}, false) : sum(arena, loss, {}, false);
}

Tensor* named(Tensor* loss, const char* name) {
  if (loss != nullptr) loss->grad_name = name;
  return loss;
}

// 1 at each target's class, 0 elsewhere; the class axis is the first of a vector, else the second.
Tensor* one_hot(Arena& arena, const Tensor& scores, const Tensor& target, std::size_t axis) {
  const std::int64_t classes = scores.shape[axis];
  Tensor* hot = arena.make(scores.shape, scores.dtype, scores.framework);
  if (hot == nullptr) return nullptr;
  const std::int64_t stride = hot->strides[axis], outer = stride * classes;
  const std::vector<double> chosen = values(target);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i] < 0 || chosen[i] >= static_cast<double>(classes)) {
      return arena.fail("IndexError", {"Target ", whole_of(chosen[i]), " is out of bounds."});
    }
    const std::int64_t n = static_cast<std::int64_t>(i);
    Tensor* place = arena.view(*hot, {}, {}, n / stride * outer + n % stride + static_cast<std::int64_t>(chosen[i]) * stride);
    const double one = 1;
    ElementWriter(*place).write(&one, 1);
  }
  return hot;
}

}  // namespace

Tensor* mse_loss(Arena& arena, Tensor* input, Tensor* target, Reduction reduction) {
  Tensor* difference = binary(arena, Binary::subtract, input, target);
  return named(reduced(arena, binary(arena, Binary::multiply, difference, difference), reduction), "MseLossBackward0");
}

Tensor* cross_entropy(Arena& arena, Tensor* input, Tensor* target, Reduction reduction) {
  if (input == nullptr || target == nullptr) return nullptr;
  if (input->shape.empty())
    return arena.fail("IndexError", "Dimension out of range (expected to be in range of [-1, 0], but got 1)");
  const std::size_t axis = input->shape.size() == 1 ? 0 : 1;
  const bool are_probabilities = is_floating(target->dtype);
  if (are_probabilities && target->shape != input->shape) {
    return arena.fail("RuntimeError", "expected scalar type Long but found Float");
  }
  Shape batch = input->shape;
  batch.erase(batch.begin() + static_cast<std::ptrdiff_t>(axis));
  if (!are_probabilities && target->shape != batch) {
    const auto first = [](const Shape& shape) { return std::to_string(shape.empty() ? 1 : shape[0]); };
    return arena.fail("ValueError", {"Expected input batch_size (", first(input->shape),
        ") to match target batch_size (", first(target->shape), ")."});
  }
  Tensor* logarithms = log_softmax(arena, input, static_cast<std::int64_t>(axis));
  // A class that is not the target's counts nothing even where its logarithm is -inf.
  Tensor* weighted = are_probabilities ? binary(arena, Binary::multiply, logarithms, target)
                                       : where(arena, one_hot(arena, *input, *target, axis), logarithms,
                                               python_number(arena, 0, input->dtype, input->framework));
  Tensor* each = negative(arena, sum(arena, weighted, {static_cast<std::int64_t>(axis)}, false));
  return named(reduced(arena, each, reduction), are_probabilities ? "DivBackward1" : "NllLossBackward0");
}

}  // namespace slope
