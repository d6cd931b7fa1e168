// The order in which the lecture meets the activation functions.
#include "activation/activation.h"

namespace slope {

const std::vector<Activation>& activations() {
  static const std::vector<Activation> all = [] {
    // The grammar computes these three itself; here is how they are defined.
    std::vector<Activation> result = {
        {find_function("sgn"), "x > 0 ? 1 : x < 0 ? -1 : 0"},
        {find_function("heaviside"), "x > 0 ? 1 : x < 0 ? 0 : 1/2"},
    };
    for (const Function& row : activation_functions()) {
      result.push_back({&row, row.definition});
      if (row.name == "sigmoid") result.push_back({find_function("tanh"), "(e^x - e^(-x))/(e^x + e^(-x))"});
    }
    return result;
  }();
  return all;
}

}  // namespace slope
