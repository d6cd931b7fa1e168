// The symbolic answers of the core as JSON text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activation/activation.h"
#include "activation/facts.h"
#include "calculus/derive/chain.h"
#include "calculus/kink/kink.h"
#include "calculus/prove/exceptions.h"
#include "calculus/prove/prove.h"
#include "expr/expression.h"
#include "expr/parse.h"
#include "json.h"
#include "print/derivative.h"
#include "print/latex.h"

namespace slope {

inline void write(Json& json, const Values& values) {
  json.object([&] {
    for (const auto& [name, value] : values) json.key(name).number(value);
  });
}

// Conditions that hold together: "x = 0, alpha = 1".
inline void write(Json& json, const Conditions& conditions) {
  std::string in_latex, in_plain;
  for (const Comparison& c : conditions) {
    if (!in_latex.empty()) in_latex += ",\\ ", in_plain += ", ";
    in_latex += latex(c);
    in_plain += plain(c);
  }
  json.printed(in_latex, in_plain);
}

inline void write_fields(Json& json, const Claim& claim) {
  const Verdict& verdict = claim.verdict;
  switch (verdict.truth) {
    case Verdict::Truth::proved:
      json.key("verdict").string("proved");
      if (!claim.except) {
        json.key("except").null();
      } else if (!claim.except->empty()) {
        json.key("except").list(*claim.except, [&](const Conditions& conditions) { write(json, conditions); });
      }
      break;
    case Verdict::Truth::refuted:
      json.key("verdict").string("refuted");
      json.key("counterexample").object([&] {
        write(json.key("values"), verdict.counterexample);
        json.key("left").number(verdict.left);
        json.key("right").number(verdict.right);
      });
      break;
    case Verdict::Truth::undecided:
      json.key("verdict").string("undecided");
      json.key("evidence").object([&] {
        json.key("points").number(verdict.points);
        json.key("difference").number(verdict.difference);
      });
      break;
  }
}

inline void write(Json& json, const Line& line) {
  if (line.variable.empty()) {
    json.expression(line.formula);
  } else {
    json.printed(latex_derivative(line.formula, line.variable), plain_derivative(line.formula, line.variable));
  }
}

inline void write(Json& json, const OneSided& side) {
  json.object([&] {
    json.key("value").expression(side.value);
    json.key("slope").expression(side.slope);
    if (side.is_empty) json.key("empty").boolean(true);
  });
}

inline void write(Json& json, const Kink& kink) {
  json.object([&] {
    json.key("at").expression(kink.at);
    json.key("x").number(evaluate(kink.at, {}));
    json.key("continuous").boolean(kink.continuous);
    json.key("differentiable").boolean(kink.differentiable);
    json.key("value").expression(kink.value);
    write(json.key("left"), kink.left);
    write(json.key("right"), kink.right);
    if (kink.condition) json.key("condition").expression(*kink.condition);
    if (kink.conventions.empty()) return;
    json.key("conventions").list(kink.conventions, [&](const Convention& convention) {
      json.object([&] {
        json.key("who").string(convention.who);
        json.key("value").expression(convention.value);
      });
    });
  });
}

inline void write(Json& json, const Kinks& kinks) {
  json.list([&] {
    for (const Kink& kink : kinks.list) write(json, kink);
    for (const Expr& zero : kinks.beyond) {
      json.object([&] {
        json.key("at").null();
        json.key("zero").expression(zero);
      });
    }
  });
}

inline void write(Json& json, const std::optional<std::vector<Interval>>& set) {
  if (!set) {
    json.null();
    return;
  }
  json.list(*set, [&](const Interval& interval) {
    json.object([&] {
      json.key("low").expression(interval.low);
      json.key("high").expression(interval.high);
      json.key("lowClosed").boolean(interval.low_closed);
      json.key("highClosed").boolean(interval.high_closed);
    });
  });
}

inline std::string_view word(Parity parity) {
  switch (parity) {
    case Parity::even: return "even";
    case Parity::odd: return "odd";
    case Parity::neither: return "neither";
  }
  return "";
}

inline std::string_view word(Monotone monotone) {
  switch (monotone) {
    case Monotone::increasing: return "increasing";
    case Monotone::decreasing: return "decreasing";
    case Monotone::nondecreasing: return "nondecreasing";
    case Monotone::nonincreasing: return "nonincreasing";
    case Monotone::constant: return "constant";
    case Monotone::no: return "no";
  }
  return "";
}

inline void write(Json& json, const Facts& facts) {
  const auto choice = [&](const auto& value) { value ? json.string(word(*value)) : json.null(); };
  json.object([&] {
    write(json.key("domain"), facts.domain);
    write(json.key("range"), facts.range);
    json.key("limits").object([&] {
      json.key("minus").expression(facts.limit_minus);
      json.key("plus").expression(facts.limit_plus);
    });
    json.key("parity");
    choice(facts.parity);
    json.key("monotone");
    choice(facts.monotone);
    json.key("bounded").object([&] {
      json.key("below").boolean(facts.bounded_below);
      json.key("above").boolean(facts.bounded_above);
    });
    json.key("zeroCentred").boolean(facts.zero_centred);
    json.key("lipschitz").expression(facts.lipschitz);
    write(json.key("saturation"), facts.saturation);
    write(json.key("dead"), facts.dead);
    json.key("criticalPoints");
    if (facts.critical_points) {
      json.list(*facts.critical_points, [&](const Expr& point) { json.expression(point); });
    } else {
      json.null();
    }
  });
}

inline void write(Json& json, const Activation& activation) {
  const Function& function = *activation.function;
  json.object([&] {
    json.key("id").string(function.name);
    json.key("formula").expression(parse_known(activation.formula));
    json.key("symbol").string(latex(call(function, {symbol("x")})));
    json.key("parameters").list(function.parameters, [&](const Parameter& parameter) {
      json.object([&] {
        json.key("name").string(parameter.name);
        json.key("latex").string(latex(symbol(parameter.name)));
        json.key("torch").string(parameter.torch);
        json.key("default").number(evaluate(parse_known(parameter.default_value), {}));
      });
    });
  });
}

}  // namespace slope
