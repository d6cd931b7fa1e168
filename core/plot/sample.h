// A function's graph as polylines: few points, true to a quarter of a pixel, and no line where the function jumps.
#pragma once

#include <cstdint>
#include <type_traits>
#include <vector>

namespace slope {

// The visible part of the plane, and its size in pixels.
struct Window {
  double left;
  double right;
  double bottom;
  double top;
  double width;
  double height;
};

struct Dot {
  double x;
  double y;
  bool closed;
};

// In world coordinates. Heights are cut off one window above and one below the visible part.
struct Curve {
  std::vector<double> points;         // x0, y0, x1, y1, ...
  std::vector<std::uint32_t> starts;  // the index of each piece's first point
  std::vector<Dot> dots;              // at visible ends of pieces: closed where the function has that value
};

// Refers to a callable double -> double without owning it. At a break it is asked for its value `exactly`, if it can be.
class RealFunction {
 public:
  template <class Callable, class = std::enable_if_t<!std::is_same_v<Callable, RealFunction>>>
  RealFunction(const Callable& callable)  // NOLINT: a view
      : object_(&callable),
        call_([](const void* object, double x) -> double { return (*static_cast<const Callable*>(object))(x); }), exactly_(call_) {
    if constexpr (requires { callable.exactly(0.0); }) {
      exactly_ = [](const void* object, double x) -> double { return static_cast<const Callable*>(object)->exactly(x); };
    }
  }

  double operator()(double x) const { return call_(object_, x); }
  double exactly(double x) const { return exactly_(object_, x); }

 private:
  const void* object_;
  double (*call_)(const void*, double);
  double (*exactly_)(const void*, double);
};

// `breaks` are the places, ascending, where f may jump, bend or end; the graph is split exactly there, if f does jump or end.
// Jumps and poles that are not among them are found by bisection. A window without extent, with an infinite one, or of more than
// 100,000 pixels has an empty curve. Asks for f about 40 times a pixel at most, and not much more than `most_evaluations` times;
// for smooth functions, 130 times in all.
Curve sample(RealFunction f, const std::vector<double>& breaks, const Window& window, double most_evaluations = 1e9);

}  // namespace slope
