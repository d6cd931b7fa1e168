// The catalogue: one row of text a function. Formula, derivation, curve, verdicts, facts and tests are read from here.
//
// Definitions are written as the literature writes them; how they are computed without overflow or cancellation is not
// their business (expr/stable.h). Names and defaults are PyTorch's; threshold has no defaults there, ours are an example.
#include "activation/activation.h"

namespace slope {

namespace {

constexpr Function rows[] = {
    // name, latex, definition, derivative, value, parameters {name, PyTorch's name, default}
    {"sigmoid", "\\sigma", "1/(1 + e^(-x))", "sigmoid(x)*(1 - sigmoid(x))"},
    {"relu", "\\operatorname{ReLU}", "max(0, x)", ""},
    {"leaky_relu", "\\operatorname{LeakyReLU}", "x > 0 ? x : alpha*x", "", nullptr,
     {{{"alpha", "negative_slope", "0.01"}}}},
    {"prelu", "\\operatorname{PReLU}", "x > 0 ? x : alpha*x", "", nullptr, {{{"alpha", "weight", "0.25"}}}},
    {"elu", "\\operatorname{ELU}", "x > 0 ? x : alpha*(e^x - 1)", "", nullptr, {{{"alpha", "alpha", "1"}}}},
    {"selu", "\\operatorname{SELU}", "x > 0 ? lambda*x : lambda*alpha*(e^x - 1)", "", nullptr,
     {{{"lambda", "scale", "1.0507009873554805"}, {"alpha", "alpha", "1.6732632423543772"}}}},
    {"celu", "\\operatorname{CELU}", "x > 0 ? x : alpha*(e^(x/alpha) - 1)", "", nullptr, {{{"alpha", "alpha", "1"}}}},
    {"gelu", "\\operatorname{GELU}", "x/2*(1 + erf(x/sqrt(2)))", ""},
    {"gelu_tanh", "\\operatorname{GELU}_{\\tanh}", "x/2*(1 + tanh(sqrt(2/pi)*(x + 0.044715x^3)))", ""},
    {"silu", "\\operatorname{SiLU}", "x*sigmoid(x)", ""},
    {"mish", "\\operatorname{Mish}", "x*tanh(log(1 + e^x))", ""},
    {"softplus", "\\operatorname{Softplus}", "log(1 + e^(beta*x))/beta", "sigmoid(x)", nullptr, {{{"beta", "beta", "1"}}}},
    {"softsign", "\\operatorname{Softsign}", "x/(1 + |x|)", "1/(1 + |x|)^2"},
    {"hardtanh", "\\operatorname{Hardtanh}", "min(b, max(a, x))", "", nullptr,
     {{{"a", "min_val", "-1"}, {"b", "max_val", "1"}}}},
    {"hardsigmoid", "\\operatorname{Hardsigmoid}", "min(1, max(0, (x + 3)/6))", ""},
    {"hardswish", "\\operatorname{Hardswish}", "x*min(6, max(0, x + 3))/6", ""},
    {"relu6", "\\operatorname{ReLU6}", "min(6, max(0, x))", ""},
    {"logsigmoid", "\\operatorname{LogSigmoid}", "log(sigmoid(x))", "sigmoid(-x)"},
    {"tanhshrink", "\\operatorname{Tanhshrink}", "x - tanh(x)", "tanh(x)^2"},
    {"softshrink", "\\operatorname{Softshrink}", "x > lambda ? x - lambda : x < -lambda ? x + lambda : 0", "", nullptr,
     {{{"lambda", "lambd", "0.5"}}}},
    {"hardshrink", "\\operatorname{Hardshrink}", "x > lambda ? x : x < -lambda ? x : 0", "", nullptr,
     {{{"lambda", "lambd", "0.5"}}}},
    {"threshold", "\\operatorname{Threshold}", "x > t ? x : v", "", nullptr,
     {{{"t", "threshold", "0.1"}, {"v", "value", "20"}}}},
};

}  // namespace

std::span<const Function> activation_functions() { return rows; }

}  // namespace slope
