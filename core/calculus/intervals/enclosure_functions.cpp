// The images of intervals under the elementary functions and the kernels.
#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <string_view>

#include "calculus/intervals/enclosure.h"
#include "expr/function_table.h"
#include "expr/stable/kernels.h"

namespace slope {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double pi = 3.14159265358979323846;

// Some ulp to either side.
Enclosure trusted(double low, double high, int ulp = 4) {
  const auto margin = [&](double x) { return std::isfinite(x) ? ulp * (std::fabs(x) * DBL_EPSILON + DBL_TRUE_MIN) : 0; };
  const double down = low == infinity ? std::numeric_limits<double>::max() : low - margin(low);
  const double up = high == -infinity ? -std::numeric_limits<double>::max() : high + margin(high);
  return {down, up};
}

struct Monotone {
  std::string_view name;
  Enclosure domain;  // values outside it are not asked for
  Enclosure bound;   // the image of the domain
  int ulp = 4;
};
constexpr std::array increasing = {
    Monotone{"exp", everything, {0, infinity}},
    Monotone{"log", {0, infinity}, everything},
    Monotone{"sqrt", {0, infinity}, {0, infinity}},
    Monotone{"sinh", everything, everything},
    Monotone{"tanh", everything, {-1, 1}},
    Monotone{"asin", {-1, 1}, {-1.5707963267948968, 1.5707963267948968}},
    Monotone{"atan", everything, {-1.5707963267948968, 1.5707963267948968}},
    Monotone{"asinh", everything, everything, 16},
    Monotone{"acosh", {1, infinity}, {0, infinity}, 16},
    Monotone{"atanh", {-1, 1}, everything, 16},
    Monotone{"erf", everything, {-1, 1}},
    Monotone{"sgn", everything, {-1, 1}},
    Monotone{"heaviside", everything, {0, 1}},
    Monotone{"floor", everything, everything},
    Monotone{"expm1", everything, {-1, infinity}},
    Monotone{"log1p", {-1, infinity}, everything},
    Monotone{"logistic", everything, {0, 1}, 16},
    Monotone{"softplus", everything, {0, infinity}, 16},
    Monotone{"tanhshrink", everything, everything, 16},
    Monotone{"softsign", everything, {-1, 1}, 16},
};

Enclosure within(const Enclosure& a, const Enclosure& bound) {
  return {std::clamp(a.low, bound.low, bound.high), std::clamp(a.high, bound.low, bound.high)};
}

// Whether at + k*period lies in a for some integer k; in doubt, true.
bool meets(const Enclosure& a, double at, double period) {
  constexpr double doubt = 1e-9;
  return std::floor((a.high - at) / period + doubt) >= std::ceil((a.low - at) / period - doubt);
}

// sin on a; cos(x) = sin(x + pi/2) is asked with its own extremes.
Enclosure wave(double (*f)(double), double maximum, const Enclosure& a) {
  if (!(a.magnitude() < 1e6) || a.width() >= 2 * pi) return {-1, 1};
  Enclosure result = hull(trusted(f(a.low), f(a.low)), trusted(f(a.high), f(a.high)));
  if (meets(a, maximum, 2 * pi)) result.high = 1;
  if (meets(a, maximum + pi, 2 * pi)) result.low = -1;
  return within(result, {-1, 1});
}

}  // namespace

Enclosure exp(const Enclosure& a) { return within(trusted(std::exp(a.low), std::exp(a.high)), {0, infinity}); }

Enclosure log(const Enclosure& a) {
  if (a.high <= 0) return everything;
  return trusted(std::log(std::max(0.0, a.low)), std::log(a.high));
}

Enclosure image(const Function& function, const Enclosure& a) {
  const std::string_view name = function.name;
  for (const Monotone& f : increasing) {
    if (f.name != name) continue;
    if (a.high < f.domain.low || a.low > f.domain.high) return everything;
    const Enclosure inside = within(a, f.domain);
    return within(trusted(function.value(inside.low), function.value(inside.high), f.ulp), f.bound);
  }
  if (name == "abs") return {a.mignitude(), a.magnitude()};
  if (name == "cosh") {
    return within(trusted(std::cosh(a.mignitude()), std::cosh(a.magnitude())), {1, infinity});
  }
  if (name == "sech") return within(trusted(function.value(a.magnitude()), function.value(a.mignitude()), 16), {0, 1});
  if (name == "erfc") return within(trusted(function.value(a.high), function.value(a.low), 16), {0, 2});
  if (name == "sin") return wave([](double x) { return std::sin(x); }, pi / 2, a);
  if (name == "cos") return wave([](double x) { return std::cos(x); }, 0, a);
  if (name == "tan") {
    if (!(a.magnitude() < 1e6) || a.width() >= pi || meets(a, pi / 2, pi)) return everything;
    return trusted(std::tan(a.low), std::tan(a.high));
  }
  if (name == "acos") {
    if (a.high < -1 || a.low > 1) return everything;
    const Enclosure inside = within(a, {-1, 1});
    return within(trusted(std::acos(inside.high), std::acos(inside.low)), {0, 3.1415926535897936});
  }
  return everything;
}

}  // namespace slope
