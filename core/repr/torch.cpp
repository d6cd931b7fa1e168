// Tensors as PyTorch prints them. Functions are named as in torch/_tensor_str.py.
#include "repr/torch.h"

#include <cmath>

#include "repr/digits.h"
#include "repr/elided.h"

namespace slope {

namespace {

// How the elements of one tensor are written: chosen from all that are shown.
class Formatter {
 public:
  Formatter(const std::vector<double>& shown, Dtype dtype, const PrintOptions& options) : options_(options), dtype_(dtype) {
    if (!is_floating(dtype)) {
      for (const double value : shown) widen(format(value));
      return;
    }
    double least = INFINITY, most = 0;
    for (const double value : shown) {
      if (!std::isfinite(value) || value == 0) continue;
      const double magnitude = std::fabs(value);
      least = magnitude < least ? magnitude : least;
      most = magnitude > most ? magnitude : most;
      if (value != std::ceil(value)) whole_ = false;
    }
    if (most == 0) return;
    scientific_ = most / least > 1000 || most > 1e8 || (!whole_ && least < 1e-4);
    for (const double value : shown) {
      if (std::isfinite(value) && value != 0) widen(format(value));
    }
    // Only now: a chosen form has the width of the other one.
    if (options.scientific != Scientific::where_needed) scientific_ = options.scientific == Scientific::always;
  }

  std::size_t width() const { return width_; }
  std::size_t line_width() const { return options_.line_width; }

  std::string padded(double value) const {
    const std::string text = format(value);
    return std::string(text.size() < width_ ? width_ - text.size() : 0, ' ') + text;
  }

 private:
  void widen(const std::string& text) { width_ = text.size() > width_ ? text.size() : width_; }

  std::string format(double value) const {
    if (dtype_ == Dtype::boolean) return value != 0 ? "True" : "False";
    if (is_integer(dtype_)) return fixed(value, 0);
    if (scientific_) return scientific(value, options_.precision);
    if (whole_) return fixed(value, 0) + (std::isfinite(value) ? "." : "");
    return fixed(value, options_.precision);
  }

  const PrintOptions& options_;
  Dtype dtype_;
  bool whole_ = true, scientific_ = false;
  std::size_t width_ = 1;
};

std::string vector_str(const Elided& elided, std::size_t indent, std::size_t axis, std::size_t& next, const Formatter& formatter) {
  const std::size_t line_width = formatter.line_width();
  const std::size_t per_line = indent + formatter.width() + 2 > line_width ? 1 : (line_width - indent) / (formatter.width() + 2);
  std::string text = "[";
  std::size_t cells = 0;
  for (const std::int64_t position : elided.positions(axis)) {
    if (cells > 0) text += cells % per_line == 0 ? ",\n" + std::string(indent + 1, ' ') : ", ";
    text += position < 0 ? " ..." : formatter.padded(elided.shown()[next++]);
    ++cells;
  }
  return text + "]";
}

std::string tensor_str(const Elided& elided, std::size_t indent, std::size_t axis, std::size_t& next, const Formatter& formatter) {
  const std::size_t left = elided.rank() - axis;
  if (left == 0) return formatter.padded(elided.shown()[next++]);
  if (left == 1) return vector_str(elided, indent, axis, next, formatter);
  std::string text = "[";
  bool first = true;
  for (const std::int64_t position : elided.positions(axis)) {
    if (!first) text += "," + std::string(left - 1, '\n') + std::string(indent + 1, ' ');
    first = false;
    text += position < 0 ? "..." : tensor_str(elided, indent + 1, axis + 1, next, formatter);
  }
  return text + "]";
}

std::string add_suffixes(std::string text, const std::vector<std::string>& suffixes, std::size_t indent, std::size_t line_width) {
  // 1 more than the last line has where there is none before it: PyTorch's own count
  const std::size_t newline = text.rfind('\n');
  std::size_t last = newline == std::string::npos ? text.size() + 2 : text.size() - newline + 1;
  for (const std::string& suffix : suffixes) {
    if (last + suffix.size() + 2 > line_width) {
      text += ",\n" + std::string(indent, ' ') + suffix;
      last = indent + suffix.size();
    } else {
      text += ", " + suffix;
      last += suffix.size() + 2;
    }
  }
  return text + ")";
}

std::string listed(const Shape& shape) {
  std::string text;
  for (const std::int64_t size : shape) text += (text.empty() ? "" : ", ") + std::to_string(size);
  return text;
}

}  // namespace

std::string torch_repr(const Tensor& tensor, const PrintOptions& options) {
  constexpr std::string_view prefix = "tensor(";
  constexpr std::string_view names[] = {"torch.bool", "torch.int32", "torch.int64", "torch.float32", "torch.float64"};
  std::string text(prefix);
  std::vector<std::string> suffixes;
  const bool is_empty = tensor.count() == 0;
  if (is_empty) {
    if (tensor.shape.size() != 1) suffixes.push_back("size=(" + listed(tensor.shape) + ")");
    text += "[]";
  } else {
    const Elided elided(tensor, options);
    const Formatter formatter(elided.shown(), tensor.dtype, options);
    std::size_t next = 0;
    text += tensor_str(elided, prefix.size(), 0, next, formatter);
  }
  // An element tells int64 and boolean from float32; without one the dtype is written.
  if (tensor.dtype == Dtype::float64 || tensor.dtype == Dtype::int32 || (is_empty && tensor.dtype != Dtype::float32)) {
    suffixes.push_back("dtype=" + std::string(names[static_cast<int>(tensor.dtype)]));
  }
  if (tensor.requires_grad) {
    suffixes.push_back(tensor.is_leaf() ? "requires_grad=True" : "grad_fn=<" + std::string(tensor.shown_name()) + ">");
  }
  return add_suffixes(text, suffixes, prefix.size(), options.line_width);
}

}  // namespace slope
