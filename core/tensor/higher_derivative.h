// Derivatives of any order by the engine's own differentiation: where the symbolic and the numeric side meet.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

namespace slope {

class Program;

// The catalogue's defaults of the parameters that are missing; rounded to float32 on request.
void fill_defaults(std::string_view function, bool to_float32, std::vector<double>& parameters);

// The order-th derivative of a function of the grammar at fixed parameters. Where it does not exist, 0, as in the frameworks,
// which differentiate each piece by itself.
class HigherDerivative {
 public:
  HigherDerivative(std::string_view function, std::vector<double> parameters, int order);
  ~HigherDerivative();
  double operator()(double x) const;

 private:
  std::unique_ptr<Program> program_;
  std::vector<double> arguments_;
};

}  // namespace slope
