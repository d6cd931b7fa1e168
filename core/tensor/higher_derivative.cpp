// Derivatives of any order without symbols: where there is no formula, as coefficients of the Taylor series at x.
//
// c[k] = f^(k)(x)/k! follow one from the other by the differential equation of the function, as in Griewank and Walther,
// "Evaluating Derivatives" (2008), chapter 13. 1 - s is kept beside s, so that far from 0 no digits cancel.
#include "tensor/higher_derivative.h"

#include <cmath>

#include "numeric/elementary.h"
#include "numeric/exponential.h"
#include "numeric/logarithm.h"
#include "numeric/trigonometry.h"

namespace slope {

namespace {

using Series = std::vector<double>;

// The n-th coefficient of a product.
double product(const Series& a, const Series& b, std::size_t n) {
  double sum = 0;
  for (std::size_t i = 0; i <= n; ++i) sum += a[i] * b[n - i];
  return sum;
}

double nth_of(const Series& c) {
  double factorial = 1;
  for (std::size_t k = 2; k < c.size(); ++k) factorial *= static_cast<double>(k);
  return factorial * c.back();
}

// x f: the n-th derivative is x f^(n) + n f^(n-1).
double times_x(double x, Series f) {
  f.back() = x * f.back() + f[f.size() - 2];
  return nth_of(f);
}

// u0 + slope t
Series line(double u0, double slope, int order) {
  Series u(static_cast<std::size_t>(order) + 1, 0);
  u[0] = u0;
  u[1] = slope;
  return u;
}

double logistic(double u) {
  const double e = exp_of(-std::fabs(u));
  return (u < 0 ? e : 1) / (1 + e);
}

// s = sigmoid(u), q = 1 - s: s' = s q u'
Series logistic(const Series& u) {
  Series s(u.size()), q(u.size()), w(u.size());
  s[0] = logistic(u[0]);
  q[0] = logistic(-u[0]);
  for (std::size_t k = 1; k < u.size(); ++k) {
    w[k - 1] = product(s, q, k - 1);
    double sum = 0;
    for (std::size_t j = 1; j <= k; ++j) sum += static_cast<double>(j) * u[j] * w[k - j];
    s[k] = sum / static_cast<double>(k);
    q[k] = -s[k];
  }
  return s;
}

// The (order - 1)-th derivative of e^(-a x^2), a = 1 or 1/2: e' = -2 a x e
double bell(double x, double a, int order) {
  Series e(static_cast<std::size_t>(order));
  e[0] = exp_of(-a * x * x);
  for (std::size_t k = 1; k < e.size(); ++k) {
    e[k] = -2 * a * (x * e[k - 1] + (k > 1 ? e[k - 2] : 0)) / static_cast<double>(k);
  }
  return nth_of(e);
}

// h = tanh(log(1 + e^x)), g = 1 - h: h' = g (1 + h) sigmoid(x)
Series tanh_of_softplus(double x, int order) {
  const Series s = logistic(line(x, 1, order));
  Series h(s.size()), g(s.size()), one_plus_h(s.size()), w(s.size());
  const double e = exp_of(-std::fabs(x));
  const double n = x < 0 ? e * (e + 2) : 1 + 2 * e, rest = x < 0 ? 2 : 2 * e * e;
  h[0] = n / (n + rest);
  g[0] = rest / (n + rest);
  one_plus_h[0] = 1 + h[0];
  for (std::size_t k = 1; k < s.size(); ++k) {
    w[k - 1] = product(g, one_plus_h, k - 1);
    h[k] = one_plus_h[k] = product(w, s, k - 1) / static_cast<double>(k);
    g[k] = -h[k];
  }
  return h;
}

// The order-th derivative of 1/x.
double of_reciprocal(double x, int order) {
  double f = 1 / x;
  for (int k = 1; k <= order; ++k) f *= -k / x;
  return f;
}

double of_root(double x, int order) {
  double f = 0.5 / std::sqrt(x);
  for (int k = 1; k < order; ++k) f *= (0.5 - k) / x;
  return f;
}

// t = tan: t' = 1 + t^2
double of_tangent(double x, int order) {
  Series t(static_cast<std::size_t>(order) + 1);
  t[0] = tan_of(x);
  for (std::size_t k = 1; k < t.size(); ++k) t[k] = ((k == 1 ? 1 : 0) + product(t, t, k - 1)) / static_cast<double>(k);
  return nth_of(t);
}

// The (order - 1)-th derivative of g = 1/(1 + x^2): (1 + x^2) g = 1, coefficient by coefficient. Beyond 1e100 nothing is left of
// it that a double holds, and x^2 may overflow.
double of_arc_tangent(double x, int order) {
  if (std::fabs(x) > 1e100) return 0;
  Series g(static_cast<std::size_t>(order));
  g[0] = 1 / (1 + x * x);
  for (std::size_t k = 1; k < g.size(); ++k) g[k] = -(2 * x * g[k - 1] + (k > 1 ? g[k - 2] : 0)) * g[0];
  return nth_of(g);
}

// alpha e^(x/alpha), left of 0
double of_celu(double x, const double* p, int order) {
  if (x >= 0) return 0;
  double f = exp_of(x / p[0]);
  for (int k = 1; k < order; ++k) f /= p[0];
  return f;
}

// x/(1 + |x|) is 1 - 1/(1 + x) on the right, 1/(1 - x) - 1 on the left.
double of_softsign(double x, const double*, int order) {
  if (x == 0) return 0;
  const double f = of_reciprocal(1 + std::fabs(x), order);
  return x < 0 && order % 2 == 0 ? f : -f;
}

double no_slope(double, const double*, int) { return 0; }

struct Row {
  std::string_view name;
  HigherDerivative::Rule rule;
};

constexpr double root_of_pi = 1.772453850905516, root_of_two_pi = 2.5066282746310002;

constexpr Row rows[] = {
    {"sigmoid", [](double x, const double*, int n) { return nth_of(logistic(line(x, 1, n))); }},
    {"tanh", [](double x, const double*, int n) { return 2 * nth_of(logistic(line(2 * x, 2, n))); }},
    {"tanhshrink", [](double x, const double*, int n) { return -2 * nth_of(logistic(line(2 * x, 2, n))); }},
    {"silu", [](double x, const double*, int n) { return times_x(x, logistic(line(x, 1, n))); }},
    {"mish", [](double x, const double*, int n) { return times_x(x, tanh_of_softplus(x, n)); }},
    {"softplus", [](double x, const double* p, int n) { return nth_of(logistic(line(p[0] * x, p[0], n - 1))); }},
    {"logsigmoid", [](double x, const double*, int n) { return nth_of(logistic(line(-x, -1, n - 1))); }},
    // x Phi(x), and Phi' is the bell
    {"gelu", [](double x, const double*, int n) { return (x * bell(x, 0.5, n) + n * bell(x, 0.5, n - 1)) / root_of_two_pi; }},
    {"gelu_tanh", [](double x, const double*, int n) {
       constexpr double scale = 2 * 0.7978845608028654, cubic = 0.044715;
       Series u = line(scale * (x + cubic * x * x * x), scale * (1 + 3 * cubic * x * x), n < 3 ? 3 : n);
       u[2] = scale * 3 * cubic * x;
       u[3] = scale * cubic;
       u.resize(static_cast<std::size_t>(n) + 1);
       return times_x(x, logistic(u));
     }},
    {"erf", [](double x, const double*, int n) { return 2 / root_of_pi * bell(x, 1, n); }},
    {"exp", [](double x, const double*, int) { return exp_of(x); }},
    {"expm1", [](double x, const double*, int) { return exp_of(x); }},
    {"elu", [](double x, const double* p, int) { return x >= 0 ? 0 : p[0] * exp_of(x); }},
    {"selu", [](double x, const double* p, int) { return x >= 0 ? 0 : p[0] * p[1] * exp_of(x); }},
    {"celu", of_celu},
    {"log", [](double x, const double*, int n) { return of_reciprocal(x, n - 1); }},
    {"log1p", [](double x, const double*, int n) { return of_reciprocal(1 + x, n - 1); }},
    {"sqrt", [](double x, const double*, int n) { return of_root(x, n); }},
    {"sin", [](double x, const double*, int n) { return (n % 4 < 2 ? 1 : -1) * (n % 2 == 0 ? sin_of(x) : cos_of(x)); }},
    {"cos", [](double x, const double*, int n) { return ((n + 1) % 4 < 2 ? 1 : -1) * (n % 2 == 0 ? cos_of(x) : sin_of(x)); }},
    {"tan", [](double x, const double*, int n) { return of_tangent(x, n); }},
    {"atan", [](double x, const double*, int n) { return of_arc_tangent(x, n); }},
    {"sinh", [](double x, const double*, int n) { return n % 2 == 0 ? sinh_of(x) : cosh_of(x); }},
    {"cosh", [](double x, const double*, int n) { return n % 2 == 0 ? cosh_of(x) : sinh_of(x); }},
    {"log2", [](double x, const double*, int n) { return of_reciprocal(x, n - 1) / log_of(2); }},
    {"log10", [](double x, const double*, int n) { return of_reciprocal(x, n - 1) / log_of(10); }},
    {"softsign", of_softsign},
    {"hardswish", [](double x, const double*, int n) { return n == 2 && x > -3 && x < 3 ? 1.0 / 3 : 0; }},
};

}  // namespace

HigherDerivative::HigherDerivative(std::string_view function, std::vector<double> parameters, int order)
    : rule_(no_slope), parameters_(std::move(parameters)), order_(order) {
  for (const Row& row : rows) {
    if (row.name == function) rule_ = row.rule;
  }
}

double HigherDerivative::operator()(double x) const {
  if (x != x) return x;
  const double value = rule_(x, parameters_.data(), order_);
  return value == value ? value : 0;
}

}  // namespace slope
