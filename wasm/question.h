// How a verb is asked and how it answers: by texts and numbers that lie in the module's memory. verbs.mjs is the other side.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "error.h"
#include "expr/evaluate.h"

// A function that JavaScript may call. Each verb's arguments are how many texts and how many numbers are asked with.
#define VERB(name) __attribute__((export_name(#name)))

namespace slope {

// What lies in the room: as doubles the texts' lengths and the numbers, then the texts' bytes.
struct Question {
  Question(std::size_t text_count, std::size_t number_count);

  // The texts after the first, as names of the last numbers.
  Values values() const;

  std::vector<std::string> texts;
  std::vector<double> numbers;
};

// The answer's text, until the next one.
void answer(std::string text);
void answer(const Error& mistake);

}  // namespace slope
