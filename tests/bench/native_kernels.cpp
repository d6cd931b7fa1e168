// The kernels alone as a shared library, for kernels_native.py.
#include "numeric/kernel.h"

namespace {

template <class T>
void run(const char* name, bool derivative, const T* x, T* y, std::size_t count) {
  const double alpha = 1;
  apply(*slope::find_kernel(name), derivative ? slope::Wanted::derivative : slope::Wanted::value, &alpha, x, y, count);
}

}  // namespace

extern "C" {
void run_single(const char* name, bool derivative, const float* x, float* y, std::size_t count) { run(name, derivative, x, y, count); }
void run_double(const char* name, bool derivative, const double* x, double* y, std::size_t count) { run(name, derivative, x, y, count); }
}
