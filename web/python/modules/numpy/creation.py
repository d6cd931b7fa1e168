# How arrays are made that fewer cells make; read when one of its names is first asked for.
from numpy import array, asarray, eye, linspace, log, where, zeros, zeros_like
from slope import bridge


def meshgrid(*xi, indexing="xy"):
    return bridge.grids([asarray(one) for one in xi], indexing == "xy")


def logspace(start, stop, num=50, base=10.0):
    return base ** linspace(start, stop, num)


def geomspace(start, stop, num=50):
    # As NumPy: the ends are exact.
    found = start * 10.0 ** (linspace(0, 1, num) * (log(stop / start) / log(10.0)))
    found[0], found[-1] = start, stop
    return found


# In NumPy whatever the memory held; a page has only zeros.
empty, empty_like = zeros, zeros_like


def copy(a):
    return array(a)


def identity(n):
    return eye(n)


# A vector on the diagonal of a matrix, or a matrix's own.
def diag(v):
    v = asarray(v)
    if v.ndim == 1:
        return where(eye(len(v), dtype=bool), v, 0)
    return array([v[place, place] for place in range(min(v.shape))])
