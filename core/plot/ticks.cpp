// Ticks are counted in whole steps, and labels are made from those counts: no 0.30000000000000004.
#include "plot/ticks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <numeric>

namespace slope {

namespace {

constexpr int most = 1000;
constexpr double largest_count = 1e15;  // steps from 0; doubles and their neighbours are still told apart
constexpr double farthest = 1e18;       // of multiples of pi, whose numerators are 64-bit integers
constexpr double narrowest = 1e-280;     // a range; its step and the powers of ten for it are normal numbers
constexpr double slack = 1e-9;          // steps; 0.28 counts as 28 steps of 0.01 although it is 28.000000000000004

// mantissa * 10^exponent, or pi * mantissa / denominator.
struct Step {
  std::int64_t mantissa;
  int exponent;
  std::int64_t denominator;
  double value;
};

double power_of_ten(int exponent) {
  double power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

// mantissa * 10^exponent, rounded once for |exponent| <= 22.
double decimal(std::int64_t mantissa, int exponent) {
  const auto value = static_cast<double>(mantissa);
  return exponent < 0 ? value / power_of_ten(-exponent) : value * power_of_ten(exponent);
}

// 1, 2, 5, 10, 20, ... times 10^exponent.
Step decimal_step(int index, int exponent) {
  constexpr std::int64_t mantissas[] = {1, 2, 5};
  const std::int64_t mantissa = mantissas[index % 3];
  return {mantissa, exponent + index / 3, 1, decimal(mantissa, exponent + index / 3)};
}

Step pi_step(std::int64_t numerator, std::int64_t denominator) {
  return {numerator, 0, denominator, std::numbers::pi * static_cast<double>(numerator) / static_cast<double>(denominator)};
}

// The number of multiples in [low, high]; infinite where they cannot be told apart.
double count(double low, double high, double step) {
  if (!(step > 0) || std::max(std::fabs(low), std::fabs(high)) / step > largest_count) return HUGE_VAL;
  return std::floor(high / step + slack) - std::ceil(low / step - slack) + 1;
}

Step number_step(double low, double high, int at_most) {
  const int exponent = static_cast<int>(std::floor(std::log10((high - low) / at_most)));
  for (int index = 0;; ++index) {
    const Step step = decimal_step(index, exponent - 1);
    if (count(low, high, step.value) <= at_most || index > 60) return step;
  }
}

Step multiple_of_pi_step(double low, double high, int at_most) {
  // pi times 1/20, 1/50, 1/100 ... are the decimal steps 0.05, 0.02, 0.01 of pi; of those from 0.1 on, fractions are nicer.
  constexpr struct {
    int numerator, denominator;
  } fractions[] = {{1, 12}, {1, 6}, {1, 4}, {1, 2}, {1, 1}, {2, 1}};
  for (int exponent = -9; exponent <= -2; ++exponent) {
    for (const std::int64_t mantissa : {1, 2, 5}) {
      const auto denominator = static_cast<std::int64_t>(power_of_ten(-exponent)) / mantissa;
      const Step step = pi_step(1, denominator);
      if (count(low, high, step.value) <= at_most) return step;
    }
  }
  for (const auto& [numerator, denominator] : fractions) {
    const Step step = pi_step(numerator, denominator);
    if (count(low, high, step.value) <= at_most) return step;
  }
  Step step = pi_step(5, 1);
  for (int index = 0; count(low, high, step.value) > at_most && step.mantissa < std::int64_t{1} << 50; ++index) {
    step = pi_step(step.mantissa * 2 + (index % 3 == 2 ? step.mantissa / 2 : 0), 1);  // 5, 10, 20, 50
  }
  return step;
}

// 123 * 10^-2 -> 1.23, not of 0; with a power of ten where the zeros would be many.
void write_number(std::int64_t mantissa, int exponent, Tick& tick) {
  for (; mantissa % 10 == 0; ++exponent) mantissa /= 10;
  const std::string sign = mantissa < 0 ? "-" : "";
  std::string digits = std::to_string(std::abs(mantissa));
  const int scale = static_cast<int>(digits.size()) - 1 + exponent;  // d.ddd * 10^scale
  if (scale > 5 || scale < -4) {
    if (digits.size() > 1) digits.insert(1, ".");
    tick.plain = sign + digits + "e" + std::to_string(scale);
    tick.latex = sign + (digits == "1" ? "" : digits + "\\cdot ") + "10^{" + std::to_string(scale) + "}";
    return;
  }
  if (exponent >= 0) {
    digits.append(static_cast<std::size_t>(exponent), '0');
  } else if (scale >= 0) {
    digits.insert(static_cast<std::size_t>(scale + 1), ".");
  } else {
    digits = "0." + std::string(static_cast<std::size_t>(-scale - 1), '0') + digits;
  }
  tick.plain = tick.latex = sign + digits;
}

// 6/4 -> 3*pi/2, not of 0
void write_multiple_of_pi(std::int64_t numerator, std::int64_t denominator, Tick& tick) {
  const std::int64_t divisor = std::gcd(numerator, denominator);
  const std::int64_t above = std::abs(numerator) / divisor, below = denominator / divisor;
  const std::string sign = numerator < 0 ? "-" : "";
  tick.plain = sign + (above == 1 ? "" : std::to_string(above) + "*") + "pi";
  tick.latex = (above == 1 ? "" : std::to_string(above)) + "\\pi";
  if (below != 1) {
    tick.plain += "/" + std::to_string(below);
    tick.latex = "\\frac{" + tick.latex + "}{" + std::to_string(below) + "}";
  }
  tick.latex = sign + tick.latex;
}

}  // namespace

std::vector<Tick> ticks(double low, double high, int at_most, TickUnit unit) {
  if (!(high - low >= narrowest) || !std::isfinite(high - low) || at_most < 1) return {};
  at_most = std::min(at_most, most);
  if (unit == TickUnit::pi && std::max(std::fabs(low), std::fabs(high)) > farthest) return {};
  const Step step = unit == TickUnit::pi ? multiple_of_pi_step(low, high, at_most) : number_step(low, high, at_most);
  if (!(count(low, high, step.value) <= at_most)) return {};
  std::vector<Tick> result;
  const auto first = static_cast<std::int64_t>(std::ceil(low / step.value - slack));
  const auto last = static_cast<std::int64_t>(std::floor(high / step.value + slack));
  for (std::int64_t n = first; n <= last; ++n) {
    const std::int64_t mantissa = n * step.mantissa;
    Tick tick{};
    if (mantissa == 0) {
      tick.plain = tick.latex = "0";
    } else if (unit == TickUnit::pi) {
      tick.value = std::numbers::pi * static_cast<double>(mantissa) / static_cast<double>(step.denominator);
      write_multiple_of_pi(mantissa, step.denominator, tick);
    } else {
      tick.value = decimal(mantissa, step.exponent);
      write_number(mantissa, step.exponent, tick);
    }
    result.push_back(std::move(tick));
  }
  return result;
}

}  // namespace slope
