// A derivation as numbers and text: its formulas repeat from step to step, so each is written once and steps name it by number.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "calculus/derive/derive.h"
#include "calculus/derive/rules.h"
#include "calculus/derive/share.h"
#include "expr/expression_numbers.h"
#include "print/latex.h"
#include "print/plain.h"
#include "print/printed_parts.h"

namespace slope {

// `numbers` begins with how many words there are. Of each step follow its rule and variable (both words), equality (0 or 1),
// before, after, inner or -1 (formulas), how many substeps it has, and these; then how many parts are shared and, if any are,
// the result and each part's name and value.
// `text` has a line a word, then two a formula, its LaTeX and its plain text.
class DerivationText {
 public:
  DerivationText(const Step& root, const Shared& shared) : numbers{0} {
    write(root);
    numbers.push_back(static_cast<int>(shared.parts.size()));
    if (!shared.parts.empty()) write(shared);
    numbers.front() = static_cast<int>(words_.size());
    for (const std::string_view word : words_) (text += word) += '\n';
    PrintedParts latex_parts, plain_parts;
    for (int i = 0; i < formulas_.size(); ++i) {
      append_latex(text, formulas_[i], latex_parts);
      append_plain(text += '\n', formulas_[i], plain_parts);
      text += '\n';
    }
  }

  std::vector<int> numbers;
  std::string text;

 private:
  void write(const Step& step) {
    for (const int number : {word(step.rule), word(step.variable), int{is_equality(step.rule)}, formulas_.add(step.before),
                             formulas_.add(step.after), step.inner ? formulas_.add(*step.inner) : -1,
                             static_cast<int>(step.substeps.size())}) {
      numbers.push_back(number);
    }
    for (const Step& substep : step.substeps) write(substep);
  }

  void write(const Shared& shared) {
    numbers.push_back(formulas_.add(shared.result));
    for (const Shared::Part& part : shared.parts) {
      numbers.push_back(formulas_.add(symbol(part.name)));
      numbers.push_back(formulas_.add(part.value));
    }
  }

  int word(std::string_view word) {
    const auto known = std::find(words_.begin(), words_.end(), word);
    const int number = static_cast<int>(known - words_.begin());
    if (known == words_.end()) words_.push_back(word);
    return number;
  }

  std::vector<std::string_view> words_;
  ExpressionNumbers formulas_;
};

}  // namespace slope
