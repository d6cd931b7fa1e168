# What many elements come to: norms, products, medians, differences; read when one of their names is first asked for.
from slope.dtypes import class_name
from torch import from_numpy, stack
from torch.changes import composed
from torch.described import found_by
from torch.linalg import refuse_whole, size_of
from torch.tensor import Tensor


def norm(input, p="fro", dim=None, keepdim=False):
    refuse_whole(input, "norm(): input dtype should be either floating point or complex. Got %s instead.")
    return composed(size_of(input, p, dim, keepdim), "NormBackward1")


# It comes with the cells that name it.
def einsum(equation, *operands):
    from slope.einsum import einsum

    return einsum(equation, *operands)


def logsumexp(input, dim=None, keepdim=False, *, axis=None, keepdims=False):
    dim, keepdim = dim if axis is None else axis, keepdim or keepdims
    if dim is None:
        raise TypeError('logsumexp() missing 1 required positional arguments: "dim"')
    most = input.detach().amax(dim, True)
    total = (input - most).exp().sum(dim, keepdim).log()
    return composed(total + (most if keepdim else most.squeeze(dim)), "LogsumexpBackward0")


def prod(input, dim=None, keepdim=False, *, axis=None, keepdims=False):
    dim, keepdim = dim if axis is None else axis, keepdim or keepdims
    return composed(input._product(dim, keepdim), "ProdBackward0" if dim is None else "ProdBackward1")


def cumprod(input, dim):
    rows = input if "float" in input._dtype_name() else input.long()
    rows = rows.transpose(0, dim)
    found = [rows[0]]
    for row in rows[1:]:
        found.append(found[-1] * row)
    return composed(stack(found).transpose(0, dim), "CumprodBackward0")


def count_nonzero(input, dim=None):
    return (input != 0).sum(dim)


# The lower one of two in the middle; along an axis with its place.
def median(input, dim=None, keepdim=False, *, axis=None, keepdims=False):
    dim, keepdim = dim if axis is None else axis, keepdim or keepdims
    if input._dtype_name() == "bool":
        raise RuntimeError("\"median_cpu\" not implemented for 'Bool'")
    if dim is None:
        middle = input.reshape(-1).sort()[0][(input.numel() - 1) // 2]
        # All that are as large share the gradient.
        return composed(middle if (middle != middle).item() else input[input == middle].max(), "MedianBackward0")
    found = []
    for one in input.sort(dim):
        middle = one.transpose(0, dim)[(one.shape[dim] - 1) // 2].unsqueeze(0).transpose(0, dim)
        found.append(middle if keepdim else middle.squeeze(dim))
    return found_by("median", composed(found[0], "MedianBackward1"), found[1])


def std_mean(input, dim=None, unbiased=True, keepdim=False):
    return input.std(dim, unbiased, keepdim), input.mean(dim, keepdim)


def var_mean(input, dim=None, unbiased=True, keepdim=False):
    return input.var(dim, unbiased, keepdim), input.mean(dim, keepdim)


def diff(input, n=1):
    for _ in range(n):
        input = input[..., 1:] - input[..., :-1]
    return input


def trapezoid(y, x=None, *, dx=1.0):
    width = dx if x is None else x[..., 1:] - x[..., :-1]
    return ((y[..., 1:] + y[..., :-1]) * width / 2).sum(-1)


trapz = trapezoid


# Central differences, at the ends one-sided: of a vector at a distance or at places.
def gradient(input, *, spacing=1.0):
    from numpy import gradient as slopes

    if input.dim() != 1 or isinstance(spacing, Tensor):
        raise NotImplementedError("torch.gradient is there for vectors at one distance in this page's Python")
    return (from_numpy(slopes(input.detach().numpy(), spacing)),)


def _refused_unless(is_fit, said):
    if not is_fit:
        raise RuntimeError(said)


# Products of what has just so many axes.
def mm(input, mat2):
    if not isinstance(mat2, Tensor):
        raise TypeError("mm(): argument 'mat2' (position 2) must be Tensor, not " + class_name(mat2))
    _refused_unless(input.dim() == 2, "self must be a matrix")
    _refused_unless(mat2.dim() == 2, "mat2 must be a matrix")
    return input @ mat2


def bmm(input, mat2):
    _refused_unless(input.dim() == 3, "batch1 must be a 3D tensor")
    _refused_unless(mat2.dim() == 3, "batch2 must be a 3D tensor")
    return input @ mat2


def mv(input, vec):
    _refused_unless((input.dim(), vec.dim()) == (2, 1), "vector + matrix @ vector expected, got 1, %d, %d" % (input.dim(), vec.dim()))
    return input @ vec
