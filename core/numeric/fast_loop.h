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

// `at_once` times lane_count in a turn: more than one where the formula is so short that the loop's own steps would take as long.
template <Singles (*formula)(const Singles& x, const double* p), int at_once = 1>
void fast_loop(const float* x, const double* p, float* y, std::size_t count) {
  constexpr std::size_t step = at_once * lane_count;
  const auto turn = [p](const float* from, float* to) {
    for (std::size_t i = 0; i < step; i += lane_count) store(formula(loaded(from + i), p), to + i);
  };
  const std::size_t left = count % step;
  for (const float* const end = x + (count - left); x != end; x += step, y += step) turn(x, y);
  if (left == 0) return;
  float rest[step] = {};
  std::memcpy(rest, x, left * sizeof(float));
  turn(rest, rest);
  std::memcpy(y, rest, left * sizeof(float));
}

}  // namespace slope
