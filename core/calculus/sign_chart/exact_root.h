// Writing down a root that is known approximately: 0.4999999999999999 as 1/2, 0.693147180559945 as log(2).
#pragma once

#include <optional>
#include <string_view>

#include "calculus/effort.h"
#include "calculus/intervals/enclosure.h"
#include "expr/expression.h"

namespace slope {

// A root of e in the enclosure, as a fraction, a square root, a logarithm or a small multiple of pi in a wave; it is
// exact: e's value there is proved to be 0. Empty: none was found.
std::optional<Expr> exact_root(const Expr& e, std::string_view variable, const Enclosure& near, Effort& effort);

}  // namespace slope
