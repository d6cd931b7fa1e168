// Cutting the line: an interval is resolved by walking the tree; where some part changes its sign inside, the interval is
// cut there and its parts are resolved afresh.
#include "calculus/sign_chart/arcs.h"

#include <algorithm>

#include "calculus/intervals/jet.h"
#include "calculus/choices/choose.h"
#include "expr/simplify.h"
#include "expr/stable.h"
#include "expr/substitute.h"

namespace slope {

namespace {

constexpr std::size_t max_arcs = 64;

class Cutter {
 public:
  Cutter(const Expr& f, std::string_view variable, Effort& effort) : f_(f), variable_(variable), effort_(effort) {}

  std::optional<Arcs> run(const Stretch& where) {
    if (!cut(where)) return {};
    return std::move(result_);
  }

 private:
  // From left to right, so that arcs and joints come in order.
  bool cut(const Stretch& where) {
    std::vector<Stretch> waiting = {where};
    while (!waiting.empty()) {
      const Stretch stretch = waiting.back();
      waiting.pop_back();
      std::vector<Expr> cuts;
      const Chosen chosen = choose(f_, [&](const Expr& u) { return sign_on(stretch, u, cuts); });
      if (!cuts.empty()) {
        cuts.insert(cuts.begin(), stretch.low);
        cuts.push_back(stretch.high);
        for (std::size_t i = cuts.size() - 1; i > 0; --i) waiting.push_back({cuts[i - 1], cuts[i]});
        continue;
      }
      if (chosen.state == Chosen::State::unknown || result_.arcs.size() == max_arcs) return false;
      if (chosen.state == Chosen::State::chosen) result_.arcs.push_back({stretch, simplify(chosen.formula)});
      if (!waiting.empty() && !add_joint(stretch.high)) return false;
    }
    return true;
  }

  // The sign of u on the whole stretch; empty if it has several: then `cuts` are the places where it changes, if these can be
  // written down.
  std::optional<int> sign_on(const Stretch& stretch, const Expr& u, std::vector<Expr>& cuts) const {
    if (const auto exact = rational(u)) return exact->sign();
    effort_.spend(10 * std::int64_t{u.size()});
    if (effort_.is_spent()) return {};
    const auto certain = sign(jet(stable(u), variable_, enclosure(stretch), 0)[0]);
    if (certain) return certain;
    const auto chart = sign_chart(subject(u), variable_, stretch, effort_);
    if (!chart) return {};
    if (chart->is_constant()) return chart->signs.front();
    const auto is_exact = [](const Root& root) { return root.is_exact; };
    if (!std::all_of(chart->roots.begin(), chart->roots.end(), is_exact)) return {};
    for (const Root& root : chart->roots) cuts.push_back(root.at);
    return {};
  }

  bool add_joint(const Expr& at) {
    const Expr there = substitute(f_, variable_, at);
    const auto value = exact_value(there, effort_);
    if (!value && !is_undefined(there, effort_)) return false;
    result_.joints.push_back({at, value});
    return true;
  }

  const Expr& f_;
  std::string_view variable_;
  Effort& effort_;
  Arcs result_;
};

}  // namespace

std::optional<Arcs> arcs(const Expr& f, std::string_view variable, const Stretch& where, Effort& effort) {
  return Cutter(f, variable, effort).run(where);
}

}  // namespace slope
