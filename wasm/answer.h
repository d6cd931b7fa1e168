// How a verb answers: an object, or the reader's mistake, written as JSON text and parsed on the other side.
#pragma once

#include <emscripten/bind.h>
#include <emscripten/em_js.h>
#include <emscripten/emscripten.h>
#include <emscripten/val.h>

#include <string>

#include "error.h"
#include "json.h"

// embind and UTF8ToString would look for the end of a long text character by character.
EM_JS(emscripten::EM_VAL, parse_json, (const char* text, int length), {
  return Emval.toHandle(JSON.parse(UTF8Decoder.decode(HEAPU8.subarray(text, text + length))));
});

namespace slope {

using emscripten::val;

inline val from_json(const std::string& text) { return val::take_ownership(parse_json(text.data(), static_cast<int>(text.size()))); }

template <class Content>
inline val object(Content content) {
  Json json;
  json.object([&] { content(json); });
  return from_json(json.text);
}

inline val mistake(const Error& error) {
  Json json;
  write(json, error);
  return from_json(json.text);
}

}  // namespace slope
