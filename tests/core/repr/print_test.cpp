// What torch and numpy print, against 2,100 recorded arrays of every shape and dtype (tests/golden/print_arrays.py).
#include <catch_amalgamated.hpp>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>

#include "repr/digits.h"
#include "repr/numpy.h"
#include "repr/tensorflow.h"
#include "repr/torch.h"
#include "tensor/arena.h"

using namespace slope;

namespace {

Dtype dtype_of(const std::string& name) {
  return name == "float32" ? Dtype::float32 : name == "float64" ? Dtype::float64 : name == "int64" ? Dtype::int64 : Dtype::boolean;
}

double number(const std::string& text, Dtype dtype) {
  if (!is_floating(dtype)) return std::strtod(text.c_str(), nullptr);
  const std::uint64_t bits = std::strtoull(text.c_str(), nullptr, 16);
  return dtype == Dtype::float32 ? static_cast<double>(__builtin_bit_cast(float, static_cast<std::uint32_t>(bits)))
                                 : __builtin_bit_cast(double, bits);
}

// The numbers of a line: bits, or the rule of print_arrays.py.
std::vector<double> read_elements(const std::string& line, Dtype dtype, std::int64_t count) {
  std::vector<double> elements;
  std::istringstream words(line);
  std::string word;
  if (line.starts_with("rule")) {
    words >> word >> word;
    const double scale = std::strtod(word.c_str(), nullptr);
    for (std::int64_t i = 0; i < count; ++i) elements.push_back(static_cast<double>(i * 7919 % 1009 - 504) * scale);
    return elements;
  }
  while (words >> word) elements.push_back(number(word, dtype));
  return elements;
}

std::string read_text(std::istream& file) {
  std::string line, text;
  std::getline(file, line);
  for (int i = 0, lines = std::atoi(line.c_str()); i < lines; ++i) {
    std::getline(file, line);
    text += (i > 0 ? "\n" : "") + line;
  }
  return text;
}

}  // namespace

TEST_CASE("repr and str are torch's and numpy's, character by character") {
  const auto [name, least] = GENERATE(std::pair{"printed_arrays.txt", 2100}, std::pair{"printed_cases.txt", 40});
  std::ifstream file(std::string(TESTS_FOLDER "/golden/") + name);
  REQUIRE(file);
  Arena arena;
  int records = 0;
  std::string head, elements;
  std::getline(file, head);
  while (std::getline(file, head) && std::getline(file, elements)) {
    std::istringstream words(head);
    std::string dtype;
    words >> dtype;
    Shape shape;
    for (std::int64_t size; words >> size;) shape.push_back(size);
    Tensor* tensor = arena.make(shape, dtype_of(dtype), Framework::torch);
    const std::vector<double> numbers = read_elements(elements, tensor->dtype, tensor->count());
    REQUIRE(numbers.size() == static_cast<std::size_t>(tensor->count()));
    ElementWriter(*tensor).write(numbers.data(), numbers.size());
    CAPTURE(head, elements);
    CHECK(torch_repr(*tensor) == read_text(file));
    CHECK(numpy_repr(*tensor) == read_text(file));
    CHECK(numpy_str(*tensor) == read_text(file));
    ++records;
  }
  CHECK(records >= least);
}

TEST_CASE("Digits: the shortest that read back, and the exact ones") {
  const double inf = std::numeric_limits<double>::infinity();
  CHECK(scalar_repr(0.1, Dtype::float64) == "0.1");
  CHECK(scalar_repr(1e16, Dtype::float64) == "1e+16");
  CHECK(scalar_repr(123456789012345680, Dtype::float64) == "1.2345678901234568e+17");
  CHECK(scalar_repr(1e-5, Dtype::float64) == "1e-05");
  CHECK(scalar_repr(0.0001, Dtype::float64) == "0.0001");
  CHECK(scalar_repr(5e-324, Dtype::float64) == "5e-324");
  CHECK(scalar_repr(1.7976931348623157e308, Dtype::float64) == "1.7976931348623157e+308");
  CHECK(scalar_repr(0.1f, Dtype::float32) == "0.1");
  CHECK(scalar_repr(0.1f, Dtype::float64) == "0.10000000149011612");
  CHECK(scalar_repr(-0.0, Dtype::float64) == "-0.0");
  CHECK(scalar_repr(-inf, Dtype::float64) == "-inf");
  CHECK(scalar_repr(100, Dtype::float64) == "100.0");
  CHECK(fixed(0.5, 0) == "0");
  CHECK(fixed(1.5, 0) == "2");
  CHECK(fixed(0.99996, 4) == "1.0000");
  CHECK(fixed(-0.00001, 4) == "-0.0000");
  CHECK(scientific(9.99996, 4) == "1.0000e+01");
  CHECK(scientific(0, 4) == "0.0000e+00");
  CHECK(scientific(1e-300, 4) == "1.0000e-300");
  CHECK(exact_decimal(std::numeric_limits<double>::denorm_min()).digits.size() == 751);
}

TEST_CASE("What belongs to a gradient stands behind the numbers") {
  Arena arena;
  const auto vector_of = [&](std::vector<double> numbers) {
    Tensor* tensor = arena.make({static_cast<std::int64_t>(numbers.size())}, Dtype::float32, Framework::torch);
    ElementWriter(*tensor).write(numbers.data(), numbers.size());
    return tensor;
  };
  CHECK(torch_repr(*vector_of({1e8})) == "tensor([100000000.])");  // more than 1e8 is written with a power of ten
  CHECK(torch_repr(*vector_of({100000008})) == "tensor([1.0000e+08])");
  CHECK(numpy_repr(*vector_of({99999992})) == "array([99999992.], dtype=float32)");
  CHECK(numpy_repr(*vector_of({1e8})) == "array([1.e+08], dtype=float32)");  // of NumPy's, 1e8 already
  Tensor* x = vector_of({-1, 0, 2});
  x->requires_grad = true;
  CHECK(torch_repr(*x) == "tensor([-1.,  0.,  2.], requires_grad=True)");
}

TEST_CASE("TensorFlow writes NumPy's text into its own") {
  Arena arena;
  Tensor* x = arena.make({2}, Dtype::float32, Framework::tensorflow);
  CHECK(tensorflow_repr(*x) == "<tf.Tensor: shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>");
  CHECK(tensorflow_repr(*x, 17) == "<tf.Tensor: id=17, shape=(2,), dtype=float32, numpy=array([0., 0.], dtype=float32)>");
  CHECK(tensorflow_str(*x) == "tf.Tensor([0. 0.], shape=(2,), dtype=float32)");
  CHECK(tensorflow_repr(*arena.make({}, Dtype::float32, Framework::tensorflow)) ==
        "<tf.Tensor: shape=(), dtype=float32, numpy=0.0>");
}

TEST_CASE("on lines without room each word stands on its own") {
  Arena arena;
  const Tensor* zeros = arena.make({1, 2}, Dtype::int64, Framework::numpy);
  CHECK(numpy_str(*zeros, {8, 1000, 3, 0}) == "[[0\n  0]]");
  CHECK(numpy_repr(*zeros, {8, 1000, 3, 0}) == "array([[0,\n        0]])");
}

TEST_CASE("without an edge NumPy shows the last element, and PyTorch all of them after the dots") {
  Arena arena;
  const auto counted = [&](const Shape& shape, Framework framework) {
    Tensor* tensor = arena.make(shape, Dtype::int64, framework);
    std::vector<double> numbers;
    for (std::int64_t i = 0; i < tensor->count(); ++i) numbers.push_back(static_cast<double>(i));
    ElementWriter(*tensor).write(numbers.data(), numbers.size());
    return tensor;
  };
  CHECK(numpy_str(*counted({5}, Framework::numpy), {8, 1, 0, 75}) == "[... 4]");
  CHECK(numpy_str(*counted({2, 3}, Framework::numpy), {8, 1, 0, 75}) == "[...\n [... 5]]");
  CHECK(torch_repr(*counted({5}, Framework::torch), {4, 1, 0, 80}) == "tensor([ ..., 0, 1, 2, 3, 4])");
}
