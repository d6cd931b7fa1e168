// The round numbers of an axis.
#pragma once

#include <string>
#include <vector>

namespace slope {

struct Tick {
  double value;
  std::string plain;  // "0.5", "3*pi/4": text of the grammar
  std::string latex;  // "0.5", "\\frac{3\\pi}{4}"
};

enum class TickUnit { number, pi };

// At most `at_most` multiples in [low, high] of the smallest fitting step: 1, 2 or 5 times a power of ten; of pi, the steps
// pi/12, pi/6, pi/4, pi/2, pi, 2 pi, then 5, 10, 20, ... pi, and downward pi/20, pi/50, pi/100, ... None for a range that is
// empty, infinite, or so narrow that doubles do not tell its multiples apart; none of pi for one that reaches beyond 10^18.
std::vector<Tick> ticks(double low, double high, int at_most, TickUnit unit);

}  // namespace slope
