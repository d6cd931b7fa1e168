// The kernels alone as a wasm module, for kernels.mjs: two arrays in its memory, and a loop from one to the other.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <cstdlib>
#include <string>
#include <vector>

#include "numeric/kernel.h"

namespace {

using emscripten::val;

float *x = nullptr, *y = nullptr;
std::size_t count = 0;

// Their addresses are multiples of a cache line, as those of JavaScript's arrays.
float* made(std::size_t size) { return static_cast<float*>(std::aligned_alloc(64, (size * sizeof(float) + 63) / 64 * 64)); }

void resize(unsigned wanted) {
  std::free(x);
  std::free(y);
  x = made(count = wanted);
  y = made(count);
}
val inputs() { return val(emscripten::typed_memory_view(count, x)); }
val outputs() { return val(emscripten::typed_memory_view(count, y)); }

int find(const std::string& name) {
  for (int i = 0; const slope::Kernel* kernel = slope::kernel_at(static_cast<std::size_t>(i)); ++i) {
    if (name_of(*kernel) == name) return i;
  }
  return -1;
}

void run(int kernel, bool derivative) {
  const double alpha = 1;
  slope::apply(*slope::kernel_at(static_cast<std::size_t>(kernel)), derivative ? slope::Wanted::derivative : slope::Wanted::value, &alpha,
               x, y, count);
}

std::vector<double> in_double(int kernel, bool derivative, const val& list) {
  std::vector<double> values = emscripten::vecFromJSArray<double>(list);
  const double alpha = 1;
  slope::apply(*slope::kernel_at(static_cast<std::size_t>(kernel)), derivative ? slope::Wanted::derivative : slope::Wanted::value, &alpha,
               values.data(), values.data(), values.size());
  return values;
}

}  // namespace

EMSCRIPTEN_BINDINGS(kernels) {
  emscripten::function("resize", &resize);
  emscripten::function("inputs", &inputs);
  emscripten::function("outputs", &outputs);
  emscripten::function("find", &find);
  emscripten::function("run", &run);
  emscripten::register_vector<double>("Doubles");
  emscripten::function("inDouble", &in_double);
}
