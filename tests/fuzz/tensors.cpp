// Fuzz target: operations on tensors one after another, with whatever numbers; no crash, and no element but a tensor's own.
#include <cstdint>
#include <string_view>
#include <vector>

#include "repr/numpy.h"
#include "repr/tensorflow.h"
#include "repr/torch.h"
#include "tensor/calls.h"
#include "tensor/random.h"

namespace {

using namespace slope;

constexpr std::string_view names[] = {
    "full", "eye", "linspace", "arange", "randn", "rand", "randint", "number", "full_like",
    "negative", "logical_not", "where", "clamp", "cast", "assign", "sum", "mean", "max", "min", "argmax", "argmin", "var", "std",
    "cumsum", "argsort", "softmax", "log_softmax", "matmul", "mse_loss", "cross_entropy",
    "reshape", "permute", "view", "squeeze", "T", "t", "transpose", "unsqueeze", "expand", "detach", "data", "under", "set_data",
    "change", "clone", "cat", "stack", "index", "gather", "put", "put_where", "take_along", "mask", "tanh_by", "error_in_ulp",
    "add", "subtract", "multiply", "divide", "power", "floor_divide", "remainder", "maximum", "less", "equal", "logical_and",
    "relu", "sigmoid", "tanh", "gelu", "softplus", "sqrt", "log", "derivative:elu", "leaky_relu", "hardtanh"};

constexpr double numbers[] = {0, 1, 2, 3, 4, 5, -1, -2, -3, 0.5, -0.75, 7, 17, 100, 1e3, 1e-300, 1e9, 0x1p31, -0x1p40, 0x1p62, -0x1p63,
                              1e300, __builtin_nan(""), __builtin_inf(), -__builtin_inf()};

// The bytes that are left, one at a time; zeros after the last.
struct Bytes {
  const std::uint8_t* data;
  std::size_t left;
  std::size_t below(std::size_t count) {
    if (left == 0) return 0;
    --left;
    return *data++ % count;
  }
};

// Whether the page's Python asks for such things: what it changes in place has the result's shape (in_place.h).
bool is_possible(const Arena& arena, const Request& request) {
  if (request.name != "change") return true;
  return request.tensors.size() == 2 && arena.held(request.tensors[0])->shape == arena.held(request.tensors[1])->shape;
}

// A part of the page's memory: what would take longer than a reader waits is not made.
constexpr std::size_t most_bytes = std::size_t{1} << 20;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Arena arena(most_bytes);
  Bytes bytes{data, size};
  const Framework framework = static_cast<Framework>(bytes.below(3));
  std::vector<std::uint32_t> ids;
  const auto keep = [&](const Outcome& outcome) {
    if (const auto* found = std::get_if<std::vector<std::uint32_t>>(&outcome)) {
      for (const std::uint32_t id : *found) {
        if (id != 0 && arena.held(id)->count() <= 10'000) ids.push_back(id);  // an expanded one may be endless
      }
    }
  };
  const auto any = [&] { return ids[bytes.below(ids.size())]; };
  for (const double first : {1.0, 5.0}) keep(call(arena, {"arange", {}, {0, first, 1}, framework, Dtype::float32}));
  keep(call(arena, {"reshape", {ids[1]}, {5, 1}, framework, Dtype::float32}));
  keep(call(arena, {"arange", {}, {-1, 2, 1}, framework, Dtype::int64}));
  for (std::size_t steps = 0; bytes.left > 0 && steps < 60; ++steps) {
    switch (bytes.below(8)) {
      case 0:
        call_require_grad(arena, any(), bytes.below(4) != 0);
        break;
      case 1:
        call_backward(arena, {any()}, bytes.below(2) == 0, bytes.below(2) == 0);
        break;
      case 2:
        keep(call_gradients(arena, any(), bytes.below(2) == 0 ? 0 : any(), {any()}, true, true, true));
        break;
      case 3: {
        const Tensor& tensor = *arena.held(any());
        if (tensor.count() > 200) break;  // all digits of many numbers take their time
        const int precision = static_cast<int>(bytes.below(30));
        const auto edge = static_cast<std::int64_t>(bytes.below(5)), threshold = static_cast<std::int64_t>(bytes.below(20));
        const PrintOptions options{precision, threshold, edge, bytes.below(90), static_cast<Scientific>(bytes.below(3))};
        torch_repr(tensor, options);
        numpy_repr(tensor, options);
        tensorflow_str(tensor);
        break;
      }
      default: {
        Request request{names[bytes.below(std::size(names))], {}, {}, framework, static_cast<Dtype>(bytes.below(5))};
        for (std::size_t i = 0, count = bytes.below(5); i < count; ++i) request.tensors.push_back(any());
        for (std::size_t i = 0, count = bytes.below(9); i < count; ++i) request.numbers.push_back(numbers[bytes.below(std::size(numbers))]);
        // The kinds of an index's entries and of a reduction are the page's own.
        for (std::size_t i = 0; request.name == "index" && i < request.numbers.size(); i += 4) request.numbers[i] = static_cast<double>(bytes.below(4));
        if (is_possible(arena, request)) keep(call(arena, request));
      }
    }
    if (bytes.below(16) == 0 && ids.size() > 4) {
      arena.release(ids.back());
      ids.pop_back();
    }
    arena.sweep();
  }
  return 0;
}
