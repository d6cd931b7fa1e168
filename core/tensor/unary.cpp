// Functions of one variable: values, gradients, and the arithmetic of other frameworks where the tensor asks for it.
#include "tensor/unary.h"

#include <limits>

#include "numeric/kernel.h"
#include "numeric/variants.h"
#include "tensor/elementwise.h"
#include "tensor/higher_derivative.h"

namespace slope {

namespace {

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
  const std::vector<double> parameters(y->numbers.begin() + 1, y->numbers.end());
  out[0] = binary(arena, Binary::multiply, g, unary(arena, name, y->inputs[0], parameters, order + 1));
}

constexpr Derivation unary_derivation = {unary_rule};

struct Name {
  std::string_view kernel, torch;
};
constexpr Name names[] = {
    {"sigmoid", "SigmoidBackward0"},       {"tanh", "TanhBackward0"},           {"relu", "ReluBackward0"},
    {"leaky_relu", "LeakyReluBackward0"},  {"prelu", "PreluBackward0"},         {"elu", "EluBackward0"},
    {"selu", "EluBackward0"},              {"celu", "CeluBackward0"},            {"gelu", "GeluBackward0"},
    {"gelu_tanh", "GeluBackward0"},        {"silu", "SiluBackward0"},           {"mish", "MishBackward0"},
    {"softplus", "SoftplusBackward0"},     {"softsign", "DivBackward0"},        {"hardtanh", "HardtanhBackward0"},
    {"hardsigmoid", "HardsigmoidBackward0"}, {"hardswish", "HardswishBackward0"}, {"relu6", "HardtanhBackward0"},
    {"logsigmoid", "LogSigmoidBackward0"}, {"tanhshrink", "SubBackward0"},      {"softshrink", "SoftshrinkBackward0"},
    {"hardshrink", "HardshrinkBackward0"}, {"threshold", "ThresholdBackward0"}, {"sgn", "SignBackward0"},
    {"exp", "ExpBackward0"},               {"expm1", "Expm1Backward0"},         {"log", "LogBackward0"},
    {"log1p", "Log1PBackward0"},           {"erf", "ErfBackward0"},             {"sqrt", "SqrtBackward0"},
    {"sin", "SinBackward0"},               {"cos", "CosBackward0"},             {"abs", "AbsBackward0"},
};


}  // namespace

Tensor* unary(Arena& arena, std::string_view name, Tensor* a, std::vector<double> parameters, int order) {
  if (a == nullptr) return nullptr;
  const Kernel* kernel = find_kernel(name);
  if (kernel == nullptr) return arena.fail("NotImplementedError", "no function named " + std::string(name));
  const Dtype dtype = is_floating(a->dtype) || name == "abs" ? a->dtype : default_float(a->framework);
  if (dtype == Dtype::float32) {
    // What PyTorch is given for float32 tensors is float32; selu's constants are its own.
    for (double& parameter : parameters) parameter = static_cast<double>(static_cast<float>(parameter));
  }
  fill_defaults(name, dtype == Dtype::float32 && name != "selu", parameters);
  parameters.resize(parameter_count(*kernel));
  Tensor* result = arena.make(a->shape, dtype, a->framework);
  if (result == nullptr) return nullptr;
  const std::size_t count = static_cast<std::size_t>(a->count());
  const Part part = order == 0 ? Part::value : Part::derivative;
  const double* p = parameters.data();
  if (order > 1) {
    const HigherDerivative derivative(name, parameters, order);
    transform(*a, *result, [&](double* block, std::size_t n) {
      for (std::size_t i = 0; i < n; ++i) block[i] = derivative(block[i]);
    });
  } else if (dtype == Dtype::float32) {
    float* y = result->storage->singles.get();
    const float* x = y;
    if (a->dtype == Dtype::float32 && a->is_contiguous() && !a->is_python_number) {
      x = a->storage->singles.get() + a->offset;
    } else {
      copy_elements(*a, *result);
    }
    const bool own_way = order == 0 && arena.arithmetic != Arithmetic::accurate;
    const bool is_tensorflow = arena.arithmetic == Arithmetic::tensorflow_2_0;
    if (own_way && name == "sigmoid") is_tensorflow ? tensorflow_sigmoid(x, y, count) : naive_sigmoid(x, y, count);
    else if (own_way && name == "tanh" && is_tensorflow) tensorflow_tanh(x, y, count);
    else apply(*kernel, part, p, x, y, count);
  } else {
    transform(*a, *result, [&](double* block, std::size_t n) { apply(*kernel, part, p, block, block, n); });
  }
  parameters.insert(parameters.begin(), order);
  arena.record(result, unary_derivation, {a}, parameters);
  result->function = kernel;
  for (const Name& row : names) {
    if (row.kernel == name) result->grad_name = row.torch;
  }
  return result;
}

}  // namespace slope
