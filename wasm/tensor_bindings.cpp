// The verbs of tensors.d.ts: the tensors of one notebook live in the module's arena, and are named by numbers.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <variant>
#include <vector>

#include "repr/numpy.h"
#include "repr/tensorflow.h"
#include "repr/torch.h"
#include "tensor/calls.h"
#include "tensor/mistakes.h"
#include "tensor/random.h"

namespace slope {

namespace {

using emscripten::val;
using Ids = std::vector<std::uint32_t>;

constexpr std::string_view frameworks[] = {"torch", "numpy", "tensorflow"};
constexpr std::string_view arithmetics[] = {"accurate", "torch", "torch_before_1_5", "tensorflow_2_0"};

Arena& arena() {
  static Arena notebook;
  return notebook;
}

// The name's place in its table; the first for an unknown one.
template <std::size_t count>
std::uint8_t place(const std::string_view (&names)[count], const std::string& name) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names[i] == name) return static_cast<std::uint8_t>(i);
  }
  return 0;
}

Framework framework(const std::string& name) { return static_cast<Framework>(place(frameworks, name)); }

// "bool" for NumPy and PyTorch alike.
Dtype dtype(const std::string& name) {
  if (name == "bool") return Dtype::boolean;
  if (name == "int64") return Dtype::int64;
  if (name == "int32") return Dtype::int32;
  return name == "float64" ? Dtype::float64 : Dtype::float32;
}

val raised(const Mistake& mistake) {
  val details = val::object();
  details.set("type", mistake.type);
  details.set("text", mistake.text);
  val answer = val::object();
  answer.set("raised", details);
  return answer;
}

// The first of the results, null for none.
val first(const Outcome& outcome) {
  if (const auto* mistake = std::get_if<Mistake>(&outcome)) return raised(*mistake);
  const Ids& ids = std::get<Ids>(outcome);
  return ids.empty() ? val::null() : val(ids.front());
}

Ids ids_from(const val& list) { return emscripten::convertJSArrayToNumberVector<std::uint32_t>(list); }

Nested nested_from(const val& value, Dtype number_dtype) {
  Nested result;
  result.is_list = value.isArray();
  if (!result.is_list) {
    result.number = value.as<double>();
    result.dtype = number_dtype;
    return result;
  }
  const auto length = value["length"].as<unsigned>();
  for (unsigned i = 0; i < length; ++i) result.items.push_back(nested_from(value[i], number_dtype));
  return result;
}

val call_named(const std::string& name, const val& tensors, const val& numbers, const std::string& framework_name,
               const std::string& dtype_name) {
  return first(call(arena(), {name, ids_from(tensors), emscripten::convertJSArrayToNumberVector<double>(numbers),
                              framework(framework_name), dtype(dtype_name)}));
}

val tensor_from(const val& list, const std::string& numbers_are, const std::string& wanted, const std::string& framework_name) {
  const Dtype chosen = dtype(wanted);
  return first(call_from_nested(arena(), nested_from(list, dtype(numbers_are)), wanted.empty() ? nullptr : &chosen,
                                framework(framework_name)));
}

val run_backward(const val& tensors, bool retain_graph, bool create_graph) {
  return first(call_backward(arena(), ids_from(tensors), retain_graph, create_graph));
}

val find_gradients(unsigned y, unsigned seed, const val& inputs, bool retain_graph, bool create_graph, bool allow_unused) {
  const Outcome outcome = call_gradients(arena(), y, seed, ids_from(inputs), retain_graph, create_graph, allow_unused);
  if (const auto* mistake = std::get_if<Mistake>(&outcome)) return raised(*mistake);
  return val::array(std::get<Ids>(outcome));
}

val require_grad(unsigned id, bool wanted) { return first(call_require_grad(arena(), id, wanted)); }

val number_or_raised(const std::variant<double, Mistake>& outcome) {
  const auto* mistake = std::get_if<Mistake>(&outcome);
  return mistake != nullptr ? raised(*mistake) : val(std::get<double>(outcome));
}

val describe(unsigned id) {
  const Tensor* tensor = arena().held(id);
  if (tensor == nullptr) return val::null();
  val answer = val::object();
  answer.set("shape", val::array(std::vector<double>(tensor->shape.begin(), tensor->shape.end())));
  answer.set("dtype", std::string(dtype_name(tensor->dtype)));
  answer.set("framework", std::string(frameworks[static_cast<int>(tensor->framework)]));
  answer.set("requiresGrad", tensor->requires_grad);
  answer.set("isLeaf", tensor->is_leaf());
  return answer;
}

std::string repr_of(unsigned id, const std::string& style, unsigned tensorflow_id) {
  const Tensor* tensor = arena().held(id);
  if (tensor == nullptr) return "";
  if (style == "torch") return torch_repr(*tensor);
  if (style == "numpy") return numpy_repr(*tensor);
  if (style == "numpy_str") return numpy_str(*tensor);
  return style == "tensorflow_str" ? tensorflow_str(*tensor) : tensorflow_repr(*tensor, tensorflow_id);
}

std::string scalar_text(double value, const std::string& dtype_name) { return scalar_repr(value, dtype(dtype_name)); }

val values_of(unsigned id) {
  const Tensor* tensor = arena().held(id);
  const std::vector<double> all = tensor == nullptr ? std::vector<double>{} : values(*tensor);
  // A view of the engine's memory ends when that grows: copied at once.
  return val(emscripten::typed_memory_view(all.size(), all.data())).call<val>("slice");
}

}  // namespace

EMSCRIPTEN_BINDINGS(tensors) {
  emscripten::function("call", &call_named);
  emscripten::function("tensor", &tensor_from);
  emscripten::function("backward", &run_backward);
  emscripten::function("gradients", &find_gradients);
  emscripten::function("requireGrad", &require_grad);
  emscripten::function("item", +[](unsigned id) { return number_or_raised(item(arena(), id)); });
  emscripten::function("truth", +[](unsigned id) { return number_or_raised(truth(arena(), id)); });
  emscripten::function("gradient", +[](unsigned id) { return gradient_of(arena(), id); });
  emscripten::function("setGradient", +[](unsigned id, unsigned gradient) { set_gradient(arena(), id, gradient); });
  emscripten::function("retainGrad", +[](unsigned id) { retain_gradient(arena(), id); });
  emscripten::function("describe", &describe);
  emscripten::function("repr", &repr_of);
  emscripten::function("scalarRepr", &scalar_text);
  emscripten::function("values", &values_of);
  emscripten::function("release", +[](unsigned id) { arena().release(id); });
  emscripten::function("clear", +[] { arena().clear(); });
  emscripten::function("seed", +[](unsigned value) { seed(arena(), value); });
  emscripten::function("gradEnabled", +[] { return arena().grad_enabled; });
  emscripten::function("setGradEnabled", +[](bool enabled) { arena().grad_enabled = enabled; });
  emscripten::function("setArithmetic", +[](const std::string& name) {
    arena().arithmetic = static_cast<Arithmetic>(place(arithmetics, name));
  });
  emscripten::function("bytes", +[] { return static_cast<double>(arena().bytes()); });
}

}  // namespace slope
