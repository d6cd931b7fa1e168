from torch.tensor import Tensor, dtypes, listed, made
from slope import bridge
from slope.dtypes import name_of

float32 = float = dtypes["float32"]


def _leaf(tensor, requires_grad):
    return tensor.requires_grad_(True) if requires_grad else tensor


def linspace(start, end, steps, *, dtype=None, requires_grad=False):
    return _leaf(made("linspace", (), (start, end, steps), name_of(dtype, "float32")), requires_grad)


def sigmoid(input):
    return input._call("sigmoid")


def tensor(data, *, dtype=None, requires_grad=False):
    return _leaf(Tensor(bridge.from_list("torch", data, name_of(dtype))), requires_grad)
