# Functions of each element that fewer cells use; read when one of their names is first asked for.
import torch
from torch import maximum, where, zeros_like
from torch.changes import composed


def rsqrt(input):
    return 1 / input.sqrt()


def reciprocal(input):
    return 1 / input


def sgn(input):
    return input.sign()


def logit(input):
    return (input / (1 - input)).log()


def hypot(input, other):
    return (input * input + other * other).sqrt()


def heaviside(input, values):
    return where(input == 0, values, (input > 0) + zeros_like(input))


def relu_(input):
    return input.relu_()


def asinh(input):
    size = abs(input)
    return composed(input.sign() * (size + size * size / (1 + (size * size + 1).sqrt())).log1p(), "AsinhBackward0")


def atanh(input):
    return composed(0.5 * (2 * input / (1 - input)).log1p(), "AtanhBackward0")


def logaddexp(input, other):
    # As NumPy and PyTorch: without the powers that would be too large.
    return composed(maximum(input, other) + (-abs(input - other)).exp().log1p(), "LogaddexpBackward0")


def clamp_min(input, min):
    return composed(input.clamp(min=min), "ClampMinBackward0")


def clamp_max(input, max):
    return composed(input.clamp(max=max), "ClampMaxBackward0")


def nan_to_num(input, nan=0.0, posinf=None, neginf=None):
    from torch.settings import finfo

    most = finfo(input.dtype).max
    for value, place in ((nan, input != input), (most if posinf is None else posinf, input == float("inf")), (-most if neginf is None else neginf, input == -float("inf"))):
        input = where(place, value, input)
    return composed(input, "NanToNumBackward0")


def isclose(input, other, rtol=1e-05, atol=1e-08):
    return input._near(other, rtol, atol)


def isfinite(input):
    return abs(input) < float("inf")


def isinf(input):
    return abs(input) == float("inf")


def logical_not(input):
    return input == 0


def logical_and(input, other):
    return (input != 0) & (other != 0)


def logical_or(input, other):
    return (input != 0) | (other != 0)


def logical_xor(input, other):
    return (input != 0) ^ (other != 0)


# Other names of operators.
absolute, positive = abs, lambda input: input
remainder, floor_divide, true_divide = lambda a, b: a % b, lambda a, b: a // b, lambda a, b: a / b
greater, greater_equal, less, less_equal, not_equal = torch.gt, torch.ge, torch.lt, torch.le, torch.ne


class special:
    @staticmethod
    def expit(input):
        return input.sigmoid()

    @staticmethod
    def erf(input):
        return input.erf()

    @staticmethod
    def logit(input):
        return logit(input)
