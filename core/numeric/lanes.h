// Several doubles at a time: the compiler's vectors of 16 bytes side by side, and the operations that formulas need.
//
// Each operation is done on all vectors before the next one: engines that compile wasm keep its order, and a processor that
// waits for one result then has the others to work on. wasm's own instructions stand where clang 14 does not find them.
#pragma once

#include <cstdint>
#include <type_traits>

#ifdef __wasm_simd128__
#include <wasm_simd128.h>
#endif

namespace slope {

typedef double Pair __attribute__((vector_size(16)));
typedef std::int64_t PairBits __attribute__((vector_size(16)));
typedef float Quad __attribute__((vector_size(16)));
typedef std::int32_t QuadBits __attribute__((vector_size(16)));

inline constexpr int pair_count = 4;
inline constexpr int lane_count = 2 * pair_count;

struct Lanes {
  Pair v[pair_count];
};
struct LaneMask {
  PairBits v[pair_count];
};
// The same lanes in float32: what comes in and goes out.
struct Singles {
  Quad v[pair_count / 2];
};
struct SingleMask {
  QuadBits v[pair_count / 2];
};

// The result of f(i) for each pair.
template <class F>
inline Lanes each_pair(F f) {
  Lanes result;
  for (int i = 0; i < pair_count; ++i) result.v[i] = f(i);
  return result;
}
template <class F>
inline LaneMask each_mask(F f) {
  LaneMask result;
  for (int i = 0; i < pair_count; ++i) result.v[i] = __builtin_bit_cast(PairBits, f(i));
  return result;
}

template <class F>
inline Singles each_quad(F f) {
  Singles result;
  for (int i = 0; i < pair_count / 2; ++i) result.v[i] = f(i);
  return result;
}

#define SLOPE_ARITHMETIC(sign)                                                                                              \
  inline Lanes operator sign(const Lanes& a, const Lanes& b) { return each_pair([&](int i) { return a.v[i] sign b.v[i]; }); } \
  inline Lanes operator sign(const Lanes& a, double b) { return each_pair([&](int i) { return a.v[i] sign b; }); }           \
  inline Lanes operator sign(double a, const Lanes& b) { return each_pair([&](int i) { return a sign b.v[i]; }); }
SLOPE_ARITHMETIC(+)
SLOPE_ARITHMETIC(-)
SLOPE_ARITHMETIC(*)
SLOPE_ARITHMETIC(/)
#undef SLOPE_ARITHMETIC
inline LaneMask operator<(const Lanes& a, double b) { return each_mask([&](int i) { return a.v[i] < b; }); }
inline SingleMask operator>(const Singles& a, float b) {
  SingleMask result;
  for (int i = 0; i < pair_count / 2; ++i) result.v[i] = a.v[i] > b;
  return result;
}
inline Singles splat(float value) {
  return each_quad([&](int) { return Quad{value, value, value, value}; });
}

// condition ? a : b
inline double choose(bool condition, double a, double b) { return condition ? a : b; }
inline Lanes choose(const LaneMask& mask, const Lanes& a, const Lanes& b) {
  return each_pair([&](int i) { return (Pair)(((PairBits)a.v[i] & mask.v[i]) | ((PairBits)b.v[i] & ~mask.v[i])); });
}

inline Singles choose(const SingleMask& mask, const Singles& a, const Singles& b) {
  return each_quad([&](int i) { return (Quad)(((QuadBits)a.v[i] & mask.v[i]) | ((QuadBits)b.v[i] & ~mask.v[i])); });
}

// 1 where the lane is above 0, 0 where it is not, NaN for NaN. Where clang 14 sees a mask in `&` or `|` it writes a choice, three
// instructions instead of one: for wasm it is kept from seeing it. Later ones (19) cannot compile that.
inline Singles is_positive(const Singles& a) {
  return each_quad([&](int i) {
    QuadBits above = a.v[i] > 0, nan = a.v[i] != a.v[i];
#if defined(__wasm_simd128__) && __clang_major__ < 15
    asm("" : "+r"(above), "+r"(nan));
#endif
    return (Quad)((above & (QuadBits)Quad{1, 1, 1, 1}) | nan);
  });
}

inline bool any(bool condition) { return condition; }
inline bool any(const LaneMask& mask) {
  PairBits together = mask.v[0];
  for (int i = 1; i < pair_count; ++i) together |= mask.v[i];
  return (together[0] | together[1]) != 0;
}

inline constexpr std::int64_t magnitude_bits = 0x7fffffffffffffff;
inline double magnitude(double v) { return __builtin_fabs(v); }
inline Lanes magnitude(const Lanes& a) {
  return each_pair([&](int i) { return (Pair)((PairBits)a.v[i] & magnitude_bits); });
}
inline Singles magnitude(const Singles& a) {
  return each_quad([&](int i) { return (Quad)((QuadBits)a.v[i] & 0x7fffffff); });
}

// 2^(n - 1023) from a number in whose low bits n stands.
inline double power_of_low_bits(double v) { return __builtin_bit_cast(double, __builtin_bit_cast(std::uint64_t, v) << 52); }
inline Lanes power_of_low_bits(const Lanes& a) {
  return each_pair([&](int i) { return (Pair)((PairBits)a.v[i] << 52); });
}

// NaN stays NaN.
inline double at_least(double v, double least) { return v < least ? least : v; }
inline double at_most(double v, double most) { return v > most ? most : v; }
#ifdef __wasm_simd128__
inline Singles at_least(const Singles& a, float least) {
  return each_quad([&](int i) { return (Quad)wasm_f32x4_pmax((v128_t)a.v[i], wasm_f32x4_splat(least)); });
}
inline Singles at_most(const Singles& a, float most) {
  return each_quad([&](int i) { return (Quad)wasm_f32x4_pmin((v128_t)a.v[i], wasm_f32x4_splat(most)); });
}

inline Pair lower(Quad q) { return (Pair)wasm_f64x2_promote_low_f32x4((v128_t)q); }
inline Pair upper(Quad q) {
  const v128_t v = (v128_t)q;
  return (Pair)wasm_f64x2_promote_low_f32x4(wasm_i32x4_shuffle(v, v, 2, 3, 2, 3));
}
inline Quad joined(Pair low, Pair high) {
  return (Quad)wasm_i32x4_shuffle(wasm_f32x4_demote_f64x2_zero((v128_t)low), wasm_f32x4_demote_f64x2_zero((v128_t)high), 0, 1, 4, 5);
}
#else
inline Singles at_least(const Singles& a, float least) {
  return each_quad([&](int i) { return a.v[i] < least ? Quad{least, least, least, least} : a.v[i]; });
}
inline Singles at_most(const Singles& a, float most) {
  return each_quad([&](int i) { return a.v[i] > most ? Quad{most, most, most, most} : a.v[i]; });
}

inline Pair lower(Quad q) { return Pair{static_cast<double>(q[0]), static_cast<double>(q[1])}; }
inline Pair upper(Quad q) { return Pair{static_cast<double>(q[2]), static_cast<double>(q[3])}; }
inline Quad joined(Pair low, Pair high) {
  return Quad{static_cast<float>(low[0]), static_cast<float>(low[1]), static_cast<float>(high[0]), static_cast<float>(high[1])};
}
#endif

inline Lanes widened(const Singles& a) {
  return each_pair([&](int i) { return i % 2 == 0 ? lower(a.v[i / 2]) : upper(a.v[i / 2]); });
}
inline Singles narrowed(const Lanes& a) {
  return each_quad([&](int i) { return joined(a.v[2 * i], a.v[2 * i + 1]); });
}

}  // namespace slope
