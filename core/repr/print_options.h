// What a reader may choose about printed tensors: torch.set_printoptions, np.set_printoptions.
#pragma once

#include <cstddef>
#include <cstdint>

namespace slope {

enum class Scientific : std::uint8_t { never, always, where_needed };

struct PrintOptions {
  int precision;           // digits after the point
  std::int64_t threshold;  // more elements than these are summarised,
  std::int64_t edge;       // to so many at either end of an axis
  std::size_t line_width;
  // PyTorch: the exponents; NumPy: `never` spares small numbers theirs.
  Scientific scientific = Scientific::where_needed;
};

constexpr PrintOptions torch_defaults{4, 1000, 3, 80};
constexpr PrintOptions numpy_defaults{8, 1000, 3, 75};

}  // namespace slope
