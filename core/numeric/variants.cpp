// The frameworks' own float32 arithmetic: every operation rounds, and none is fused.
#include "numeric/variants.h"

#include <cmath>

#include "numeric/kernel.h"

namespace slope {

namespace {

float exp_of_single(float x) {
  float y;
  apply(*find_kernel("exp"), Wanted::value, nullptr, &x, &y, 1);
  return y;
}

template <std::size_t n>
float horner(const float (&coefficients)[n], float x) {
  float value = coefficients[0];
  for (std::size_t i = 1; i < n; ++i) value = value * x + coefficients[i];
  return value;
}

float sigmoid_in_packet(float x) {
  constexpr float p[] = {4.37031012579801e-11f, 1.15627324459942e-07f, 6.08574864600143e-05f, 8.51377133304701e-03f,
                         2.48287947061529e-01f};
  constexpr float q[] = {6.10247389755681e-13f, 5.76102136993427e-09f, 6.29106785017040e-06f,
                         1.70198817374094e-03f, 1.16817656904453e-01f, 9.93151921023180e-01f};
  x = x < -18 ? -18 : x > 18 ? 18 : x;
  const float square = x * x;
  const float y = x * horner(p, square) / horner(q, square) + 0.5f;
  return y < 0 ? 0 : y > 1 ? 1 : y;
}

float tanh_in_packet(float x) {
  constexpr float p[] = {-2.76076847742355e-16f, 2.00018790482477e-13f, -8.60467152213735e-11f, 5.12229709037114e-08f,
                         1.48572235717979e-05f,  6.37261928875436e-04f, 4.89352455891786e-03f};
  constexpr float q[] = {1.19825839466702e-06f, 1.18534705686654e-04f, 2.26843463243900e-03f, 4.89352518554385e-03f};
  x = x < -9 ? -9 : x > 9 ? 9 : x;
  const float square = x * x;
  return x * horner(p, square) / horner(q, square);
}

}  // namespace

void naive_sigmoid(const float* x, float* y, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) y[i] = 1 / (1 + exp_of_single(-x[i]));
}

void tensorflow_sigmoid(const float* x, float* y, std::size_t count) {
  const std::size_t in_packets = count / 8 * 8;
  for (std::size_t i = 0; i < in_packets; ++i) y[i] = sigmoid_in_packet(x[i]);
  for (std::size_t i = in_packets; i < count; ++i) y[i] = x[i] < -18 ? 0 : x[i] > 18 ? 1 : 1 / (1 + exp_of_single(-x[i]));
}

void tanh_by(TanhFormula formula, const float* x, float* y, std::size_t count) {
  if (formula == TanhFormula::rational) return tensorflow_tanh(x, y, count);
  for (std::size_t i = 0; i < count; ++i) {
    const float v = x[i];
    if (formula == TanhFormula::four_exponentials) {
      const float e = exp_of_single(v), inverse = exp_of_single(-v);
      y[i] = (e - inverse) / (e + inverse);
    } else {
      const float e = exp_of_single(-2 * v);
      y[i] = formula == TanhFormula::one_exponential ? (1 - e) / (1 + e) : 2 * (1 / (1 + e)) - 1;
    }
  }
}

double error_in_ulp(float value, double truth) {
  const double nearest = static_cast<double>(static_cast<float>(truth)), given = static_cast<double>(value);
  if (given == nearest && !std::isfinite(given)) return 0;
  if (given != given || truth != truth) return given != given && truth != truth ? 0 : HUGE_VAL;
  if (!std::isfinite(given) || !std::isfinite(truth)) return HUGE_VAL;
  int exponent;
  std::frexp(truth, &exponent);
  return std::fabs(given - truth) / std::ldexp(1, exponent - 24 < -149 ? -149 : exponent - 24);
}

void tensorflow_tanh(const float* x, float* y, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) y[i] = tanh_in_packet(x[i]);
}

}  // namespace slope
