// Changes in place. Every change is counted with the numbers; a recorded operation knows what the count was.
#include "tensor/in_place.h"

#include "tensor/elementwise.h"
#include "tensor/mistakes.h"
#include "tensor/view.h"

namespace slope {

namespace {

const Tensor& kept(const Tensor& y, std::size_t input) { return input < y.inputs.size() ? *y.inputs[input] : y; }

}  // namespace

void count_change(Tensor& tensor) {
  if (!tensor.is_data) ++tensor.storage->version;
}

bool is_changed(const Tensor& y, std::size_t input) {
  return kept(y, input).storage->version != y.versions[input] && y.framework == Framework::torch;
}

Tensor* saved(Arena& arena, Tensor* y, std::size_t input) {
  const Tensor& tensor = kept(*y, input);
  if (!is_changed(*y, input)) return const_cast<Tensor*>(&tensor);
  constexpr const char* types[] = {"CPUBoolType", "torch.IntTensor", "torch.LongTensor", "torch.FloatTensor", "torch.DoubleTensor"};
  std::string maker;
  const bool is_own = &tensor == y || tensor.is_outdated() || tensor.storage->changed_by.empty();
  const std::string_view name = is_own ? tensor.shown_name() : tensor.storage->changed_by;
  if (!name.empty()) maker = joined({", which is output 0 of ", name, ","});
  return arena.fail("RuntimeError", {"one of the variables needed for gradient computation has been modified by an inplace operation: [",
      types[static_cast<int>(tensor.dtype)], " ", bracketed(tensor.shape), "]", maker, " is at version ", tensor.storage->version,
      "; expected version ", y->versions[input], " instead. Hint: enable anomaly detection to find the operation that failed to compute "
      "its gradient, with torch.autograd.set_detect_anomaly(True)."});
}

Tensor* fail_changed_view(Arena& arena) {
  return arena.fail("NotImplementedError", "a changed view has no gradient in this page's Python");
}

Tensor* fail_replaced_data(Arena& arena) {
  return arena.fail("NotImplementedError", "a choice from data of another shape has no gradient in this page's Python");
}

Tensor* current(Arena& arena, Tensor* tensor) {
  return tensor == nullptr || !tensor->is_outdated() ? tensor : taken_again(arena, tensor);
}

Tensor* change(Arena& arena, Tensor* to, Tensor* result) {
  if (to == nullptr || result == nullptr) return nullptr;
  if (!result->requires_grad) return assign(arena, to, result);
  if (to->derivation.is_view) return fail_changed_view(arena);
  if (result->is_leaf()) result = cloned(arena, result);  // what was changed is none
  if (result == nullptr) return nullptr;
  Tensor* changed = arena.view(*to, to->shape, to->strides, to->offset);
  Tensor* before = arena.make(to->shape, to->dtype, to->framework);
  if (before == nullptr) return nullptr;
  copy_elements(*to, *before);
  copy_elements(*result, *changed);
  count_change(*changed);
  Storage& numbers = *changed->storage;
  numbers.version_with_past = numbers.version;
  numbers.with_past = changed;
  numbers.changed_by = result->shown_name();
  if (to->requires_grad) {
    before->storage->version = numbers.version;
    before->storage->changed_by = numbers.changed_by;
    to->storage = before->storage;
    to->strides = before->strides;
    to->offset = 0;
  }
  changed->requires_grad = true;
  static_cast<Past&>(*changed) = *result;
  changed->derivation.is_view = false;
  changed->versions.back() = numbers.version;
  if (changed->inputs[0] == to) changed->versions[0] = to->storage->version;  // it keeps what it has worked on, as PyTorch's
  return changed;
}

}  // namespace slope
