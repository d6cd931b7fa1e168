# torch: what fewer cells use; read when one of its names is first asked for.
from slope import bridge
from torch.tensor import Tensor, made


def norm(input, p="fro", dim=None, keepdim=False):
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
