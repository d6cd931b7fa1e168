// The verbs of core.d.ts: values in, values out, no state.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "activation/activation.h"
#include "activation/facts.h"
#include "answer.h"
#include "calculus/derive/chain.h"
#include "calculus/derive/derive.h"
#include "calculus/derive/rules.h"
#include "calculus/derive/share.h"
#include "calculus/kink/kink.h"
#include "calculus/prove/exceptions.h"
#include "derivation_text.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "expr/worked.h"
#include "plot_verbs.h"
#include "to_js.h"

// What DerivationText wrote, as the tree of core.d.ts; a formula that stands in several steps is one object.
EM_JS(emscripten::EM_VAL, unfolded_derivation, (const char* text, int length, const int* numbers), {
  const lines = UTF8Decoder.decode(HEAPU8.subarray(text, text + length)).split("\n");
  let at = numbers >> 2;
  const next = () => HEAP32[at++];
  const formulas = [];
  for (let i = next(); i < lines.length - 1; i += 2) formulas.push({ latex: lines[i], plain: lines[i + 1] });
  const word = () => lines[next()];
  const formula = () => formulas[next()];
  const step = () => {
    const unfolded = { rule: word(), variable: word(), equality: next() === 1, before: formula(), after: formula() };
    const inner = formula();
    if (inner) unfolded.inner = inner;
    unfolded.substeps = [];
    for (let left = next(); left > 0; --left) unfolded.substeps.push(step());
    return unfolded;
  };
  const root = step();
  const parts = next();
  if (parts > 0) {
    root.shared = { result: formula(), parts: [] };
    while (root.shared.parts.length < parts) root.shared.parts.push({ name: formula(), value: formula() });
  }
  return Emval.toHandle(root);
});

namespace slope {

namespace {

// answer(e) for text that is a formula, the reader's mistake for any other.
template <class Answer>
val with_formula(const std::string& text, Answer answer) {
  const auto parsed = parse(text);
  if (const auto* error = std::get_if<Error>(&parsed)) return mistake(*error);
  return answer(std::get<Expr>(parsed));
}

val formula(const std::string& text) {
  return with_formula(text, [](const Expr& e) {
    return object([&](Json& json) {
      json.key("expression").expression(e);
      json.key("variables").list(variables(e), [&](const std::string& name) { json.string(name); });
    });
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
    const DerivationText written(root, share(root.after));
    return val::take_ownership(
        unfolded_derivation(written.text.data(), static_cast<int>(written.text.size()), written.numbers.data()));
  });
}

val prove_equal(const std::string& left, const std::string& right) {
  return with_formula(left, [&](const Expr& a) {
    return with_formula(right, [&](const Expr& b) {
      return object([&](Json& json) { write_fields(json, prove_with_exceptions({a}, {b})); });
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
      write_fields(json, line.claim);
      write(json.key("expression"), line.line);
    });
  });
  return from_json(json.text);
}

val kink_list(const std::string& text) {
  return with_formula(text, [](const Expr& e) {
    Json json;
    write(json, kinks(e, "x"));
    return from_json(json.text);
  });
}

// The values that the object has for the formula's names.
Values known_values(const Expr& e, const val& object) {
  const std::vector<std::string> names = variables(e);
  const std::vector<double> given = values_of(names, object);
  Values known;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!std::isnan(given[i])) known[names[i]] = given[i];
  }
  return known;
}

val facts_of(const std::string& text, const val& values) {
  return with_formula(text, [&](const Expr& e) {
    Json json;
    write(json, facts(e, known_values(e, values)));
    return from_json(json.text);
  });
}

val worked(const std::string& text, const val& values) {
  return with_formula(text, [&](const Expr& e) {
    Json json;
    json.list(work_out(e, known_values(e, values)), [&](const WorkedLine& line) {
      json.object([&] {
        json.key("expression").expression(line.expression);
        json.key("exact").boolean(line.is_exact);
      });
    });
    return from_json(json.text);
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
    for (const auto table : {elementary_functions(), activation_functions()}) {
      for (const Function& row : table) functions.push_back(row.name);
    }
    json.key("functions").list(functions, [&](std::string_view name) { json.string(name); });
    json.key("conventions").list(convention_ids(), [&](std::string_view id) { json.string(id); });
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(core) {
  bind_plot_verbs();
  emscripten::function("formula", &formula);
  emscripten::function("derivation", &derivation);
  emscripten::function("prove", &prove_equal);
  emscripten::function("chain", &chain);
  emscripten::function("kinks", &kink_list);
  emscripten::function("facts", &facts_of);
  emscripten::function("facts", +[](const std::string& text) { return facts_of(text, val::object()); });
  emscripten::function("worked", &worked);
  emscripten::function("activations", &activation_list);
  emscripten::function("vocabulary", &vocabulary);
}

}  // namespace slope
