// Isolating the sign changes of a smooth function: series at the ends, bisection with interval arithmetic between them.
#include "calculus/sign_chart/sign_chart.h"

#include <algorithm>
#include <cmath>

#include "calculus/choices/sign.h"
#include "calculus/derive/derive.h"
#include "calculus/intervals/jet.h"
#include "calculus/limit/limit.h"
#include "calculus/prove/prove.h"
#include "calculus/sign_chart/exact_root.h"
#include "expr/simplify.h"
#include "expr/stable.h"

namespace slope {

namespace {

class Charter {
 public:
  Charter(const Subject& subject, std::string_view variable, const Stretch& stretch, Effort& effort)
      : subject_(subject), variable_(variable), stretch_(stretch), effort_(effort) {}

  std::optional<SignChart> run() {
    const Enclosure all = at(slope::enclosure(stretch_));
    if (all.low > 0 || all.high < 0) return SignChart{{}, {all.low > 0 ? 1 : -1}};
    if (const int sign = sign_by_parts()) return SignChart{{}, {sign}};
    if (is_zero_everywhere()) return SignChart{{}, {0}};
    const auto low = verified_beside({stretch_.low, Side::right});
    const auto high = low ? verified_beside({stretch_.high, Side::left}) : std::nullopt;
    if (!high) return {};
    chart_.signs.push_back(low->sign);
    // Where the verified parts overlap nothing is left to do.
    const bool is_complete = low->reach < high->reach ? isolate(low->reach, low->sign, high->reach, high->sign)
                                                       : low->sign == high->sign;
    if (!is_complete || effort_.is_spent()) return {};
    return std::move(chart_);
  }

 private:
  // Beside an end the function has this sign, up to and including `reach`.
  struct Verified {
    int sign;
    double reach;
  };

  // Of e^x + 1 + cos(x) one part is positive, and the others together are not negative. 0: not established.
  int sign_by_parts() const {
    for (const int sign : {1, -1}) {
      const Expr written = sign > 0 ? subject_.written : simplify(Negation{subject_.written});
      const auto* s = written.as<Sum>();
      for (std::size_t i = 0; s != nullptr && i < s->terms.size(); ++i) {
        if (!is_positive(s->terms[i])) continue;
        std::vector<Expr> others = s->terms;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        effort_.spend(written.size());
        if (jet(sum(std::move(others)), variable_, slope::enclosure(stretch_), 0)[0].low >= 0) return sign;
      }
    }
    return 0;
  }

  bool is_zero_everywhere() const {
    const double inside = between(slope::enclosure(stretch_.low).middle(), slope::enclosure(stretch_.high).middle());
    return at(exactly(inside)).contains(0) && is_zero(subject_.written) == true;
  }

  static double between(double low, double high) {
    if (std::fabs(low) > 1e300) return std::fabs(high) > 1e300 ? 0.4871 : high - 0.4871;
    return std::fabs(high) > 1e300 ? low + 0.4871 : low + (high - low) * 0.4871;
  }

  Enclosure at(const Enclosure& where, int further = 0) const {
    effort_.spend(std::int64_t{subject_.base.size()} * (subject_.order + further + 1));
    return values_on(subject_, variable_, where, further);
  }

  std::optional<Verified> verified_beside(const Point& point) const {
    const bool is_far = is_infinite(point);
    const double width = slope::enclosure(stretch_.high).low - slope::enclosure(stretch_.low).high;
    if (!(width > 0)) return {};
    const double end = is_far ? (point.side == Side::left ? everything.high : everything.low) : slope::enclosure(point.at).middle();
    const double least = is_far ? 4 : std::max(2.1, 3 / width);  // 1/2 is all too often the root
    std::vector<std::size_t> lengths = {2, 5};
    Scale scale = Scale::itself;
    // Small steps first: too far out the function itself may have left the range of doubles.
    for (double start = least; start < 1e8 && !effort_.is_spent(); start *= start < 64 ? 2 : 8) {
      const double reached = reach(point, start);
      const auto whole = slope::sign(at({std::min(reached, end), std::max(reached, end)}));
      if (whole && *whole != 0) return Verified{*whole, reached};
      for (const std::size_t length : lengths) {
        const auto sign = sign_beside(point, length, start, scale);
        if (sign && *sign != 0) return Verified{*sign, reached};
      }
      if (start > least) continue;
      for (scale = Scale::itself;; scale = Scale::logarithm) {
        std::erase_if(lengths, [&](std::size_t length) { return !sign_beside(point, length, 0, scale); });
        if (!lengths.empty()) break;
        if (scale == Scale::logarithm) return {};
        lengths = {2, 5};
      }
    }
    return {};
  }

  // The sign for all X >= start, or only in the limit for a start of 0.
  std::optional<int> sign_beside(const Point& point, std::size_t length, double start, Scale scale = Scale::itself) const {
    Expander expand(variable_, point, length, start, effort_, scale);
    const auto sign = expand.arithmetic().sign(expand(subject_.written));
    return expand.has_failed() ? std::nullopt : sign;
  }

  // The double at or before the end of the verified part: X >= start.
  static double reach(const Point& point, double start) {
    if (is_infinite(point)) return point.side == Side::left ? start : -start;
    const Enclosure end = slope::enclosure(point.at);
    return point.side == Side::right ? rounded_down(end.low + rounded_down(1 / start))
                                     : rounded_up(end.high - rounded_down(1 / start));
  }

  // The signs strictly inside (low, high), given those at its ends; roots are appended from left to right. false: not
  // established.
  bool isolate(double low, int sign_low, double high, int sign_high) {
    if (effort_.is_spent()) return false;
    const Enclosure box{low, high};
    const Enclosure value = at(box);
    if (value.low > 0 || value.high < 0) return true;
    const Enclosure slope = at(box, 1);
    const double middle = low + (high - low) * 0.5;
    const Enclosure by_mean_value = at(exactly(middle)) + slope * (box - exactly(middle));
    if (by_mean_value.low > 0 || by_mean_value.high < 0) return true;
    if (slope.low > 0 || slope.high < 0) {
      if (sign_low != sign_high) add_crossing(box, sign_high);
      return true;
    }
    if (high - low < 1e-3 && add_touching(low, sign_low, high, sign_high)) return true;
    const auto split = split_point(low, high);
    return split && isolate(low, sign_low, split->at, split->sign) && isolate(split->at, split->sign, high, sign_high);
  }

  struct Split {
    double at;
    int sign;
  };

  // A point near the middle with a certain sign; not the middle itself, which is all too often the root.
  std::optional<Split> split_point(double low, double high) const {
    if (!(high - low > 1e-11 * (1 + std::fabs(low)))) return {};
    for (const double part : {0.4871, 0.5317, 0.4419, 0.5823}) {
      const double split = low + (high - low) * part;
      const auto sign = slope::sign(at(exactly(split)));
      if (sign && *sign != 0) return Split{split, *sign};
    }
    return {};
  }

  // The function is monotone on the box and changes its sign: interval Newton steps, which lose no root, until rounding hides
  // it. At worst a step halves the box.
  void add_crossing(const Enclosure& box, int sign_after) {
    Enclosure root = box;
    for (;;) {
      const Enclosure middle = exactly(root.middle());
      const Enclosure next = common(root, middle - at(middle) / at(root, 1));
      if (!(next.width() < 0.9 * root.width())) break;
      root = next;
    }
    // An exact root in the box is then the root.
    const auto exact = exact_root(subject_.written, variable_, root, effort_);
    const Enclosure written = exact ? slope::enclosure(*exact) : root;
    const bool is_this_one = exact && box.low < written.low && written.high < box.high;
    add(is_this_one ? Root{*exact, written, true} : Root{number(root.middle()), root, false}, sign_after);
  }

  // A root of higher order, such as x^2 has at 0, is established only where it can be written down: the series on its two
  // sides must reach beyond the box.
  bool add_touching(double low, int sign_low, double high, int sign_high) {
    const auto root = exact_root(subject_.written, variable_, {low, high}, effort_);
    if (!root) return false;
    const double start = 1 / (high - low);
    if (sign_beside({*root, Side::left}, 8, start) != sign_low) return false;
    if (sign_beside({*root, Side::right}, 8, start) != sign_high) return false;
    add(Root{*root, slope::enclosure(*root), true}, sign_high);
    return true;
  }

  void add(Root root, int sign_after) {
    chart_.roots.push_back(std::move(root));
    chart_.signs.push_back(sign_after);
  }

  const Subject& subject_;
  std::string_view variable_;
  const Stretch& stretch_;
  Effort& effort_;
  SignChart chart_;
};

}  // namespace

Stretch whole_line() { return {Negation{Constant::infinity}, Constant::infinity}; }

Enclosure enclosure(const Stretch& stretch) { return {enclosure(stretch.low).low, enclosure(stretch.high).high}; }

Subject subject(const Expr& f) { return {f, stable(f)}; }

Subject derivative(const Subject& f, std::string_view variable) {
  return {derivative(f.written, variable), f.base, f.order + 1};
}

Subject subtract(const Subject& f, const Rational& constant) {
  return {Sum{{f.written, Negation{number(constant)}}}, f.base, f.order, constant};
}

Enclosure values_on(const Subject& f, std::string_view variable, const Enclosure& at, int further) {
  const int order = f.order + further;
  const Enclosure value = derivative_on(jet(f.base, variable, at, order), order);
  return further == 0 && f.minus.sign() != 0 ? value - enclosing(f.minus) : value;
}

std::optional<SignChart> sign_chart(const Subject& subject, std::string_view variable, const Stretch& stretch, Effort& effort) {
  return Charter(subject, variable, stretch, effort).run();
}

}  // namespace slope
