// Defaults read from the catalogue's rows: where the symbolic and the numeric side meet.
#include "tensor/defaults.h"

#include "expr/decimal.h"
#include "expr/function_table.h"

namespace slope {

void fill_defaults(std::string_view function, bool to_float32, std::vector<double>& parameters) {
  // The catalogue alone, not find_function: the grammar's other functions have no parameters, and would bring the parser along.
  for (const Function& row : activation_functions()) {
    if (row.name != function) continue;
    for (std::size_t i = parameters.size(); i < row.parameters.size(); ++i) {
      const std::string_view text = row.parameters[i].default_value;
      const bool is_negative = text.front() == '-';
      const double value = is_negative ? -read_decimal(text.substr(1)) : read_decimal(text);
      parameters.push_back(to_float32 ? static_cast<double>(static_cast<float>(value)) : value);
    }
  }
}

}  // namespace slope
