# torch: what fewer cells use; read when one of its names is first asked for.
from slope import bridge
from torch.tensor import Tensor, composed, made


def norm(input, p="fro", dim=None, keepdim=False):
    return composed(_norm(input, p, dim, keepdim), "Norm")


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
    return composed(total + (most if keepdim else most.squeeze(dim)), "Logsumexp")


def prod(input):
    product = input.reshape(-1)[0]
    for one in input.reshape(-1)[1:]:
        product = product * one
    return composed(product, "Prod")


def get_default_dtype():
    from torch import float32

    return float32


class linalg:
    @staticmethod
    def norm(A, ord=None, dim=None, keepdim=False):
        return composed(_norm(A, ord, dim, keepdim), "LinalgVectorNorm")


class cuda:
    @staticmethod
    def is_available():
        return False
