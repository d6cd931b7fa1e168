# torch.nn.functional: every activation of the catalogue, with PyTorch's names and defaults, and the losses.
_reductions = {"none": 0, "mean": 1, "sum": 2}


def _plain(name):
    def function(input, inplace=False):
        return input._call(name)

    return function


for _name in (
    "sigmoid", "tanh", "relu", "selu", "silu", "mish", "softsign", "hardsigmoid", "hardswish", "relu6", "logsigmoid", "tanhshrink"
):
    globals()[_name] = _plain(_name)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    return input._call("leaky_relu", numbers=(negative_slope,))


def elu(input, alpha=1.0, inplace=False):
    return input._call("elu", numbers=(alpha,))


def celu(input, alpha=1.0, inplace=False):
    return input._call("celu", numbers=(alpha,))


def gelu(input, approximate="none"):
    if approximate not in ("none", "tanh"):
        raise RuntimeError("approximate argument must be either none or tanh.")
    return input._call("gelu" if approximate == "none" else "gelu_tanh")


# One slope for all: as a number, or as the weight of PReLU, whose gradient the definition gives.
def prelu(input, weight):
    from torch import where

    return where(input > 0, input, weight * input)


def softplus(input, beta=1, threshold=20):
    return input._call("softplus", numbers=(beta,))


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    return input._call("hardtanh", numbers=(min_val, max_val))


def softshrink(input, lambd=0.5):
    return input._call("softshrink", numbers=(lambd,))


def hardshrink(input, lambd=0.5):
    return input._call("hardshrink", numbers=(lambd,))


def threshold(input, threshold, value, inplace=False):
    return input._call("threshold", numbers=(threshold, value))


def softmax(input, dim):
    return input.softmax(dim)


def log_softmax(input, dim):
    return input.log_softmax(dim)


def _reduction(name):
    if name not in _reductions:
        raise ValueError(name + " is not a valid value for reduction")
    return (_reductions[name],)


def mse_loss(input, target, reduction="mean"):
    return input._call("mse_loss", target, numbers=_reduction(reduction))


def cross_entropy(input, target, reduction="mean"):
    return input._call("cross_entropy", target, numbers=_reduction(reduction))


def linear(input, weight, bias=None):
    product = input @ weight.T
    return product if bias is None else product + bias
