// The kernels; each is accurate to a few ulp on the whole line.
#include "expr/stable/kernels.h"

#include <cmath>
#include <numbers>

namespace slope {

namespace {

double expm1(double u) { return std::expm1(u); }
double log1p(double u) { return std::log1p(u); }
double erfc(double u) { return std::erfc(u); }

// e^u/(1 + e^u) for negative u, so that what is small is computed from what is small
double logistic(double u) {
  if (u >= 0) return 1 / (1 + std::exp(-u));
  const double power = std::exp(u);
  return power / (1 + power);
}

// max(0, u) + log(1 + e^(-|u|))
double softplus(double u) {
  const double rest = std::log1p(std::exp(-std::fabs(u)));
  return u > 0 ? u + rest : rest;
}

// 2 e^(-|u|)/(1 + e^(-2|u|))
double sech(double u) {
  const double power = std::exp(-std::fabs(u));
  return 2 * power / (1 + power * power);
}

// With tanh(u) = u/(1 + t), t = u^2/(3 + u^2/(5 + u^2/(7 + ...))) (Lambert 1768): u - tanh(u) = u*t/(1 + t), no cancellation
double tanhshrink(double u) {
  if (!(std::fabs(u) < 1)) return u - std::tanh(u);
  const double square = u * u;
  double t = 0;
  for (int odd = 19; odd >= 3; odd -= 2) t = square / (odd + t);
  return u * t / (1 + t);
}

double softsign(double u) { return std::isinf(u) ? std::copysign(1, u) : u / (1 + std::fabs(u)); }

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
  const double value = logistic(high);
  return value + value * logistic(-high) * low;
}
double twofold_softplus(double high, double low) { return softplus(high) + logistic(high) * low; }
double twofold_sech(double high, double low) {
  const double value = sech(high);
  return value - value * std::tanh(high) * low;
}
double twofold_erfc(double high, double low) {
  return std::erfc(high) - 2 * std::numbers::inv_sqrtpi * std::exp(-high * high) * low;
}

struct Kernel {
  Function function;
  TwofoldFunction twofold_value;
};

constexpr Kernel kernels[] = {
    {{"expm1", "", "", "exp(x)", expm1}, twofold_expm1},
    {{"log1p", "", "", "1/(1 + x)", log1p}, nullptr},
    {{"logistic", "", "", "sigmoid(x)*(1 - sigmoid(x))", logistic}, twofold_logistic},
    {{"softplus", "", "", "sigmoid(x)", softplus}, twofold_softplus},
    {{"sech", "", "", "-tanh(x)/cosh(x)", sech}, twofold_sech},
    {{"erfc", "", "", "-2/sqrt(pi)*e^(-x^2)", erfc}, twofold_erfc},
    {{"tanhshrink", "", "", "tanh(x)^2", tanhshrink}, nullptr},
    {{"softsign", "", "", "1/(1 + |x|)^2", softsign}, nullptr},
    {{"vanishing_product", "", "", "", nullptr}, nullptr},
};

}  // namespace

Expr stable_call(std::string_view name, const Expr& u) {
  for (const Kernel& kernel : kernels) {
    if (kernel.function.name == name) return call(kernel.function, {u});
  }
  return call(name, {u});
}

Expr vanishing_product(const Expr& u, const Expr& v) { return call(std::end(kernels)[-1].function, {u, v}); }

bool is_vanishing_product(const Expr& e) {
  const auto* c = e.as<Call>();
  return c != nullptr && c->function == &std::end(kernels)[-1].function;
}

TwofoldFunction twofold_value(const Function& function) {
  if (function.name == "exp") return twofold_exp;
  for (const Kernel& kernel : kernels) {
    if (kernel.function.value == function.value) return kernel.twofold_value;
  }
  return nullptr;
}

}  // namespace slope
