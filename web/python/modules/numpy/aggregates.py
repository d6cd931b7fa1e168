# What many elements come to; read when one of the names is first asked for.
from numpy import array, asarray, linspace, sort, sum, zeros_like


def prod(a, axis=None, keepdims=False):
    return asarray(a)._product(axis, keepdims)


def cumprod(a, axis=None):
    rows = asarray(a).ravel() if axis is None else asarray(a)._call("transpose", numbers=(0, axis))
    found = array(rows)
    for place in range(1, len(found)):
        found[place] = found[place - 1] * found[place]
    return found if axis is None else found._call("transpose", numbers=(0, axis))


def median(a, axis=None):
    a = asarray(a)
    axis, a = (0, a.ravel()) if axis is None else (axis, a)
    ordered, count = sort(a, axis)._call("transpose", numbers=(0, axis)) * 1, a.shape[axis]
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2


def average(a, axis=None, weights=None):
    if weights is None:
        return asarray(a).mean(axis)
    weights = asarray(weights)
    return (asarray(a) * weights).sum(axis) / (weights + zeros_like(a)).sum(axis)


def count_nonzero(a, axis=None):
    return (asarray(a) != 0).sum(axis)


def ptp(a, axis=None):
    return asarray(a).max(axis) - asarray(a).min(axis)


def trace(a):
    return sum(array([a[place, place] for place in range(min(*asarray(a).shape))]))


# How many numbers lie in each bin: bins of one width, or between the edges given; the last one has its right edge, too.
def histogram(a, bins=10, range=None, density=None):
    a = asarray(a).ravel()
    if isinstance(bins, int):
        low, high = (a.min().item(), a.max().item()) if range is None else range
        if low == high:
            low, high = low - 0.5, high + 0.5
        edges = linspace(low, high, bins + 1)
    else:
        edges = asarray(bins) * 1.0
    last, ends = len(edges) - 2, edges.tolist()
    counts = [0] * (last + 1)
    for one in a.tolist():
        if ends[0] <= one <= ends[-1]:
            place = min(int((one - ends[0]) / (ends[-1] - ends[0]) * (last + 1)), last)
            while one < ends[place]:
                place -= 1
            while place < last and one >= ends[place + 1]:
                place += 1
            counts[place] += 1
    counts = array(counts)
    return (counts / (edges[1:] - edges[:-1]) / counts.sum() if density else counts), edges


def array_equal(a1, a2):
    a1, a2 = asarray(a1), asarray(a2)
    return a1.shape == a2.shape and bool((a1 == a2).all())
