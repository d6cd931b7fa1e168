# torch.linalg: norms.
from torch.changes import composed

_types = {"bool": "Bool", "int32": "Int", "int64": "Long"}


def refuse_whole(input, said):
    if input._dtype_name() in _types:
        raise RuntimeError(said % _types[input._dtype_name()])


# By which power the elements' sizes are summed, or the largest or the smallest of them.
def size_of(input, p, dim, keepdim):
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


def norm(A, ord=None, dim=None, keepdim=False):
    refuse_whole(A, "linalg.vector_norm: Expected a floating point or complex tensor as input. Got %s")
    return composed(size_of(A, ord, dim, keepdim), "LinalgVectorNormBackward0")
