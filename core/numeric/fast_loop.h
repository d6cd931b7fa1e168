// One loop for a hot kernel: exponent, exponential and formula fused, several float32 at a time.
#pragma once

#include <cstddef>
#include <cstring>

#include "numeric/exponential.h"
#include "numeric/lanes.h"

namespace slope {

// What the exponential is taken of; bounds are those of narrow_exponential. minus_one: e^z - 1 is what the formula wants.
template <int factor, bool minus_one = false>
struct OfMultiple {
  static Lanes of(const Lanes& x) { return narrow_exponential<minus_one>(at_most(at_least(x * factor, -110), 110)); }
};
template <bool minus_one>
struct OfNegativePart {
  static Lanes of(const Lanes& x) { return narrow_exponential<minus_one>(at_least(at_most(x, 0), -150)); }
};
struct OfHalfSquare {
  static Lanes of(const Lanes& x) { return narrow_exponential<false>(at_least(-0.5 * x * x, -150)); }
};

template <class Exponential, Lanes (*formula)(Lanes, Lanes, const double*)>
void fast_loop(const float* x, const double* p, float* y, std::size_t count) {
  float rest[lane_count] = {};
  for (std::size_t i = 0; i < count; i += lane_count) {
    const std::size_t left = count - i;
    const float* from = x + i;
    if (left < lane_count) {
      std::memcpy(rest, from, left * sizeof(float));
      from = rest;
    }
    Quad quads[lane_count / 4];
    std::memcpy(quads, from, sizeof quads);
    Lanes lanes;
    for (int k = 0; k < lane_count / 4; ++k) {
      lanes.v[2 * k] = lower(quads[k]);
      lanes.v[2 * k + 1] = upper(quads[k]);
    }
    lanes = formula(lanes, Exponential::of(lanes), p);
    for (int k = 0; k < lane_count / 4; ++k) quads[k] = joined(lanes.v[2 * k], lanes.v[2 * k + 1]);
    if (left < lane_count) {
      std::memcpy(rest, quads, sizeof quads);
      std::memcpy(y + i, rest, left * sizeof(float));
    } else {
      std::memcpy(y + i, quads, sizeof quads);
    }
  }
}

// Without an exponential, in float32: formula(x) and nothing else.
template <float (*formula)(float)>
void plain_loop(const float* x, const double*, float* y, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) y[i] = formula(x[i]);
}

}  // namespace slope
