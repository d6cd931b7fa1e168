// Bench: every float32 input of a kernel against the truth: greatest error, where, and how many are correctly rounded.
//
//   sweep NAME value|derivative [STEP [PARAMETER…]]     STEP 1 (all 2^32 inputs, a few minutes) or more: every STEP-th
//   sweep all [STEP]                                    every kernel but floor, ceil, trunc and round, value and derivative
//
// The truth is the catalogue's own formula, or its symbolic derivative, in 512 bits (MPFR). It is slow; so the float64 kernel
// decides wherever it lies so far from the middle of two float32 that an error of 2^-43 of its value could not matter, and
// MPFR where it does not, and at every 65536th input besides, to check the float64 kernel itself. The greatest error is that of
// the inputs that MPFR was asked about; no other is beyond 0.5.
#include <mpfr.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "calculus/derive/derive.h"
#include "expr/expression.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "numeric/kernel.h"
#include "tensor/defaults.h"

using namespace slope;

namespace {

constexpr mpfr_prec_t precision = 512;  // 1 - tanh(52)^2 is 2^-148, and must keep all digits that a double has

// A number of that precision.
struct Real {
  mpfr_t v;
  Real() { mpfr_init2(v, precision); }
  explicit Real(double value) : Real() { mpfr_set_d(v, value, MPFR_RNDN); }
  Real(const Real& other) : Real() { mpfr_set(v, other.v, MPFR_RNDN); }
  Real& operator=(const Real& other) {
    mpfr_set(v, other.v, MPFR_RNDN);
    return *this;
  }
  ~Real() { mpfr_clear(v); }
};

using OneArgument = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
struct Elementary {
  const char* name;
  OneArgument function;
};
const Elementary elementary[] = {{"exp", mpfr_exp},   {"log", mpfr_log},   {"sqrt", mpfr_sqrt},
                                 {"sin", mpfr_sin},   {"cos", mpfr_cos},   {"tan", mpfr_tan},   {"atan", mpfr_atan},
                                 {"sinh", mpfr_sinh}, {"cosh", mpfr_cosh}, {"tanh", mpfr_tanh}, {"erf", mpfr_erf},
                                 {"abs", [](mpfr_ptr y, mpfr_srcptr x, mpfr_rnd_t r) { return mpfr_abs(y, x, r); }}};

struct Truth {
  std::vector<std::string> names;
  std::vector<Real> arguments;

  bool holds(const Comparison& c) const {
    const Real a = value(c.left), b = value(c.right);
    const int order = mpfr_cmp(a.v, b.v);
    switch (c.relation) {
      case Relation::less: return order < 0;
      case Relation::less_equal: return order <= 0;
      case Relation::greater: return order > 0;
      case Relation::greater_equal: return order >= 0;
      case Relation::equal: return order == 0;
      case Relation::not_equal: return order != 0;
    }
    return false;
  }

  Real value(const Expr& e) const {
    Real y;
    if (const auto* number = e.as<Number>()) {
      mpfr_set_str(y.v, number->text.c_str(), 10, MPFR_RNDN);
    } else if (const auto* constant = e.as<Constant>()) {
      if (*constant == Constant::e) mpfr_exp(y.v, Real(1).v, MPFR_RNDN);
      else if (*constant == Constant::pi) mpfr_const_pi(y.v, MPFR_RNDN);
      else if (*constant == Constant::infinity) mpfr_set_inf(y.v, 1);
    } else if (const auto* symbol = e.as<Symbol>()) {
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == symbol->name) return arguments[i];
      }
    } else if (const auto* negation = e.as<Negation>()) {
      mpfr_neg(y.v, value(negation->operand).v, MPFR_RNDN);
    } else if (const auto* sum = e.as<Sum>()) {
      mpfr_set_zero(y.v, 1);
      for (const Expr& term : sum->terms) mpfr_add(y.v, y.v, value(term).v, MPFR_RNDN);
    } else if (const auto* product = e.as<Product>()) {
      mpfr_set_ui(y.v, 1, MPFR_RNDN);
      for (const Expr& factor : product->factors) mpfr_mul(y.v, y.v, value(factor).v, MPFR_RNDN);
    } else if (const auto* quotient = e.as<Quotient>()) {
      mpfr_div(y.v, value(quotient->numerator).v, value(quotient->denominator).v, MPFR_RNDN);
    } else if (const auto* power = e.as<Power>()) {
      mpfr_pow(y.v, value(power->base).v, value(power->exponent).v, MPFR_RNDN);
    } else if (const auto* choice = e.as<Choice>()) {
      for (const Branch& branch : choice->branches) {
        if (holds(branch.condition)) return value(branch.value);
      }
      return value(choice->otherwise);
    } else if (const auto* call = e.as<Call>()) {
      return value(*call);
    }
    return y;
  }

  Real value(const Call& call) const {
    if (const std::optional<Expr> definition = expand(call)) return value(*definition);
    Real y = value(call.arguments[0]);
    if (call.function->is_variadic) {
      for (const Expr& argument : call.arguments) {
        if (call.function->name == "max") mpfr_max(y.v, y.v, value(argument).v, MPFR_RNDN);
        else mpfr_min(y.v, y.v, value(argument).v, MPFR_RNDN);
      }
      return y;
    }
    for (const Elementary& row : elementary) {
      if (call.function->name == row.name) {
        Real result;
        row.function(result.v, y.v, MPFR_RNDN);
        return result;
      }
    }
    if (call.function->name == "sgn") return Real(mpfr_sgn(y.v));
    if (call.function->name == "heaviside") return Real(mpfr_sgn(y.v) > 0 ? 1 : mpfr_sgn(y.v) < 0 ? 0 : 0.5);
    std::fprintf(stderr, "no truth of %s\n", std::string(call.function->name).c_str());
    std::exit(1);
  }
};

double ulp(double truth) {
  int exponent;
  std::frexp(truth, &exponent);
  return std::ldexp(1, exponent - 24 < -149 ? -149 : exponent - 24);
}

float single(std::uint32_t bits) { return __builtin_bit_cast(float, bits); }

// Empty for what only rounds: there is nothing that it could miss.
std::optional<Expr> formula_of(std::string_view name) {
  if (name == "expm1") return parse_known("e^x - 1");
  if (name == "log1p") return parse_known("log(1 + x)");
  if (name == "log2") return parse_known("log(x)/log(2)");
  if (name == "log10") return parse_known("log(x)/log(10)");
  const Function* row = find_function(name);
  if (row == nullptr || name == "floor") return {};
  return row->definition.empty() ? call(name, {symbol("x")}) : parsed_definition(*row);
}

struct Sweep {
  const Kernel& kernel;
  Wanted part;
  std::vector<double> parameters;
  Expr formula;
  Truth truth;
  std::uint64_t inputs = 0, rounded = 0, beyond_one = 0;
  double worst = 0, worst_wide = 0;
  float where = 0, where_wide = 0;

  // Whether y is the truth rounded once, if the float64 kernel is within 2^-43 of its value: both ends of that interval round to y.
  static bool is_certain(float y, double wide) {
    return static_cast<float>(wide * (1 - 0x1p-43)) == y && static_cast<float>(wide * (1 + 0x1p-43)) == y;
  }

  // Every other result, and NaN.
  void check(float x, float y, double wide) {
    if (x != x) return;
    const double y_double = static_cast<double>(y);
    if (!std::isfinite(x) || !std::isfinite(y) || !std::isfinite(wide)) {
      // Infinite where the nearest float32 is, NaN where the formula has no value.
      const double nearest = static_cast<double>(static_cast<float>(wide));
      ++inputs;
      const bool same = y_double == nearest || (y != y && wide != wide);
      rounded += same;
      if (!same && worst < HUGE_VAL) worst = HUGE_VAL, where = x;
      return;
    }
    ++inputs;
    truth.arguments[0] = Real(static_cast<double>(x));
    const Real exact = truth.value(formula);
    if (!mpfr_number_p(exact.v)) {
      // No value: a kink. Infinite: e^x too large even for MPFR, where the float64 kernel is believed.
      if (mpfr_nan_p(exact.v)) --inputs;
      else rounded += y_double == static_cast<double>(static_cast<float>(wide));
      return;
    }
    const double nearest = mpfr_get_d(exact.v, MPFR_RNDN);
    const double scale = ulp(nearest);
    Real difference;
    mpfr_d_sub(difference.v, y_double, exact.v, MPFR_RNDN);
    const double exact_error = std::fabs(mpfr_get_d(difference.v, MPFR_RNDN)) / scale;
    rounded += exact_error <= 0.5;
    beyond_one += exact_error > 1;
    if (exact_error > worst) worst = exact_error, where = x;
    mpfr_d_sub(difference.v, wide, exact.v, MPFR_RNDN);
    const double magnitude = std::fabs(nearest) < 0x1p-300 ? 0x1p-300 : std::fabs(nearest);  // no float32 is smaller
    const double relative = std::fabs(mpfr_get_d(difference.v, MPFR_RNDN)) / magnitude;
    if (relative > worst_wide) worst_wide = relative, where_wide = x;
  }

  void run(std::uint64_t step) {
    constexpr std::size_t size = 4096;
    std::vector<float> x(size), y(size);
    std::vector<double> x_wide(size), y_wide(size);
    std::vector<char> certain(size);
    std::uint64_t block = 0;
    for (std::uint64_t bits = 0; bits < std::uint64_t{1} << 32; ++block) {
      std::size_t n = 0;
      for (; n < size && bits < std::uint64_t{1} << 32; ++n, bits += step) x[n] = single(static_cast<std::uint32_t>(bits));
      for (std::size_t i = 0; i < n; ++i) x_wide[i] = static_cast<double>(x[i]);
      apply(kernel, part, parameters.data(), x.data(), y.data(), n);
      apply(kernel, part, parameters.data(), x_wide.data(), y_wide.data(), n);
      for (std::size_t i = 0; i < n; ++i) certain[i] = is_certain(y[i], y_wide[i]);
      if (block % 16 == 0) certain[block / 16 % size] = false;
      for (std::size_t i = 0; i < n; ++i) {
        if (certain[i]) ++inputs, ++rounded;
        else check(x[i], y[i], y_wide[i]);
      }
    }
  }
};

void sweep(const Kernel& kernel, Wanted part, std::uint64_t step, std::vector<double> parameters) {
  const std::string_view name = name_of(kernel);
  const std::optional<Expr> written = formula_of(name);
  if (!written) return;
  fill_defaults(name, name != "selu", parameters);
  Truth truth{{"x"}, {Real(0.0)}};
  const Function* row = find_function(name);
  for (std::size_t i = 0; row != nullptr && i < row->parameters.size(); ++i) {
    truth.names.emplace_back(row->parameters[i].name);
    truth.arguments.emplace_back(parameters[i]);
  }
  const Expr formula = part == Wanted::value ? *written : derivative(*written, "x");
  Sweep all{kernel, part, parameters, formula, truth};
  all.run(step);
  std::printf("| %s%s | %.4f at %.9g | %.6f | %llu | %llu | %.1f at %.9g |\n", std::string(name).c_str(),
              part == Wanted::value ? "" : "'", all.worst, static_cast<double>(all.where),
              100 * static_cast<double>(all.rounded) / static_cast<double>(all.inputs),
              static_cast<unsigned long long>(all.inputs - all.rounded), static_cast<unsigned long long>(all.beyond_one),
              std::log2(all.worst_wide), static_cast<double>(all.where_wide));
  std::fflush(stdout);
}

}  // namespace

int main(int count, char** words) {
  mpfr_set_emax(mpfr_get_emax_max());
  if (count < 2) {
    std::fprintf(stderr, "sweep NAME value|derivative [STEP [PARAMETER...]], or sweep all [STEP]\n");
    return 1;
  }
  std::printf("| function | greatest error in ulp | correctly rounded %% | others | beyond 1 ulp | float64: log2 of the greatest relative error |\n|---|---|---|---|---|---|\n");
  const std::string name = words[1];
  const auto number = [&](int i, double otherwise) { return i < count ? std::strtod(words[i], nullptr) : otherwise; };
  if (name == "all") {
    for (std::size_t k = 0; const Kernel* kernel = kernel_at(k); ++k) {
      for (const Wanted part : {Wanted::value, Wanted::derivative}) sweep(*kernel, part, static_cast<std::uint64_t>(number(2, 1)), {});
    }
    return 0;
  }
  const Kernel* kernel = find_kernel(name);
  if (kernel == nullptr) {
    std::fprintf(stderr, "no kernel %s\n", name.c_str());
    return 1;
  }
  std::vector<double> parameters;
  for (int i = 4; i < count; ++i) parameters.push_back(number(i, 0));
  const Wanted part = count > 2 && std::string(words[2]) == "derivative" ? Wanted::derivative : Wanted::value;
  sweep(*kernel, part, static_cast<std::uint64_t>(number(3, 1)), parameters);
}
