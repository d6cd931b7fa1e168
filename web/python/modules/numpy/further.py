# numpy: what fewer cells use; read when one of its names is first asked for.
import _tensors
from numpy import array, asarray, concatenate, exp, eye, full_like, linspace, log, log1p, maximum, sign, sort, sqrt, stack, where, absolute
from numpy.ndarray import from_numbers
from slope import bridge
from slope.dtypes import name_of
from slope.places import along_axes, places_in


def meshgrid(*xi, indexing="xy"):
    return bridge.grids([asarray(one) for one in xi], indexing == "xy")


# Central differences, at the ends one-sided: a distance or the places of each axis; an array for each axis, or for the one named.
def gradient(f, *varargs, axis=None, edge_order=1):
    f = asarray(f)
    axes = range(f.ndim) if axis is None else [one % f.ndim for one in (axis if isinstance(axis, (tuple, list)) else (axis,))]
    given = list(varargs) * (len(axes) if len(varargs) == 1 else 1) or [1.0] * len(axes)
    if len(given) != len(axes):
        raise TypeError("invalid number of arguments")
    if edge_order not in (1, 2):
        raise ValueError("'edge_order' greater than 2 not supported")
    found = [_slopes(f._call("transpose", numbers=(0, one)), asarray(step), edge_order)._call("transpose", numbers=(0, one)) for one, step in zip(axes, given)]
    return found if len(found) > 1 else found[0]


# Along the first axis.
def _slopes(f, x, edge_order):
    if len(f) < edge_order + 1:
        raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
    if x.ndim and len(x) != len(f):
        raise ValueError("when 1d, distances must match the length of the corresponding dimension")
    step = x[1:] - x[:-1] if x.ndim else x
    if x.ndim and (step == step[0]).all():
        step = step[0]
    if step.ndim == 0:
        inside = (f[2:] - f[:-2]) / (2.0 * step)
        if edge_order == 1:
            return concatenate(((f[1:2] - f[:1]) / step, inside, (f[-1:] - f[-2:-1]) / step))
        first = -1.5 / step * f[:1] + 2.0 / step * f[1:2] + -0.5 / step * f[2:3]
        last = 0.5 / step * f[-3:-2] + -2.0 / step * f[-2:-1] + 1.5 / step * f[-1:]
        return concatenate((first, inside, last))
    if edge_order == 2:
        raise NotImplementedError("np.gradient(…, edge_order=2) at places that are not evenly spaced is not there in this page's Python")
    step = step.reshape((-1,) + (1,) * (f.ndim - 1))
    left, right = step[:-1], step[1:]
    a, b, c = -right / (left * (left + right)), (right - left) / (left * right), left / (right * (left + right))
    inside = a * f[:-2] + b * f[1:-1] + c * f[2:]
    return concatenate(((f[1:2] - f[:1]) / step[:1], inside, (f[-1:] - f[-2:-1]) / step[-1:]))


# A function of numbers, called for one element after the other.
class vectorize:
    def __init__(self, pyfunc):
        self._of_one = pyfunc

    def __call__(self, *args):
        first = asarray(args[0])
        rows = [(asarray(one) + full_like(first, 0)).ravel().tolist() for one in args]
        results = [self._of_one(*row) for row in zip(*rows)]
        # The first result decides of what kind all are.
        return array(results, array(results[0]).dtype).reshape(first.shape)


def select(condlist, choicelist, default=0):
    result = default
    for condition, choice in zip(reversed(condlist), reversed(choicelist)):
        result = where(condition, choice, result)
    return result


def piecewise(x, condlist, funclist):
    x = asarray(x)
    last = funclist[len(condlist)] if len(funclist) > len(condlist) else 0
    result = full_like(x, 0)
    for condition, one in [(x == x, last)] + list(zip(condlist, funclist)):
        result = where(condition, one(x) if callable(one) else one, result)
    return result.astype(x.dtype)


def prod(a, axis=None, keepdims=False):
    return asarray(a)._product(axis, keepdims)


# The places where an array is not 0, an array an axis.
def nonzero(a):
    a = asarray(a)
    return tuple(along_axes(from_numbers(places_in(a), "int64"), a.shape))


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


def argwhere(a):
    return stack(nonzero(a), 1)


def median(a, axis=None):
    a = asarray(a)
    axis, a = (0, a.ravel()) if axis is None else (axis, a)
    ordered, count = sort(a, axis)._call("transpose", numbers=(0, axis)) * 1, a.shape[axis]
    return (ordered[(count - 1) // 2] + ordered[count // 2]) / 2


def count_nonzero(a, axis=None):
    return (asarray(a) != 0).sum(axis)


def ptp(a, axis=None):
    return asarray(a).max(axis) - asarray(a).min(axis)


# A vector on the diagonal of a matrix, or a matrix's own.
def diag(v):
    v = asarray(v)
    if v.ndim == 1:
        return where(eye(len(v), dtype=bool), v, 0)
    return array([v[place, place] for place in range(min(v.shape))])


def unique(ar):
    ordered = sort(asarray(ar).ravel())
    return ordered if len(ordered) < 2 else ordered[concatenate((array([True]), ordered[1:] != ordered[:-1]))]


def flip(m):
    return asarray(m)[::-1]


def repeat(a, repeats):
    return array([one for one in asarray(a).ravel().tolist() for _ in range(repeats)], asarray(a).dtype)


def tile(A, reps):
    return concatenate([asarray(A)] * reps, -1)


def isclose(a, b, rtol=1e-05, atol=1e-08):
    return asarray(a)._near(asarray(b), rtol, atol)


def isfinite(x):
    return absolute(asarray(x)) < float("inf")


def isinf(x):
    return absolute(asarray(x)) == float("inf")


def logspace(start, stop, num=50, base=10.0):
    return base ** linspace(start, stop, num)


def geomspace(start, stop, num=50):
    # As NumPy: the ends are exact.
    found = start * 10.0 ** (linspace(0, 1, num) * (log(stop / start) / log(10.0)))
    found[0], found[-1] = start, stop
    return found


# Whole numbers stay whole: of 2 it is 0.
def reciprocal(x):
    x = asarray(x)
    return 1 // x if "int" in x._dtype_name() else 1 / x


def logical_xor(x1, x2):
    return (asarray(x1) != 0) ^ (asarray(x2) != 0)


# log(e^x1 + e^x2), without the powers that would be too large.
def logaddexp(x1, x2):
    x1, x2 = asarray(x1), asarray(x2)
    return maximum(x1, x2) + log1p(exp(-absolute(x1 - x2)))


def arcsinh(x):
    x = asarray(x)
    size = absolute(x)
    return sign(x) * log1p(size + size * size / (1 + sqrt(size * size + 1)))


def arctanh(x):
    x = asarray(x)
    return 0.5 * log1p(2 * x / (1 - x))


def cbrt(x):
    x = asarray(x)
    root = sign(x) * absolute(x) ** (1 / 3)
    # One step of Newton's, for the last digit.
    return where(x == 0, x, root - (root - x / where(x == 0, 1.0, root * root)) / 3)


def trapz(y, x=None, dx=1.0):
    y = asarray(y)
    return ((y[1:] + y[:-1]) * (dx if x is None else asarray(x)[1:] - asarray(x)[:-1]) / 2).sum()


# What NumPy would warn of, no page says.
class errstate:
    def __init__(self, **ignored):
        pass

    def __enter__(self):
        pass

    def __exit__(self, kind, error, trace):
        pass


def seterr(**ignored):
    return {}


class finfo:
    def __init__(self, dtype):
        name = name_of(dtype)
        self.dtype, of = from_numbers(0, name).dtype, lambda value: from_numbers(value, name)
        digits, least = (23, -126) if name == "float32" else (52, -1022)
        self.bits = 32 if name == "float32" else 64
        self.eps, self.tiny = of(2.0**-digits), of(2.0**least)
        self.smallest_normal, self.max = self.tiny, of((2 - 2.0**-digits) * 2.0 ** (1 - least))
        self.min = -self.max


_chosen = {"precision": 8, "threshold": 1000, "edgeitems": 3, "linewidth": 75, "suppress": False}


def get_printoptions():
    return dict(_chosen)


def set_printoptions(**named):
    for name in named:
        if name not in _chosen:
            raise NotImplementedError("np.set_printoptions(" + name + "=…) is not there in this page's Python")
        if named[name] is not None:
            _chosen[name] = named[name]
    scientific = "never" if _chosen["suppress"] else "where_needed"
    _tensors.setPrintOptions("numpy", _chosen["precision"], float(_chosen["threshold"]), _chosen["edgeitems"], _chosen["linewidth"], scientific)


class printoptions:
    def __init__(self, **named):
        self._named = named

    def __enter__(self):
        self._before = get_printoptions()
        set_printoptions(**self._named)

    def __exit__(self, kind, error, trace):
        set_printoptions(**self._before)
