# torch: what fewer cells use; read when one of its names is first asked for.
import _tensors
from slope import bridge
from slope.einsum import einsum
from slope.places import along_axes, places_in
from torch.described import dtypes, found_by
from torch.changes import composed
from torch.tensor import Tensor, made


_types = {"bool": "Bool", "int32": "Int", "int64": "Long"}


def _refuse_whole(input, said):
    if input._dtype_name() in _types:
        raise RuntimeError(said % _types[input._dtype_name()])


def norm(input, p="fro", dim=None, keepdim=False):
    _refuse_whole(input, "norm(): input dtype should be either floating point or complex. Got %s instead.")
    return composed(_norm(input, p, dim, keepdim), "NormBackward1")


def _norm(input, p, dim, keepdim):
    if p in ("fro", None, 2):
        total = (input * input).sum(dim, keepdim)
        empty = total == 0
        # At 0 PyTorch's gradient is 0, not that of the root.
        return (total + empty).sqrt() * (empty == 0) if empty.any() else total.sqrt()
    size = abs(input)
    if p in (float("inf"), -float("inf")):
        return size.amax(dim, keepdim) if p > 0 else size.amin(dim, keepdim)
    if p == 1:
        return size.sum(dim, keepdim)
    return (size**p).sum(dim, keepdim) ** (1 / p)


def meshgrid(*tensors, indexing="ij"):
    tensors = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else tensors
    if any(one.dtype != tensors[0].dtype for one in tensors):
        raise RuntimeError("meshgrid expects all tensors to have the same dtype")
    return tuple(bridge.grids(tensors, indexing == "xy"))


# As PyTorch exchanges them: each place with one after it.
def randperm(n):
    from torch import randint, tensor

    order = list(range(n))
    for place in range(n - 1):
        other = place + randint(n - place, (1,)).item()
        order[place], order[other] = order[other], order[place]
    return tensor(order, dtype="int64")


def diff(input, n=1):
    for _ in range(n):
        input = input[..., 1:] - input[..., :-1]
    return input


def heaviside(input, values):
    from torch import where, zeros_like

    return where(input == 0, values, (input > 0) + zeros_like(input))


def rand_like(input):
    return made("rand", (), input.shape)


def randn_like(input):
    return made("randn", (), input.shape)


def isclose(input, other, rtol=1e-05, atol=1e-08):
    return input._near(other, rtol, atol)


def isfinite(input):
    return abs(input) < float("inf")


def isinf(input):
    return abs(input) == float("inf")


def rsqrt(input):
    return 1 / input.sqrt()


def reciprocal(input):
    return 1 / input


def logsumexp(input, dim, keepdim=False):
    most = input.detach().amax(dim, True)
    total = (input - most).exp().sum(dim, keepdim).log()
    return composed(total + (most if keepdim else most.squeeze(dim)), "LogsumexpBackward0")


def prod(input, dim=None, keepdim=False):
    return composed(input._product(dim, keepdim), "ProdBackward0" if dim is None else "ProdBackward1")


def get_default_dtype():
    from torch import float32

    return float32


def logspace(start, end, steps, base=10.0):
    return base ** made("linspace", (), (start, end, steps))


# The places where a tensor is not 0, a tensor an axis.
def places(input):
    from torch import tensor, int64

    return tuple(along_axes(tensor(places_in(input), dtype=int64), input.shape))


def nonzero(input):
    from torch import stack

    return stack(places(input), 1)


# Of an even number the lower one of the middle.
# The lower one of two in the middle; along an axis with its place.
def median(input, dim=None, keepdim=False):
    if input._dtype_name() == "bool":
        raise RuntimeError("\"median_cpu\" not implemented for 'Bool'")
    if dim is None:
        return input.reshape(-1).sort()[0][(input.numel() - 1) // 2]
    found = []
    for one in input.sort(dim):
        middle = one.transpose(0, dim)[(one.shape[dim] - 1) // 2].unsqueeze(0).transpose(0, dim)
        found.append(middle if keepdim else middle.squeeze(dim))
    return found_by("median", *found)


def unique(input):
    from torch import cat, tensor

    ordered = input.reshape(-1).sort()[0]
    return ordered if len(ordered) < 2 else ordered[cat([tensor([True]), ordered[1:] != ordered[:-1]])]


def std_mean(input, dim=None, unbiased=True, keepdim=False):
    return input.std(dim, unbiased, keepdim), input.mean(dim, keepdim)


def var_mean(input, dim=None, unbiased=True, keepdim=False):
    return input.var(dim, unbiased, keepdim), input.mean(dim, keepdim)


def sgn(input):
    return input.sign()


def logit(input):
    return (input / (1 - input)).log()


def hypot(input, other):
    return (input * input + other * other).sqrt()


def logical_not(input):
    return input == 0


def logical_and(input, other):
    return (input != 0) & (other != 0)


def logical_or(input, other):
    return (input != 0) | (other != 0)


def logical_xor(input, other):
    return (input != 0) ^ (other != 0)


def relu_(input):
    return input.relu_()


def split(tensor, split_size, dim=0):
    if dim != 0:
        raise NotImplementedError("torch.split along another axis than the first is not there in this page's Python")
    return tuple([tensor[at : at + split_size] for at in range(0, len(tensor), split_size)])


def chunk(input, chunks, dim=0):
    return split(input, -(-len(input) // chunks), dim)


def unbind(input, dim=0):
    return tuple(input if dim == 0 else input.transpose(0, dim))


def flip(input, *dims):
    from torch import arange

    for dim in dims[0] if isinstance(dims[0], (tuple, list)) else dims:
        order = arange(input.shape[dim] - 1, -1, -1)
        input = input.transpose(0, dim)[order].transpose(0, dim)
    return input


def repeat(input, *sizes):
    from torch import cat

    sizes = sizes[0] if isinstance(sizes[0], (tuple, list)) else sizes
    input = input.reshape((1,) * (len(sizes) - input.dim()) + tuple(input.shape))
    for dim, count in enumerate(sizes):
        input = cat([input] * count, dim)
    return input


def _triangle(input, is_kept):
    from torch import arange, where

    rows, columns = arange(input.shape[-2]).unsqueeze(1), arange(input.shape[-1])
    return where(is_kept(columns - rows), input, input * 0)


def tril(input, diagonal=0):
    return _triangle(input, lambda places: places <= diagonal)


def triu(input, diagonal=0):
    return _triangle(input, lambda places: places >= diagonal)


def diag(input):
    from torch import arange, eye

    if input.dim() == 1:
        return eye(len(input)) * input
    places = arange(min(*input.shape))
    return input[places, places]


def bmm(input, mat2):
    return input @ mat2


mv = bmm


class finfo:
    def __init__(self, type=dtypes["float32"]):
        is_single = type == "float32"
        digits, least = (23, -126) if is_single else (52, -1022)
        self.bits, self.dtype = 32 if is_single else 64, type.name
        self.eps, self.tiny = 2.0**-digits, 2.0**least
        self.smallest_normal, self.max = self.tiny, (2 - 2.0**-digits) * 2.0 ** (1 - least)
        self.min = -self.max


_profiles = {"default": (4, 1000, 3, 80), "short": (2, 1000, 2, 80), "full": (4, 1e999, 3, 80)}
_chosen = list(_profiles["default"])


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    if profile is not None:
        _chosen[:] = _profiles[profile]
    for place, one in enumerate((precision, threshold, edgeitems, linewidth)):
        if one is not None:
            _chosen[place] = one
    scientific = "where_needed" if sci_mode is None else "always" if sci_mode else "never"
    _tensors.setPrintOptions("torch", _chosen[0], float(_chosen[1]), _chosen[2], _chosen[3], scientific)


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


class linalg:
    @staticmethod
    def norm(A, ord=None, dim=None, keepdim=False):
        _refuse_whole(A, "linalg.vector_norm: Expected a floating point or complex tensor as input. Got %s")
        return composed(_norm(A, ord, dim, keepdim), "LinalgVectorNormBackward0")


class cuda:
    @staticmethod
    def is_available():
        return False
