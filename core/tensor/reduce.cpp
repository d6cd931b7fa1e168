// Reductions: the axes to go are moved to the end, then the elements that make one result follow each other.
#include "tensor/reduce.h"

#include <cmath>
#include <limits>

#include "numeric/exponential.h"
#include "numeric/logarithm.h"
#include "tensor/gradients.h"
#include "tensor/mistakes.h"
#include "tensor/view.h"

namespace slope {

namespace {

struct Plan {
  bool possible = false, all = false;
  Tensor view;               // reduced axes last
  Shape kept, result;        // without and, if asked for, with axes of size 1
  std::size_t length = 1;    // elements that make one
  std::vector<double> numbers;  // whether axes were kept, then the axes
};

Plan plan_for(Arena& arena, const Tensor& a, std::vector<std::int64_t> axes, bool keep_axes) {
  Plan plan;
  plan.all = axes.empty();
  const std::size_t rank = a.shape.size();
  std::vector<bool> goes(rank, plan.all);
  for (std::int64_t& axis : axes) {
    if (!normalise_axis(arena, a, axis)) return plan;
    if (rank == 0) continue;
    if (goes[static_cast<std::size_t>(axis)]) {
      const std::string given = std::to_string(axis);
      if (a.framework == Framework::torch) {
        arena.fail("RuntimeError", {"dim ", given, " appears multiple times in the list of dims"});
      } else {
        arena.fail("ValueError", "duplicate value in 'axis'");
      }
      return plan;
    }
    goes[static_cast<std::size_t>(axis)] = true;
  }
  plan.numbers = {keep_axes ? 1.0 : 0.0};
  plan.view.storage = a.storage;
  plan.view.offset = a.offset;
  for (const bool reduced : {false, true}) {
    for (std::size_t axis = 0; axis < rank; ++axis) {
      if (goes[axis] != reduced) continue;
      plan.view.shape.push_back(a.shape[axis]);
      plan.view.strides.push_back(a.strides[axis]);
      if (!reduced) plan.kept.push_back(a.shape[axis]);
      else plan.length *= static_cast<std::size_t>(a.shape[axis]);
    }
  }
  for (std::size_t axis = 0; axis < rank; ++axis) {
    if (goes[axis]) plan.numbers.push_back(static_cast<double>(axis));
    if (!goes[axis]) plan.result.push_back(a.shape[axis]);
    else if (keep_axes) plan.result.push_back(1);
  }
  plan.possible = true;
  return plan;
}

// Neumaier's sum: what rounding loses is added up beside it.
struct Total {
  double sum = 0, lost = 0;
  void add(double v) {
    const double next = sum + v;
    lost += std::fabs(sum) >= std::fabs(v) ? (sum - next) + v : (v - next) + sum;
    sum = next;
  }
  double value() const { return std::isfinite(sum) ? sum + lost : sum; }
};

Tensor* add_up(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes, bool is_mean) {
  if (a == nullptr) return nullptr;
  if (is_mean && !is_floating(a->dtype) && a->framework == Framework::torch) {
    return arena.fail("RuntimeError", {
        "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ",
        torch_type(a->dtype)});
  }
  Plan plan = plan_for(arena, *a, axes, keep_axes);
  if (!plan.possible) return nullptr;
  const bool stays = is_floating(a->dtype) || a->framework == Framework::tensorflow;
  const Dtype dtype = stays ? a->dtype : is_mean ? Dtype::float64 : Dtype::int64;
  Tensor* result = arena.make(plan.result, dtype, a->framework);
  if (result == nullptr) return nullptr;
  ElementReader reader(plan.view, plan.view.shape);
  ElementWriter writer(*result);
  double block[block_elements];
  for (std::int64_t left = result->count(); left > 0; --left) {
    Total total;
    for (std::size_t at = 0; at < plan.length; at += block_elements) {
      const std::size_t n = plan.length - at < block_elements ? plan.length - at : block_elements;
      reader.read(block, n);
      for (std::size_t i = 0; i < n; ++i) total.add(block[i]);
    }
    const double value = is_mean ? total.value() / static_cast<double>(plan.length) : total.value();
    writer.write(&value, 1);
  }
  const Derivation& derivation = is_mean ? (plan.all ? full_mean_derivation : axis_mean_derivation)
                                         : (plan.all ? full_sum_derivation : axis_sum_derivation);
  return arena.record(result, derivation, {a}, plan.numbers);
}

bool beats(Extremum which, double candidate, double best) {
  if (best != best) return false;
  return candidate != candidate || (which == Extremum::max ? candidate > best : candidate < best);
}

// The best value of every group and where it stands; the error of an empty one.
bool find_extrema(Arena& arena, Extremum which, const Tensor& a, const Plan& plan, std::vector<double>& best,
                  std::vector<double>& positions) {
  if (plan.length == 0) {
    const std::string name = which == Extremum::max ? "max" : "min";
    if (a.framework == Framework::numpy) {
      arena.fail("ValueError", {"zero-size array to reduction operation ", name, "imum which has no identity"});
    } else {
      arena.fail("RuntimeError", {name,
          "(): Expected reduction dim to be specified for input.numel() == 0. Specify the reduction dim with the 'dim' argument."});
    }
    return false;
  }
  const std::size_t groups = static_cast<std::size_t>(element_count(plan.kept));
  ElementReader reader(plan.view, plan.view.shape);
  for (std::size_t group = 0; group < groups; ++group) {
    double value = 0, leading = 0;
    std::size_t position = 0;
    for (std::size_t i = 0; i < plan.length; ++i) {
      reader.read(&value, 1);
      if (i > 0 && !beats(which, value, leading)) continue;
      leading = value;
      position = i;
    }
    best.push_back(leading);
    positions.push_back(static_cast<double>(position));
  }
  return true;
}

// How much of the gradient each element takes, in the shape of a.
Tensor* shares(Arena& arena, Tensor* a, const Plan& plan, const std::vector<double>& best, const std::vector<double>& positions) {
  Tensor* share = arena.make(a->shape, a->dtype, a->framework);
  if (share == nullptr) return nullptr;
  Tensor* place = arena.view(*share, plan.view.shape, plan.view.strides, 0);
  // The strides of a, as it would be laid out contiguously.
  const Shape laid_out = contiguous_strides(a->shape);
  std::size_t next = 0;
  for (const bool reduced : {false, true}) {
    for (std::size_t axis = 0; axis < a->shape.size(); ++axis) {
      bool goes = false;
      for (std::size_t i = 1; i < plan.numbers.size(); ++i) goes = goes || plan.numbers[i] == static_cast<double>(axis);
      if (goes == reduced) place->strides[next++] = laid_out[axis];
    }
  }
  if (best.empty()) return share;  // though a group may be longer than memory
  ElementReader reader(plan.view, plan.view.shape);
  ElementWriter writer(*place);
  std::vector<double> group(plan.length);
  for (std::size_t i = 0; i < best.size(); ++i) {
    reader.read(group.data(), plan.length);
    double ties = 0;
    for (const double value : group) ties += value == best[i];
    for (std::size_t j = 0; j < plan.length; ++j) {
      group[j] = plan.all ? (group[j] == best[i] ? 1 / ties : 0) : static_cast<double>(j) == positions[i] ? 1 : 0;
    }
    writer.write(group.data(), plan.length);
  }
  return share;
}

Tensor* soft(Arena& arena, Tensor* a, std::int64_t axis, bool logarithm) {
  if (a == nullptr || !normalise_axis(arena, *a, axis)) return nullptr;
  if (!is_floating(a->dtype)) {
    const std::string name(torch_type(a->dtype));
    return arena.fail("RuntimeError", {
        (logarithm ? "\"log_softmax_lastdim_kernel_impl\"" : "\"softmax_lastdim_kernel_impl\""),
        " not implemented for '", name, "'"});
  }
  Plan plan = plan_for(arena, *a, {axis}, true);
  Tensor* result = arena.make(a->shape, a->dtype, a->framework);
  if (result == nullptr || !plan.possible) return nullptr;
  Tensor* place = arena.view(*result, plan.view.shape, contiguous_strides(a->shape), 0);
  if (!a->shape.empty()) {
    const std::size_t at = static_cast<std::size_t>(axis);
    place->strides.push_back(place->strides[at]);
    place->strides.erase(place->strides.begin() + axis);
  }
  ElementReader reader(plan.view, plan.view.shape);
  ElementWriter writer(*place);
  if (result->count() == 0) plan.length = 0;  // which may be longer than memory
  std::vector<double> group(plan.length), e(plan.length);
  for (std::int64_t left = element_count(plan.kept); left > 0 && plan.length > 0; --left) {
    reader.read(group.data(), plan.length);
    double most = group[0];
    for (const double value : group) most = beats(Extremum::max, value, most) ? value : most;
    Total total;
    for (std::size_t i = 0; i < plan.length; ++i) e[i] = group[i] - most;
    exp_block(Width::wide, e.data(), plan.length);
    for (const double value : e) total.add(value);
    const double log_total = log_of(total.value());
    for (std::size_t i = 0; i < plan.length; ++i) {
      group[i] = logarithm ? (group[i] - most) - log_total : e[i] / total.value();
    }
    writer.write(group.data(), plan.length);
  }
  return arena.record(result, logarithm ? log_softmax_derivation : softmax_derivation, {a}, {static_cast<double>(axis)});
}

}  // namespace

Tensor* sum(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes) {
  return add_up(arena, a, axes, keep_axes, false);
}

Tensor* mean(Arena& arena, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes) {
  return add_up(arena, a, axes, keep_axes, true);
}

Tensor* extremum(Arena& arena, Extremum which, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes) {
  if (a == nullptr) return nullptr;
  const Plan plan = plan_for(arena, *a, axes, keep_axes);
  std::vector<double> best, positions;
  if (!plan.possible || !find_extrema(arena, which, *a, plan, best, positions)) return nullptr;
  Tensor* result = arena.make(plan.result, a->dtype, a->framework);
  if (result == nullptr) return nullptr;
  ElementWriter(*result).write(best.data(), best.size());
  if (!a->requires_grad || !arena.grad_enabled) return result;
  Tensor* share = shares(arena, a, plan, best, positions);
  if (share == nullptr) return nullptr;
  arena.record(result, plan.all ? full_extremum_derivation : axis_extremum_derivation, {a, share}, plan.numbers);
  if (which == Extremum::min) result->grad_name = plan.all ? "MinBackward1" : "MinBackward0";
  return result;
}

Tensor* position_of_extremum(Arena& arena, Extremum which, Tensor* a, const std::vector<std::int64_t>& axes, bool keep_axes) {
  if (a == nullptr) return nullptr;
  const Plan plan = plan_for(arena, *a, axes, keep_axes);
  std::vector<double> best, positions;
  if (!plan.possible || !find_extrema(arena, which, *a, plan, best, positions)) return nullptr;
  Tensor* result = arena.make(plan.result, Dtype::int64, a->framework);
  if (result != nullptr) ElementWriter(*result).write(positions.data(), positions.size());
  return result;
}

Tensor* softmax(Arena& arena, Tensor* a, std::int64_t axis) { return soft(arena, a, axis, false); }
Tensor* log_softmax(Arena& arena, Tensor* a, std::int64_t axis) { return soft(arena, a, axis, true); }

}  // namespace slope
