// A derivation as text, flat: its formulas repeat from step to step, so each is written once and steps name it by number.
#pragma once

#include <string>
#include <utility>

#include "calculus/derive.h"
#include "calculus/rules.h"
#include "calculus/share.h"
#include "expr/expression_numbers.h"
#include "json.h"
#include "print/latex.h"
#include "print/plain.h"
#include "print/printed_parts.h"

namespace slope {

// The first line is JSON, [steps, shared], where steps are [rule, variable, equality, before, after, inner or -1, number of
// substeps], each before its substeps, and shared is [result, [name, value], ...] or empty. Every formula that these name has
// two lines more, its LaTeX and its plain text: as JSON strings they would be read twice as slowly.
class DerivationText {
 public:
  DerivationText(const Step& root, const Shared& shared) {
    Json json;
    json.list([&] {
      json.list([&] { write(json, root); });
      json.list([&] {
        if (!shared.parts.empty()) write(json, shared);
      });
    });
    text = std::move(json.text);
    PrintedParts latex_parts, plain_parts;
    for (int i = 0; i < formulas_.size(); ++i) {
      append_latex(text += '\n', formulas_[i], latex_parts);
      append_plain(text += '\n', formulas_[i], plain_parts);
    }
  }

  std::string text;

 private:
  void write(Json& json, const Step& step) {
    json.list([&] {
      json.string(step.rule).string(step.variable).boolean(is_equality(step.rule));
      json.integer(formulas_.add(step.before)).integer(formulas_.add(step.after));
      json.integer(step.inner ? formulas_.add(*step.inner) : -1);
      json.integer(static_cast<int>(step.substeps.size()));
    });
    for (const Step& substep : step.substeps) write(json, substep);
  }

  void write(Json& json, const Shared& shared) {
    json.integer(formulas_.add(shared.result));
    for (const Shared::Part& part : shared.parts) {
      json.list([&] { json.integer(formulas_.add(symbol(part.name))).integer(formulas_.add(part.value)); });
    }
  }

  ExpressionNumbers formulas_;
};

}  // namespace slope
