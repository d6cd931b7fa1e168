// The arithmetic of frameworks where it prints other digits than the truth's. Chosen by name, never silently.
#pragma once

#include <cstddef>

namespace slope {

// 1/(1 + e^-x), every step rounded to float32: e^100 overflows, and sigmoid(-100) is 0 instead of 3.8e-44.
void naive_sigmoid(const float* x, float* y, std::size_t count);

// TensorFlow 2.0 on the CPU. Elements go in packets of 8 through a rational approximation (coefficients: Eigen of 2019,
// MPL-2.0), the count mod 8 last ones of sigmoid through 1/(1 + e^-x). sigmoid errs by up to 8.8e7 ulp, tanh by 103.
void tensorflow_sigmoid(const float* x, float* y, std::size_t count);
void tensorflow_tanh(const float* x, float* y, std::size_t count);

// tanh in float32 by the formulas of the textbooks, every step rounded: where each of them breaks is worth a look.
enum class TanhFormula {
  four_exponentials,  // (e^x - e^-x)/(e^x + e^-x): NaN from |x| = 88.8 on, all digits lost near 0
  one_exponential,    // (1 - e^-2x)/(1 + e^-2x): NaN below -44.4
  by_sigmoid,         // 2 sigma(2x) - 1: all digits lost near 0
  rational,           // TensorFlow 2.0's
};
void tanh_by(TanhFormula formula, const float* x, float* y, std::size_t count);

// The distance of a float32 from the truth in units of its last place, at least 2^-149; 0 for the same infinity or NaN.
double error_in_ulp(float value, double truth);

}  // namespace slope
