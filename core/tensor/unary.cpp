// Functions of one variable: values, gradients, and the arithmetic of other frameworks where the tensor asks for it.
#include "tensor/unary.h"

#include <algorithm>
#include <limits>

#include "numeric/kernel.h"
#include "numeric/variants.h"
#include "tensor/defaults.h"
#include "tensor/elementwise.h"
#include "tensor/higher_derivative.h"
#include "tensor/in_place.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"

namespace slope {

namespace {

// A function's name in PyTorch's graph and its slope's, and that in what PyTorch says where it has no integers; empty: they become floats,
// or stay.
struct Name {
  const char* kernel;
  const char* torch;
  const char* slope = "";  // where it is no product
  const char* without_integers = "";
};
constexpr Name names[] = {
    {"sigmoid", "SigmoidBackward0", "SigmoidBackwardBackward0"}, {"tanh", "TanhBackward0", "TanhBackwardBackward0"},
    {"relu", "ReluBackward0", "ThresholdBackwardBackward0"},
    {"leaky_relu", "LeakyReluBackward0", "LeakyReluBackwardBackward0", "leaky_relu_cpu"}, {"prelu", "PreluBackward0"},
    {"elu", "EluBackward0", "EluBackwardBackward0", "elu_cpu"}, {"selu", "EluBackward0", "EluBackwardBackward0", "elu_cpu"},
    {"celu", "CeluBackward0", "EluBackwardBackward0", "elu_cpu"}, {"gelu", "GeluBackward0", "GeluBackwardBackward0", "GeluKernelImpl"},
    {"gelu_tanh", "GeluBackward0", "GeluBackwardBackward0", "GeluKernelImpl"}, {"silu", "SiluBackward0", "", "silu_cpu"},
    {"mish", "MishBackward0", "", "mish_cpu"}, {"softplus", "SoftplusBackward0", "SoftplusBackwardBackward0", "softplus_cpu"},
    {"softsign", "DivBackward0", "AddBackward0"}, {"hardtanh", "HardtanhBackward0", "HardtanhBackwardBackward0"},
    {"hardsigmoid", "HardsigmoidBackward0", "", "hardsigmoid_cpu"},
    {"hardswish", "HardswishBackward0", "HardswishBackwardBackward0", "hardswish_cpu"},
    {"relu6", "HardtanhBackward0", "HardtanhBackwardBackward0"},
    {"logsigmoid", "LogSigmoidBackward0", "LogSigmoidBackwardBackward0", "log_sigmoid_cpu"}, {"tanhshrink", "SubBackward0", "AddBackward0"},
    {"softshrink", "SoftshrinkBackward0", "SoftshrinkBackwardBackward0", "softshrink_cpu"},
    {"hardshrink", "HardshrinkBackward0", "HardshrinkBackwardBackward0", "hardshrink_cpu"},
    {"threshold", "ThresholdBackward0", "ThresholdBackwardBackward0"}, {"sgn", "SignBackward0"}, {"exp", "ExpBackward0"},
    {"expm1", "Expm1Backward0"}, {"log", "LogBackward0", "DivBackward0"}, {"log1p", "Log1PBackward0", "DivBackward0"},
    {"erf", "ErfBackward0"}, {"sqrt", "SqrtBackward0", "DivBackward0"}, {"sin", "SinBackward0"}, {"cos", "CosBackward0"},
    {"abs", "AbsBackward0"}, {"tan", "TanBackward0"}, {"atan", "AtanBackward0"}, {"sinh", "SinhBackward0"}, {"cosh", "CoshBackward0"},
    {"log2", "Log2Backward0"}, {"log10", "Log10Backward0"}, {"floor", "FloorBackward0"}, {"ceil", "CeilBackward0"},
    {"trunc", "TruncBackward0"}, {"round", "RoundBackward0"},
};

const Name* row_of(std::string_view name) {
  for (const Name& row : names) {
    if (name == row.kernel) return &row;
  }
  return nullptr;
}

// g times slopes that are functions by themselves, so that theirs follow, each as PyTorch writes it; nullptr for the others.
Tensor* gradient_by_name(Arena& arena, std::string_view name, Tensor* x, Tensor* y, Tensor* g) {
  const auto number = [&](double value) { return python_number(arena, value, Dtype::float64, x->framework); };
  const auto one_and_square = [&](Tensor* a) { return binary(arena, Binary::add, binary(arena, Binary::multiply, a, a), number(1)); };
  const auto divided = [&](Tensor* by) { return binary(arena, Binary::divide, g, by); };
  const auto times = [&](Tensor* slope) { return binary(arena, Binary::multiply, g, slope); };
  if (name == "sinh") return times(unary(arena, "cosh", x));
  if (name == "cosh") return times(unary(arena, "sinh", x));
  if (name == "tan") return times(one_and_square(y));
  if (name == "atan") return divided(one_and_square(x));
  if (name == "log2") return divided(binary(arena, Binary::multiply, x, number(0.6931471805599453)));
  if (name == "log10") return divided(binary(arena, Binary::multiply, x, number(2.302585092994046)));
  return nullptr;
}

// What PyTorch's graph keeps of these is the result alone. Here the slope is taken at x, which is more accurate; where x was changed
// in the meantime, it is that of the result.
bool keeps_result(std::string_view name) {
  constexpr std::string_view names[] = {"sigmoid", "tanh", "relu", "exp", "sqrt"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

Tensor* slope_by_result(Arena& arena, std::string_view name, Tensor* y) {
  const auto number = [&](double value) { return python_number(arena, value, Dtype::float64, y->framework); };
  const auto times = [&](Tensor* a, Tensor* b) { return binary(arena, Binary::multiply, a, b); };
  const auto one_minus = [&](Tensor* a) { return binary(arena, Binary::subtract, number(1), a); };
  if (name == "sigmoid") return times(y, one_minus(y));
  if (name == "tanh") return one_minus(times(y, y));
  if (name == "relu") return binary(arena, Binary::greater, y, number(0));
  if (name == "sqrt") return binary(arena, Binary::divide, number(0.5), y);
  return y;  // exp
}

// Where these are flat PyTorch answers 0 whatever g is: not -0, and not NaN where g is infinite.
bool is_masked(std::string_view name) {
  constexpr std::string_view names[] = {"relu", "relu6", "hardtanh", "hardsigmoid", "hardswish", "softshrink", "hardshrink",
                                        "threshold", "sgn", "floor", "ceil", "trunc", "round"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

Tensor* times_slope(Arena& arena, std::string_view name, Tensor* g, Tensor* slope) {
  Tensor* product = binary(arena, Binary::multiply, g, slope);
  if (product == nullptr || product->framework != Framework::torch || !is_masked(name)) return product;
  return where(arena, slope, product, python_number(arena, 0, Dtype::float64, Framework::torch));
}

// numbers: the order, then the parameters
void unary_rule(Arena& arena, Tensor* y, Tensor* g, Tensor** out) {
  const Kernel& kernel = *static_cast<const Kernel*>(y->function);
  const std::string_view name = name_of(kernel);
  const int order = static_cast<int>(y->numbers[0]);
  const bool takes_own_result = y->arithmetic != Arithmetic::accurate && order == 0 && y->dtype == Dtype::float32;
  if (takes_own_result && (name == "sigmoid" || name == "tanh")) {
    // y (1 - y) and 1 - y^2, each step rounded, as the frameworks do: exactly 0 where y rounds to 1
    Tensor* one = python_number(arena, 1, y->dtype, y->framework);
    Tensor* slope = name == "sigmoid"
                        ? binary(arena, Binary::multiply, y, binary(arena, Binary::subtract, one, y))
                        : binary(arena, Binary::subtract, one, binary(arena, Binary::multiply, y, y));
    out[0] = binary(arena, Binary::multiply, g, slope);
    return;
  }
  const bool is_by_result = order == 0 && keeps_result(name);
  if (saved(arena, y, is_by_result ? 1 : 0) == nullptr) return;
  if (is_by_result && is_changed(*y, 0)) {
    out[0] = times_slope(arena, name, g, slope_by_result(arena, name, y));
    return;
  }
  if (order == 0) out[0] = gradient_by_name(arena, name, y->inputs[0], y, g);
  if (out[0] != nullptr) return;
  const std::vector<double> parameters(y->numbers.begin() + 1, y->numbers.end());
  out[0] = times_slope(arena, name, g, unary(arena, name, y->inputs[0], parameters, order + 1));
  const Name* row = order == 0 ? row_of(name) : nullptr;
  if (out[0] != nullptr && row != nullptr && *row->slope != 0) out[0]->grad_name = row->slope;
}

constexpr Derivation unary_derivation = {unary_rule};

// What PyTorch says of a mask where it has integers.
Tensor* fail_of_mask(Arena& arena, std::string_view name, bool is_rounding) {
  const bool is_relu = name == "relu";
  if (is_relu || name == "relu6" || name == "hardtanh") {
    return arena.fail("RuntimeError", {is_relu ? "Boolean" : "Bool", " inputs not supported for ", is_relu ? name : "hardtanh"});
  }
  return arena.fail("RuntimeError", {"\"", name, is_rounding ? "_vml" : "", "_cpu\" not implemented for 'Bool'"});
}

// What the function makes of a tensor of this dtype: broken numbers, but where integers stay integers. nullopt with PyTorch's error where it has
// no kernel for them.
std::optional<Dtype> dtype_of_result(Arena& arena, std::string_view name, const Name* row, const Tensor& a) {
  if (is_floating(a.dtype)) return a.dtype;
  const bool is_torch = a.framework == Framework::torch;
  if (is_torch && row != nullptr && *row->without_integers != 0) {
    arena.fail("RuntimeError", {"\"", row->without_integers, "\" not implemented for '", torch_type(a.dtype), "'"});
    return std::nullopt;
  }
  constexpr std::string_view staying[] = {"abs", "relu", "relu6", "hardtanh", "threshold", "sgn", "round"};
  const bool is_rounding = name == "floor" || name == "ceil" || name == "trunc" || name == "round";
  const bool stays = std::find(std::begin(staying), std::end(staying), name) != std::end(staying) ||
                     (is_rounding && a.framework != Framework::numpy);
  if (!stays) return default_float(a.framework);
  if (is_torch && a.dtype == Dtype::boolean && name != "sgn") {
    fail_of_mask(arena, name, is_rounding);
    return std::nullopt;
  }
  return a.dtype;
}

// In the framework's own arithmetic where the reader asks for it.
void compute_singles(const Arena& arena, const Kernel& kernel, Wanted part, const double* parameters, const Tensor& a, Tensor& result) {
  float* y = result.storage->singles.get();
  const float* x = y;
  if (a.dtype == Dtype::float32 && a.is_contiguous() && !a.is_python_number) x = a.storage->singles.get() + a.offset;
  else copy_elements(a, result);
  const std::size_t count = static_cast<std::size_t>(a.count());
  const std::string_view name = name_of(kernel);
  const bool own_way = part == Wanted::value && arena.arithmetic != Arithmetic::accurate;
  const bool is_tensorflow = arena.arithmetic == Arithmetic::tensorflow_2_0;
  if (own_way && name == "sigmoid") is_tensorflow ? tensorflow_sigmoid(x, y, count) : naive_sigmoid(x, y, count);
  else if (own_way && name == "tanh" && is_tensorflow) tensorflow_tanh(x, y, count);
  else apply(kernel, part, parameters, x, y, count);
}

}  // namespace

Tensor* unary(Arena& arena, std::string_view name, Tensor* a, std::vector<double> parameters, int order) {
  if (a == nullptr) return nullptr;
  const Kernel* kernel = find_kernel(name);
  if (kernel == nullptr) return arena.fail("NotImplementedError", {"no function named ", name});
  const Name* row = row_of(name);
  const std::optional<Dtype> chosen = dtype_of_result(arena, name, row, *a);
  if (!chosen) return nullptr;
  const Dtype dtype = *chosen;
  if (dtype == Dtype::float32) {
    // What PyTorch is given for float32 tensors is float32; selu's constants are its own.
    for (double& parameter : parameters) parameter = static_cast<double>(static_cast<float>(parameter));
  }
  fill_defaults(name, dtype == Dtype::float32 && name != "selu", parameters);
  parameters.resize(parameter_count(*kernel));
  Tensor* result = arena.make(a->shape, dtype, a->framework);
  if (result == nullptr) return nullptr;
  const Wanted part = order == 0 ? Wanted::value : Wanted::derivative;
  const double* p = parameters.data();
  if (order > 1) {
    const HigherDerivative derivative(name, parameters, order);
    transform(*a, *result, [&](double* block, std::size_t n) {
      for (std::size_t i = 0; i < n; ++i) block[i] = derivative(block[i]);
    });
  } else if (dtype == Dtype::float32) {
    compute_singles(arena, *kernel, part, p, *a, *result);
  } else {
    transform(*a, *result, [&](double* block, std::size_t n) { apply(*kernel, part, p, block, block, n); });
  }
  parameters.insert(parameters.begin(), order);
  arena.record(result, unary_derivation, {a}, parameters);
  result->function = kernel;
  if (row != nullptr) result->grad_name = row->torch;
  return result;
}

}  // namespace slope
