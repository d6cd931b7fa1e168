// A cell's session, written short: names and numbers in, ids and values out.
#pragma once

#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "tensor/calls.h"

namespace slope {

using Ids = std::vector<std::uint32_t>;
using Numbers = std::vector<double>;

struct Session {
  Arena arena;
  Framework framework = Framework::torch;
  Dtype dtype = Dtype::float32;

  std::uint32_t run(std::string_view name, const Ids& tensors, const Numbers& numbers = {}) {
    const Outcome outcome = call(arena, {name, tensors, numbers, framework, dtype});
    const auto* ids = std::get_if<Ids>(&outcome);
    INFO(name << ": " << (ids ? "" : std::get_if<Mistake>(&outcome)->text));
    REQUIRE(ids != nullptr);
    REQUIRE(ids->size() == 1);
    return ids->front();
  }
  std::string error(std::string_view name, const Ids& tensors, const Numbers& numbers = {}) {
    return text_of(call(arena, {name, tensors, numbers, framework, dtype}));
  }
  static std::string text_of(const Outcome& outcome) {
    const Mistake* mistake = std::get_if<Mistake>(&outcome);
    return mistake ? mistake->type + ": " + mistake->text : "no error";
  }
  // A vector, or with a shape of more axes a tensor of these numbers.
  std::uint32_t tensor(const Numbers& numbers, const Shape& shape = {-1}) {
    Nested list{true};
    for (const double number : numbers) list.items.push_back({false, number});
    const Outcome outcome = call_from_nested(arena, list, &dtype, framework);
    REQUIRE(std::get_if<Ids>(&outcome) != nullptr);
    return run("reshape", {std::get_if<Ids>(&outcome)->front()}, Numbers(shape.begin(), shape.end()));
  }
  std::uint32_t leaf(const Numbers& numbers, const Shape& shape = {-1}) {
    const std::uint32_t id = tensor(numbers, shape);
    call_require_grad(arena, id, true);
    return id;
  }
  std::uint32_t number(double value, Dtype kind = Dtype::float32) {
    const Outcome outcome = call(arena, {"number", {}, {value}, framework, kind});
    return std::get_if<Ids>(&outcome)->front();
  }
  Numbers values_of(std::uint32_t id) { return values(*arena.held(id)); }
  Shape shape_of(std::uint32_t id) { return arena.held(id)->shape; }
  // The gradient of the sum of y by x.
  Numbers slope(std::uint32_t y, std::uint32_t x, bool create_graph = false) {
    const std::uint32_t seed = run("full_like", {y}, {1});
    const Outcome outcome = call_gradients(arena, y, seed, {x}, true, create_graph, false);
    INFO(text_of(outcome));
    REQUIRE(std::get_if<Ids>(&outcome) != nullptr);
    last = std::get_if<Ids>(&outcome)->front();
    return values_of(last);
  }
  std::uint32_t last = 0;  // what slope() found, as a tensor
};

}  // namespace slope
