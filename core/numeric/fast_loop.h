// The loop of a hot kernel: one formula from float32 to float32, several at a time.
#pragma once

#include <cstddef>
#include <cstring>

#include "numeric/lanes.h"

namespace slope {

// lane_count of them; vector by vector, so that none goes by way of memory.
inline Singles loaded(const float* x) {
  return each_quad([&](int i) {
    Quad quad;
    std::memcpy(&quad, x + 4 * i, sizeof quad);
    return quad;
  });
}
// In this order, which the compiler would reverse: a processor fetches ahead of ascending addresses only. For relu that is a factor of three.
inline void store(const Singles& singles, float* y) {
  for (int i = 0; i < pair_count / 2; ++i) {
    std::memcpy(y + 4 * i, &singles.v[i], sizeof(Quad));
    asm volatile("" ::: "memory");
  }
}

template <Singles (*formula)(const Singles& x, const double* p)>
void fast_loop(const float* x, const double* p, float* y, std::size_t count) {
  std::size_t i = 0;
  for (; i + lane_count <= count; i += lane_count) store(formula(loaded(x + i), p), y + i);
  if (i == count) return;
  float rest[lane_count] = {};
  std::memcpy(rest, x + i, (count - i) * sizeof(float));
  store(formula(loaded(rest), p), rest);
  std::memcpy(y + i, rest, (count - i) * sizeof(float));
}

}  // namespace slope
