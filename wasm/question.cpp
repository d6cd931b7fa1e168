// The memory in which questions and answers lie.
#include "question.h"

#include <utility>

#include "json.h"

namespace slope {

namespace {

std::vector<double> room;
std::string answered;

}  // namespace

Question::Question(std::size_t text_count, std::size_t number_count)
    : numbers(room.data() + text_count, room.data() + text_count + number_count) {
  const auto* bytes = reinterpret_cast<const char*>(room.data() + text_count + number_count);
  for (std::size_t i = 0; i < text_count; ++i) {
    const auto length = static_cast<std::size_t>(room[i]);
    texts.emplace_back(bytes, length);
    bytes += length;
  }
}

Values Question::values() const {
  Values values;
  const std::size_t names = texts.size() - 1;
  for (std::size_t i = 0; i < names; ++i) values[texts[i + 1]] = numbers[numbers.size() - names + i];
  return values;
}

void answer(std::string text) { answered = std::move(text); }

void answer(const Error& mistake) {
  Json json;
  json.object([&] { write_fields(json, mistake); });
  answer(std::move(json.text));
}

// Room for a question of so many bytes.
VERB(room) double* make_room(std::size_t bytes) {
  room.resize(bytes / sizeof(double) + 1);
  return room.data();
}

VERB(text) const char* text() { return answered.data(); }
VERB(textLength) std::size_t text_length() { return answered.size(); }

}  // namespace slope
