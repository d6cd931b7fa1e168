// The verbs with which figures live: evaluate, curve, ticks. The module `plot` has no others; `core` has them among all.
#include <limits>
#include <utility>
#include <variant>

#include "calculus/graph.h"
#include "json.h"
#include "plot/sample.h"
#include "plot/ticks.h"
#include "question.h"

namespace slope {

namespace {

Curve sampled;  // the last one

// use(graph, values) with the values set, or the reader's mistake is the answer.
template <class Use>
void with_graph(const Question& asked, Use use) {
  const auto found = graph(asked.texts.front());
  if (const auto* error = std::get_if<Error>(&found)) return answer(*error);
  Graph& f = *std::get<Graph*>(found);
  const Values values = asked.values();
  f.set(values);
  use(f, values);
}

}  // namespace

// The value; there is a text only if there is none.
VERB(evaluate) double evaluate_at(std::size_t texts, std::size_t numbers) {
  double value = std::numeric_limits<double>::quiet_NaN();
  answer(std::string());
  with_graph(Question(texts, numbers), [&](Graph& f, const Values& values) {
    const auto x = values.find("x");
    value = f(x == values.end() ? value : x->second);
  });
  return value;
}

// The window's sides come first among the numbers. The text is the dots; the points and the starts lie beside it.
VERB(curve) void curve(std::size_t texts, std::size_t numbers) {
  const Question asked(texts, numbers);
  with_graph(asked, [&](Graph& f, const Values&) {
    const double* side = asked.numbers.data();
    const Window visible{side[0], side[1], side[2], side[3], side[4], side[5]};
    sampled = sample(f, f.breaks(visible.left, visible.right), visible, f.most_evaluations());
    Json json;
    json.object([&] {
      json.key("dots").list(sampled.dots, [&](const Dot& dot) {
        json.object([&] {
          json.key("x").number(dot.x);
          json.key("y").number(dot.y);
          json.key("closed").boolean(dot.closed);
        });
      });
    });
    answer(std::move(json.text));
  });
}
VERB(points) const double* points() { return sampled.points.data(); }
VERB(pointsLength) std::size_t points_length() { return sampled.points.size(); }
VERB(starts) const std::uint32_t* starts() { return sampled.starts.data(); }
VERB(startsLength) std::size_t starts_length() { return sampled.starts.size(); }

// From low to high, at most so many; the text is the unit.
VERB(ticks) void tick_list(std::size_t texts, std::size_t numbers) {
  const Question asked(texts, numbers);
  const double low = asked.numbers[0], high = asked.numbers[1], at_most = asked.numbers[2];
  const int count = at_most >= 1 && at_most <= 1'000 ? static_cast<int>(at_most) : 0;
  const std::vector<Tick> found = ticks(low, high, count, asked.texts.front() == "pi" ? TickUnit::pi : TickUnit::number);
  Json json;
  json.object([&] {
    json.key("values").list(found, [&](const Tick& tick) { json.number(tick.value); });
    json.key("labels").list(found, [&](const Tick& tick) { json.printed(tick.latex, tick.plain); });
  });
  answer(std::move(json.text));
}

}  // namespace slope
