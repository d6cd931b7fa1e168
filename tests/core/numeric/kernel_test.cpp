// The kernels against the truth: float32 within 1 ulp, nearly always correctly rounded; float64 within a few ulp.
#include "numeric/kernel.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "expr/function_table.h"

using namespace slope;

namespace {

// The distance from the truth in units of the last place of a format with `digits` bits; 0 for the same NaN or infinity.
double distance(double value, double truth, int digits, int lowest) {
  if (value == truth || (std::isnan(value) && std::isnan(truth))) return 0;
  if (!std::isfinite(value) || !std::isfinite(truth)) return HUGE_VAL;
  int exponent;
  std::frexp(truth, &exponent);
  return std::fabs(value - truth) / std::ldexp(1, std::max(exponent - digits, lowest));
}

struct Tally {
  int rows = 0, rounded = 0;
  double worst32 = 0, worst64 = 0;

  void check(const Kernel& kernel, Wanted part, const std::vector<double>& parameters, double x, double truth) {
    const float single = static_cast<float>(x);
    float y;
    double wide;
    apply(kernel, part, parameters.data(), &single, &y, 1);
    apply(kernel, part, parameters.data(), &x, &wide, 1);
    // What overflows float32 is infinite there.
    const double nearest = static_cast<double>(static_cast<float>(truth));
    const double error = std::isinf(nearest) ? distance(y, nearest, 24, -149) : distance(y, truth, 24, -149);
    worst32 = std::max(worst32, error);
    worst64 = std::max(worst64, distance(wide, truth, 53, -1074));
    ++rows;
    rounded += error <= 0.5;
    CAPTURE(std::string(name_of(kernel)), part == Wanted::value, x, y, wide, truth);
    CHECK(error <= 0.501);
    CHECK(distance(wide, truth, 53, -1074) <= 4);
  }
};

// "leaky_relu(x, 0.2)" -> the kernel and its parameters, defaults included.
const Kernel* read_call(const std::string& text, std::vector<double>& parameters) {
  const std::size_t opening = text.find('(');
  const std::string name = text.substr(0, opening);
  parameters.clear();
  for (std::size_t comma = text.find(','); comma != std::string::npos; comma = text.find(',', comma + 1)) {
    parameters.push_back(std::strtod(text.c_str() + comma + 1, nullptr));
  }
  const Function* function = find_function(name);
  for (std::size_t i = parameters.size(); i < function->parameters.size(); ++i) {
    parameters.push_back(std::strtod(std::string(function->parameters[i].default_value).c_str(), nullptr));
  }
  return find_kernel(name);
}

double number(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

}  // namespace

TEST_CASE("Every row of the catalogue has its kernel, with as many parameters") {
  for (const Function& row : activation_functions()) {
    CAPTURE(row.name);
    const Kernel* kernel = find_kernel(row.name);
    REQUIRE(kernel != nullptr);
    CHECK(parameter_count(*kernel) == row.parameters.size());
  }
}

TEST_CASE("Values and derivatives in float32 are the truth, rounded once") {
  std::ifstream file(TESTS_FOLDER "/golden/activations.txt");
  REQUIRE(file);
  Tally tally;
  std::vector<double> parameters;
  const Kernel* kernel = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.back() == ')') {
      kernel = read_call(line, parameters);
      REQUIRE(kernel != nullptr);
      continue;
    }
    std::istringstream fields(line);
    std::string x, value, slope;
    fields >> x >> value >> slope;
    tally.check(*kernel, Wanted::value, parameters, number(x), number(value));
    if (slope != "-") tally.check(*kernel, Wanted::derivative, parameters, number(x), number(slope));
  }
  CHECK(tally.rows > 1200);
  CHECK(tally.rounded == tally.rows);
}

TEST_CASE("Elementary functions in float32 are the truth, rounded once") {
  std::ifstream file(TESTS_FOLDER "/golden/elementary.txt");
  REQUIRE(file);
  Tally tally;
  const Kernel* kernel = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line.find(' ') == std::string::npos) {
      kernel = find_kernel(line);
      REQUIRE(kernel != nullptr);
      continue;
    }
    std::istringstream fields(line);
    std::string x, value;
    fields >> x >> value;
    tally.check(*kernel, Wanted::value, {}, number(x), number(value));
  }
  CHECK(tally.rows > 1000);
  CHECK(tally.rounded == tally.rows);
}

TEST_CASE("At a kink the derivative is what PyTorch takes") {
  struct Kink {
    const char* call;
    float x;
    float slope;
  };
  const std::vector<Kink> kinks = {
      {"relu(x)", 0, 0},          {"leaky_relu(x, 0.25)", 0, 0.25f}, {"elu(x, 0.5)", 0, 0.5f}, {"hardtanh(x)", -1, 0},
      {"hardtanh(x)", 1, 0},      {"relu6(x)", 0, 0},                {"relu6(x)", 6, 0},       {"softshrink(x)", 0.5f, 0},
      {"hardshrink(x)", -0.5f, 0}, {"hardsigmoid(x)", 3, 0},         {"hardswish(x)", -3, -0.5f}, {"hardswish(x)", 3, 1},
      {"threshold(x, 0.5, 20)", 0.5f, 0},
  };
  for (const Kink& kink : kinks) {
    CAPTURE(kink.call, kink.x);
    std::vector<double> parameters;
    const Kernel* kernel = read_call(kink.call, parameters);
    float slope;
    apply(*kernel, Wanted::derivative, parameters.data(), &kink.x, &slope, 1);
    CHECK(slope == kink.slope);
  }
}

TEST_CASE("NaN stays NaN, a zero keeps its sign, and no position in the array matters") {
  const double defaults[2] = {1, 1};
  for (std::size_t k = 0; const Kernel* kernel = kernel_at(k); ++k) {
    for (const Wanted part : {Wanted::value, Wanted::derivative}) {
      CAPTURE(std::string(name_of(*kernel)), part == Wanted::value);
      std::vector<float> x(777), y(777);
      for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<float>(i) * 0.03f - 10;
      x[5] = std::numeric_limits<float>::quiet_NaN();
      apply(*kernel, part, defaults, x.data(), y.data(), x.size());
      CHECK(std::isnan(y[5]));
      for (std::size_t i = 0; i < x.size(); ++i) {
        float alone;
        apply(*kernel, part, defaults, &x[i], &alone, 1);
        if (!(alone == y[i] || (std::isnan(alone) && std::isnan(y[i])))) FAIL(x[i] << ": " << alone << " and " << y[i]);
      }
    }
  }
  const float zero = -0.0f;
  for (const char* name : {"tanh", "elu", "selu", "gelu", "silu", "softsign", "tanhshrink", "expm1", "log1p", "erf", "sin"}) {
    CAPTURE(name);
    float y;
    apply(*find_kernel(name), Wanted::value, defaults, &zero, &y, 1);
    CHECK(y == 0);
    CHECK(std::signbit(y));
  }
}

TEST_CASE("Natively and in wasm every kernel computes the same bits") {
  // FNV-1a over the bits of all results; the number is that of GCC's build, and of every other.
  std::uint64_t hash = 14695981039346656037u;
  const auto add = [&hash](std::uint64_t bits) {
    for (int i = 0; i < 8; ++i) hash = (hash ^ (bits >> (8 * i) & 0xff)) * 1099511628211u;
  };
  std::vector<float> x;
  for (std::uint64_t bits = 0; bits < std::uint64_t{1} << 32; bits += 262'139) {
    x.push_back(__builtin_bit_cast(float, static_cast<std::uint32_t>(bits)));
  }
  const std::vector<double> wide_x(x.begin(), x.end());
  std::vector<float> y(x.size());
  std::vector<double> wide_y(x.size());
  const double parameters[] = {0.3, 1.7};
  for (std::size_t k = 0; const Kernel* kernel = kernel_at(k); ++k) {
    for (const Wanted wanted : {Wanted::value, Wanted::derivative}) {
      apply(*kernel, wanted, parameters, x.data(), y.data(), x.size());
      apply(*kernel, wanted, parameters, wide_x.data(), wide_y.data(), x.size());
      // NaN has many bit patterns, and machines differ in them.
      for (const float value : y) add(std::isnan(value) ? 1 : __builtin_bit_cast(std::uint32_t, value));
      for (const double value : wide_y) add(std::isnan(value) ? 1 : __builtin_bit_cast(std::uint64_t, value));
    }
  }
  CHECK(hash == 0x878e1da4c1f671d8);
}
