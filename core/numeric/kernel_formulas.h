// The formulas of the kernels: from x and e, which holds the exponential that the row asks for, to value or derivative.
//
// Written so that double precision neither overflows nor cancels; then one rounding to float32 is all that is lost.
// Selections are written `condition ? a : b` without further branches, so that the loops over them vectorise.
#pragma once

#include <cmath>

#include "numeric/elementary.h"
#include "numeric/error_function.h"
#include "numeric/logarithm.h"
#include "numeric/trigonometry.h"

namespace slope::formulas {

// p: the parameters. -inf times a factor that is 0 would be NaN where the limit is 0, hence `held`.
using Formula = double (*)(double x, double e, const double* p);

inline double held(double x, double most) { return at_most(at_least(x, -most), most); }
inline double squared(double x) { return x * x; }

// Near a zero of a derivative rounding errors are all that is left of a sum; its Taylor series about the zero keeps the digits.
// V is double, or Lanes in the fast formulas.
struct Zero {
  double at, at_low;
  double c[7];  // of t, t^2 …
};

template <class V>
inline V near(const Zero& zero, V x, V otherwise) {
  const V t = (x - zero.at) - zero.at_low;
  const auto is_near = magnitude(t) < 0x1p-6;
  if (!any(is_near)) return otherwise;
  V p = t * zero.c[6] + zero.c[5];
  for (int i = 4; i >= 0; --i) p = p * t + zero.c[i];
  return choose(is_near, t * p, otherwise);
}

// e = e^-|x|
inline double sigmoid(double x, double e, const double*) {
  return (x < 0 ? e : 1) / (1 + e);
}
inline double sigmoid_slope(double, double e, const double*) {
  return e / squared(1 + e);
}
inline double sigmoid_of_minus(double x, double e, const double*) { return (x < 0 ? 1 : e) / (1 + e); }
inline double logsigmoid(double x, double e, const double*) { return (x < 0 ? x : 0) - log1p_of_positive(e); }
inline double silu(double x, double e, const double*) {
  return at_least(x, -800) * ((x < 0 ? e : 1) / (1 + e));
}
inline double silu_slope(double x, double e, const double*) {
  static constexpr Zero zero = {-1.2784645427610737, -1.0946994183093437e-16,
                                {0.2178117057198001, 0.1466487969969469, 0.018874814223782312, -0.015222655223188032,
                                 -0.006606589138356696, 0.000126627410081122, 0.0007985218818397998}};
  const double h = held(x, 800);
  const double n = x < 0 ? e * (1 + e + h) : 1 + e + h * e;
  return near(zero, x, n / squared(1 + e));
}
// tanh(log(1 + e^x)) = n/d with n = e^2x + 2 e^x, d = n + 2; divided by e^2x where x >= 0
inline double mish(double x, double e, const double*) {
  const double n = x < 0 ? e * (e + 2) : 1 + 2 * e;
  return (x < -800 ? -800 : x) * (n / (n + (x < 0 ? 2 : 2 * e * e)));
}
inline double mish_slope(double x, double e, const double*) {
  static constexpr Zero zero = {-1.1924312145154952, -4.8484829848031044e-17,
                                {0.2669479140495345, 0.20473126408010586, 0.04190782104360987, -0.020271822716684245,
                                 -0.01582112656173338, -0.0033606849270232685, 0.0010924055409445854}};
  const double n = x < 0 ? e * (e + 2) : 1 + 2 * e;
  const double d = n + (x < 0 ? 2 : 2 * e * e);
  const double w = x < 0 ? e * (1 + e) : e * e * (1 + e);
  return near(zero, x, (n * d + 4 * held(x, 800) * w) / (d * d));
}

// e = e^-|beta x|
inline double softplus(double x, double e, const double* p) {
  const double z = p[0] * x;
  return ((z > 0 ? z : 0) + log1p_of_positive(e)) / p[0];
}
inline double softplus_slope(double x, double e, const double* p) { return (p[0] * x < 0 ? e : 1) / (1 + e); }

// m = e^(-2|x|) - 1
inline double tanh(double x, double m, const double*) {
  return std::copysign(m / (2 + m), x);
}
inline double tanhshrink(double x, double m, const double*) {
  constexpr double c[] = {-5.946956589774769e-05, 0.00022107222975864633, -0.0005849653729022644, 0.001454959384380466,
                          -0.0035920334653723926, 0.008863229270067843,   -0.021869488297234514,  0.05396825396361009,
                          -0.13333333333329825,   0.3333333333333333};
  const double z = x * x;
  double p = c[0];
  for (int i = 1; i < 10; ++i) p = p * z + c[i];
  const double far = x - std::copysign(m / (2 + m), x);
  return std::fabs(x) < 0.5 ? x * z * p : far;
}
inline double tanhshrink_slope(double, double m, const double*) { return squared(m / (2 + m)); }
// e = e^(-2|x|)
inline double tanh_slope(double, double e, const double*) {
  return 4 * e / squared(1 + e);
}

// m = e^min(x, 0) - 1 or e = e^min(x, 0); celu's exponent is x/alpha
inline double elu(double x, double m, const double* p) {
  return at_least(x, 0) + p[0] * m;
}
inline double elu_slope(double x, double e, const double* p) {
  return x > 0 ? 1 : p[0] * e;
}
inline double selu(double x, double m, const double* p) { return x > 0 ? p[0] * x : p[0] * p[1] * m; }
inline double selu_slope(double x, double e, const double* p) { return x > 0 ? p[0] : p[0] * p[1] * e; }
inline double celu_slope(double x, double e, const double*) { return x > 0 ? 1 : e; }

// e = e^(-x^2/2)
inline double gelu(double x, double e, const double*) {
  // x Phi(x) = max(x, 0) - |x| Phi(-|x|)
  const double m = at_most(std::fabs(x), 60);
  return at_least(x, 0) - m * (e * wide_normal_tail(m));
}
inline constexpr double density_at_0 = 0.3989422804014327;  // 1/sqrt(2 pi)
inline constexpr Zero gelu_slope_zero = {-0.7517915246935645, 1.4956759177009883e-17,
                                         {0.4314939923140469, 0.388284982990552, -0.018199676398671087, -0.1140082332972217,
                                          -0.014771522148244337, 0.019421679838189067, 0.004539228379125415}};
inline double gelu_slope(double x, double e, const double*) {
  const double m = at_most(std::fabs(x), 60);
  const double s = e * (wide_normal_tail(m) - m * density_at_0);
  return near(gelu_slope_zero, x, x < 0 ? s : 1 - s);
}

// e = e^(-2|u|), u = sqrt(2/pi)(x + 0.044715 x^3)
inline constexpr double gelu_scale = 0.7978845608028654, gelu_cubic = 0.044715;
inline double gelu_tanh(double x, double e, const double*) {
  return (x < -800 ? -800 : x) * ((x < 0 ? e : 1) / (1 + e));
}
inline double gelu_tanh_slope(double x, double e, const double*) {
  static constexpr Zero zero = {-0.7524614220710163, 3.635560509207687e-17,
                                {0.4304000910248585, 0.38751844613578895, -0.01578285352184803, -0.11394448308095899,
                                 -0.01661932834305256, 0.019682309459833118, 0.005261059254921912}};
  const double h = held(x, 60);
  const double w = 2 * gelu_scale * h * (1 + 3 * gelu_cubic * h * h);
  const double n = x < 0 ? e * (1 + e + w) : 1 + e + w * e;
  return near(zero, x, n / squared(1 + e));
}

// No exponential.
inline double same_nan(double x, double y) { return x != x ? x : y; }
inline double relu(double x, double, const double*) { return x < 0 ? 0 : x; }
inline double relu_slope(double x, double, const double*) { return x > 0 ? 1 : x <= 0 ? 0 : x; }
inline double leaky_relu(double x, double, const double* p) { return x > 0 ? x : p[0] * x; }
inline double leaky_relu_slope(double x, double, const double* p) { return same_nan(x, x > 0 ? 1 : p[0]); }
inline double hardtanh(double x, double, const double* p) { return x < p[0] ? p[0] : x > p[1] ? p[1] : x; }
inline double hardtanh_slope(double x, double, const double* p) { return same_nan(x, x > p[0] && x < p[1] ? 1 : 0); }
inline double relu6(double x, double, const double*) { return x < 0 ? 0 : x > 6 ? 6 : x; }
inline double relu6_slope(double x, double, const double*) { return same_nan(x, x > 0 && x < 6 ? 1 : 0); }
inline double hardsigmoid(double x, double, const double*) { return x < -3 ? 0 : x > 3 ? 1 : (x + 3) / 6; }
inline double hardsigmoid_slope(double x, double, const double*) { return same_nan(x, x > -3 && x < 3 ? 1.0 / 6 : 0); }
inline double hardswish(double x, double, const double*) { return x < -3 ? -0.0 : x > 3 ? x : x * (x + 3) / 6; }
// PyTorch 1.13 has 1 at 3 where it computes sixteen at once, and 3/2 for what is left over: here it is 1 whatever stands beside it.
inline double hardswish_slope(double x, double, const double*) { return x < -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6; }
inline double softsign(double x, double, const double*) {
  return std::fabs(x) > 0x1p1000 ? std::copysign(1, x) : x / (1 + std::fabs(x));
}
inline double softsign_slope(double x, double, const double*) { return 1 / squared(1 + std::fabs(x)); }
inline double softshrink(double x, double, const double* p) {
  return same_nan(x, x > p[0] ? x - p[0] : x < -p[0] ? x + p[0] : 0);
}
inline double hardshrink(double x, double, const double* p) { return same_nan(x, x > p[0] || x < -p[0] ? x : 0); }
inline double shrink_slope(double x, double, const double* p) { return same_nan(x, x > p[0] || x < -p[0] ? 1 : 0); }
inline double threshold(double x, double, const double* p) { return same_nan(x, x > p[0] ? x : p[1]); }
inline double threshold_slope(double x, double, const double* p) { return same_nan(x, x > p[0] ? 1 : 0); }
inline double sgn(double x, double, const double*) { return same_nan(x, x > 0 ? 1 : x < 0 ? -1 : 0); }
inline double heaviside(double x, double, const double*) { return same_nan(x, x > 0 ? 1 : x < 0 ? 0 : 0.5); }
inline double zero(double x, double, const double*) { return same_nan(x, 0); }

// Elementary.
inline double exponential(double, double e, const double*) { return e; }
inline double log(double x, double, const double*) { return log_of(x); }
inline double log_slope(double x, double, const double*) { return 1 / x; }
inline double log1p(double x, double, const double*) { return log1p_of(x); }
inline double log1p_slope(double x, double, const double*) { return 1 / (1 + x); }
inline double erf(double x, double e, const double*) { return erf_from(x, e); }
inline double erf_slope(double, double e, const double*) { return 1.1283791670955126 * e; }
inline double sqrt(double x, double, const double*) { return std::sqrt(x); }
inline double sqrt_slope(double x, double, const double*) { return 0.5 / std::sqrt(x); }
inline double sin(double x, double, const double*) { return sin_of(x); }
inline double cos(double x, double, const double*) { return cos_of(x); }
inline double minus_sin(double x, double, const double*) { return -sin_of(x); }
inline double abs(double x, double, const double*) { return std::fabs(x); }
inline double tan(double x, double, const double*) { return tan_of(x); }
inline double tan_slope(double x, double, const double*) { return 1 / (cos_of(x) * cos_of(x)); }
inline double atan(double x, double, const double*) { return atan_of(x); }
inline double atan_slope(double x, double, const double*) { return 1 / (1 + x * x); }
inline double sinh(double x, double, const double*) { return sinh_of(x); }
inline double cosh(double x, double, const double*) { return cosh_of(x); }
inline double log2(double x, double, const double*) { return log2_of(x); }
inline double log2_slope(double x, double, const double*) { return 1.4426950408889634 / x; }
inline double log10(double x, double, const double*) { return log10_of(x); }
inline double log10_slope(double x, double, const double*) { return 0.4342944819032518 / x; }
inline double floor(double x, double, const double*) { return std::floor(x); }
inline double ceil(double x, double, const double*) { return std::ceil(x); }
inline double trunc(double x, double, const double*) { return std::trunc(x); }
// A half goes to the even neighbour.
inline double round(double x, double, const double*) { return std::nearbyint(x); }

}  // namespace slope::formulas
