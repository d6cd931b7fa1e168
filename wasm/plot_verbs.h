// The verbs with which figures live: evaluate, curve, ticks. Both modules have them, `core` among all its verbs, `plot` alone.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <variant>
#include <vector>

#include "answer.h"
#include "calculus/kink/graph.h"
#include "json.h"
#include "plot/sample.h"
#include "plot/ticks.h"

// The values of `names`, "x,alpha", in an object {x: 1}; NaN for those that it lacks.
EM_JS(void, read_values, (emscripten::EM_VAL object, const char* names, int length, double* into), {
  const values = Object(Emval.toValue(object));
  const asked = UTF8Decoder.decode(HEAPU8.subarray(names, names + length)).split(",");
  HEAPF64.set(asked.map((name) => values[name]), into >> 3);
});

// Values and a window come, and a curve goes, in one crossing each: by embind it would be sixty, a third of a slider's frame.
EM_JS(void, read_window, (emscripten::EM_VAL window, slope::Window* into), {
  const { left, right, bottom, top, width, height } = Emval.toValue(window);
  HEAPF64.set([left, right, bottom, top, width, height], into >> 3);
});

// Copied: a view of the engine's memory ends when that grows.
EM_JS(emscripten::EM_VAL, curve_object, (const double* points, int numbers, const std::uint32_t* starts, int pieces, const char* dots, int length), {
  return Emval.toHandle({
    points: HEAPF64.slice(points >> 3, (points >> 3) + numbers),
    starts: HEAPU32.slice(starts >> 2, (starts >> 2) + pieces),
    dots: length > 0 ? JSON.parse(UTF8Decoder.decode(HEAPU8.subarray(dots, dots + length))) : [],
  });
});

EM_JS(emscripten::EM_VAL, value_object, (double value), {
  return Emval.toHandle({ value });
});

namespace slope {

inline std::vector<double> values_of(const std::vector<std::string>& names, const val& object) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ",") + name;
  std::vector<double> values(names.size());
  read_values(object.as_handle(), text.data(), static_cast<int>(text.size()), values.data());
  return values;
}

// answer(graph, x) with the values set.
template <class Answer>
inline val with_graph(const std::string& text, const val& values, Answer answer) {
  const auto found = graph(text);
  if (const auto* error = std::get_if<Error>(&found)) return mistake(*error);
  Graph& f = *std::get<Graph*>(found);
  const std::vector<double> given = values_of(f.names(), values);
  f.set(given);
  return answer(f, given.front());
}

inline val evaluate_at(const std::string& text, const val& values) {
  return with_graph(text, values, [](Graph& f, double x) {
    return val::take_ownership(value_object(f.exactly(x)));
  });
}

inline void write(Json& json, const Dot& dot) {
  json.object([&] {
    json.key("x").number(dot.x);
    json.key("y").number(dot.y);
    json.key("closed").boolean(dot.closed);
  });
}

inline val curve(const std::string& text, const val& values, const val& window) {
  return with_graph(text, values, [&](Graph& f, double) {
    Window visible;
    read_window(window.as_handle(), &visible);
    const Curve sampled = sample(f, f.breaks(visible.left, visible.right), visible, f.most_evaluations());
    Json dots;
    if (!sampled.dots.empty()) dots.list(sampled.dots, [&](const Dot& dot) { write(dots, dot); });
    const auto& [points, starts, _] = sampled;
    return val::take_ownership(curve_object(points.data(), static_cast<int>(points.size()), starts.data(), static_cast<int>(starts.size()),
                                            dots.text.data(), static_cast<int>(dots.text.size())));
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
