# What makes tensors of random numbers: those that PyTorch draws after the same seed.
import _tensors
from slope.dtypes import name_of
from torch.creation import leaf, tensor
from torch.described import sizes
from torch.tensor import Tensor, made


def manual_seed(seed):
    _tensors.seed("torch", seed)


def randn(*given, size=None, generator=None, dtype=None, device=None, requires_grad=False):
    return leaf(made("randn", (), sizes(given if size is None else (size,), "randn", kind="ints"), name_of(dtype, "float32")), requires_grad, device)


def rand(*given, size=None, generator=None, dtype=None, device=None, requires_grad=False):
    return leaf(made("rand", (), sizes(given if size is None else (size,), "rand", kind="ints"), name_of(dtype, "float32")), requires_grad, device)


def randint(low, high, size=None, *, generator=None, dtype=None, device=None, requires_grad=False):
    if size is None:
        low, high, size = 0, low, high
    return leaf(made("randint", (), (low, high) + tuple(size)).to(dtype), requires_grad, device)


def rand_like(input):
    return made("rand", (), input.shape)


def randn_like(input):
    return made("randn", (), input.shape)


# As PyTorch exchanges them: each place with one after it.
def randperm(n):
    order = list(range(n))
    for place in range(n - 1):
        other = place + randint(n - place, (1,)).item()
        order[place], order[other] = order[other], order[place]
    return tensor(order, dtype="int64")


def normal(mean, std, size=None):
    shape = size if size is not None else (mean if isinstance(mean, Tensor) else std).shape
    return made("randn", (), tuple(shape)) * std + mean


# As PyTorch draws them: of numbers with 53 bits.
def bernoulli(input):
    return (made("rand", (), input.shape, input._dtype_name()) < input).to(input.dtype)
