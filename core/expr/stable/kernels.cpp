// The kernels; each is accurate to a few ulp on the whole line.
#include "expr/stable/kernels.h"

#include <cmath>
#include <numbers>

namespace slope::kernel {

namespace {

double value_of_expm1(double u) { return std::expm1(u); }
double value_of_log1p(double u) { return std::log1p(u); }
double value_of_erfc(double u) { return std::erfc(u); }

// e^u/(1 + e^u) for negative u, so that what is small is computed from what is small
double value_of_logistic(double u) {
  if (u >= 0) return 1 / (1 + std::exp(-u));
  const double power = std::exp(u);
  return power / (1 + power);
}

// max(0, u) + log(1 + e^(-|u|))
double value_of_softplus(double u) {
  const double rest = std::log1p(std::exp(-std::fabs(u)));
  return u > 0 ? u + rest : rest;
}

// 2 e^(-|u|)/(1 + e^(-2|u|))
double value_of_sech(double u) {
  const double power = std::exp(-std::fabs(u));
  return 2 * power / (1 + power * power);
}

// With tanh(u) = u/(1 + t), t = u^2/(3 + u^2/(5 + u^2/(7 + ...))) (Lambert 1768): u - tanh(u) = u*t/(1 + t), no cancellation
double value_of_tanhshrink(double u) {
  if (!(std::fabs(u) < 1)) return u - std::tanh(u);
  const double square = u * u;
  double t = 0;
  for (int odd = 19; odd >= 3; odd -= 2) t = square / (odd + t);
  return u * t / (1 + t);
}

double value_of_softsign(double u) { return std::isinf(u) ? std::copysign(1, u) : u / (1 + std::fabs(u)); }

// f(high + low) = f(high) + low f'(high), as low is below half an ulp of high.
double twofold_exp(double high, double low) {
  const double value = std::exp(high);
  return std::isinf(value) ? value : value + value * low;
}
double twofold_expm1(double high, double low) {
  const double value = std::expm1(high);
  return std::isinf(value) ? value : value + (value + 1) * low;
}
double twofold_logistic(double high, double low) {
  const double value = value_of_logistic(high);
  return value + value * value_of_logistic(-high) * low;
}
double twofold_softplus(double high, double low) { return value_of_softplus(high) + value_of_logistic(high) * low; }
double twofold_sech(double high, double low) {
  const double value = value_of_sech(high);
  return value - value * std::tanh(high) * low;
}
double twofold_erfc(double high, double low) {
  return std::erfc(high) - 2 * std::numbers::inv_sqrtpi * std::exp(-high * high) * low;
}

}  // namespace

const Function expm1 = {"expm1", "", "", "", value_of_expm1};
const Function log1p = {"log1p", "", "", "", value_of_log1p};
const Function logistic = {"logistic", "", "", "", value_of_logistic};
const Function softplus = {"softplus", "", "", "", value_of_softplus};
const Function sech = {"sech", "", "", "", value_of_sech};
const Function erfc = {"erfc", "", "", "", value_of_erfc};
const Function tanhshrink = {"tanhshrink", "", "", "", value_of_tanhshrink};
const Function softsign = {"softsign", "", "", "", value_of_softsign};
const Function vanishing_product = {"vanishing_product", "", "", "", nullptr};

TwofoldFunction twofold_value(const Function& function) {
  if (function.name == "exp") return twofold_exp;
  if (&function == &expm1) return twofold_expm1;
  if (&function == &logistic) return twofold_logistic;
  if (&function == &softplus) return twofold_softplus;
  if (&function == &sech) return twofold_sech;
  if (&function == &erfc) return twofold_erfc;
  return nullptr;
}

}  // namespace slope::kernel
