# torch: what few cells use; read when a name is not in further.py either.
import torch
from slope import bridge
from torch.changes import composed
from torch.tensor import Tensor, made


# torch.FloatTensor([1, 2]) and its like.
def _of_dtype(dtype):
    def function(*given):
        return Tensor(*given).to(dtype=dtype) if given and isinstance(given[0], int) else Tensor(bridge.from_list("torch", *given or ([],), dtype))

    return function


FloatTensor, DoubleTensor, BoolTensor = _of_dtype("float32"), _of_dtype("float64"), _of_dtype("bool")
IntTensor, LongTensor = _of_dtype("int32"), _of_dtype("int64")


def cumprod(input, dim):
    rows = input if "float" in input._dtype_name() else input.long()
    rows = rows.transpose(0, dim)
    found = [rows[0]]
    for row in rows[1:]:
        found.append(found[-1] * row)
    from torch import stack

    return composed(stack(found).transpose(0, dim), "CumprodBackward0")


def trapezoid(y, x=None, *, dx=1.0):
    width = dx if x is None else x[..., 1:] - x[..., :-1]
    return ((y[..., 1:] + y[..., :-1]) * width / 2).sum(-1)


trapz = trapezoid


# Central differences, at the ends one-sided: of a vector at a distance or at places.
def gradient(input, *, spacing=1.0):
    from numpy import gradient as slopes
    from torch import from_numpy

    if input.dim() != 1 or isinstance(spacing, Tensor):
        raise NotImplementedError("torch.gradient is there for vectors at one distance in this page's Python")
    return (from_numpy(slopes(input.detach().numpy(), spacing)),)


def logaddexp(input, other):
    from torch import maximum

    # As NumPy and PyTorch: without the powers that would be too large.
    return composed(maximum(input, other) + (-abs(input - other)).exp().log1p(), "LogaddexpBackward0")


def nan_to_num(input, nan=0.0, posinf=None, neginf=None):
    from torch import finfo, where

    most = finfo(input.dtype).max
    for value, place in ((nan, input != input), (most if posinf is None else posinf, input == float("inf")), (-most if neginf is None else neginf, input == -float("inf"))):
        input = where(place, value, input)
    return input


def vstack(tensors):
    from torch import cat

    return cat([one.reshape(1, -1) if one.dim() < 2 else one for one in tensors], 0)


def hstack(tensors):
    from torch import cat

    return cat([one.reshape(1) if one.dim() == 0 else one for one in tensors], 1 if tensors[0].dim() > 1 else 0)


def normal(mean, std, size=None):
    shape = size if size is not None else (mean if isinstance(mean, Tensor) else std).shape
    return made("randn", (), tuple(shape)) * std + mean


# As PyTorch draws them: of numbers with 53 bits.
def bernoulli(input):
    return (made("rand", (), input.shape, "float64") < input).to(input.dtype)


# Other names of operators.
absolute, positive = abs, lambda input: input
remainder, floor_divide, true_divide = lambda a, b: a % b, lambda a, b: a // b, lambda a, b: a / b
greater, greater_equal, less, less_equal, not_equal = torch.gt, torch.ge, torch.lt, torch.le, torch.ne


def ravel(input):
    return input.reshape(-1)


def empty_like(input):
    return input._call("full_like", numbers=(0,))


# What has another number wherever the mask is true.
def masked_fill(input, mask, value):
    return composed(mask._call("where", input._operand(value), input), "MaskedFillBackward0")


def clamp_min(input, min):
    return composed(input.clamp(min=min), "ClampMinBackward0")


def clamp_max(input, max):
    return composed(input.clamp(max=max), "ClampMaxBackward0")


def asinh(input):
    size = abs(input)
    return composed(input.sign() * (size + size * size / (1 + (size * size + 1).sqrt())).log1p(), "AsinhBackward0")


def atanh(input):
    return composed(0.5 * (2 * input / (1 - input)).log1p(), "AtanhBackward0")


def index_select(input, dim, index):
    return composed(input.transpose(0, dim)[index].transpose(0, dim), "IndexSelectBackward0")


def repeat_interleave(input, repeats):
    return input.reshape(-1, 1).expand(-1, repeats).reshape(-1)


def masked_select(input, mask):
    return input[mask]


def count_nonzero(input, dim=None):
    return (input != 0).sum(dim)


def tile(input, *dims):
    dims = dims[0] if isinstance(dims[0], (tuple, list)) else dims
    return input.repeat(*((1,) * (input.dim() - len(dims)) + tuple(dims)))


def roll(input, shifts, dims=None):
    from torch import cat

    if dims is None:
        return roll(input.reshape(-1), shifts, 0).reshape(input.shape)
    rows = input.transpose(0, dims)
    shifts %= len(rows)
    return cat([rows[len(rows) - shifts :], rows[: len(rows) - shifts]]).transpose(0, dims)
