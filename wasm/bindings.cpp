// The verbs of core.d.ts: values in, values out, no state.
#include <emscripten/bind.h>
#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>
#include <emscripten/val.h>

#include <limits>
#include <string>
#include <variant>

#include "activation/activation.h"
#include "activation/facts.h"
#include "calculus/chain.h"
#include "calculus/derive.h"
#include "calculus/graph.h"
#include "calculus/kink.h"
#include "calculus/prove.h"
#include "calculus/share.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "plot/sample.h"
#include "plot/ticks.h"
#include "to_js.h"

// embind would look for the end of a long text character by character.
EM_JS(emscripten::EM_VAL, parse_json, (const char* text, int length), {
  return Emval.toHandle(JSON.parse(UTF8ToString(text, length)));
});

namespace slope {

namespace {

using emscripten::val;

val from_json(const std::string& text) { return val::take_ownership(parse_json(text.data(), static_cast<int>(text.size()))); }

template <class Content>
val object(Content content) {
  Json json;
  json.object([&] { content(json); });
  return from_json(json.text);
}

val mistake(const Error& error) {
  Json json;
  write(json, error);
  return from_json(json.text);
}

// answer(e) for text that is a formula, the reader's mistake for any other.
template <class Answer>
val with_formula(const std::string& text, Answer answer) {
  const auto parsed = parse(text);
  if (const auto* error = std::get_if<Error>(&parsed)) return mistake(*error);
  return answer(std::get<Expr>(parsed));
}

Values values_from(const val& object) {
  Values values;
  const auto names = emscripten::vecFromJSArray<std::string>(val::global("Object").call<val>("keys", object));
  for (const std::string& name : names) values[name] = object[name].as<double>();
  return values;
}

val formula(const std::string& text) {
  return with_formula(text, [](const Expr& e) {
    return object([&](Json& json) {
      json.key("expression").expression(e);
      json.key("variables").list(variables(e), [&](const std::string& name) { json.string(name); });
    });
  });
}

// answer(graph, values) with the values set.
template <class Answer>
val with_graph(const std::string& text, const val& values, Answer answer) {
  const auto found = graph(text);
  if (const auto* error = std::get_if<Error>(&found)) return mistake(*error);
  Graph& f = *std::get<Graph*>(found);
  const Values given = values_from(values);
  f.set(given);
  return answer(f, given);
}

val evaluate_at(const std::string& text, const val& values) {
  return with_graph(text, values, [&](Graph& f, const Values& given) {
    const auto x = given.find("x");
    val answer = val::object();
    answer.set("value", f(x == given.end() ? std::numeric_limits<double>::quiet_NaN() : x->second));
    return answer;
  });
}

val derivation(const std::string& text, const std::string& variable) {
  return with_formula(text, [&](const Expr& e) {
    const auto name = parse(variable);
    if (std::holds_alternative<Error>(name) || std::get<Expr>(name).as<Symbol>() == nullptr) {
      return mistake({"not_a_variable", 0});
    }
    const auto derived = derive(e, std::get<Expr>(name).as<Symbol>()->name);
    if (const auto* error = std::get_if<Error>(&derived)) return mistake(*error);
    const Step& root = std::get<Step>(derived);
    return object([&](Json& json) {
      write_fields(json, root);
      const Shared shared = share(root.after);
      if (!shared.parts.empty()) write(json.key("shared"), shared);
    });
  });
}

val prove_equal(const std::string& left, const std::string& right) {
  return with_formula(left, [&](const Expr& a) {
    return with_formula(right, [&](const Expr& b) {
      return object([&](Json& json) { write_fields(json, prove(a, b)); });
    });
  });
}

val chain(const val& texts) {
  const auto checked = check_chain(emscripten::vecFromJSArray<std::string>(texts));
  if (const auto* mistaken = std::get_if<LineError>(&checked)) {
    val answer = mistake(mistaken->error);
    answer.set("line", static_cast<double>(mistaken->line));
    return answer;
  }
  Json json;
  json.list(std::get<std::vector<LineVerdict>>(checked), [&](const LineVerdict& line) {
    json.object([&] {
      write_fields(json, line.verdict);
      write(json.key("expression"), line.line);
    });
  });
  return from_json(json.text);
}

val kink_list(const std::string& text) {
  return with_formula(text, [](const Expr& e) {
    Json json;
    json.list(kinks(e, "x"), [&](const Kink& kink) { write(json, kink); });
    return from_json(json.text);
  });
}

val facts_of(const std::string& text, const val& values) {
  return with_formula(text, [&](const Expr& e) {
    Json json;
    write(json, facts(e, values_from(values)));
    return from_json(json.text);
  });
}

template <class Number>
val typed_array(const std::vector<Number>& numbers) {
  // A view of the engine's memory ends when that grows: copied at once.
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).template call<val>("slice");
}

val curve(const std::string& text, const val& values, const val& window) {
  return with_graph(text, values, [&](Graph& f, const Values&) {
    const auto side = [&](const char* name) { return window[name].as<double>(); };
    const Window visible{side("left"), side("right"), side("bottom"), side("top"), side("width"), side("height")};
    const Curve sampled = sample(f, f.breaks(visible.left, visible.right), visible);
    val answer = val::object();
    answer.set("points", typed_array(sampled.points));
    answer.set("starts", typed_array(sampled.starts));
    Json dots;
    dots.list(sampled.dots, [&](const Dot& dot) { write(dots, dot); });
    answer.set("dots", from_json(dots.text));
    return answer;
  });
}

val tick_list(double low, double high, double at_most, const std::string& unit) {
  const int count = at_most >= 1 && at_most <= 1'000 ? static_cast<int>(at_most) : 0;
  const std::vector<Tick> found = ticks(low, high, count, unit == "pi" ? TickUnit::pi : TickUnit::number);
  return object([&](Json& json) {
    json.key("values").list(found, [&](const Tick& tick) { json.number(tick.value); });
    json.key("labels").list(found, [&](const Tick& tick) { json.printed(tick.latex, tick.plain); });
  });
}

val activation_list() {
  Json json;
  json.list(activations(), [&](const Activation& activation) { write(json, activation); });
  return from_json(json.text);
}

val vocabulary() {
  return object([](Json& json) {
    json.key("rules").list(derivation_rules(), [&](std::string_view rule) { json.string(rule); });
    json.key("errors").list(error_codes, [&](std::string_view code) { json.string(code); });
    std::vector<std::string_view> functions;
    for (const auto* table : {&elementary_functions(), &activation_functions()}) {
      for (const Function& row : *table) functions.push_back(row.name);
    }
    json.key("functions").list(functions, [&](std::string_view name) { json.string(name); });
    json.key("conventions").list(convention_ids(), [&](std::string_view id) { json.string(id); });
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(core) {
  emscripten::function("formula", &formula);
  emscripten::function("evaluate", &evaluate_at);
  emscripten::function("derivation", &derivation);
  emscripten::function("prove", &prove_equal);
  emscripten::function("chain", &chain);
  emscripten::function("kinks", &kink_list);
  emscripten::function("facts", &facts_of);
  emscripten::function("facts", +[](const std::string& text) { return facts_of(text, val::object()); });
  emscripten::function("curve", &curve);
  emscripten::function("ticks", &tick_list);
  emscripten::function("ticks", +[](double low, double high, double at_most) {
    return tick_list(low, high, at_most, "number");
  });
  emscripten::function("activations", &activation_list);
  emscripten::function("vocabulary", &vocabulary);
}

}  // namespace slope
