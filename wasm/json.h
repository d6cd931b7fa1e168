// Writes JSON text, in which the engine's answers cross to JavaScript: one crossing an answer costs far less than building it
// value by value.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "error.h"
#include "expr/decimal.h"
#include "expr/expression.h"
#include "print/latex.h"
#include "print/plain.h"

namespace slope {

// Appends to one text; commas are put where they belong.
class Json {
 public:
  std::string text;

  template <class Content>
  Json& object(Content content) {
    return bracketed('{', '}', content);
  }
  template <class Content>
  Json& list(Content content) {
    return bracketed('[', ']', content);
  }
  template <class Items, class Write>
  Json& list(const Items& items, Write write_item) {
    return list([&] {
      for (const auto& item : items) write_item(item);
    });
  }

  // "key": and whatever is written next.
  Json& key(std::string_view name) {
    begin();
    text += '"';
    text += name;
    text += "\":";
    needs_comma_ = false;
    return *this;
  }

  Json& string(std::string_view value) {
    begin();
    text += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (value[i] != '"' && value[i] != '\\') continue;
      text.append(value.data() + start, i - start) += '\\';
      start = i;
    }
    text.append(value.data() + start, value.size() - start);
    text += '"';
    return *this;
  }
  Json& boolean(const std::optional<bool>& value) { return value ? boolean(*value) : null(); }
  Json& boolean(bool value) { return raw(value ? "true" : "false"); }
  Json& null() { return raw("null"); }
  Json& integer(int value) {
    const char digit = static_cast<char>('0' + value);
    return value >= 0 && value < 10 ? raw({&digit, 1}) : raw(std::to_string(value));
  }
  // JSON has no word for NaN and the infinities: null.
  Json& number(double value) {
    if (!std::isfinite(value)) return null();
    return raw((std::signbit(value) ? "-" : "") + write_decimal(std::fabs(value)));
  }
  Json& printed(std::string_view latex, std::string_view plain) {
    return object([&] {
      key("latex").string(latex);
      key("plain").string(plain);
    });
  }
  Json& expression(const Expr& e) { return printed(latex(e), plain(e)); }
  Json& expression(const Comparison& c) { return printed(latex(c), plain(c)); }
  Json& expression(const std::optional<Expr>& e) { return e ? expression(*e) : null(); }

 private:
  template <class Content>
  Json& bracketed(char open, char close, Content content) {
    begin();
    text += open;
    needs_comma_ = false;
    content();
    text += close;
    needs_comma_ = true;
    return *this;
  }
  Json& raw(std::string_view value) {
    begin();
    text += value;
    return *this;
  }
  // Of a key or a value.
  void begin() {
    if (needs_comma_) text += ',';
    needs_comma_ = true;
  }

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
