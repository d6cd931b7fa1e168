// Arrays as NumPy prints them. Functions are named as in numpy/core/arrayprint.py.
#include "repr/numpy.h"

#include <cmath>

#include "repr/digits.h"
#include "repr/elided.h"

namespace slope {

namespace {

std::string padded(const std::string& text, std::size_t width) {
  return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
}

// Sign and whole part, fraction without trailing zeros, exponent.
struct Parts {
  std::string whole, fraction;
  int exponent = 0;
};

class FloatingFormat {
 public:
  FloatingFormat(const std::vector<double>& shown, bool is_single, const PrintOptions& options)
      : precision_(options.precision), is_single_(is_single) {
    double least = INFINITY, most = 0;
    std::size_t finite = 0;
    bool has_minus_infinity = false;
    for (const double value : shown) {
      has_minus_infinity = has_minus_infinity || value == -INFINITY;
      if (!std::isfinite(value)) continue;
      ++finite;
      const double magnitude = std::fabs(value);
      if (magnitude == 0) continue;
      least = magnitude < least ? magnitude : least;
      most = magnitude > most ? magnitude : most;
    }
    if (most > 0) {
      // Divided in the array's own precision.
      const double ratio = is_single ? static_cast<double>(static_cast<float>(most) / static_cast<float>(least)) : most / least;
      is_scientific_ = most >= 1e8 || (options.scientific != Scientific::never && (least < 0.0001 || ratio > 1000));
    }
    std::size_t exponent_size = 0;
    for (const double value : shown) {
      if (!std::isfinite(value)) continue;
      const Parts parts = is_scientific_ ? scientific_parts(value, 0, precision_) : positional_parts(value);
      left_ = parts.whole.size() > left_ ? parts.whole.size() : left_;
      right_ = parts.fraction.size() > right_ ? parts.fraction.size() : right_;
      const std::size_t size = std::to_string(std::abs(parts.exponent)).size();
      exponent_size = size > exponent_size ? size : exponent_size;
    }
    if (is_scientific_) {
      decimals_ = static_cast<int>(right_);
      exponent_size_ = exponent_size < 2 ? 2 : exponent_size;
      right_ += exponent_size_ + 2;
    }
    if (finite == shown.size()) return;
    const std::size_t longest = has_minus_infinity ? 4 : 3;
    if (left_ + right_ + 1 < longest) left_ = longest - right_ - 1;
  }

  std::string operator()(double value) const {
    if (!std::isfinite(value)) {
      return padded(value != value ? "nan" : value > 0 ? "inf" : "-inf", left_ + right_ + 1);
    }
    if (is_scientific_) {
      const Parts parts = scientific_parts(value, decimals_, precision_);
      const std::string power = std::to_string(std::abs(parts.exponent));
      return padded(parts.whole, left_) + "." + parts.fraction +
             std::string(static_cast<std::size_t>(decimals_) - parts.fraction.size(), '0') +
             (parts.exponent < 0 ? "e-" : "e+") + std::string(exponent_size_ - power.size(), '0') + power;
    }
    const Parts parts = positional_parts(value);
    return padded(parts.whole, left_) + "." + parts.fraction + std::string(right_ - parts.fraction.size(), ' ');
  }

 private:
  // The shortest digits, but at most `precision_` after the point: more are cut from the exact value.
  Parts positional_parts(double value) const {
    Decimal decimal = shortest_decimal(value, is_single_);
    const int digits = static_cast<int>(decimal.digits.size());
    // Too many, or too few to reach the point: then the exact digits.
    if (digits - decimal.exponent > precision_ || digits < decimal.exponent) {
      const Decimal all = exact_decimal(value);
      decimal = rounded(all, all.exponent + precision_);
    }
    return {(std::signbit(value) ? "-" : "") + whole_part(decimal), fraction_part(decimal)};
  }

  // The shortest digits, but no more than `most` after the point and no fewer than `least`, as far as there are any.
  Parts scientific_parts(double value, int least, int most) const {
    const Decimal decimal = shortest_decimal(value, is_single_, least + 1, most + 1);
    const std::string digits = decimal.digits.empty() ? "0" : decimal.digits;
    return {(std::signbit(value) ? "-" : "") + digits.substr(0, 1), digits.substr(1),
            decimal.digits.empty() ? 0 : decimal.exponent - 1};
  }

  int precision_;
  bool is_single_, is_scientific_ = false;
  int decimals_ = 0;
  std::size_t exponent_size_ = 0;
  std::size_t left_ = 0, right_ = 0;
};

// The words of all elements, in order.
std::vector<std::string> words_of(const Tensor& array, const std::vector<double>& shown, const PrintOptions& options) {
  std::vector<std::string> words;
  if (is_floating(array.dtype)) {
    const FloatingFormat format(shown, array.dtype == Dtype::float32, options);
    for (const double value : shown) words.push_back(format(value));
    return words;
  }
  std::size_t width = 0;
  for (const double value : shown) {
    words.push_back(is_integer(array.dtype) ? fixed(value, 0) : value != 0 ? "True" : "False");
    width = words.back().size() > width ? words.back().size() : width;
  }
  // In an array the True's leave room for a False, whether there is one or not.
  if (array.dtype == Dtype::boolean && !array.shape.empty()) width = 5;
  for (std::string& word : words) word = padded(word, width);
  return words;
}

struct Layout {
  const Elided& elided;
  std::vector<std::string> words;
  std::string separator;
  std::size_t next = 0;

  std::string line_end() const { return separator == ", " ? "," : ""; }

  // Of a width below 1 nothing but the first word fits on a line.
  std::string format_array(std::size_t axis, const std::string& indent, std::int64_t width) {
    const std::size_t left = elided.rank() - axis;
    if (left == 0) return words[next++];
    const std::vector<std::int64_t>& positions = elided.positions(axis);
    std::string text, line = indent;
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const bool is_last = i + 1 == positions.size();
      if (left == 1) {
        const std::string word = positions[i] < 0 ? "..." : words[next++];
        extend_line(text, line, word, width - 1, indent);
        if (!is_last) line += separator;
      } else {
        text += indent + (positions[i] < 0 ? "..." : format_array(axis + 1, indent + " ", width - 1));
        if (!is_last) text += line_end() + std::string(left - 1, '\n');
      }
    }
    if (left == 1) text += line;
    return "[" + text.substr(indent.size()) + "]";
  }

  static void extend_line(std::string& text, std::string& line, const std::string& word, std::int64_t width,
                          const std::string& indent) {
    if (static_cast<std::int64_t>(line.size() + word.size()) > width && line.size() > indent.size()) {
      line.resize(line.find_last_not_of(' ') + 1);
      text += line + "\n";
      line = indent;
    }
    line += word;
  }
};

std::string array2string(const Tensor& array, const std::string& separator, std::size_t prefix, std::size_t suffix, const PrintOptions& options) {
  if (array.count() == 0) return "[]";
  const Elided elided(array, options);
  Layout layout{elided, words_of(array, elided.shown(), options), separator};
  return layout.format_array(0, std::string(prefix + 1, ' '), static_cast<std::int64_t>(options.line_width) - static_cast<std::int64_t>(suffix));
}

constexpr std::string_view dtype_names[] = {"bool", "int32", "int64", "float32", "float64"};

}  // namespace

std::string numpy_repr(const Tensor& array, const PrintOptions& options) {
  const std::string prefix = "array(";
  const bool is_empty = array.count() == 0;
  const bool is_implied = array.dtype != Dtype::float32 && array.dtype != Dtype::int32 && !is_empty;
  std::string text = prefix + array2string(array, ", ", prefix.size(), 1, options);
  if (is_empty && array.shape != Shape{0}) {
    text += ", shape=(";
    for (std::size_t axis = 0; axis < array.shape.size(); ++axis)
      text += (axis > 0 ? ", " : "") + std::to_string(array.shape[axis]);
    text += array.shape.size() == 1 ? ",)" : ")";
  }
  if (is_implied) return text + ")";
  text += ",";
  const std::string dtype = "dtype=" + std::string(dtype_names[static_cast<int>(array.dtype)]) + ")";
  const std::size_t newline = text.rfind('\n');
  const std::size_t last = newline == std::string::npos ? text.size() : text.size() - newline - 1;
  return text + (last + dtype.size() + 1 > options.line_width ? "\n" + std::string(prefix.size(), ' ') : " ") + dtype;
}

std::string numpy_str(const Tensor& array, const PrintOptions& options) {
  if (array.shape.empty()) return scalar_repr(first_value(array), array.dtype);
  return array2string(array, " ", 0, 0, options);
}

std::string scalar_repr(double value, Dtype dtype) {
  if (dtype == Dtype::boolean) return value != 0 ? "True" : "False";
  if (is_integer(dtype) || !std::isfinite(value)) return fixed(value, 0);
  const Decimal decimal = shortest_decimal(value, dtype == Dtype::float32);
  const std::string sign = std::signbit(value) ? "-" : "";
  if (decimal.digits.empty()) return sign + "0.0";
  // The value decides, not its digits: the float32 that is written 1e-04 lies below it.
  if (const double size = std::fabs(value); size >= 1e-4 && size < 1e16) {
    const std::string fraction = fraction_part(decimal);
    return sign + whole_part(decimal) + "." + (fraction.empty() ? "0" : fraction);
  }
  const int exponent = decimal.exponent - 1;
  const std::string power = std::to_string(std::abs(exponent));
  return sign + decimal.digits.substr(0, 1) + (decimal.digits.size() > 1 ? "." + decimal.digits.substr(1) : "") +
         (exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
}

}  // namespace slope
