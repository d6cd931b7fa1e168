// The verbs of core.d.ts that calculate with symbols: texts and numbers in, text out, no state.
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "activation/activation.h"
#include "activation/facts.h"
#include "calculus/chain.h"
#include "calculus/derive.h"
#include "calculus/exceptions.h"
#include "calculus/kink.h"
#include "calculus/rules.h"
#include "calculus/share.h"
#include "derivation_text.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "question.h"
#include "to_js.h"

namespace slope {

namespace {

// What is written is the answer.
template <class Write>
void answer_by(Write write) {
  Json json;
  write(json);
  answer(std::move(json.text));
}

// use(e) for text that is a formula; for any other the reader's mistake is the answer.
template <class Use>
void with_formula(const std::string& text, Use use) {
  const auto parsed = parse(text);
  if (const auto* error = std::get_if<Error>(&parsed)) return answer(*error);
  use(std::get<Expr>(parsed));
}

}  // namespace

VERB(formula) void formula(std::size_t texts, std::size_t numbers) {
  with_formula(Question(texts, numbers).texts.front(), [](const Expr& e) {
    answer_by([&](Json& json) {
      json.object([&] {
        json.key("expression").expression(e);
        json.key("variables").list(variables(e), [&](const std::string& name) { json.string(name); });
      });
    });
  });
}

// The answer is a DerivationText.
VERB(derivation) void derivation(std::size_t texts, std::size_t numbers) {
  const Question asked(texts, numbers);
  with_formula(asked.texts[0], [&](const Expr& e) {
    const auto name = parse(asked.texts[1]);
    if (std::holds_alternative<Error>(name) || std::get<Expr>(name).as<Symbol>() == nullptr) {
      return answer(Error{"not_a_variable", 0});
    }
    const auto derived = derive(e, std::get<Expr>(name).as<Symbol>()->name);
    if (const auto* error = std::get_if<Error>(&derived)) return answer(*error);
    const Step& root = std::get<Step>(derived);
    answer(DerivationText(root, share(root.after)).text);
  });
}

VERB(prove) void prove_equal(std::size_t texts, std::size_t numbers) {
  const Question asked(texts, numbers);
  with_formula(asked.texts[0], [&](const Expr& a) {
    with_formula(asked.texts[1], [&](const Expr& b) {
      answer_by([&](Json& json) { json.object([&] { write_fields(json, prove_with_exceptions({a}, {b})); }); });
    });
  });
}

VERB(chain) void chain(std::size_t texts, std::size_t numbers) {
  const auto checked = check_chain(Question(texts, numbers).texts);
  answer_by([&](Json& json) {
    if (const auto* mistaken = std::get_if<LineError>(&checked)) {
      json.object([&] {
        write_fields(json, mistaken->error);
        json.key("line").integer(static_cast<int>(mistaken->line));
      });
      return;
    }
    json.list(std::get<std::vector<LineVerdict>>(checked), [&](const LineVerdict& line) {
      json.object([&] {
        write_fields(json, line.claim);
        write(json.key("expression"), line.line);
      });
    });
  });
}

VERB(kinks) void kink_list(std::size_t texts, std::size_t numbers) {
  with_formula(Question(texts, numbers).texts.front(), [](const Expr& e) {
    answer_by([&](Json& json) { write(json, kinks(e, "x")); });
  });
}

VERB(facts) void facts_of(std::size_t texts, std::size_t numbers) {
  const Question asked(texts, numbers);
  with_formula(asked.texts.front(), [&](const Expr& e) {
    answer_by([&](Json& json) { write(json, facts(e, asked.values())); });
  });
}

VERB(activations) void activation_list() {
  answer_by([](Json& json) {
    json.list(activations(), [&](const Activation& activation) { write(json, activation); });
  });
}

VERB(vocabulary) void vocabulary() {
  answer_by([](Json& json) {
    json.object([&] {
      json.key("rules").list(derivation_rules(), [&](std::string_view rule) { json.string(rule); });
      json.key("errors").list(error_codes, [&](std::string_view code) { json.string(code); });
      json.key("functions").list([&] {
        for (const auto* table : {&elementary_functions(), &activation_functions()}) {
          for (const Function& row : *table) json.string(row.name);
        }
      });
      json.key("conventions").list(convention_ids(), [&](std::string_view id) { json.string(id); });
    });
  });
}

}  // namespace slope
