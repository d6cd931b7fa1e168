// The verbs of tensors.d.ts over plain numbers: the tensors of one notebook live in the module's arena, and are named by
// numbers. tensors.mjs is the other side. What does not fit a number lies in memory: what is asked in `asked`, what is answered
// in `answered`, and text, which is the framework's own mistake where a verb can fail, in `text`.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "repr/digits.h"
#include "repr/numpy.h"
#include "repr/tensorflow.h"
#include "repr/torch.h"
#include "tensor/calls.h"
#include "tensor/mistakes.h"
#include "tensor/random.h"

#define VERB(name) __attribute__((export_name(#name)))

// tensors.mjs gives these. The first answers how many gradients the reader's function found, or -1 when it raised; they lie in `asked`.
extern "C" __attribute__((import_module("env"), import_name("readerGradients"))) int reader_gradients(std::uint32_t function, std::uint32_t y, std::uint32_t g);
extern "C" __attribute__((import_module("env"), import_name("forgetFunction"))) void forget_function(std::uint32_t function);

namespace slope {

namespace {

using Ids = std::vector<std::uint32_t>;

std::vector<double> asked, answered;
std::string text;

bool gradients_of_reader(Arena& arena, std::uint32_t function, Tensor* y, Tensor* g, std::vector<Tensor*>& found) {
  const int count = reader_gradients(function, arena.hold(y), arena.hold(g));
  for (int i = 0; i < count; ++i) found.push_back(arena.held(static_cast<std::uint32_t>(asked[static_cast<std::size_t>(i)])));
  return count >= 0;
}

Arena& arena() {
  static Arena notebook;
  notebook.reader = {gradients_of_reader, forget_function};
  return notebook;
}

PrintOptions torch_options = torch_defaults, numpy_options = numpy_defaults;

// What is asked begins with so many.
Ids asked_ids(std::size_t count) { return Ids(asked.begin(), asked.begin() + static_cast<std::ptrdiff_t>(count)); }

// "ValueError\nwhat is wrong"
void raise(const Mistake& mistake) { text = mistake.type + "\n" + mistake.text; }

// The first of the results, 0 for none.
std::uint32_t first(const Outcome& outcome) {
  text.clear();
  if (const auto* mistake = std::get_if<Mistake>(&outcome)) return raise(*mistake), 0;
  const Ids& ids = std::get<Ids>(outcome);
  return ids.empty() ? 0 : ids.front();
}

double number(const std::variant<double, Mistake>& outcome) {
  text.clear();
  if (const auto* mistake = std::get_if<Mistake>(&outcome)) return raise(*mistake), 0;
  return std::get<double>(outcome);
}

// Two numbers an item: how many are in the list, and 0; or -1, and the number.
Nested nested_from(std::size_t& at, Dtype number_dtype) {
  Nested result;
  const double count = asked[at++];
  const double value = asked[at++];
  result.is_list = count >= 0;
  if (!result.is_list) {
    result.number = value;
    result.dtype = number_dtype;
  }
  for (double i = 0; i < count; ++i) result.items.push_back(nested_from(at, number_dtype));
  return result;
}

}  // namespace

// Room for so many numbers that are asked.
VERB(room) double* room(std::size_t count) {
  if (asked.size() < count) asked.resize(count);
  return asked.data();
}
VERB(answer) const double* answer() { return answered.data(); }
VERB(answerLength) std::size_t answer_length() { return answered.size(); }
VERB(text) const char* text_bytes() { return text.data(); }
VERB(textLength) std::size_t text_length() { return text.size(); }

// Asked: the tensors, the numbers, and the bytes of the name.
VERB(call) std::uint32_t call_named(std::size_t name_length, std::size_t tensors, std::size_t numbers, Framework framework, Dtype dtype) {
  const auto from = asked.begin() + static_cast<std::ptrdiff_t>(tensors);
  const auto to = from + static_cast<std::ptrdiff_t>(numbers);
  const std::string_view name(reinterpret_cast<const char*>(asked.data() + tensors + numbers), name_length);
  return first(call(arena(), {name, asked_ids(tensors), std::vector<double>(from, to), framework, dtype}));
}

VERB(tensor) std::uint32_t tensor_from(Dtype numbers_are, bool is_chosen, Dtype chosen, Framework framework) {
  std::size_t at = 0;
  return first(call_from_nested(arena(), nested_from(at, numbers_are), is_chosen ? &chosen : nullptr, framework));
}

// Asked: y, or y and the gradient by it.
VERB(backward) void run_backward(std::size_t tensors, bool retain_graph, bool create_graph) {
  first(call_backward(arena(), asked_ids(tensors), retain_graph, create_graph));
}

// Asked: the inputs. Answered: a gradient for each.
VERB(gradients) void find_gradients(std::uint32_t y, std::uint32_t seed, std::size_t inputs, bool retain_graph, bool create_graph, bool allow_unused) {
  const Outcome outcome = call_gradients(arena(), y, seed, asked_ids(inputs), retain_graph, create_graph, allow_unused);
  first(outcome);
  answered.clear();
  if (const Ids* ids = std::get_if<Ids>(&outcome)) answered.assign(ids->begin(), ids->end());
}

VERB(requireGrad) std::uint32_t require_grad(std::uint32_t id, bool wanted) { return first(call_require_grad(arena(), id, wanted)); }
VERB(item) double only_item(std::uint32_t id) { return number(item(arena(), id)); }
VERB(truth) double is_true(std::uint32_t id) { return number(truth(arena(), id)); }
VERB(gradient) std::uint32_t gradient(std::uint32_t id) { return gradient_of(arena(), id); }
VERB(setGradient) void replace_gradient(std::uint32_t id, std::uint32_t gradient) { set_gradient(arena(), id, gradient); }
VERB(retainGrad) void retain(std::uint32_t id) { retain_gradient(arena(), id); }

// Answered: dtype, framework, whether it requires a gradient, whether it is a leaf, its sizes and its strides; nothing for no tensor.
VERB(describe) void describe(std::uint32_t id) {
  answered.clear();
  const Tensor* tensor = arena().held(id);
  if (tensor == nullptr) return;
  answered = {static_cast<double>(tensor->dtype), static_cast<double>(tensor->framework),
              tensor->requires_grad ? 1.0 : 0.0, tensor->is_leaf() ? 1.0 : 0.0};
  for (const Shape& numbers : {tensor->shape, tensor->strides}) answered.insert(answered.end(), numbers.begin(), numbers.end());
}

// In the order of tensors.mjs.
enum class Style : std::uint8_t { torch, numpy, numpy_str, tensorflow, tensorflow_str };

VERB(repr) void repr_of(std::uint32_t id, Style style, std::uint32_t tensorflow_id) {
  text.clear();
  const Tensor* tensor = arena().held(id);
  if (tensor == nullptr) return;
  switch (style) {
    case Style::torch: text = torch_repr(*tensor, torch_options); break;
    case Style::numpy: text = numpy_repr(*tensor, numpy_options); break;
    case Style::numpy_str: text = numpy_str(*tensor, numpy_options); break;
    case Style::tensorflow: text = tensorflow_repr(*tensor, tensorflow_id); break;
    case Style::tensorflow_str: text = tensorflow_str(*tensor); break;
  }
}

VERB(setPrintOptions) void set_print_options(Framework framework, int precision, double threshold, int edge, std::size_t line_width, Scientific scientific) {
  const std::int64_t most = threshold < 1e15 ? static_cast<std::int64_t>(threshold) : INT64_MAX;
  (framework == Framework::torch ? torch_options : numpy_options) = {precision, most, edge, line_width, scientific};
}

// As Python's %.2f and %.2e.
VERB(decimal) void decimal(double value, int decimals, bool is_scientific) {
  text = is_scientific ? scientific(value, decimals) : fixed(value, decimals);
}

VERB(scalarRepr) void scalar_text(double value, Dtype dtype) { text = scalar_repr(value, dtype); }

VERB(values) void values_of(std::uint32_t id) {
  const Tensor* tensor = arena().held(id);
  answered = tensor == nullptr ? std::vector<double>{} : values(*tensor);
}

VERB(release) void release(std::uint32_t id) { arena().release(id); }
VERB(clear) void clear() {
  arena().clear();
  torch_options = torch_defaults;
  numpy_options = numpy_defaults;
}
VERB(seed) void seed_with(Framework framework, std::uint32_t value) { seed(arena(), framework, value); }
VERB(gradEnabled) bool grad_enabled() { return arena().grad_enabled; }
VERB(setGradEnabled) void set_grad_enabled(bool enabled) { arena().grad_enabled = enabled; }
VERB(setTapeRunning) void set_tape_running(bool running) { arena().tape_is_running = running; }
VERB(setArithmetic) void set_arithmetic(Arithmetic arithmetic) { arena().arithmetic = arithmetic; }
VERB(bytes) double bytes() { return static_cast<double>(arena().bytes()); }

}  // namespace slope
