// The single facts, each read off a curve sketch.
#pragma once

#include "activation/facts.h"
#include "activation/facts/sketch.h"

namespace slope {

std::vector<RealInterval> domain_of(const Sketch& sketch);
std::optional<std::vector<RealInterval>> range_of(const Sketch& sketch);
std::optional<Parity> parity_of(const Expr& f, const std::string& variable, const Sketch* sketch);  // also without one
std::optional<Monotone> monotone_of(const Sketch& sketch);
std::optional<Expr> lipschitz_of(const Sketch& sketch);
std::optional<std::vector<Interval>> saturation_of(const Sketch& sketch);
std::optional<std::vector<Interval>> dead_of(const Sketch& sketch);
std::optional<std::vector<Expr>> critical_points_of(const Sketch& sketch);

}  // namespace slope
