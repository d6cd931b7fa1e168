// Second derivatives and higher ones of the kernels' functions, in double precision.
#pragma once

#include <string_view>
#include <vector>

namespace slope {

// The order-th derivative, order >= 2, of a function that find_kernel knows, at fixed parameters. Where it does not exist, 0,
// as in the frameworks, which differentiate each piece by itself.
class HigherDerivative {
 public:
  HigherDerivative(std::string_view function, std::vector<double> parameters, int order);
  double operator()(double x) const;

  using Rule = double (*)(double x, const double* parameters, int order);

 private:
  Rule rule_;
  std::vector<double> parameters_;
  int order_;
};

}  // namespace slope
