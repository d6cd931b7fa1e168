// Law: a value that is worked out line by line comes to the value of the formula, and an exact line has that very value.
#include <catch_amalgamated.hpp>

#include <algorithm>
#include <cmath>

#include "activation/activation.h"
#include "calculus/derive/derive.h"
#include "expr/parse.h"
#include "expr/worked.h"
#include "generated.h"
#include "print/plain.h"

using namespace slope;

namespace {

bool near(double a, double b, double relative) { return a == b || std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b)); }

void check_worked(const Expr& e, const Values& values) {
  const double value = evaluate(e, values);
  const auto lines = work_out(e, values);
  INFO(plain(e));
  for (const WorkedLine& line : lines) {
    INFO(plain(line.expression));
    CHECK(variables(line.expression).empty());
    const double of_line = evaluate(line.expression, {});
    if (!line.is_exact || !std::isfinite(value) || !std::isfinite(of_line)) continue;  // the line may overflow on the way
    CHECK(std::abs(of_line - value) <= 1e-9 * (1 + std::abs(value)));  // what cancels in a double may cancel otherwise in another form
  }
  if (lines.empty() || std::isinf(value)) return;
  const double last = evaluate(lines.back().expression, {});
  if (std::isnan(value)) {
    CHECK(std::isnan(last));
  } else {
    CHECK(near(last, value, 5.1e-5));
  }
}

}  // namespace

TEST_CASE("every activation and its derivative are worked out to their values") {
  for (const Activation& activation : activations()) {
    for (const double x : {-20.0, -2.0, -0.3, 0.0, 1e-5, 0.5, 1.0, 3.25, 40.0}) {
      Values values = {{"x", x}};
      for (const Parameter& parameter : activation.function->parameters) values[parameter.name] = 0.5;
      const Expr f = parse_known(activation.formula);
      CHECK_FALSE(work_out(f, values).empty());
      check_worked(f, values);
      check_worked(std::get<Step>(derive(f, "x")).after, values);
    }
  }
}

TEST_CASE("every tree that is worked out comes to its value") {
  Trees trees(7);
  for (int i = 0; i < 3'000; ++i) {
    check_worked(trees.expression(1 + i % 4), {{"x", 0.75}, {"a", -2}, {"y", 3}, {"alpha", 0.5}, {"lambda", 1.25}});
  }
}
