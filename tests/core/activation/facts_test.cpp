// The catalogue's facts against what mathematics knows of them.
//
// Numbers that have no short form were computed with mpmath at 40 digits, apart from the engine.
#include <catch_amalgamated.hpp>
#include <string>

#include "activation/activation.h"
#include "facts_text.h"

using namespace slope;

TEST_CASE("Range, limits, symmetry and monotony of the catalogue") {
  struct Row {
    const char* id;
    const char* range;
    const char* minus;
    const char* plus;
    const char* parity;
    const char* monotone;
    const char* zero_centred;
  };
  const Row rows[] = {
      {"sgn", "[-1, -1] u [0, 0] u [1, 1]", "-1", "1", "odd", "nondecreasing", "yes"},
      {"heaviside", "[0, 0] u [1/2, 1/2] u [1, 1]", "0", "1", "neither", "nondecreasing", "no"},
      {"sigmoid", "(0, 1)", "0", "1", "neither", "increasing", "no"},
      {"tanh", "(-1, 1)", "-1", "1", "odd", "increasing", "yes"},
      {"relu", "[0, inf)", "0", "inf", "neither", "nondecreasing", "no"},
      {"leaky_relu", "(-inf, inf)", "-inf", "inf", "neither", "increasing", "yes"},
      {"prelu", "(-inf, inf)", "-inf", "inf", "neither", "increasing", "yes"},
      {"elu", "(-1, inf)", "-1", "inf", "neither", "increasing", "yes"},
      {"selu", "(-1.758099341, inf)", "-1.758099341", "inf", "neither", "increasing", "yes"},
      {"celu", "(-1, inf)", "-1", "inf", "neither", "increasing", "yes"},
      {"gelu", "[-0.1699712075, inf)", "0", "inf", "neither", "no", "yes"},
      {"gelu_tanh", "[-0.1700407506, inf)", "0", "inf", "neither", "no", "yes"},
      {"silu", "[-0.2784645428, inf)", "0", "inf", "neither", "no", "yes"},
      {"mish", "[-0.308843413, inf)", "0", "inf", "neither", "no", "yes"},
      {"softplus", "(0, inf)", "0", "inf", "neither", "increasing", "no"},
      {"softsign", "(-1, 1)", "-1", "1", "odd", "increasing", "yes"},
      {"hardtanh", "[-1, 1]", "-1", "1", "odd", "nondecreasing", "yes"},
      {"hardsigmoid", "[0, 1]", "0", "1", "neither", "nondecreasing", "no"},
      {"hardswish", "[-3/8, inf)", "0", "inf", "neither", "no", "yes"},
      {"relu6", "[0, 6]", "0", "6", "neither", "nondecreasing", "no"},
      {"logsigmoid", "(-inf, 0)", "-inf", "0", "neither", "increasing", "no"},
      {"tanhshrink", "(-inf, inf)", "-inf", "inf", "odd", "increasing", "yes"},
      {"softshrink", "(-inf, inf)", "-inf", "inf", "odd", "nondecreasing", "yes"},
      {"hardshrink", "(-inf, -1/2) u [0, 0] u (1/2, inf)", "-inf", "inf", "odd", "nondecreasing", "yes"},
      {"threshold", "(0.1, inf)", "20", "inf", "neither", "no", "no"},
  };
  CHECK(std::size(rows) == activations().size());
  for (const Row& row : rows) {
    CAPTURE(row.id);
    const Facts f = facts_of(std::string(row.id) + "(x)");
    CHECK(text(f.domain) == "(-inf, inf)");
    CHECK(text(f.range) == row.range);
    CHECK(text(f.limit_minus) == row.minus);
    CHECK(text(f.limit_plus) == row.plus);
    CHECK(text(f.parity) == row.parity);
    CHECK(text(f.monotone) == row.monotone);
    CHECK(text(f.zero_centred) == row.zero_centred);
    CHECK(f.bounded_below == (std::string(row.range).find("(-inf") != 0));
    CHECK(f.bounded_above == (std::string(row.range).find("inf)") == std::string::npos));
  }
}

TEST_CASE("Slopes of the catalogue") {
  struct Row {
    const char* id;
    const char* lipschitz;
    const char* saturation;
    const char* dead;
    const char* critical;
  };
  const Row rows[] = {
      {"sgn", "inf", "(-inf, 0) u (0, inf)", "(-inf, 0) u (0, inf)", "none"},
      {"heaviside", "inf", "(-inf, 0) u (0, inf)", "(-inf, 0) u (0, inf)", "none"},
      {"sigmoid", "1/4", "(-inf, -4.584863339) u (4.584863339, inf)", "nowhere", "none"},
      {"tanh", "1", "(-inf, -2.993222846) u (2.993222846, inf)", "nowhere", "none"},
      {"relu", "1", "(-inf, 0)", "(-inf, 0)", "none"},
      {"leaky_relu", "1", "nowhere", "nowhere", "none"},
      {"prelu", "1", "nowhere", "nowhere", "none"},
      {"elu", "1", "(-inf, log(0.01))", "nowhere", "none"},
      {"selu", "1.758099341", "(-inf, -5.169403492)", "nowhere", "none"},
      {"celu", "1", "(-inf, log(0.01))", "nowhere", "none"},
      {"gelu", "(1 + erf(1) + 2*e^(-1)/sqrt(pi))/2", "(-inf, -3.067427204) u (-0.7754719024, -0.7290798339)", "nowhere",
       "-0.7517915247"},
      {"gelu_tanh", "1.128993069", "(-inf, -3.052854995) u (-0.7762035521, -0.7296934551)", "nowhere", "-0.7524614221"},
      {"silu", "1.09983932", "(-inf, -6.261388849) u (-1.325879856, -1.233897977)", "nowhere", "-1.278464543"},
      {"mish", "1.088498161", "(-inf, -6.263968786) u (-1.231024841, -1.155996286)", "nowhere", "-1.192431215"},
      {"softplus", "1", "(-inf, log(1/99))", "nowhere", "none"},
      {"softsign", "1", "(-inf, -9) u (9, inf)", "nowhere", "none"},
      {"hardtanh", "1", "(-inf, -1) u (1, inf)", "(-inf, -1) u (1, inf)", "none"},
      {"hardsigmoid", "1/6", "(-inf, -3) u (3, inf)", "(-inf, -3) u (3, inf)", "none"},
      {"hardswish", "3/2", "(-inf, -3) u (-1.53, -1.47)", "(-inf, -3)", "-3/2"},
      {"relu6", "1", "(-inf, 0) u (6, inf)", "(-inf, 0) u (6, inf)", "none"},
      {"logsigmoid", "1", "(log(99), inf)", "nowhere", "none"},
      {"tanhshrink", "1", "(-0.1003353477, 0.1003353477)", "nowhere", "0"},
      {"softshrink", "1", "(-1/2, 1/2)", "(-1/2, 1/2)", "none"},
      {"hardshrink", "inf", "(-1/2, 1/2)", "(-1/2, 1/2)", "none"},
      {"threshold", "inf", "(-inf, 0.1)", "(-inf, 0.1)", "none"},
  };
  CHECK(std::size(rows) == activations().size());
  for (const Row& row : rows) {
    CAPTURE(row.id);
    const Facts f = facts_of(std::string(row.id) + "(x)");
    CHECK(text(f.lipschitz) == row.lipschitz);
    CHECK(text(f.saturation) == row.saturation);
    CHECK(text(f.dead) == row.dead);
    CHECK(text(f.critical_points) == row.critical);
  }
}

TEST_CASE("A row's definition and its name have the same facts") {
  for (const char* id : {"sigmoid", "relu", "gelu", "silu", "mish", "softsign", "hardswish", "relu6", "tanhshrink"}) {
    CAPTURE(id);
    std::string formula;
    for (const Activation& a : activations()) {
      if (a.function->name == id) formula = a.formula;
    }
    const Facts by_name = facts_of(std::string(id) + "(x)"), by_formula = facts_of(formula);
    CHECK(text(by_name.range) == text(by_formula.range));
    CHECK(text(by_name.lipschitz) == text(by_formula.lipschitz));
    CHECK(text(by_name.saturation) == text(by_formula.saturation));
  }
}

TEST_CASE("Derivatives as functions: the errors of printed tables") {
  const auto range = [](const char* f) { return text(facts_of(f).range); };
  CHECK(range("sigmoid(x)*(1 - sigmoid(x))") == "(0, 1/4]");
  CHECK(range("1 - tanh(x)^2") == "(0, 1]");
  CHECK(range("1/(1 + |x|)^2") == "(0, 1]");
  CHECK(range("tanh(x)^2") == "[0, 1)");
}
