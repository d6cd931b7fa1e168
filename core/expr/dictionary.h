// A dictionary in one text, "word:meaning word:meaning ": a fraction of the bytes of an array of pairs.
#pragma once

#include <optional>
#include <string_view>

namespace slope {

// Whether `written` is our word, or the same in other case or with other underscores: papers and PyTorch's modules have LeakyReLU for
// leaky_relu, Keras has hard_sigmoid for hardsigmoid.
bool is_same_word(std::string_view ours, std::string_view written);

// What the word means, which may be the empty text; nothing for a word that is not there.
std::optional<std::string_view> meaning(std::string_view dictionary, std::string_view word);

}  // namespace slope
