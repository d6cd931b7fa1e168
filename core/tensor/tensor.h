// A tensor: numbers in memory, a view of them, and how it was made, for the gradient.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace slope {

// Integers are held in doubles: int64 exact up to 2^53. So is boolean, as 0 and 1.
enum class Dtype : std::uint8_t { boolean, int32, int64, float32, float64 };

// Whose names, errors, promotions and printing a tensor follows; what is made from it follows them too.
enum class Framework : std::uint8_t { torch, numpy, tensorflow };

// How float32 results are computed where the frameworks' own arithmetic prints other digits than the truth's (variants.h).
enum class Arithmetic : std::uint8_t { accurate, torch, torch_before_1_5, tensorflow_2_0 };

using Shape = std::vector<std::int64_t>;

// 2^60 for what is more.
std::int64_t element_count(const Shape& shape);
Shape contiguous_strides(const Shape& shape);
// Of a number in an int64 tensor; the greatest, which no double is, is held as 2^63.
std::int64_t whole_of(double value);
inline bool is_integer(Dtype dtype) { return dtype == Dtype::int32 || dtype == Dtype::int64; }
inline bool is_floating(Dtype dtype) { return dtype >= Dtype::float32; }

struct FreeMemory {
  void operator()(void* memory) const { std::free(memory); }
};

struct Tensor;

// One of the two holds the numbers, as the dtype says. From malloc: where memory ends, C++'s own `new` ends the program in wasm.
struct Storage {
  std::unique_ptr<float[], FreeMemory> singles;
  std::unique_ptr<double[], FreeMemory> doubles;
  std::size_t bytes = 0;
  std::uint32_t version = 0;              // how often they were changed
  std::uint32_t version_with_past = 0;    // the last one that is in a graph itself
  Tensor* with_past = nullptr;            // and the whole that is
  std::string changed_by;                 // the operation that did so, in PyTorch's graph
};

class Arena;

// How a result was made: its name in PyTorch and the gradient by its inputs.
struct Derivation {
  // Fills gradients[i] for the inputs that need one, from the result and the gradient by it; may leave nullptr.
  void (*backward)(Arena& arena, Tensor* result, Tensor* gradient, Tensor** gradients) = nullptr;
  const char* name = "";  // "MulBackward0"
  bool keeps_values = true;    // so that a second backward needs retain_graph
  bool is_view = false;        // its numbers are its input's
};

// How a tensor was made, as long as a gradient may be asked for.
struct Past {
  Derivation derivation;
  const char* grad_name = "";  // printed instead of derivation.name where set
  std::string own_name;             // printed instead of both: of a reader's own function, or of what several operations made
  std::vector<Tensor*> inputs;
  std::vector<std::uint32_t> versions;  // of the inputs' numbers when it was recorded, and of its own
  std::vector<double> numbers;          // parameters of the operation
  const void* function = nullptr;       // of an activation: its kernel
  Arithmetic arithmetic = Arithmetic::accurate;
};

struct Tensor : Past {
  std::shared_ptr<Storage> storage;
  std::int64_t offset = 0;
  Shape shape, strides;  // strides in elements; 0 where broadcast
  Dtype dtype = Dtype::float32;
  Framework framework = Framework::torch;
  bool is_python_number = false;  // takes the dtype of the tensor it meets

  bool requires_grad = false;
  bool is_freed = false;  // its graph was used up by backward
  Tensor* grad = nullptr;
  bool retains_grad = false;  // backward fills `grad` although it is no leaf
  std::uint32_t function_of_reader = 0;  // which gives the gradients by the inputs (reader.h)
  std::uint32_t hook = 0;                // that its own gradient passes through
  bool is_data = false;       // x.data: what is changed by it is not counted

  std::uint32_t id = 0;
  std::uint32_t holders = 0;  // how many times the cell holds it
  bool is_marked = false;
  std::uint32_t place = 0;  // in the order of a backward pass

  std::int64_t count() const { return element_count(shape); }
  // A view whose numbers were changed since in a graph of their own: PyTorch's past of it would be another.
  bool is_outdated() const { return derivation.is_view && versions.back() < storage->version_with_past; }
  std::string_view shown_name() const;  // grad_fn
  bool is_leaf() const { return derivation.backward == nullptr; }
  bool is_contiguous() const;  // whatever the step along an axis of size 1
  bool overlaps() const;       // several elements are one number
};

// Reads the elements of a view in order, as doubles, a block at a time.
class ElementReader {
 public:
  // The tensor as if it had `shape`, to which it broadcasts.
  ElementReader(const Tensor& tensor, const Shape& shape);
  void read(double* block, std::size_t count);

 private:
  const Tensor& tensor_;
  Shape shape_, strides_, index_;
  std::int64_t at_;
  bool contiguous_;
};

// Writes them in order; values are rounded to the dtype.
class ElementWriter {
 public:
  explicit ElementWriter(Tensor& tensor);
  void write(const double* block, std::size_t count);

 private:
  Tensor& tensor_;
  Shape index_;
  std::int64_t at_;
  bool contiguous_;
};

// One element by its place in the storage, rounded to the dtype.
void write_element(Tensor& tensor, std::int64_t place, double value);

inline constexpr std::size_t block_elements = 256;

// Something done to a block in place; refers to a callable for the time of a call.
class BlockChange {
 public:
  template <class F>
  BlockChange(const F& f)  // NOLINT: any callable will do
      : object_(&f), call_([](const void* object, double* block, std::size_t size) { (*static_cast<const F*>(object))(block, size); }) {}
  void operator()(double* block, std::size_t size) const { call_(object_, block, size); }

 private:
  const void* object_;
  void (*call_)(const void*, double*, std::size_t);
};

// Writes the changed elements of `from`, broadcast to the shape of `to`.
void transform(const Tensor& from, Tensor& to, BlockChange change);
void copy_elements(const Tensor& from, Tensor& to);

// All elements in order.
std::vector<double> values(const Tensor& tensor);
double first_value(const Tensor& tensor);

}  // namespace slope
