// Cutting the line: an interval is resolved by walking the tree; where some part changes its sign inside, the interval is
// cut there and its parts are resolved afresh.
#include "calculus/arcs.h"

#include <algorithm>

#include "calculus/choose.h"
#include "calculus/jet.h"
#include "expr/simplify.h"
#include "expr/stable.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr std::size_t max_arcs = 64;

// Thrown where the interval has to be cut before anything can be said.
struct Cut {
  std::vector<Expr> at;
};

class Cutter {
 public:
  Cutter(const Expr& f, std::string_view variable, Work& work) : f_(f), variable_(variable), work_(work) {}

  Arcs run() {
    cut(whole_line());
    for (const Expr& at : cuts_) result_.joints.push_back({at, value_at(at)});
    return std::move(result_);
  }

 private:
  // From left to right, so that arcs and cuts come in order.
  void cut(const Stretch& first) {
    std::vector<Stretch> waiting = {first};
    while (!waiting.empty()) {
      const Stretch stretch = waiting.back();
      waiting.pop_back();
      try {
        const Expr formula = simplify(choose(f_, [&](const Expr& u) { return sign_on(stretch, u); }));
        if (result_.arcs.size() == max_arcs) throw OutOfReach{};
        result_.arcs.push_back({stretch, formula});
      } catch (const Undefined&) {
      } catch (const Cut& places) {
        std::vector<Expr> ends = {stretch.low};
        ends.insert(ends.end(), places.at.begin(), places.at.end());
        ends.push_back(stretch.high);
        for (std::size_t i = ends.size() - 1; i > 0; --i) waiting.push_back({ends[i - 1], ends[i]});
        cuts_.insert(cuts_.end(), places.at.begin(), places.at.end());
      }
    }
    const auto middle = [](const Expr& e) { return enclosure(e).middle(); };
    std::sort(cuts_.begin(), cuts_.end(), [&](const Expr& a, const Expr& b) { return middle(a) < middle(b); });
  }

  int sign_on(const Stretch& stretch, const Expr& u) const {
    if (const auto exact = rational(u)) return exact->sign();
    work_.spend(static_cast<int>(u.size()));
    const auto certain = sign(jet(stable(u), variable_, enclosure(stretch), 0)[0]);
    if (certain) return *certain;
    const auto chart = sign_chart(subject(u), variable_, stretch, work_);
    if (!chart) throw OutOfReach{};
    if (chart->is_constant()) return chart->signs.front();
    Cut places;
    for (const Root& root : chart->roots) {
      if (!root.is_exact) throw OutOfReach{};
      places.at.push_back(root.at);
    }
    throw places;
  }

  std::optional<Expr> value_at(const Expr& at) const {
    const Expr there = substitute(f_, variable_, at);
    const auto value = exact_value(there, work_);
    if (!value && !is_undefined(there, work_)) throw OutOfReach{};
    return value;
  }

  const Expr& f_;
  std::string_view variable_;
  Work& work_;
  std::vector<Expr> cuts_;
  Arcs result_;
};

}  // namespace

std::optional<Arcs> arcs(const Expr& f, std::string_view variable, Work& work) {
  try {
    return Cutter(f, variable, work).run();
  } catch (const OutOfReach&) {
    return {};
  }
}

}  // namespace slope
