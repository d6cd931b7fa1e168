// The tensors of one run of cells: they are made here, and freed here all at once.
//
// Operations are functions `Tensor* f(Arena&, Tensor*, …)`. One that fails leaves the framework's own error in the arena and
// returns nullptr; one that is given nullptr returns nullptr. So operations compose, and the first mistake survives.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <variant>

#include "tensor/tensor.h"

namespace slope {

// An exception as the framework would raise it.
struct Mistake {
  std::string type;  // Python's class: "RuntimeError", "tensorflow.python.framework.errors_impl.InvalidArgumentError"
  std::string text;
};

// A part of a sentence: words or a number.
struct Phrase {
  std::string_view words;
  std::int64_t number = 0;
  bool is_number = false;
  Phrase(const char* text) : words(text) {}         // NOLINT: parts are written as what they are
  Phrase(std::string_view text) : words(text) {}    // NOLINT
  Phrase(const std::string& text) : words(text) {}  // NOLINT
  template <std::integral Number>
  Phrase(Number value) : number(static_cast<std::int64_t>(value)), is_number(true) {}  // NOLINT
};
std::string joined(std::initializer_list<Phrase> parts);

class Arena;

// The Mersenne Twister, and the second of two normal numbers that come together (random.h).
struct RandomGenerator {
  std::uint32_t state[624] = {};
  int next = -1;  // -1: not seeded
  bool has_cached_normal = false;
  double cached_normal = 0;
};

// The reader's own functions, which a backward pass calls: torch.autograd.Function and hooks. They have numbers.
struct Reader {
  // The gradients that it gives for y's inputs, nullptr for None; false when it raised.
  bool (*gradients)(Arena& arena, std::uint32_t function, Tensor* y, Tensor* g, std::vector<Tensor*>& found) = nullptr;
  // Nothing names it any more.
  void (*forget)(std::uint32_t function) = nullptr;
};

class Arena {
 public:
  // Numbers of `most_bytes` may live at once; a tensor itself counts as a kilobyte, which it takes here and on Python's side.
  explicit Arena(std::size_t most_bytes = std::size_t{1} << 28) : most_bytes_(most_bytes) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() { clear(); }

  // A new contiguous tensor of zeros; nullptr and the framework's own error when there is no room.
  Tensor* make(Shape shape, Dtype dtype, Framework framework);
  // A view of a tensor's numbers.
  Tensor* view(const Tensor& of, Shape shape, Shape strides, std::int64_t offset);

  // Remembers how `result` was made, if a gradient may be asked for later.
  Tensor* record(Tensor* result, const Derivation& derivation, std::vector<Tensor*> inputs, std::vector<double> numbers = {});

  // Remembers the first mistake; always nullptr. The text may come in parts.
  Tensor* fail(const char* type, const char* text);
  Tensor* fail(const char* type, std::initializer_list<Phrase> parts);
  bool failed() const { return !mistake_.type.empty(); }
  Mistake take_mistake();

  // The cell's handles: ids are never 0. Every hold wants its release; after the last one the id may be used again.
  std::uint32_t hold(Tensor* tensor);
  Tensor* held(std::uint32_t id) const;
  void release(std::uint32_t id);
  // Frees what no held tensor leads to; called by the operations of calls.h when much was made since the last time.
  void sweep_when_due();
  void sweep();
  void clear();

  std::size_t bytes() const { return bytes_; }
  std::int64_t most_elements() const { return static_cast<std::int64_t>(most_bytes_ / sizeof(float)); }
  std::size_t tensor_count() const;

  bool grad_enabled = true;
  bool tape_is_running = true;  // what TensorFlow computes is recorded only then
  int passes = 0;  // backward passes that run: meanwhile nothing is swept
  Reader reader;
  Arithmetic arithmetic = Arithmetic::accurate;

  // Each framework's own: seeding one leaves the others' numbers as they are.
  RandomGenerator& random(Framework framework) { return random_[static_cast<std::size_t>(framework)]; }

 private:
  Tensor* add();

  RandomGenerator random_[3];     // by framework
  std::vector<Tensor*> tensors_;  // by id - 1; nullptr where free
  std::vector<std::uint32_t> free_;
  std::size_t bytes_ = 0, bytes_after_sweep_ = 0, most_bytes_;
  std::size_t made_since_sweep_ = 0;
  bool was_full_ = false;  // there was no room: what is released since then is to be found
  Mistake mistake_;
};

}  // namespace slope
