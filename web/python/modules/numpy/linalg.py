# numpy.linalg: norms.
from numpy import absolute, asarray
from slope.dtypes import missing


def norm(x, ord=None, axis=None, keepdims=False):
    x = asarray(x) * 1.0
    if ord is None or ord == 2 and (axis is not None or x.ndim == 1):
        return (absolute(x) ** 2).sum(axis, keepdims) ** 0.5
    if axis is None and x.ndim > 1:
        raise NotImplementedError("matrix norms of another order are not there in this page's Python")
    size = absolute(x)
    if ord in (float("inf"), -float("inf")):
        return size.max(axis, keepdims) if ord > 0 else size.min(axis, keepdims)
    return size.sum(axis, keepdims) if ord == 1 else (size**float(ord)).sum(axis, keepdims) ** (1 / ord)


def __getattr__(name):
    missing("numpy.linalg", name)
