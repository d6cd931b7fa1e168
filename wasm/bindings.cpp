// The verbs of core.d.ts: values in, values out, no state.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <variant>

#include "calculus/derive.h"
#include "calculus/prove.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "to_js.h"

namespace slope {

namespace {

using emscripten::val;

val from_json(const std::string& text) {
  static const val json = val::global("JSON");
  return json.call<val>("parse", text);
}

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

val evaluate_at(const std::string& text, const val& values) {
  return with_formula(text, [&](const Expr& e) {
    val answer = val::object();
    answer.set("value", evaluate(e, values_from(values)));
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
    return object([&](Json& json) { write_fields(json, std::get<Step>(derived)); });
  });
}

val prove_equal(const std::string& left, const std::string& right) {
  return with_formula(left, [&](const Expr& a) {
    return with_formula(right, [&](const Expr& b) {
      return object([&](Json& json) { write_fields(json, prove(a, b)); });
    });
  });
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
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(core) {
  emscripten::function("formula", &formula);
  emscripten::function("evaluate", &evaluate_at);
  emscripten::function("derivation", &derivation);
  emscripten::function("prove", &prove_equal);
  emscripten::function("vocabulary", &vocabulary);
}

}  // namespace slope
