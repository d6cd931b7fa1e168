// Functions over arrays: the table, and the blockwise loop that all rows share.
//
// A block of x becomes its exponents, these their exponentials (one SIMD loop for all), and both the result. The hot rows have
// loops of their own for float32 (fast_formulas.h).
#include "numeric/kernel.h"

#include "numeric/exponential.h"
#include "numeric/fast_formulas.h"
#include "numeric/fast_loop.h"
#include "numeric/kernel_formulas.h"

namespace slope {

namespace {

// What the exponential is taken of.
enum class Exponent {
  none,
  itself,
  minus_abs,
  minus_abs_scaled,
  minus_twice_abs,
  below_zero,
  below_zero_scaled,
  half_square,
  square,
  gelu
};

using Loop = void (*)(const float* x, const double* p, float* y, std::size_t count);

struct Row {
  Exponent exponent;
  bool minus_one;  // e^z - 1 instead of e^z
  formulas::Formula formula;
  Loop fast = nullptr;  // the same in one loop over float32; only where speed is worth its bytes
};

constexpr Row row(Exponent exponent, formulas::Formula formula, bool minus_one = false, Loop fast = nullptr) {
  return {exponent, minus_one, formula, fast};
}

}  // namespace

struct Kernel {
  std::string_view name;
  std::size_t parameter_count;
  Row value, derivative;
};

namespace {

using enum Exponent;
namespace f = formulas;
namespace fast = fast_formulas;
constexpr bool m1 = true;

constexpr Kernel kernels[] = {
    {"sigmoid", 0, row(minus_abs, f::sigmoid, !m1, fast_loop<fast::sigmoid>),
     row(minus_abs, f::sigmoid_slope, !m1, fast_loop<fast::sigmoid_slope>)},
    {"tanh", 0, row(minus_twice_abs, f::tanh, m1, fast_loop<fast::tanh>),
     row(minus_twice_abs, f::tanh_slope, !m1, fast_loop<fast::tanh_slope>)},
    {"relu", 0, row(none, f::relu, !m1, fast_loop<fast::relu, 2>),
     row(none, f::relu_slope, !m1, fast_loop<fast::relu_slope>)},
    {"leaky_relu", 1, row(none, f::leaky_relu), row(none, f::leaky_relu_slope)},
    {"prelu", 1, row(none, f::leaky_relu), row(none, f::leaky_relu_slope)},
    {"elu", 1, row(below_zero, f::elu, m1, fast_loop<fast::elu>),
     row(below_zero, f::elu_slope, !m1, fast_loop<fast::elu_slope>)},
    {"selu", 2, row(below_zero, f::selu, m1), row(below_zero, f::selu_slope)},
    {"celu", 1, row(below_zero_scaled, f::elu, m1), row(below_zero_scaled, f::celu_slope)},
    {"gelu", 0, row(half_square, f::gelu, !m1, fast_loop<fast::gelu>),
     row(half_square, f::gelu_slope, !m1, fast_loop<fast::gelu_slope>)},
    {"gelu_tanh", 0, row(gelu, f::gelu_tanh), row(gelu, f::gelu_tanh_slope)},
    {"silu", 0, row(minus_abs, f::silu, !m1, fast_loop<fast::silu>), row(minus_abs, f::silu_slope)},
    {"mish", 0, row(minus_abs, f::mish), row(minus_abs, f::mish_slope)},
    {"softplus", 1, row(minus_abs_scaled, f::softplus), row(minus_abs_scaled, f::softplus_slope)},
    {"softsign", 0, row(none, f::softsign), row(none, f::softsign_slope)},
    {"hardtanh", 2, row(none, f::hardtanh), row(none, f::hardtanh_slope)},
    {"hardsigmoid", 0, row(none, f::hardsigmoid), row(none, f::hardsigmoid_slope)},
    {"hardswish", 0, row(none, f::hardswish), row(none, f::hardswish_slope)},
    {"relu6", 0, row(none, f::relu6), row(none, f::relu6_slope)},
    {"logsigmoid", 0, row(minus_abs, f::logsigmoid), row(minus_abs, f::sigmoid_of_minus)},
    {"tanhshrink", 0, row(minus_twice_abs, f::tanhshrink, m1), row(minus_twice_abs, f::tanhshrink_slope, m1)},
    {"softshrink", 1, row(none, f::softshrink), row(none, f::shrink_slope)},
    {"hardshrink", 1, row(none, f::hardshrink), row(none, f::shrink_slope)},
    {"threshold", 2, row(none, f::threshold), row(none, f::threshold_slope)},
    {"sgn", 0, row(none, f::sgn), row(none, f::zero)},
    {"heaviside", 0, row(none, f::heaviside), row(none, f::zero)},
    {"exp", 0, row(itself, f::exponential), row(itself, f::exponential)},
    {"expm1", 0, row(itself, f::exponential, m1), row(itself, f::exponential)},
    {"log", 0, row(none, f::log), row(none, f::log_slope)},
    {"log1p", 0, row(none, f::log1p), row(none, f::log1p_slope)},
    {"erf", 0, row(square, f::erf), row(square, f::erf_slope)},
    {"sqrt", 0, row(none, f::sqrt), row(none, f::sqrt_slope)},
    {"sin", 0, row(none, f::sin), row(none, f::cos)},
    {"cos", 0, row(none, f::cos), row(none, f::minus_sin)},
    {"abs", 0, row(none, f::abs), row(none, f::sgn)},
    {"tan", 0, row(none, f::tan), row(none, f::tan_slope)},
    {"atan", 0, row(none, f::atan), row(none, f::atan_slope)},
    {"sinh", 0, row(none, f::sinh), row(none, f::cosh)},
    {"cosh", 0, row(none, f::cosh), row(none, f::sinh)},
    {"log2", 0, row(none, f::log2), row(none, f::log2_slope)},
    {"log10", 0, row(none, f::log10), row(none, f::log10_slope)},
    {"floor", 0, row(none, f::floor), row(none, f::zero)},
    {"ceil", 0, row(none, f::ceil), row(none, f::zero)},
    {"trunc", 0, row(none, f::trunc), row(none, f::zero)},
    {"round", 0, row(none, f::round), row(none, f::zero)},
};
constexpr std::size_t kernel_count = sizeof kernels / sizeof kernels[0];

constexpr std::size_t block_size = 256;

template <class T, class F>
void each(const T* x, double* z, std::size_t count, F exponent) {
  for (std::size_t i = 0; i < count; ++i) z[i] = exponent(static_cast<double>(x[i]));
}

template <class T>
void exponents(Exponent kind, const double* p, const T* x, double* z, std::size_t count) {
  const double scale = kind == minus_abs_scaled ? p[0] : kind == below_zero_scaled ? 1 / p[0] : 1;
  switch (kind) {
    case none: return;
    case itself: return each(x, z, count, [](double v) { return v; });
    case minus_abs:
    case minus_abs_scaled: return each(x, z, count, [=](double v) { return -std::fabs(scale * v); });
    case minus_twice_abs: return each(x, z, count, [](double v) { return -2 * std::fabs(v); });
    case below_zero:
    case below_zero_scaled: return each(x, z, count, [=](double v) { return (v > 0 ? 0 : v) * scale; });
    case half_square: return each(x, z, count, [](double v) { return -0.5 * v * v; });
    case square: return each(x, z, count, [](double v) { return -v * v; });
    case gelu:
      return each(x, z, count, [](double v) {
        return -2 * f::gelu_scale * std::fabs(v + f::gelu_cubic * v * v * v);
      });
  }
}

template <class T>
void apply_blockwise(const Row& row, Width width, const double* p, const T* x, T* y, std::size_t count) {
  double e[block_size] = {};
  for (std::size_t start = 0; start < count; start += block_size) {
    const std::size_t size = count - start < block_size ? count - start : block_size;
    exponents(row.exponent, p, x + start, e, size);
    if (row.exponent != none) row.minus_one ? expm1_block(width, e, size) : exp_block(width, e, size);
    for (std::size_t i = 0; i < size; ++i) y[start + i] = static_cast<T>(row.formula(x[start + i], e[i], p));
  }
}

}  // namespace

const Kernel* find_kernel(std::string_view name) {
  for (const Kernel& kernel : kernels) {
    if (kernel.name == name) return &kernel;
  }
  return nullptr;
}

const Kernel* kernel_at(std::size_t index) { return index < kernel_count ? &kernels[index] : nullptr; }
std::size_t parameter_count(const Kernel& kernel) { return kernel.parameter_count; }
std::string_view name_of(const Kernel& kernel) { return kernel.name; }

void apply(const Kernel& kernel, Wanted part, const double* parameters, const float* x, float* y, std::size_t count) {
  const Row& row = part == Wanted::value ? kernel.value : kernel.derivative;
  if (row.fast != nullptr) return row.fast(x, parameters, y, count);
  apply_blockwise(row, Width::narrow, parameters, x, y, count);
}

void apply(const Kernel& kernel, Wanted part, const double* parameters, const double* x, double* y, std::size_t count) {
  const Row& row = part == Wanted::value ? kernel.value : kernel.derivative;
  apply_blockwise(row, Width::wide, parameters, x, y, count);
}

}  // namespace slope
