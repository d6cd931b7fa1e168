// Making and freeing tensors.
#include "tensor/arena.h"

#include <cstdlib>
#include <cstring>

#include "tensor/in_place.h"
#include "tensor/mistakes.h"

namespace slope {

Tensor* Arena::add() {
  Tensor* tensor = new Tensor;
  if (free_.empty()) {
    tensors_.push_back(nullptr);
    free_.push_back(static_cast<std::uint32_t>(tensors_.size()));
  }
  tensor->id = free_.back();
  free_.pop_back();
  tensors_[tensor->id - 1] = tensor;
  ++made_since_sweep_;
  return tensor;
}

Tensor* Arena::make(Shape shape, Dtype dtype, Framework framework) {
  const std::int64_t count = element_count(shape);
  const std::size_t width = dtype == Dtype::float32 ? sizeof(float) : sizeof(double);
  // Counted in doubles, as the address space of wasm would overflow before the count does.
  const double wanted = static_cast<double>(count) * static_cast<double>(width);
  const double taken = static_cast<double>(bytes_) + 1024 * static_cast<double>(tensor_count());
  if (taken + wanted > static_cast<double>(most_bytes_)) {
    was_full_ = true;
    return fail_too_large(*this, shape, dtype, framework);
  }
  auto storage = std::make_shared<Storage>();
  const std::size_t size = static_cast<std::size_t>(count);
  // In whole cache lines, and zeroed here: of calloc, wasm's libraries write byte by byte.
  const std::size_t lines = (size * width + 63) / 64 + 1;
  void* memory = std::aligned_alloc(64, lines * 64);
  if (memory != nullptr) std::memset(memory, 0, lines * 64);
  if (dtype == Dtype::float32) storage->singles.reset(static_cast<float*>(memory));
  else storage->doubles.reset(static_cast<double*>(memory));
  if (memory == nullptr) return fail_too_large(*this, shape, dtype, framework);
  storage->bytes = size * width;
  bytes_ += storage->bytes;
  Tensor* tensor = add();
  tensor->storage = std::move(storage);
  tensor->strides = contiguous_strides(shape);
  tensor->shape = std::move(shape);
  tensor->dtype = dtype;
  tensor->framework = framework;
  tensor->arithmetic = arithmetic;
  return tensor;
}

Tensor* Arena::view(const Tensor& of, Shape shape, Shape strides, std::int64_t offset) {
  Tensor* tensor = add();
  tensor->storage = of.storage;
  tensor->shape = std::move(shape);
  tensor->strides = std::move(strides);
  tensor->offset = offset;
  tensor->dtype = of.dtype;
  tensor->framework = of.framework;
  tensor->arithmetic = arithmetic;
  tensor->is_data = of.is_data;
  tensor->is_python_number = of.is_python_number;  // which is held in double whatever its dtype
  return tensor;
}

Tensor* Arena::record(Tensor* result, const Derivation& derivation, std::vector<Tensor*> inputs, std::vector<double> numbers) {
  if (result == nullptr) return nullptr;
  bool needed = false;
  for (const Tensor* input : inputs) needed = needed || (input != nullptr && input->requires_grad);
  const bool is_recording = grad_enabled && (tape_is_running || result->framework != Framework::tensorflow);
  if (!needed || !is_recording || !is_floating(result->dtype)) return result;
  for (Tensor*& input : inputs) {
    if ((input = current(*this, input)) == nullptr) return nullptr;
    result->versions.push_back(input->storage->version);
  }
  result->versions.push_back(result->storage->version);
  result->requires_grad = true;
  result->derivation = derivation;
  result->inputs = std::move(inputs);
  result->numbers = std::move(numbers);
  return result;
}

std::string joined(std::initializer_list<Phrase> parts) {
  std::string text;
  for (const Phrase& part : parts) text += part.is_number ? std::to_string(part.number) : std::string(part.words);
  return text;
}

Tensor* Arena::fail(const char* type, const char* text) { return fail(type, {Phrase(text)}); }

Tensor* Arena::fail(const char* type, std::initializer_list<Phrase> parts) {
  if (!failed()) mistake_ = {type, joined(parts)};
  return nullptr;
}

Mistake Arena::take_mistake() {
  Mistake taken = std::move(mistake_);
  mistake_ = {};
  return taken;
}

std::uint32_t Arena::hold(Tensor* tensor) {
  ++tensor->holders;
  return tensor->id;
}

Tensor* Arena::held(std::uint32_t id) const {
  if (id == 0 || id > tensors_.size()) return nullptr;
  Tensor* tensor = tensors_[id - 1];
  return tensor != nullptr && tensor->holders > 0 ? tensor : nullptr;
}

void Arena::release(std::uint32_t id) {
  if (Tensor* tensor = held(id)) --tensor->holders;
}

void Arena::sweep_when_due() {
  constexpr std::size_t bytes = std::size_t{1} << 25, tensors = 10'000;
  if (passes > 0) return;
  if (was_full_ || bytes_ > bytes_after_sweep_ + bytes || made_since_sweep_ > tensors) sweep();
}

void Arena::sweep() {
  std::vector<Tensor*> open;
  const auto mark = [&open](Tensor* tensor) {
    if (tensor == nullptr || tensor->is_marked) return;
    tensor->is_marked = true;
    open.push_back(tensor);
  };
  for (Tensor* tensor : tensors_) {
    if (tensor != nullptr && tensor->holders > 0) mark(tensor);
  }
  while (!open.empty()) {
    const Tensor* tensor = open.back();
    open.pop_back();
    for (Tensor* input : tensor->inputs) mark(input);
    mark(tensor->grad);
    if (tensor->derivation.is_view) mark(tensor->storage->with_past);
  }
  for (Tensor*& tensor : tensors_) {
    if (tensor == nullptr) continue;
    if (tensor->is_marked) {
      tensor->is_marked = false;
      continue;
    }
    for (const std::uint32_t function : {tensor->hook, tensor->function_of_reader}) {
      if (function != 0 && reader.forget != nullptr) reader.forget(function);
    }
    if (tensor->storage->with_past == tensor) tensor->storage->with_past = nullptr;
    if (tensor->storage.use_count() == 1) bytes_ -= tensor->storage->bytes;
    free_.push_back(tensor->id);
    delete tensor;
    tensor = nullptr;
  }
  bytes_after_sweep_ = bytes_;
  made_since_sweep_ = 0;
  was_full_ = false;
}

void Arena::clear() {
  for (Tensor*& tensor : tensors_) {
    if (tensor != nullptr) tensor->holders = 0;
  }
  sweep();
  tensors_.clear();
  free_.clear();
  mistake_ = {};
  grad_enabled = tape_is_running = true;
  for (RandomGenerator& generator : random_) generator = {};
}

std::size_t Arena::tensor_count() const { return tensors_.size() - free_.size(); }

}  // namespace slope
