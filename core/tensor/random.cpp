// Random numbers: MT19937 (Matsumoto and Nishimura 1998) and the frameworks' ways from its bits to normal numbers.
#include "tensor/random.h"

#include <cmath>

#include "numeric/logarithm.h"
#include "numeric/trigonometry.h"
#include "tensor/create.h"

namespace slope {

namespace {

constexpr int size = 624, middle = 397;
constexpr double two_pi = 6.283185307179586;

void start(RandomGenerator& generator, std::uint32_t value) {
  for (int i = 0; i < size; ++i) {
    generator.state[i] = value;
    value = 1812433253u * (value ^ (value >> 30)) + static_cast<std::uint32_t>(i) + 1;
  }
  generator.next = size;
  generator.has_cached_normal = false;
}

std::uint32_t next_bits(RandomGenerator& generator) {
  if (generator.next < 0) start(generator, 0);
  std::uint32_t* state = generator.state;
  if (generator.next >= size) {
    for (int i = 0; i < size; ++i) {
      const std::uint32_t y = (state[i] & 0x80000000u) | (state[(i + 1) % size] & 0x7fffffffu);
      state[i] = state[(i + middle) % size] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0);
    }
    generator.next = 0;
  }
  std::uint32_t y = state[generator.next++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

// NumPy's doubles: 27 and 26 bits of two draws.
double numpy_uniform(RandomGenerator& generator) {
  const double a = next_bits(generator) >> 5, b = next_bits(generator) >> 6;
  return (a * 67108864 + b) / 9007199254740992;
}

// Marsaglia's polar method, which gives two at a time.
double numpy_normal(RandomGenerator& generator) {
  if (generator.has_cached_normal) {
    generator.has_cached_normal = false;
    return generator.cached_normal;
  }
  double a, b, square;
  do {
    a = 2 * numpy_uniform(generator) - 1;
    b = 2 * numpy_uniform(generator) - 1;
    square = a * a + b * b;
  } while (square >= 1 || square == 0);
  const double factor = std::sqrt(-2 * log_of(square) / square);
  generator.cached_normal = factor * a;
  generator.has_cached_normal = true;
  return factor * b;
}

// PyTorch's doubles: 53 bits of two draws, the first one higher.
double torch_uniform(RandomGenerator& generator) {
  const std::uint64_t high = next_bits(generator), low = next_bits(generator);
  return static_cast<double>((high << 32 | low) & ((std::uint64_t{1} << 53) - 1)) * 0x1p-53;
}

double torch_uniform_single(RandomGenerator& generator) { return static_cast<double>(next_bits(generator) & 0xffffff) * 0x1p-24; }

// Box and Muller, in double precision; two at a time.
double torch_normal(RandomGenerator& generator) {
  if (generator.has_cached_normal) {
    generator.has_cached_normal = false;
    return generator.cached_normal;
  }
  const double u1 = torch_uniform(generator), u2 = torch_uniform(generator);
  const double radius = std::sqrt(-2 * log1p_of(-u2)), angle = two_pi * u1;
  generator.cached_normal = radius * sin_of(angle);
  generator.has_cached_normal = true;
  return radius * cos_of(angle);
}

// 16 uniform numbers become 16 normal ones: the first 8 give the radii, the others the angles.
void box_muller_block(double* block) {
  for (int i = 0; i < 8; ++i) {
    const double radius = std::sqrt(-2 * log_of(1 - block[i])), angle = two_pi * block[i + 8];
    block[i] = radius * cos_of(angle);
    block[i + 8] = radius * sin_of(angle);
  }
}

Tensor* drawn_into(Arena& arena, const Shape& shape, Dtype dtype, Framework framework) {
  return check_sizes(arena, shape, framework) ? arena.make(shape, dtype, framework) : nullptr;
}

}  // namespace

void seed(Arena& arena, Framework framework, std::uint32_t value) { start(arena.random(framework), value); }

Tensor* randn(Arena& arena, const Shape& shape, Dtype dtype, Framework framework) {
  Tensor* result = drawn_into(arena, shape, dtype, framework);
  if (result == nullptr) return nullptr;
  RandomGenerator& generator = arena.random(framework);
  std::vector<double> numbers(static_cast<std::size_t>(result->count()));
  const std::size_t count = numbers.size();
  if (framework == Framework::numpy || count < 16) {
    for (double& number : numbers) number = framework == Framework::numpy ? numpy_normal(generator) : torch_normal(generator);
  } else {
    const auto uniform = [&] { return dtype == Dtype::float32 ? torch_uniform_single(generator) : torch_uniform(generator); };
    for (double& number : numbers) number = uniform();
    for (std::size_t i = 0; i + 16 <= count; i += 16) box_muller_block(&numbers[i]);
    if (count % 16 != 0) {
      // The last 16 are drawn anew.
      for (std::size_t i = count - 16; i < count; ++i) numbers[i] = uniform();
      box_muller_block(&numbers[count - 16]);
    }
  }
  ElementWriter(*result).write(numbers.data(), count);
  return result;
}

Tensor* randint(Arena& arena, const Shape& shape, double least, double end, Framework framework) {
  least = std::trunc(least);
  end = std::trunc(end);
  if (!(least < end)) {
    if (framework == Framework::numpy) return arena.fail("ValueError", least == 0 ? "high <= 0" : "low >= high");
    return arena.fail("RuntimeError", {"random_ expects 'from' to be less than 'to', but got from=", whole_of(least),
        " >= to=", whole_of(end)});
  }
  if (end - least > 0x1p32 - 1) return arena.fail("NotImplementedError", "a range of 2^32 integers and more is not there in this page's Python");
  Tensor* result = drawn_into(arena, shape, framework == Framework::tensorflow ? Dtype::int32 : Dtype::int64, framework);
  if (result == nullptr) return nullptr;
  RandomGenerator& generator = arena.random(framework);
  const std::uint32_t range = static_cast<std::uint32_t>(end - least);
  // NumPy draws until the low bits, as many as the greatest needs, are in range; PyTorch takes the remainder.
  std::uint32_t mask = range - 1;
  for (const int shift : {1, 2, 4, 8, 16}) mask |= mask >> shift;
  std::vector<double> numbers(static_cast<std::size_t>(result->count()));
  for (double& number : numbers) {
    std::uint32_t drawn = 0;
    if (framework != Framework::numpy) drawn = next_bits(generator) % range;
    else if (range > 1) do drawn = next_bits(generator) & mask; while (drawn >= range);
    number = least + drawn;
  }
  ElementWriter(*result).write(numbers.data(), numbers.size());
  return result;
}

Tensor* rand(Arena& arena, const Shape& shape, Dtype dtype, Framework framework) {
  Tensor* result = drawn_into(arena, shape, dtype, framework);
  if (result == nullptr) return nullptr;
  RandomGenerator& generator = arena.random(framework);
  std::vector<double> numbers(static_cast<std::size_t>(result->count()));
  for (double& number : numbers) {
    number = framework == Framework::numpy ? numpy_uniform(generator)
             : dtype == Dtype::float32     ? torch_uniform_single(generator)
                                           : torch_uniform(generator);
  }
  ElementWriter(*result).write(numbers.data(), numbers.size());
  return result;
}

}  // namespace slope
