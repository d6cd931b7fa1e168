# torch.nn.init: a parameter's numbers drawn anew.
from slope.dtypes import missing
from torch import no_grad, rand, randn


def _filled(tensor, values):
    with no_grad():
        tensor.zero_().add_(values)
    return tensor


def constant_(tensor, val):
    return _filled(tensor, val)


def zeros_(tensor):
    return _filled(tensor, 0)


def ones_(tensor):
    return _filled(tensor, 1)


def uniform_(tensor, a=0.0, b=1.0):
    return _filled(tensor, rand(*tensor.shape) * (b - a) + a)


def normal_(tensor, mean=0.0, std=1.0):
    return _filled(tensor, randn(*tensor.shape) * std + mean)


# The features that come in, and those that go out.
def _fans(tensor):
    if tensor.dim() != 2:
        raise ValueError("Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
    return tensor.shape[1], tensor.shape[0]


def xavier_uniform_(tensor, gain=1.0):
    bound = gain * (6 / sum(_fans(tensor))) ** 0.5
    return uniform_(tensor, -bound, bound)


def xavier_normal_(tensor, gain=1.0):
    return normal_(tensor, 0.0, gain * (2 / sum(_fans(tensor))) ** 0.5)


# `param`: the slope of a leaky ReLU.
def calculate_gain(nonlinearity, param=None):
    slope = 0.01 if param is None else param
    gains = {"leaky_relu": (2 / (1 + slope * slope)) ** 0.5, "relu": 2**0.5, "tanh": 5 / 3, "sigmoid": 1, "linear": 1, "selu": 3 / 4}
    if nonlinearity not in gains:
        raise ValueError("Unsupported nonlinearity " + nonlinearity)
    return gains[nonlinearity]


def kaiming_uniform_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    bound = calculate_gain(nonlinearity, a) * (3 / _fans(tensor)[mode == "fan_out"]) ** 0.5
    return uniform_(tensor, -bound, bound)


def kaiming_normal_(tensor, a=0, mode="fan_in", nonlinearity="leaky_relu"):
    return normal_(tensor, 0.0, calculate_gain(nonlinearity, a) * _fans(tensor)[mode == "fan_out"] ** -0.5)


def __getattr__(name):
    missing("torch.nn.init", name)
