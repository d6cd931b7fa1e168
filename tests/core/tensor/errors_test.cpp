// Mistakes: what the frameworks say, word for word; and memory.
#include <limits>

#include "session.h"

using namespace slope;

namespace {
constexpr double missing = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
}

TEST_CASE("Each axis stands once in an order, and a second ellipsis in an index for what is left") {
  Session s;
  const std::uint32_t m = s.tensor({1, 2, 3, 4, 5, 6}, {2, 3});
  const Numbers rest = {3, missing, missing, missing}, twice = {3, missing, missing, missing, 3, missing, missing, missing};
  const auto then_first = [](Numbers index) { return index.insert(index.end(), {0, 0, missing, missing}), index; };
  CHECK(s.error("permute", {m}, {0, 0}) == "RuntimeError: permute(): duplicate dims are not allowed.");
  CHECK(s.error("permute", {m}, {1, -1}) == "RuntimeError: permute(): duplicate dims are not allowed.");
  CHECK(s.error("permute", {m}, {0}) == "RuntimeError: permute(): duplicate dims are not allowed.");
  CHECK(s.error("permute", {s.run("sum", {m}, {0})}, {0}) != "no error");
  CHECK(s.shape_of(s.run("index", {m}, twice)) == Shape{2, 3});
  CHECK(s.values_of(s.run("index", {m}, then_first(rest))) == Numbers{1, 4});
  CHECK(s.error("index", {m}, then_first(twice)) == "IndexError: index 0 is out of bounds for dimension 2 with size 0");
  s.framework = Framework::numpy;
  CHECK(s.error("reshape", {s.tensor({1, 2})}, {}) == "ValueError: cannot reshape array of size 2 into shape ()");
}

TEST_CASE("PyTorch's own errors") {
  Session s;
  const std::uint32_t a = s.tensor({1, 2, 3}), b = s.tensor({1, 2}), m = s.tensor({1, 2, 3, 4, 5, 6}, {2, 3});
  const std::uint32_t x = s.leaf({1, 2});
  const auto backward_error = [&](const Ids& ids) { return Session::text_of(call_backward(s.arena, ids, false, false)); };
  CHECK(s.error("add", {a, b}) ==
        "RuntimeError: The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 0");
  CHECK(s.error("add", {m, b}) ==
        "RuntimeError: The size of tensor a (3) must match the size of tensor b (2) at non-singleton dimension 1");
  CHECK(s.error("matmul", {m, m}) == "RuntimeError: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)");
  CHECK(s.error("matmul", {m, b}) == "RuntimeError: size mismatch, got 2, 2x3,2");
  CHECK(s.error("reshape", {m}, {4, -1}) == "RuntimeError: shape '[4, -1]' is invalid for input of size 6");
  CHECK(s.error("reshape", {m}, {-1, -1}) == "RuntimeError: only one dimension can be inferred");
  CHECK(s.error("expand", {m}, {3, 3}) ==
        "RuntimeError: The expanded size of the tensor (3) must match the existing size (2) at non-singleton dimension 0.  "
        "Target sizes: [3, 3].  Tensor sizes: [2, 3]");
  CHECK(s.error("expand", {s.tensor({1})}, {-3}) != "no error");
  CHECK(s.error("cat", {a, m}, {0}) == "RuntimeError: Tensors must have same number of dimensions: got 1 and 2");
  CHECK(s.error("stack", {a, b}, {0}) ==
        "RuntimeError: stack expects each tensor to be equal size, but got [3] at entry 0 and [2] at entry 1");
  CHECK(s.error("sum", {m}, {0, 0, 0}) == "RuntimeError: dim 0 appears multiple times in the list of dims");
  CHECK(s.error("cross_entropy", {m, s.run("cast", {s.tensor({0})})}) ==
        "RuntimeError: expected scalar type Long but found Float");
  CHECK(s.error("unsqueeze", {a}, {3}) == "IndexError: Dimension out of range (expected to be in range of [-2, 1], but got 3)");
  CHECK(s.error("stack", {a, a}, {-3}) == "IndexError: Dimension out of range (expected to be in range of [-2, 1], but got -3)");
  CHECK(s.error("sum", {m}, {0, 2}) ==
        "IndexError: Dimension out of range (expected to be in range of [-2, 1], but got 2)");
  CHECK(s.error("index", {a}, {0, 3, missing, missing}) == "IndexError: index 3 is out of bounds for dimension 0 with size 3");
  CHECK(s.error("index", {a}, {0, 0, missing, missing, 0, 0, missing, missing}) == "IndexError: too many indices for tensor of dimension 1");
  CHECK(backward_error({s.run("exp", {x})}) == "RuntimeError: grad can be implicitly created only for scalar outputs");
  CHECK(backward_error({a}) == "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn");
  CHECK(backward_error({s.run("exp", {x}), a}) ==
        "RuntimeError: Mismatch in shape: grad_output[0] has a shape of torch.Size([3]) and output[0] has a shape of "
        "torch.Size([2]).");
  CHECK(s.error("assign", {x, s.number(0)}) ==
        "RuntimeError: a leaf Variable that requires grad is being used in an in-place operation.");
  const auto only = item(s.arena, a);
  REQUIRE(std::get_if<Mistake>(&only) != nullptr);
  CHECK(std::get_if<Mistake>(&only)->text == "only one element tensors can be converted to Python scalars");
  s.dtype = Dtype::int64;
  CHECK(Session::text_of(call_require_grad(s.arena, s.tensor({1}), true)) ==
        "RuntimeError: only Tensors of floating point and complex dtype can require gradients");
  CHECK(s.error("elu", {s.tensor({1})}) == "RuntimeError: \"elu_cpu\" not implemented for 'Long'");
  CHECK(s.values_of(s.run("relu", {s.tensor({-1, 2})})) == Numbers{0, 2});
  s.dtype = Dtype::boolean;
  CHECK(s.error("abs", {s.tensor({1})}) == "RuntimeError: \"abs_cpu\" not implemented for 'Bool'");
  CHECK(s.error("ceil", {s.tensor({1})}) == "RuntimeError: \"ceil_vml_cpu\" not implemented for 'Bool'");
  CHECK(s.error("relu", {s.tensor({1})}) == "RuntimeError: Boolean inputs not supported for relu");
  CHECK(s.error("relu6", {s.tensor({1})}) == "RuntimeError: Bool inputs not supported for hardtanh");
  CHECK(s.values_of(s.run("sgn", {s.tensor({1, 0})})) == Numbers{1, 0});
  s.dtype = Dtype::int64;
  CHECK(s.error("mean", {s.tensor({1})}, {0}).ends_with("Got: Long"));
  const Nested ragged{true, 0, Dtype::int64, {{true, 0, Dtype::int64, {{false, 1}, {false, 2}}}, {true, 0, Dtype::int64, {{false, 3}}}}};
  CHECK(Session::text_of(call_from_nested(s.arena, ragged, nullptr, Framework::torch)) ==
        "ValueError: expected sequence of length 2 at dim 1 (got 1)");
}

TEST_CASE("NumPy's and TensorFlow's own errors") {
  Session s;
  s.framework = Framework::numpy;
  const std::uint32_t a = s.tensor({1, 2, 3}), b = s.tensor({1, 2});
  CHECK(s.error("add", {a, b}) == "ValueError: operands could not be broadcast together with shapes (3,) (2,) ");
  CHECK(s.error("reshape", {a}, {2, 2}) == "ValueError: cannot reshape array of size 3 into shape (2,2)");
  CHECK(s.error("reshape", {a}, {2, -1}) == "ValueError: cannot reshape array of size 3 into shape (2,newaxis)");
  CHECK(s.error("where", {s.run("greater", {a, s.number(0)}), a, b}) ==
        "ValueError: operands could not be broadcast together with shapes (3,) (3,) (2,) ");
  CHECK(s.error("sum", {a}, {0, 1}) == "numpy.AxisError: axis 1 is out of bounds for array of dimension 1");
  CHECK(s.error("index", {a}, {0, 3, missing, missing}) == "IndexError: index 3 is out of bounds for axis 0 with size 3");
  s.framework = Framework::tensorflow;
  CHECK(s.error("add", {s.tensor({1, 2, 3}), s.tensor({1, 2})}) ==
        "InvalidArgumentError: Incompatible shapes: [3] vs. [2] [Op:AddV2]");
  const std::uint32_t single = s.tensor({1});
  s.dtype = Dtype::float64;
  CHECK(s.error("multiply", {single, s.tensor({1})}) ==
        "InvalidArgumentError: cannot compute Mul as input #1(zero-based) was expected to be a float tensor but is a double "
        "tensor [Op:Mul]");
}

TEST_CASE("A tensor too large is the framework's error, never a crash") {
  Session s;
  CHECK(s.error("full", {}, {0, 1e9}) ==
        "RuntimeError: [enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate "
        "4000000000 bytes. Error code 12 (Cannot allocate memory)");
  CHECK(s.error("full", {}, {0, 1e9, 1e9, 1e9}) == "RuntimeError: Storage size calculation overflowed with sizes=[1000000000, 1000000000, 1000000000]");
  CHECK(s.error("arange", {}, {0, 1e300, 1}) == "RuntimeError: invalid size, possible overflow?");
  CHECK(s.error("arange", {}, {0, missing, 1}) == "RuntimeError: unsupported range: 0 -> nan");
  // A row and a column broadcast to 10^10 elements.
  const std::uint32_t row = s.run("full", {}, {0, 1, 100000}), column = s.run("full", {}, {0, 100000, 1});
  CHECK(s.error("add", {row, column}).starts_with("RuntimeError: [enforce fail"));
  CHECK(s.error("gather", {s.tensor({1, 2}), row, column}, {0}).starts_with("IndexError: too many indices"));
  CHECK(s.error("gather", {s.tensor({1, 2, 3, 4}, {2, 2}), row, column}, {0}).starts_with("RuntimeError: [enforce fail"));
  // Nothing is in memory here, though a row would not fit.
  const std::uint32_t none = s.run("full", {}, {0, 0, 1e12});
  for (const char* operation : {"softmax", "log_softmax"}) CHECK(s.shape_of(s.run(operation, {none}, {1})) == Shape{0, 1'000'000'000'000});
  const std::uint32_t empty_rows = s.run("full", {}, {0, 1e12, 0});
  CHECK(s.shape_of(s.run("argsort", {empty_rows}, {1, 0})) == Shape{1'000'000'000'000, 0});
  CHECK(s.shape_of(s.run("gather", {empty_rows, s.run("arange", {}, {0, 0, 1})}, {1})) == Shape{1'000'000'000'000, 0});
  s.framework = Framework::numpy;
  s.dtype = Dtype::float64;
  CHECK(s.error("full", {}, {0, 1e9}) ==
        "numpy.core._exceptions._ArrayMemoryError: Unable to allocate 7.45 GiB for an array with shape (1000000000,) and data "
        "type float64");
}

TEST_CASE("Numbers that no integer of 64 bits holds are the framework's error") {
  for (const Framework framework : {Framework::torch, Framework::numpy}) {
    Session s;
    s.framework = framework;
    const std::string said =
        framework == Framework::torch ? "RuntimeError: Overflow when unpacking long" : "OverflowError: Python int too large to convert to C long";
    const std::uint32_t m = s.tensor({1, 2, 3, 4, 5, 6}, {2, 3});
    for (const double number : {1e300, -1e300, 0x1p63, infinity, missing}) {
      CHECK(s.error("full", {}, {0, 2, number}) == said);
      CHECK(s.error("linspace", {}, {0, 1, number}) == said);
      CHECK(s.error("sum", {m}, {0, number}) == said);
      CHECK(s.error("softmax", {m}, {number}) == said);
      CHECK(s.error("reshape", {m}, {number}) == said);
      CHECK(s.error("permute", {m}, {0, number}) == said);
      CHECK(s.error("expand", {m}, {number, 2, 3}) == said);
      CHECK(s.error("cat", {m, m}, {number}) == said);
      CHECK(s.error("index", {m}, {0, number, missing, missing}) == said);
    }
    // A bound past all sizes is one, and so is a step.
    CHECK(s.values_of(s.run("index", {m}, {1, 1, 1e300, 0x1p62})) == Numbers{4, 5, 6});
    CHECK(s.values_of(s.run("index", {m}, {1, -1e300, infinity, 1e300})) == Numbers{1, 2, 3});
  }
}

TEST_CASE("Sizes whose product is past 64 bits") {
  Session s;
  const std::uint32_t m = s.tensor({1, 2, 3, 4, 5, 6}, {2, 3});
  CHECK(s.error("reshape", {m}, {0x1p32, 0x1p32}) == "RuntimeError: shape '[4294967296, 4294967296]' is invalid for input of size 6");
  CHECK(s.error("reshape", {m}, {0x1p62, 0x1p62, -1}).starts_with("RuntimeError: shape '[4611686018427387904, 4611686018427387904, -1]' is"));
  CHECK(s.error("reshape", {m}, {-2, -3}) == "RuntimeError: shape '[-2, -3]' is invalid for input of size 6");
  CHECK(s.error("reshape", {s.tensor({})}, {-1, 0}) ==
        "RuntimeError: cannot reshape tensor of 0 elements into shape [-1, 0] because the unspecified dimension size -1 can be any value and is "
        "ambiguous");
  CHECK(s.error("expand", {m}, {0x1p62, 2, 3}) == "RuntimeError: numel: integer multiplication overflow");
  CHECK(s.error("expand", {m}, {0x1p32, 2, 3}).ends_with("you tried to allocate 103079215104 bytes. Error code 12 (Cannot allocate memory)"));
  CHECK(s.shape_of(s.run("expand", {m}, {1e7, 2, 3})) == Shape{10'000'000, 2, 3});
  CHECK(s.shape_of(s.run("full", {}, {0, 0, 0x1p40, 0x1p40})) == Shape{0, std::int64_t{1} << 40, std::int64_t{1} << 40});
  s.dtype = Dtype::int64;
  CHECK(s.error("gather", {m, s.tensor({0x1p63})}, {0}) == "IndexError: index 9223372036854775807 is out of bounds for dimension 0 with size 2");
  s.framework = Framework::numpy;
  CHECK(s.error("reshape", {s.tensor({1, 2, 3})}, {-1, 2}) == "ValueError: cannot reshape array of size 3 into shape (2)");
}

TEST_CASE("Nothing stays behind: in a loop, nor after a run") {
  Session s;
  const std::uint32_t weight = s.leaf({1, 2, 3});
  for (int step = 0; step < 10'000; ++step) {
    const std::uint32_t square = s.run("multiply", {weight, weight}), loss = s.run("sum", {square}, {0});
    REQUIRE(Session::text_of(call_backward(s.arena, {loss}, false, true)) == "no error");
    s.arena.held(weight)->grad = nullptr;  // zero_grad(set_to_none=True)
    s.arena.release(square);
    s.arena.release(loss);
  }
  CHECK(s.arena.tensor_count() < 40'000);
  s.arena.sweep();
  CHECK(s.arena.tensor_count() < 5);
  CHECK(s.arena.bytes() < 100);
  // Held twice, released once: x.float() of a float tensor is x.
  const std::uint32_t same = s.run("cast", {weight});
  CHECK(same == weight);
  s.arena.release(same);
  CHECK(s.values_of(weight) == Numbers{1, 2, 3});
  s.arena.clear();
  CHECK(s.arena.tensor_count() == 0);
  CHECK(s.arena.bytes() == 0);
}
