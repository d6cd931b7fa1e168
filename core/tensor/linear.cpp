// Products of matrices and vectors: values.
#include "tensor/linear.h"

#include "tensor/gradients.h"
#include "tensor/mistakes.h"
#include "tensor/promotion.h"
#include "tensor/view.h"

namespace slope {

namespace {

Tensor* fail_to_multiply(Arena& arena, const Tensor& a, const Tensor& b) {
  const std::size_t m = a.shape.size(), n = b.shape.size();
  const auto size = [](std::int64_t value) { return std::to_string(value); };
  if (a.framework == Framework::numpy) {
    if (m == 0 || n == 0) {
      return arena.fail("ValueError", {"matmul: Input operand ", (m == 0 ? "0" : "1"),
          " does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"});
    }
    const std::int64_t inner = n == 1 ? b.shape[0] : b.shape[n - 2];
    return arena.fail("ValueError", {
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size ",
        size(inner), " is different from ", size(a.shape[m - 1]), ")"});
  }
  if (m == 0 || n == 0) {
    return arena.fail("RuntimeError", {"both arguments to matmul need to be at least 1D, but they are ", m, "D and ", n,
        "D"});
  }
  if (m == 1 && n == 1) {
    return arena.fail("RuntimeError", {"inconsistent tensor size, expected tensor ", bracketed(a.shape), " and src ",
        bracketed(b.shape), " to have the same number of elements, but got ", size(a.shape[0]), " and ",
        size(b.shape[0]), " elements respectively"});
  }
  if (m == 2 && n == 1) {
    return arena.fail("RuntimeError", {"size mismatch, got ", size(a.shape[0]), ", ", crossed(a.shape), ",",
        size(b.shape[0])});
  }
  const std::string left = m == 1 ? "1x" + size(a.shape[0]) : crossed(a.shape);
  return arena.fail("RuntimeError", {"mat1 and mat2 shapes cannot be multiplied (", left, " and ", crossed(b.shape), ")"});
}

std::vector<double> all_values(const Tensor& tensor, const Shape& shape) {
  std::vector<double> numbers(static_cast<std::size_t>(element_count(shape)));
  if (!numbers.empty()) ElementReader(tensor, shape).read(numbers.data(), numbers.size());
  return numbers;
}

// Both with two axes or more.
Tensor* multiply(Arena& arena, Tensor* a, Tensor* b, const Derivation& derivation) {
  const std::size_t m = a->shape.size(), n = b->shape.size();
  const std::int64_t rows = a->shape[m - 2], inner = a->shape[m - 1], columns = b->shape[n - 1];
  if (b->shape[n - 2] != inner) return fail_to_multiply(arena, *a, *b);
  const std::optional<Shape> batch =
      broadcast(Shape(a->shape.begin(), a->shape.end() - 2), Shape(b->shape.begin(), b->shape.end() - 2));
  if (!batch) return fail_to_broadcast(arena, *a, *b, "BatchMatMulV2");
  Shape shape = *batch, of_a = *batch, of_b = *batch;
  shape.insert(shape.end(), {rows, columns});
  of_a.insert(of_a.end(), {rows, inner});
  of_b.insert(of_b.end(), {inner, columns});
  Tensor* result = arena.make(shape, promoted(*a, *b), a->framework);
  if (result == nullptr) return nullptr;
  if (result->count() == 0) return arena.record(result, derivation, {a, b});  // though a row may be longer than memory
  for (const Shape* whole : {&of_a, &of_b}) {
    if (element_count(*whole) > arena.most_elements()) return fail_too_large(arena, *whole, result->dtype, a->framework);
  }
  const std::vector<double> left = all_values(*a, of_a), right = all_values(*b, of_b);
  std::vector<double> row(static_cast<std::size_t>(columns));
  ElementWriter writer(*result);
  const std::int64_t batches = element_count(*batch);
  for (std::int64_t at = 0; at < batches * rows; ++at) {
    const double* block = right.data() + at / rows * inner * columns;
    for (double& value : row) value = 0;
    for (std::int64_t k = 0; k < inner; ++k) {
      const double factor = left[static_cast<std::size_t>(at * inner + k)];
      for (std::int64_t j = 0; j < columns; ++j) row[static_cast<std::size_t>(j)] += factor * block[k * columns + j];
    }
    writer.write(row.data(), row.size());
  }
  return arena.record(result, derivation, {a, b});
}

}  // namespace

Tensor* matmul(Arena& arena, Tensor* a, Tensor* b) {
  if (a == nullptr || b == nullptr) return nullptr;
  const std::size_t m = a->shape.size(), n = b->shape.size();
  if (m == 0 || n == 0) return fail_to_multiply(arena, *a, *b);
  if (a->dtype != b->dtype && a->framework == Framework::torch) {
    const bool are_vectors = m == 1 && n == 1;
    return arena.fail("RuntimeError", {are_vectors ? "dot : expected both vectors to have same dtype, but found " : "expected scalar type ",
        torch_type(a->dtype), are_vectors ? " and " : " but found ", torch_type(b->dtype)});
  }
  const std::int64_t inner = n == 1 ? b->shape[0] : b->shape[n - 2];
  if (a->shape[m - 1] != inner) return fail_to_multiply(arena, *a, *b);
  if (m >= 2 && n >= 2) return multiply(arena, a, b, matmul_derivation);
  // A vector is a matrix of one row or one column, whose axis goes again; the history is that of the vectors.
  const bool recording = arena.grad_enabled;
  if (m <= 2 && n == 1) arena.grad_enabled = false;
  Tensor* left = m == 1 ? inserted(arena, a, 0) : a;
  Tensor* right = n == 1 ? inserted(arena, b, 1) : b;
  Tensor* result = multiply(arena, left, right, matmul_derivation);
  if (result != nullptr) {
    Shape shape = result->shape;
    if (n == 1) shape.pop_back();
    if (m == 1) shape.erase(shape.end() - (n == 1 ? 1 : 2));
    result = reshaped(arena, result, shape);
  }
  arena.grad_enabled = recording;
  if (m > 2 || n > 1 || result == nullptr) return result;
  return arena.record(result, m == 1 ? dot_derivation : mv_derivation, {a, b});
}

}  // namespace slope
