// Adaptive sampling, after Mafs: cells are cut in two until they are flat.
//
// Steep is not broken: 1/x and tanh(1000x) both cross the window between two pixels. The question that tells them apart is
// whether the rise shrinks when the interval is halved: a continuous function's does, a jump's and a pole's does not.
#include "plot/sample.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace slope {

namespace {

constexpr int cells = 64;                // at the start; what is narrower than half a cell may be overlooked
constexpr double flat = 0.2;             // pixels between curve and chord where it is probed, so a quarter anywhere
constexpr double share = 0.4;            // where a cell is cut: in its middle, an S would look flat
constexpr double other_share = 0.7;
constexpr double narrow = 0.15;          // pixels; narrower cells are not cut for flatness
constexpr double noticeable_rise = 1;    // pixels
constexpr double steep = 4;              // pixels of rise per pixel
constexpr int evaluations_a_pixel = 40;  // more is no picture but noise
constexpr int most_halvings = 1100;      // from 1 to the smallest double

struct Point {
  double x;
  double y;
};

class Sampler {
 public:
  Sampler(RealFunction f, const Window& window, double most_evaluations)
      : f_(f),
        window_(window),
        x_scale_(window.width / (window.right - window.left)),
        y_scale_(window.height / (window.top - window.bottom)),
        lowest_(window.bottom - (window.top - window.bottom)),
        highest_(window.top + (window.top - window.bottom)),
        budget_(static_cast<int>(std::min(evaluations_a_pixel * window.width, most_evaluations))) {
    curve_.points.reserve(4 * cells);
  }

  Curve run(const std::vector<double>& breaks) {
    Point from = at(window_.left);
    begin(from);
    for (const double place : breaks) {
      if (!(window_.left < place && place < window_.right)) continue;
      from = cross(from, place);
    }
    smooth(from, at(window_.right));
    drop_empty_pieces();
    return std::move(curve_);
  }

 private:
  double value(double x) {
    --budget_;
    return f_(x);
  }
  Point at(double x) { return {x, std::clamp(value(x), lowest_, highest_)}; }  // NaN passes

  double pixels(double rise) const { return std::fabs(rise) * y_scale_; }
  bool is_visible(double y) const { return window_.bottom <= y && y <= window_.top; }

  void begin(const Point& p) {
    curve_.starts.push_back(static_cast<std::uint32_t>(curve_.points.size() / 2));
    extend(p);
  }
  void extend(const Point& p) {
    if (std::isnan(p.y)) return;
    curve_.points.push_back(p.x);
    curve_.points.push_back(p.y);
  }

  // Samples up to a break, decides what happens there, and returns the point from which the graph goes on.
  Point cross(const Point& from, double place) {
    // The limits from both sides are taken where the function still has them, far below a pixel from the break.
    const double step = std::max((window_.right - window_.left) * 1e-9, std::fabs(place) * 1e-15);
    const Point here = {place, std::clamp(f_.exactly(place), lowest_, highest_)};
    const Point left = limit(place, -step, here), right = limit(place, step, here);
    smooth(from, left);
    const bool is_finite = lowest_ < here.y && here.y < highest_;
    const bool continues_left = is_finite && left.y == here.y, continues_right = is_finite && right.y == here.y;
    if (continues_left && continues_right) return here;
    begin(right);
    if (is_visible(left.y)) curve_.dots.push_back({place, left.y, continues_left});
    const bool is_hole = pixels(left.y - right.y) <= flat;
    if (is_visible(right.y) && !is_hole) curve_.dots.push_back({place, right.y, continues_right});
    if (is_visible(here.y) && !continues_left && !continues_right) curve_.dots.push_back({place, here.y, true});
    return right;
  }

  // The height towards which f goes on one side; that of `here` itself if f is continuous on this side, NaN if there is none.
  Point limit(double place, double step, const Point& here) {
    const double rise = pixels(at(place + step).y - here.y);
    const double near = rest(place, step, 5, std::numeric_limits<double>::infinity());
    if (!std::isnan(near) && (rise <= flat || pixels(near - here.y) <= rise / 2)) return here;
    // Where a difference is lost to rounding, as of x - sin(x) at 1e-8, f stands still or has no rest: a tenth of a pixel away it had.
    const bool is_lost = std::isnan(near) || at(place + step / (1 << 18)).y == near;
    const double far = is_lost ? rest(place, step * 1e5, 2, 0) : near;
    return {place, pixels(far - near) <= flat || std::isnan(far) ? near : far};
  }

  // Where f comes to rest on its way to a place, from step to step an eighth of the one before; NaN where it does not.
  double rest(double place, double step, int steps, double last_change) {
    double height = at(place + step).y;
    for (int i = 0; i < steps; ++i) {
      step /= 8;
      const double nearer = at(place + step).y;
      const double change = pixels(nearer - height);
      if (!(change <= std::max(flat, last_change / 2))) return std::numeric_limits<double>::quiet_NaN();
      height = nearer;
      last_change = change;
    }
    return height;
  }

  // The graph over (from, to), without known breaks inside.
  void smooth(const Point& from, const Point& to) {
    const double cell = (window_.right - window_.left) / cells;
    Point last = from;
    for (double i = std::floor((from.x - window_.left) / cell) + 1; i < cells; ++i) {
      const double x = window_.left + i * cell;
      if (x >= to.x - cell * 1e-6) break;
      if (x <= last.x + cell * 1e-6) continue;
      const Point next = at(x);
      is_rough_ = refine(last, next, is_rough_);
      last = next;
    }
    is_rough_ = refine(last, to, is_rough_);
  }

  // Appends the graph over (a, b], cutting it as long as it is not flat; whether it had to be cut. Where cells are cut, one
  // probe may find a wave flat by accident: `doubtful` cells are probed twice.
  bool refine(const Point& a, const Point& b, bool doubtful) {
    const double width = (b.x - a.x) * x_scale_;
    const double cut_x = a.x + (b.x - a.x) * share;
    if (width <= narrow || !(a.x < cut_x && cut_x < b.x) || budget_ <= 0) {
      settle(a, b);
      return true;
    }
    const Point cut = at(cut_x);
    if (is_flat(a, cut, b) && (!doubtful || is_flat(a, at(a.x + (b.x - a.x) * other_share), b))) {
      extend(b);
      return false;
    }
    if (std::isnan(a.y) && std::isnan(cut.y) && std::isnan(b.y)) return false;
    refine(a, cut, true);
    refine(cut, b, true);
    return true;
  }

  bool is_flat(const Point& a, const Point& probe, const Point& b) const {
    if (std::isnan(a.y + probe.y + b.y)) return false;
    const double lowest = std::min({a.y, probe.y, b.y}), highest = std::max({a.y, probe.y, b.y});
    if (lowest > window_.top || highest < window_.bottom) return true;
    const double width = (b.x - a.x) * x_scale_, rise = pixels(b.y - a.y);
    const double part = std::max(pixels(probe.y - a.y), pixels(b.y - probe.y));
    if (rise > steep * width && part > 0.85 * rise) return false;
    // The distance from the chord: height times width over the chord's length.
    const double chord = a.y + (b.y - a.y) * ((probe.x - a.x) / (b.x - a.x));
    const double area = pixels(probe.y - chord) * width;
    return area * area <= flat * flat * (width * width + rise * rise);
  }

  // Appends what is too narrow to be cut any more: a line, a jump, or where the graph begins or ends.
  void settle(Point a, Point b) {
    if (std::isnan(a.y) && std::isnan(b.y)) return;
    const bool has_edge = std::isnan(a.y) != std::isnan(b.y);
    const double rise = pixels(b.y - a.y);
    if (!has_edge && rise <= noticeable_rise) return extend(b);
    const Point end = b;
    for (int i = 0; i < most_halvings && budget_ > 0; ++i) {
      const double x = a.x + (b.x - a.x) / 2;
      if (!(a.x < x && x < b.x)) break;
      const Point middle = at(x);
      const bool is_left = has_edge || std::isnan(middle.y) ? std::isnan(middle.y) != std::isnan(a.y)
                                                             : pixels(middle.y - a.y) >= pixels(b.y - middle.y);
      (is_left ? b : a) = middle;
      if (!has_edge && pixels(b.y - a.y) <= rise / 2) return extend(end);
    }
    extend(a);
    begin(b);
    extend(end);
  }

  void drop_empty_pieces() {
    const auto count = static_cast<std::uint32_t>(curve_.points.size() / 2);
    auto& starts = curve_.starts;
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const std::uint32_t end = i + 1 < starts.size() ? starts[i + 1] : count;
      if (starts[i] < end) kept.push_back(starts[i]);
    }
    starts = std::move(kept);
  }

  RealFunction f_;
  const Window& window_;
  const double x_scale_, y_scale_;     // pixels a unit
  const double lowest_, highest_;      // heights are cut off here
  int budget_;
  bool is_rough_ = false;  // whether the last cell had to be cut
  Curve curve_;
};

bool has_extent(const Window& w) {
  const double width = w.right - w.left, height = w.top - w.bottom;
  constexpr double largest_screen = 1e5;
  return width > 0 && height > 0 && std::isfinite(width) && std::isfinite(3 * height) && std::isfinite(w.bottom - height) &&
         std::isfinite(w.top + height) && w.width > 0 && w.height > 0 && w.width <= largest_screen &&
         w.height <= largest_screen && std::isfinite(w.width / width) && std::isfinite(w.height / height);
}

}  // namespace

Curve sample(RealFunction f, const std::vector<double>& breaks, const Window& window, double most_evaluations) {
  if (!has_extent(window)) return {};
  return Sampler(f, window, most_evaluations).run(breaks);
}

}  // namespace slope
