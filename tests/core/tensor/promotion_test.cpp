// The dtypes of results, against torch's and numpy's (tests/golden/promotion.py).
#include <fstream>
#include <sstream>

#include "session.h"
#include "tensor/mistakes.h"

using namespace slope;

namespace {

Dtype dtype_of(const std::string& name) {
  return name == "bool" ? Dtype::boolean : name == "int64" ? Dtype::int64 : name == "float32" ? Dtype::float32 : Dtype::float64;
}

std::uint32_t operand(Session& s, const std::string& dtype, const std::string& kind) {
  s.dtype = dtype_of(dtype);
  if (kind == "n") return s.number(1, s.dtype);
  return s.run("full", {}, kind == "a" ? Numbers{1, 2} : Numbers{1});
}

}  // namespace

TEST_CASE("Results have the dtypes of torch's and numpy's") {
  std::ifstream file(TESTS_FOLDER "/golden/promotion.txt");
  REQUIRE(file);
  int rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line[0] == '#') continue;
    std::istringstream fields(line);
    std::string framework, name, left, left_kind, right, right_kind, result;
    fields >> framework >> name >> left >> left_kind >> right >> right_kind >> result;
    Session s;
    s.framework = framework == "torch" ? Framework::torch : Framework::numpy;
    const std::uint32_t a = operand(s, left, left_kind), b = operand(s, right, right_kind);
    CAPTURE(line);
    CHECK(dtype_name(s.arena.held(s.run(name, {a, b}))->dtype) == result);
    ++rows;
  }
  CHECK(rows > 900);
}
