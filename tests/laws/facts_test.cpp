// Law: every fact holds at every sample. No fact of the catalogue, nor of any other function here, is contradicted by values.
#include "activation/facts.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <functional>
#include <string>

#include "activation/activation.h"
#include "calculus/derive/derive.h"
#include "expr/parse.h"

using namespace slope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Sample {
  double x, f, slope;
};

// A function, all that is said of it, and its values: dense near 0, sparse far out, none at a kink.
struct Subject {
  explicit Subject(const std::string& text)
      : text(text), f(parse_known(text)), known(facts(f)), value(f, {"x"}), slope(derivative(f, "x"), {"x"}) {
    for (double x = 300.123; x > 20; x /= 1.01) add(-x);
    for (double x = -20.00317; x < 20; x += 0.00577) add(x);
    for (double x = 20.123; x < 300; x *= 1.01) add(x);
  }

  double at(double x) const { return value(&x); }
  double slope_at(double x) const { return slope(&x); }

  // The first sample at which the claim fails, as text; "" if there is none.
  std::string first_failure(const std::function<bool(const Sample&)>& claim) const {
    for (const Sample& s : samples) {
      if (!claim(s)) return "x = " + std::to_string(s.x) + ", f = " + std::to_string(s.f) + ", f' = " + std::to_string(s.slope);
    }
    return "";
  }

  std::string text;
  Expr f;
  Facts known;
  Program value, slope;
  std::vector<Sample> samples;

 private:
  // The derivative's formula may have values where the function has none.
  void add(double x) { samples.push_back({x, at(x), std::isfinite(at(x)) ? slope_at(x) : NAN}); }
};

const std::vector<Subject>& subjects() {
  static const std::vector<Subject> all = [] {
    std::vector<Subject> result;
    for (const Activation& a : activations()) result.emplace_back(std::string(a.function->name) + "(x)");
    for (const char* text :
         {"3", "-x/2", "x^2", "x^3 - 3x", "1/x", "log(x)", "sqrt(x)", "sqrt(4 - x^2)", "e^(-x^2)", "x*e^(-x/9)", "1/(1 + x^2)",
          "atan(x)", "erf(x)", "x*|x|", "x > 1 ? -x : 5 - x", "elu(x, 3)", "max(x, 2 - x^2)", "log(x^2 - 2)",
          "x > 0 ? x^2 : 0", "softplus(x, 3)", "leaky_relu(x, -1)", "celu(x, 1/2)", "tanh(x)*x", "sigmoid(2x - 1) - 1/2",
          "|x - 1| - |x + 1|", "asinh(x)", "acosh(x + 2)", "atanh(x/6)"}) {
      result.emplace_back(text);
    }
    return result;
  }();
  return all;
}

double value(const Expr& e) { return evaluate(e, {}); }

class Set {
 public:
  explicit Set(const std::vector<Interval>& intervals) {
    for (const Interval& i : intervals) ends_.push_back({value(i.low), value(i.high)});
  }

  // Empty where x is too near to an end to tell.
  std::optional<bool> contains(double x) const {
    const double margin = 1e-9 * (1 + std::fabs(x));
    bool is_inside = false;
    for (const auto& [low, high] : ends_) {
      if (std::fabs(x - low) < margin || std::fabs(x - high) < margin) return {};
      is_inside = is_inside || (low < x && x < high);
    }
    return is_inside;
  }

  double low() const { return ends_.front().first; }
  double high() const { return ends_.back().second; }

 private:
  std::vector<std::pair<double, double>> ends_;
};

}  // namespace

TEST_CASE("Domain and range hold at every sample") {
  for (const Subject& subject : subjects()) {
    CAPTURE(subject.text);
    REQUIRE(subject.known.domain);
    REQUIRE(subject.known.range);
    const Set domain(*subject.known.domain), range(*subject.known.range);
    CHECK(subject.first_failure([&](const Sample& s) {
      const auto is_inside = domain.contains(s.x);
      return !is_inside || *is_inside == std::isfinite(s.f);
    }) == "");
    CHECK(subject.first_failure([&](const Sample& s) { return !std::isfinite(s.f) || range.contains(s.f) != false; }) == "");
    // The range is no larger than it must be: samples come near its ends, or go far where it is infinite.
    double least = infinity, greatest = -infinity;
    for (const Sample& s : subject.samples) {
      if (!std::isfinite(s.f)) continue;
      least = std::min(least, s.f);
      greatest = std::max(greatest, s.f);
    }
    CHECK((std::isinf(range.low()) ? least < -2 : least < range.low() + 0.1));
    CHECK((std::isinf(range.high()) ? greatest > 2 : greatest > range.high() - 0.1));
    CHECK(subject.known.bounded_below == std::isfinite(range.low()));
    CHECK(subject.known.bounded_above == std::isfinite(range.high()));
  }
}

TEST_CASE("Limits are approached") {
  for (const Subject& subject : subjects()) {
    CAPTURE(subject.text);
    for (const auto& [limit, direction] : {std::pair{subject.known.limit_minus, -1}, std::pair{subject.known.limit_plus, 1}}) {
      const double near = subject.at(direction * 1e3), far = subject.at(direction * 6e3);
      if (!limit) {
        CHECK(std::isnan(far));
      } else if (std::isinf(value(*limit))) {
        CHECK(std::copysign(1, value(*limit)) * (far - near) > 1);
      } else {
        CHECK(std::fabs(far - value(*limit)) < 1e-3);
      }
    }
  }
}

TEST_CASE("Parity holds at every sample") {
  for (const Subject& subject : subjects()) {
    CAPTURE(subject.text);
    bool is_even = true, is_odd = true;
    for (const Sample& s : subject.samples) {
      const double mirrored = subject.at(-s.x), tolerance = 1e-12 * (1 + std::fabs(s.f));
      if (std::isnan(s.f) && std::isnan(mirrored)) continue;
      is_even = is_even && std::fabs(mirrored - s.f) <= tolerance;
      is_odd = is_odd && std::fabs(mirrored + s.f) <= tolerance;
    }
    CHECK(subject.known.parity == (is_even ? Parity::even : is_odd ? Parity::odd : Parity::neither));
  }
}

TEST_CASE("Monotony holds from sample to sample, and zero is the centre where values say so") {
  for (const Subject& subject : subjects()) {
    CAPTURE(subject.text);
    bool rises = false, falls = false, stays = false, is_negative = false, is_positive = false;
    double last = NAN;
    for (const Sample& s : subject.samples) {
      if (!std::isfinite(s.f)) continue;
      const double tolerance = 1e-12 * (1 + std::fabs(s.f));
      rises = rises || s.f > last + tolerance;
      falls = falls || s.f < last - tolerance;
      stays = stays || (s.f == last && s.slope == 0);
      is_negative = is_negative || s.f < 0;
      is_positive = is_positive || s.f > 0;
      last = s.f;
    }
    REQUIRE(subject.known.monotone);
    switch (*subject.known.monotone) {
      case Monotone::increasing: CHECK((rises && !falls)); break;
      case Monotone::decreasing: CHECK((falls && !rises)); break;
      case Monotone::nondecreasing: CHECK((rises && !falls && stays)); break;
      case Monotone::nonincreasing: CHECK((falls && !rises && stays)); break;
      case Monotone::constant: CHECK((!rises && !falls)); break;
      case Monotone::no: CHECK((rises && falls)); break;
    }
    CHECK(subject.known.zero_centred == (subject.at(0) == 0 && is_negative && is_positive));
  }
}

TEST_CASE("No secant is steeper than the Lipschitz constant, and some come near it") {
  for (const Subject& subject : subjects()) {
    CAPTURE(subject.text);
    REQUIRE(subject.known.lipschitz);
    const double constant = value(*subject.known.lipschitz);
    double steepest = 0;
    for (std::size_t i = 1; i < subject.samples.size(); ++i) {
      const Sample &a = subject.samples[i - 1], &b = subject.samples[i];
      const double secant = std::fabs((b.f - a.f) / (b.x - a.x));
      if (std::isfinite(secant)) steepest = std::max(steepest, secant);
    }
    CHECK(steepest <= constant * (1 + 1e-9) + 1e-12);
    CHECK((std::isinf(constant) ? steepest > 3 : steepest >= 0.99 * constant));
  }
}

TEST_CASE("Saturated, dead and critical places are where the derivative says so") {
  for (const Subject& subject : subjects()) {
    CAPTURE(subject.text);
    REQUIRE(subject.known.saturation);
    REQUIRE(subject.known.dead);
    REQUIRE(subject.known.critical_points);
    const Set saturation(*subject.known.saturation), dead(*subject.known.dead);
    CHECK(subject.first_failure([&](const Sample& s) {
      const auto is_saturated = saturation.contains(s.x);
      return !is_saturated || !std::isfinite(s.slope) || *is_saturated == (std::fabs(s.slope) < 0.01);
    }) == "");
    CHECK(subject.first_failure([&](const Sample& s) { return dead.contains(s.x) != true || s.slope == 0; }) == "");
    // Outside the dead intervals the slope is 0 at single points only. Far out it may round to 0.
    CHECK(subject.first_failure([&](const Sample& s) {
      return dead.contains(s.x) != false || std::fabs(s.x) > 6 || s.slope != 0;
    }) == "");
    for (const Expr& point : *subject.known.critical_points) {
      const double c = value(point);
      CHECK(std::fabs(subject.slope_at(c)) < 1e-14);
      CHECK(std::fabs(subject.slope_at(c + 1e-3)) > 1e-8);
    }
    // Between two samples whose slopes have opposite signs lies a critical point or a break.
    const auto has_point_between = [&](double low, double high) {
      return std::any_of(subject.known.critical_points->begin(), subject.known.critical_points->end(),
                         [&](const Expr& point) { return low <= value(point) && value(point) <= high; });
    };
    for (std::size_t i = 1; i < subject.samples.size(); ++i) {
      const Sample &a = subject.samples[i - 1], &b = subject.samples[i];
      const bool is_smooth = std::fabs(b.slope - a.slope) < 0.1;
      if (a.slope * b.slope < 0 && is_smooth) CHECK(has_point_between(a.x, b.x));
    }
  }
}

TEST_CASE("What is told of waves holds at every sample") {
  for (const char* text : {"asin(x)", "acos(x/20)", "sin(x)", "2*cos(3x) - 1", "tan(x)", "|sin(x)|", "max(0, cos(x))", "sgn(sin(x))",
                           "log(cos(x))", "cos(x/2) + cos(x/3)", "e^sin(2x + 1)", "sin(x)*e^(-x^2)", "sin(x)/x", "cos(x)/(1 + x^2)",
                           "x - floor(x)", "|x - floor(x) - 1/2|", "2^(floor(3x) - 3x)", "x/2 + sin(x)"}) {
    const Subject subject(text);
    CAPTURE(text);
    REQUIRE(subject.known.range);
    const Set range(*subject.known.range);
    CHECK(subject.first_failure([&](const Sample& s) { return !std::isfinite(s.f) || range.contains(s.f) != false; }) == "");
    double least = infinity, greatest = -infinity, steepest = 0, last = NAN;
    bool rises = false, falls = false;
    for (const Sample& s : subject.samples) {
      if (!std::isfinite(s.f)) continue;
      least = std::min(least, s.f);
      greatest = std::max(greatest, s.f);
      steepest = std::max(steepest, std::isfinite(s.slope) ? std::fabs(s.slope) : 0);
      rises = rises || s.f > last;
      falls = falls || s.f < last;
      last = s.f;
    }
    const bool is_steep = subject.known.lipschitz && std::isinf(value(*subject.known.lipschitz));
    const double near = is_steep ? 0.2 : 0.01;  // so near to the range's ends come the samples
    CHECK((std::isinf(range.low()) ? least < -2 : least < range.low() + near));
    CHECK((std::isinf(range.high()) ? greatest > 2 : greatest > range.high() - near));
    REQUIRE(subject.known.monotone);
    CHECK((*subject.known.monotone == Monotone::no) == (rises && falls));
    CHECK((*subject.known.monotone == Monotone::increasing) == (rises && !falls));
    if (!subject.known.lipschitz) continue;
    const double constant = value(*subject.known.lipschitz);
    CHECK(steepest <= constant * (1 + 1e-9));
    CHECK((std::isinf(constant) || steepest >= 0.99 * constant));
  }
}
