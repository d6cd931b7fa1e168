// Writes JSON text, in which the engine's answers cross to JavaScript: one crossing an answer costs far less than building it
// value by value.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "error.h"
#include "expr/decimal.h"
#include "expr/expression.h"
#include "expr/node_index.h"
#include "print/latex.h"
#include "print/plain.h"
#include "print/printed_parts.h"

namespace slope {

// Appends to one text; commas are put where they belong.
class Json {
 public:
  std::string text;

  template <class Content>
  Json& object(Content content) {
    return bracketed('{', '}', content);
  }
  template <class Items, class Write>
  Json& list(const Items& items, Write write_item) {
    return bracketed('[', ']', [&] { members(items, write_item); });
  }
  // Two kinds of things in one list.
  template <class Items, class Write, class More, class WriteMore>
  Json& list(const Items& items, Write write_item, const More& more, WriteMore write_more) {
    return bracketed('[', ']', [&] {
      members(items, write_item);
      members(more, write_more);
    });
  }

  // "key": and whatever is written next.
  Json& key(std::string_view name) {
    separate();
    string(name);
    text += ':';
    needs_comma_ = false;
    return *this;
  }

  Json& string(std::string_view value) {
    text += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (value[i] != '"' && value[i] != '\\') continue;
      text.append(value.data() + start, i - start) += '\\';
      start = i;
    }
    text.append(value.data() + start, value.size() - start);
    text += '"';
    return written();
  }
  Json& boolean(const std::optional<bool>& value) { return value ? boolean(*value) : null(); }
  Json& boolean(bool value) { return raw(value ? "true" : "false"); }
  Json& null() { return raw("null"); }
  // JSON has no word for NaN and the infinities: null.
  Json& number(double value) {
    if (!std::isfinite(value)) return null();
    if (std::signbit(value)) text += '-';
    return raw(write_decimal(std::fabs(value)));
  }
  // A derivation repeats its formulas from line to line: each is printed once.
  Json& expression(const Expr& e) {
    if (const int known = numbers_.get(e); known >= 0) {
      const auto [start, end] = printed_[static_cast<std::size_t>(known)];
      text.append(text, start, end - start);
      return written();
    }
    const std::size_t start = text.size();
    printed(latex(e, latex_parts_), plain(e, plain_parts_));
    numbers_.set(e, static_cast<int>(printed_.size()));
    printed_.emplace_back(start, text.size());
    return *this;
  }
  Json& printed(const std::string& latex, const std::string& plain) {
    return object([&] {
      key("latex").string(latex);
      key("plain").string(plain);
    });
  }
  Json& expression(const Comparison& c) { return printed(latex(c), plain(c)); }
  Json& expression(const std::optional<Expr>& e) { return e ? expression(*e) : null(); }

 private:
  template <class Items, class Write>
  void members(const Items& items, Write write_item) {
    for (const auto& item : items) {
      separate();
      write_item(item);
    }
  }
  template <class Content>
  Json& bracketed(char open, char close, Content content) {
    text += open;
    needs_comma_ = false;
    content();
    text += close;
    return written();
  }
  Json& raw(std::string_view value) {
    text += value;
    return written();
  }
  Json& written() {
    needs_comma_ = true;
    return *this;
  }
  void separate() {
    if (needs_comma_) text += ',';
    needs_comma_ = false;
  }

  NodeIndex numbers_{NodeIndex::Sameness::tree};  // places in printed_
  std::vector<std::pair<std::size_t, std::size_t>> printed_;  // from where to where in the text
  PrintedParts latex_parts_, plain_parts_;
  bool needs_comma_ = false;
};

inline void write(Json& json, const Error& error) {
  json.object([&] {
    json.key("error").object([&] {
      json.key("code").string(error.code);
      json.key("at").number(static_cast<double>(error.at));
    });
  });
}

}  // namespace slope
