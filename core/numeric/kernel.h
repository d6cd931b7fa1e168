// Functions of one variable over arrays: every row of the catalogue and the elementary ones, value and derivative.
//
// float32 results are computed in double precision and rounded once: at most 1 ulp from the true value for every input, and
// all but a few in a million correctly rounded. float64 results are within a few ulp, gelu_tanh's far tail excepted (2^-45).
// At infinities the limit, NaN for NaN.
// Where no derivative exists, PyTorch's convention: relu'(0) = 0, elu'(0) = alpha, hardtanh'(1) = 0.
#pragma once

#include <cstddef>
#include <string_view>

namespace slope {

struct Kernel;

// PyTorch's name, or exp, expm1, log, log1p, erf, sqrt, sin, cos, abs, tan, atan, sinh, cosh, log2, log10, floor, ceil, trunc,
// round; nullptr for others.
const Kernel* find_kernel(std::string_view name);

// How many parameters the function takes, in the catalogue's order.
std::size_t parameter_count(const Kernel& kernel);

// All kernels by number, for tests; nullptr past the last one.
const Kernel* kernel_at(std::size_t index);
std::string_view name_of(const Kernel& kernel);

enum class Wanted { value, derivative };

// y[i] = f(x[i]) or f'(x[i]); x and y may be the same array. `parameters` holds parameter_count numbers.
void apply(const Kernel& kernel, Wanted wanted, const double* parameters, const float* x, float* y, std::size_t count);
void apply(const Kernel& kernel, Wanted wanted, const double* parameters, const double* x, double* y, std::size_t count);

}  // namespace slope
