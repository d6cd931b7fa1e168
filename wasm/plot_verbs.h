// The verbs with which figures live: evaluate, curve, ticks. Both modules have them, `core` among all its verbs, `plot` alone.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <limits>
#include <string>
#include <variant>
#include <vector>

#include "answer.h"
#include "calculus/graph.h"
#include "json.h"
#include "plot/sample.h"
#include "plot/ticks.h"

namespace slope {

// answer(graph, values) with the values set.
template <class Answer>
inline val with_graph(const std::string& text, const val& values, Answer answer) {
  const auto found = graph(text);
  if (const auto* error = std::get_if<Error>(&found)) return mistake(*error);
  Graph& f = *std::get<Graph*>(found);
  const Values given = values_from(values);
  f.set(given);
  return answer(f, given);
}

inline val evaluate_at(const std::string& text, const val& values) {
  return with_graph(text, values, [&](Graph& f, const Values& given) {
    const auto x = given.find("x");
    val answer = val::object();
    answer.set("value", f(x == given.end() ? std::numeric_limits<double>::quiet_NaN() : x->second));
    return answer;
  });
}

inline void write(Json& json, const Dot& dot) {
  json.object([&] {
    json.key("x").number(dot.x);
    json.key("y").number(dot.y);
    json.key("closed").boolean(dot.closed);
  });
}

template <class Number>
inline val typed_array(const std::vector<Number>& numbers) {
  // A view of the engine's memory ends when that grows: copied at once.
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

inline val curve(const std::string& text, const val& values, const val& window) {
  return with_graph(text, values, [&](Graph& f, const Values&) {
    const auto side = [&](const char* name) { return window[name].as<double>(); };
    const Window visible{side("left"), side("right"), side("bottom"), side("top"), side("width"), side("height")};
    const Curve sampled = sample(f, f.breaks(visible.left, visible.right), visible, f.most_evaluations());
    val answer = val::object();
    answer.set("points", typed_array(sampled.points));
    answer.set("starts", typed_array(sampled.starts));
    Json dots;
    dots.list(sampled.dots, [&](const Dot& dot) { write(dots, dot); });
    answer.set("dots", from_json(dots.text));
    return answer;
  });
}

inline val tick_list(double low, double high, double at_most, const std::string& unit) {
  const int count = at_most >= 1 && at_most <= 1'000 ? static_cast<int>(at_most) : 0;
  const std::vector<Tick> found = ticks(low, high, count, unit == "pi" ? TickUnit::pi : TickUnit::number);
  return object([&](Json& json) {
    json.key("values").list(found, [&](const Tick& tick) { json.number(tick.value); });
    json.key("labels").list(found, [&](const Tick& tick) { json.printed(tick.latex, tick.plain); });
  });
}

inline void bind_plot_verbs() {
  emscripten::function("evaluate", &evaluate_at);
  emscripten::function("curve", &curve);
  emscripten::function("ticks", &tick_list);
  emscripten::function("ticks", +[](double low, double high, double at_most) {
    return tick_list(low, high, at_most, "number");
  });
}

}  // namespace slope
