// Sampling: how many pieces and points, how true, where the dots are, and that no window makes it hang.
#include "plot/sample.h"

#include <catch_amalgamated.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <numbers>
#include <string>

using namespace slope;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double half_pi = std::numbers::pi / 2;

using Real = std::function<double(double)>;

const Window usual = {-5, 5, -2, 2, 640, 400};

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
double step(double x) { return x > 0 ? 1 : x < 0 ? 0 : 0.5; }

// "(0, 1) (2, 3*)": the star is a closed dot.
std::string written(const std::vector<Dot>& dots) {
  std::string text;
  for (const Dot& dot : dots) {
    char one[64];
    std::snprintf(one, sizeof one, "%s(%.4g, %.4g%s)", text.empty() ? "" : " ", dot.x, dot.y, dot.closed ? "*" : "");
    text += one;
  }
  return text;
}

// The largest distance in pixels, measured vertically or horizontally, whichever is less, between f and the polylines.
double error_of(const Curve& curve, const Real& f, const Window& w) {
  const double x_scale = w.width / (w.right - w.left), y_scale = w.height / (w.top - w.bottom);
  double worst = 0;
  const std::size_t count = curve.points.size() / 2;
  for (std::size_t piece = 0; piece < curve.starts.size(); ++piece) {
    const std::size_t end = piece + 1 < curve.starts.size() ? curve.starts[piece + 1] : count;
    for (std::size_t i = curve.starts[piece] + 1; i < end; ++i) {
      const double x0 = curve.points[2 * i - 2], y0 = curve.points[2 * i - 1], x1 = curve.points[2 * i], y1 = curve.points[2 * i + 1];
      for (double t = 0.05; t < 1; t += 0.1) {
        const double y = f(x0 + t * (x1 - x0));
        if (y < w.bottom || y > w.top || !std::isfinite(y)) continue;
        const double width = (x1 - x0) * x_scale, rise = (y1 - y0) * y_scale;
        const double vertical = std::fabs(y - (y0 + t * (y1 - y0))) * y_scale;
        worst = std::max(worst, vertical * width / std::hypot(width, rise));
      }
    }
  }
  return worst;
}

}  // namespace

TEST_CASE("Curves are cut where they must be and have as many points as they need") {
  struct Row {
    const char* name;
    Real f;
    std::vector<double> breaks;
    std::size_t pieces;
    std::size_t most_points;
    const char* dots;
  };
  const Row rows[] = {
      {"sigmoid", sigmoid, {}, 1, 65, ""},
      {"relu", [](double x) { return std::fmax(0, x); }, {0}, 1, 65, ""},
      {"step", step, {0}, 2, 66, "(0, 0) (0, 1) (0, 0.5*)"},
      {"sgn", [](double x) { return x > 0 ? 1.0 : x < 0 ? -1.0 : x; }, {0}, 2, 66, "(0, -1) (0, 1) (0, 0*)"},
      {"step at 1/3", [](double x) { return x > 1.0 / 3 ? 1 : 0; }, {1.0 / 3}, 2, 67, "(0.3333, 0*) (0.3333, 1)"},
      {"derivative of relu", [](double x) { return x > 0 ? 1 : x < 0 ? 0 : not_a_number; }, {0}, 2, 66, "(0, 0) (0, 1)"},
      {"x == 1 ? 2 : 0", [](double x) { return x == 1 ? 1.5 : 0; }, {1}, 2, 67, "(1, 0) (1, 1.5*)"},
      {"x/x", [](double x) { return x / x; }, {0}, 2, 66, "(0, 1)"},
      {"1/x", [](double x) { return 1 / x; }, {0}, 2, 80, ""},
      {"1/x^2", [](double x) { return 1 / (x * x); }, {0}, 2, 85, ""},
      {"tan", [](double x) { return std::tan(x); }, {-3 * half_pi, -half_pi, half_pi, 3 * half_pi}, 5, 110, ""},
      {"floor", [](double x) { return std::floor(x); }, {-4, -3, -2, -1, 0, 1, 2, 3, 4}, 10, 85,
       "(-2, -2*) (-1, -2) (-1, -1*) (0, -1) (0, 0*) (1, 0) (1, 1*) (2, 1) (2, 2*) (3, 2)"},
      {"sqrt", [](double x) { return std::sqrt(x); }, {0}, 1, 45, "(0, 0*)"},
      {"log", [](double x) { return std::log(x); }, {0}, 1, 45, ""},
      {"sin(1/x)", [](double x) { return std::sin(1 / x); }, {0}, 2, 3000, ""},
      // A hole is where the graph is, not where rounding takes it: there x and sin(x) are one number, and x^2 - 1 has few digits.
      {"(x - sin(x))/x^3", [](double x) { return (x - std::sin(x)) / (x * x * x); }, {0}, 2, 70, "(0, 0.1667)"},
      {"(2x(x-1)-x^2+1)/(x-1)^2", [](double x) { return (2 * x * (x - 1) - x * x + 1) / ((x - 1) * (x - 1)); }, {1}, 2, 70, "(1, 1)"},
      {"(sqrt(1+x)-1)/x", [](double x) { return (std::sqrt(1 + x) - 1) / x; }, {-1, 0}, 2, 110, "(-1, 1*) (0, 0.5002)"},
      {"steep to a hole", [](double x) { return std::tanh(1e7 * x) * x / x; }, {0}, 2, 130, "(0, -3.052e-06)"},
      {"undefined", [](double) { return not_a_number; }, {}, 0, 0, ""},
      {"steep but whole", [](double x) { return std::tanh(1000 * x); }, {}, 1, 85, ""},
      // What the tree does not know is found, too.
      {"blind step", step, {}, 3, 90, ""},
      {"blind step at 1/3", [](double x) { return x > 1.0 / 3 ? 1 : 0; }, {}, 2, 85, ""},
      {"blind 1/x", [](double x) { return 1 / x; }, {}, 2, 95, ""},
      {"blind tan", [](double x) { return std::tan(x); }, {}, 5, 150, ""},
      {"blind floor", [](double x) { return std::floor(x + 0.3); }, {}, 7, 130, ""},
      {"blind sqrt", [](double x) { return std::sqrt(x); }, {}, 1, 45, ""},
      {"blind half circle", [](double x) { return std::sqrt(1 - x * x); }, {}, 1, 45, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    const Curve curve = sample(row.f, row.breaks, usual);
    CHECK(curve.starts.size() == row.pieces);
    CHECK(curve.points.size() / 2 <= row.most_points);
    CHECK(written(curve.dots) == row.dots);
  }
}

TEST_CASE("Curves are true to a quarter of a pixel") {
  const Real functions[] = {
      sigmoid,
      [](double x) { return std::tanh(20 * x); },
      [](double x) { return std::sin(8 * x); },
      [](double x) { return x * sigmoid(x) - 1; },
      [](double x) { return std::sqrt(std::fabs(x)); },
      [](double x) { return std::exp(-x * x * 9); },
      [](double x) { return x * x * x / 3 - x; },
      [](double x) { return 1 / x; },
  };
  const Window windows[] = {usual, {-5.37, 4.11, -1.2, 1.1, 375, 300}, {-1, 1, -0.5, 0.5, 1600, 900}, {-40, 40, -2, 2, 640, 400}};
  for (const Real& f : functions) {
    for (const Window& window : windows) {
      CAPTURE(&f - functions, &window - windows);
      CHECK(error_of(sample(f, {}, window), f, window) <= 0.25);
    }
  }
}

TEST_CASE("No line joins a jump") {
  const Real functions[] = {
      [](double x) { return std::floor(x * 3); },
      [](double x) { return std::tan(3 * x); },
      [](double x) { return x < 0.1234567 ? 1 : -1; },
      [](double x) { return 1 / (x - 0.3); },
  };
  for (const Real& f : functions) {
    const Curve curve = sample(f, {}, usual);
    std::size_t piece = 0;
    for (std::size_t i = 1; i < curve.points.size() / 2; ++i) {
      while (piece + 1 < curve.starts.size() && curve.starts[piece + 1] <= i) ++piece;
      if (curve.starts[piece] == i) continue;
      // A line over less than half a pixel that crosses a quarter of the window would be the join.
      const double width = (curve.points[2 * i] - curve.points[2 * i - 2]) * 64, rise = (curve.points[2 * i + 1] - curve.points[2 * i - 1]) * 100;
      CHECK((width > 0.5 || std::fabs(rise) < 100));
    }
  }
}

TEST_CASE("Points are in order, inside the window's width, and cut off above and below") {
  const Real f = [](double x) { return std::exp(x * x); };
  const Curve curve = sample(f, {}, usual);
  for (std::size_t i = 0; i < curve.points.size() / 2; ++i) {
    if (i > 0) CHECK(curve.points[2 * i] >= curve.points[2 * i - 2]);
    CHECK(std::fabs(curve.points[2 * i]) <= 5);
    CHECK(std::fabs(curve.points[2 * i + 1]) <= 6);
  }
  CHECK(curve.points.front() == -5);
  CHECK(curve.points[curve.points.size() - 2] == 5);
}

TEST_CASE("Wild functions are capped") {
  int asked = 0;
  const Real functions[] = {
      [&](double x) { return ++asked, std::sin(1e6 * x); },
      [&](double x) { return ++asked, std::floor(1e6 * x); },
      [&](double x) { return ++asked, std::fmod(x * 1e9, 2) < 1 ? x : not_a_number; },
      [&](double x) { return ++asked, std::fmod(x * 1e9, 2) < 1 ? -1.0 : 1.0; },
      [&](double x) { return ++asked, std::fmod(x * 1e9, 2) < 1 ? -infinity : infinity; },
  };
  for (const Real& f : functions) {
    CAPTURE(&f - functions);
    asked = 0;
    const Curve curve = sample(f, {}, usual);
    CHECK(asked < 50 * 640);
    CHECK(curve.points.size() < 50 * 640);
  }
}

TEST_CASE("Any window gives an answer") {
  const double numbers[] = {0, 1, -1, 1e-300, 1e300, -1e300, 1.7e308, 5e-324, infinity, -infinity, not_a_number};
  const Real f = [](double x) { return 1 / x; };
  for (const double left : numbers) {
    for (const double right : numbers) {
      for (const double bottom : {-1.0, 1e300, not_a_number}) {
        for (const double top : {1.0, 1.1e300, infinity}) {
          const Curve curve = sample(f, {left, 0, 0.5, right}, {left, right, bottom, top, 640, 400});
          CHECK(curve.points.size() < 10'000);
        }
      }
    }
  }
  for (const double size : {0.0, -1.0, 1e-9, 1e9, infinity, not_a_number}) {
    CHECK(sample(f, {0}, {-1, 1, -1, 1, size, 400}).points.size() < 10'000);
    CHECK(sample(f, {0}, {-1, 1, -1, 1, 640, size}).points.size() < 10'000);
  }
  CHECK(sample(f, {}, {-1, 1, 0, 1e-308, 640, 400}).points.empty());  // more pixels a unit than a double holds
  CHECK(sample(f, {}, {0, 1e-308, -1, 1, 640, 400}).points.empty());
  CHECK(sample(f, {}, {1, 1 + 1e-15, -1, 1, 640, 400}).points.size() >= 4);
}
