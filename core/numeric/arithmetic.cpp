// Loops that the compiler vectorises.
#include "numeric/arithmetic.h"

namespace slope {

void arithmetic(char sign, const float* x, const float* y, float* z, std::size_t count) {
  switch (sign) {
    case '+':
      for (std::size_t i = 0; i < count; ++i) z[i] = x[i] + y[i];
      break;
    case '-':
      for (std::size_t i = 0; i < count; ++i) z[i] = x[i] - y[i];
      break;
    case '*':
      for (std::size_t i = 0; i < count; ++i) z[i] = x[i] * y[i];
      break;
    case '/':
      for (std::size_t i = 0; i < count; ++i) z[i] = x[i] / y[i];
      break;
  }
}

}  // namespace slope
