// Every verdict at a kink agrees with values beside it.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <string>

#include "activation/activation.h"
#include "calculus/kink/kink.h"
#include "expr/evaluate.h"
#include "expr/function_table.h"
#include "expr/parse.h"
#include "print/plain.h"

using namespace slope;

namespace {

constexpr double step = 1e-6;

// The catalogue by name, and its definitions with parameters at two settings.
struct Example {
  std::string text;
  Values values;
};

std::vector<Example> examples() {
  std::vector<Example> all = {{"|x|", {}},          {"x*|x|", {}},           {"sqrt(|x|)", {}},      {"1/x", {}},
                              {"x > 0 ? e^x : 1 + x", {}}, {"|x^2 - 2|", {}}, {"max(x, alpha*x)", {{"alpha", 2}}},
                              {"max(x, alpha*x)", {{"alpha", 0.5}}},          {"|alpha*x|", {{"alpha", -3}}}};
  for (const Activation& a : activations()) {
    all.push_back({std::string(a.function->name) + "(x)", {}});
    for (const double scale : {1.0, 1.7}) {
      Values values;
      for (const Parameter& p : a.function->parameters) {
        values[p.name] = scale * evaluate(parse_known(p.default_value), {});
      }
      all.push_back({std::string(a.formula), values});
    }
  }
  return all;
}

}  // namespace

TEST_CASE("Every break of the catalogue is listed") {
  for (const Example& example : examples()) {
    CAPTURE(example.text);
    CHECK(kinks(parse_known(example.text), "x").beyond.empty());
  }
}

TEST_CASE("One-sided limits agree with values beside the kink") {
  for (const Example& example : examples()) {
    const std::string text = example.text;
    const Values values = example.values;
    const Expr f = parse_known(text);
    const auto value = [&](const Expr& e) { return evaluate(e, values); };
    for (const Kink& k : kinks(f, "x").list) {
      const double at = value(k.at);
      CAPTURE(text, plain(k.at));
      const auto near = [&](double x) {
        Values all = values;
        all["x"] = x;
        return evaluate(f, all);
      };
      if (k.value) CHECK(near(at) == Catch::Approx(value(*k.value)).margin(1e-12));
      for (const auto& [side, h] : {std::pair{k.left, -step}, std::pair{k.right, step}}) {
        const double beside = near(at + h), quotient = (beside - near(at)) / h;
        if (side.value && std::isfinite(value(*side.value))) CHECK(std::fabs(beside - value(*side.value)) < 2e-3);
        if (side.value && std::isinf(value(*side.value))) CHECK(beside * std::copysign(1, value(*side.value)) > 1e5);
        if (side.slope && std::isfinite(value(*side.slope))) CHECK(std::fabs(quotient - value(*side.slope)) < 1e-5);
        if (side.slope && std::isinf(value(*side.slope))) CHECK(quotient * std::copysign(1, value(*side.slope)) > 500);
      }
    }
  }
}

TEST_CASE("Continuous and differentiable mean what values show") {
  for (const auto& [text, values] : examples()) {
    const Expr f = parse_known(text);
    for (const Kink& k : kinks(f, "x").list) {
      CAPTURE(text, plain(k.at));
      Values all = values;
      const double at = evaluate(k.at, values);
      const auto near = [&](double x) {
        all["x"] = x;
        return evaluate(f, all);
      };
      const double left = near(at - step), here = near(at), right = near(at + step);
      const bool looks_continuous = std::fabs(left - here) < 2e-3 && std::fabs(right - here) < 2e-3;
      const bool looks_smooth = looks_continuous && std::fabs(right - 2 * here + left) < 1e-5 * step;
      if (k.continuous) CHECK(*k.continuous == looks_continuous);
      // The condition tells for which parameters the general verdict does not hold.
      const bool is_excepted = k.condition && std::fabs(evaluate(k.condition->left, values) -
                                                        evaluate(k.condition->right, values)) < 1e-12;
      if (k.differentiable) CHECK((*k.differentiable || is_excepted) == looks_smooth);
    }
  }
}

TEST_CASE("Under its condition, and only then, a function is differentiable") {
  struct Row {
    const char* text;
    const char* name;
  };
  for (const Row& row : {Row{"x > 0 ? x : alpha*x", "alpha"}, Row{"x > 0 ? x : alpha*(e^x - 1)", "alpha"},
                         Row{"max(alpha*x, x)", "alpha"}, Row{"x > 0 ? 2x + a : 2x", "a"},
                         Row{"x > 0 ? sin(b*x) : 3x", "b"}}) {
    const std::string text = row.text, name = row.name;
    CAPTURE(text);
    const auto all = kinks(parse_known(text), "x").list;
    REQUIRE(all.size() == 1);
    CHECK(all.front().differentiable == false);
    REQUIRE(all.front().condition);
    CHECK(plain(all.front().condition->left) == name);
    const std::string solution = plain(all.front().condition->right);
    const auto with = [&](const std::string& value) {
      std::string written = text;
      for (std::size_t i; (i = written.find(name)) != std::string::npos;) {
        written.replace(i, name.size(), "(" + value + ")");
      }
      const auto found = kinks(parse_known(written), "x").list;
      return found.empty() || found.front().differentiable == true;
    };
    CHECK(with(solution));
    CHECK_FALSE(with(solution + " + 1/100"));
    CHECK_FALSE(with(solution + " - 1/100"));
  }
}
