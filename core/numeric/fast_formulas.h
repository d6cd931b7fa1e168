// The formulas of the hot kernels, from float32 to float32: in double precision inside, rounded once, at most one division.
//
// e^z = scale (even + odd)/(even - odd) comes without its division; that of the formula serves both. x is held where the
// result is its limit already: scale can neither overflow nor vanish.
#pragma once

#include "numeric/error_function.h"
#include "numeric/exponential.h"
#include "numeric/kernel_formulas.h"

namespace slope::fast_formulas {

inline Singles held(const Singles& x, float most) { return at_most(at_least(x, -most), most); }

// e^(factor x) = above/below
struct Quotient {
  Lanes above, below;
};
inline Quotient exponential(const Lanes& x, double factor) {
  const Exponential<Lanes> e = narrow_exponential(x, factor);
  return {e.scale * (e.even + e.odd), e.even - e.odd};
}

inline Singles sigmoid(const Singles& x, const double*) {
  const Quotient e = exponential(widened(held(x, 110)), -1);
  return narrowed(e.below / (e.below + e.above));
}
// e/(1 + e)^2
inline Lanes bell(const Quotient& e) {
  const Lanes sum = e.below + e.above;
  return e.above * e.below / (sum * sum);
}
inline Singles sigmoid_slope(const Singles& x, const double*) { return narrowed(bell(exponential(widened(held(x, 110)), -1))); }
inline Singles silu(const Singles& x, const double*) {
  const Quotient e = exponential(widened(held(x, 110)), -1);
  return narrowed(widened(at_least(x, -110)) * e.below / (e.below + e.above));
}

// (e^2x - 1)/(e^2x + 1); for scale = 1, where x is near 0, exactly 2 odd/(2 even).
inline Singles tanh(const Singles& x, const double*) {
  const Exponential<Lanes> e = narrow_exponential(widened(held(x, 20)), 2);
  const Lanes more = e.scale + 1, less = 1 - e.scale;
  return narrowed((more * e.odd - less * e.even) / (more * e.even - less * e.odd));
}
inline Singles tanh_slope(const Singles& x, const double*) { return narrowed(4 * bell(exponential(widened(held(x, 55)), 2))); }

// Above 0 the exponential may be anything: it is not chosen.
inline Singles elu(const Singles& x, const double* p) {
  const Exponential<Lanes> e = narrow_exponential(widened(at_least(x, -55)), 1);
  const Lanes half = e.scale * e.odd / (e.even - e.odd);
  return choose(x > 0, x, narrowed(p[0] * ((half + half) - (1 - e.scale))));
}
inline Singles elu_slope(const Singles& x, const double* p) {
  const Quotient e = exponential(widened(at_least(x, -250)), 1);
  return choose(x > 0, splat(1), narrowed(p[0] * e.above / e.below));
}

// x Phi(x) = max(x, 0) - |x| Phi(-|x|), Phi(-m) = e^(-m^2/2) T(m)
inline Singles gelu(const Singles& x, const double*) {
  const Lanes m = widened(at_most(magnitude(x), 15));
  const Quotient e = exponential(m * m, -0.5);
  const Lanes above = m * e.above * narrow_tail_above(m);
  return narrowed(widened(at_least(x, 0)) - above / (e.below * narrow_tail_below(m)));
}
// Phi(x) + x phi(x) = s or 1 - s, s = e^(-m^2/2) (T(m) - m/sqrt(2 pi))
inline Singles gelu_slope(const Singles& x, const double*) {
  const Lanes wide = widened(x);
  const Lanes m = widened(at_most(magnitude(x), 15));
  const Quotient e = exponential(m * m, -0.5);
  const Lanes below = narrow_tail_below(m);
  const Lanes s = e.above * (narrow_tail_above(m) - m * formulas::density_at_0 * below) / (e.below * below);
  return narrowed(formulas::near(formulas::gelu_slope_zero, wide, choose(wide < 0, s, 1 - s)));
}

inline Singles relu(const Singles& x, const double*) { return at_least(x, 0); }
inline Singles relu_slope(const Singles& x, const double*) { return is_positive(x); }

}  // namespace slope::fast_formulas
