# numpy: what few cells use; read when a name is not in further.py either.
from numpy import absolute, array, asarray, concatenate, eye, float64, inf, int64, maximum, minimum, nan, pi, sqrt, sum, where, zeros, zeros_like
from numpy.further import finfo


# In NumPy whatever the memory held; a page has only zeros.
empty, empty_like = zeros, zeros_like
float_ = double = float64
int_ = int64
Inf, NaN, fmax, fmin = inf, nan, maximum, minimum


def copy(a):
    return array(a)


def identity(n):
    return eye(n)


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a):
    return asarray(a).size


def isscalar(element):
    return isinstance(element, (int, float, bool, str)) or getattr(element, "shape", None) == ()


def degrees(x):
    return asarray(x) * (180 / pi)


def radians(x):
    return asarray(x) * (pi / 180)


rad2deg, deg2rad = degrees, radians


def hypot(x1, x2):
    return sqrt(asarray(x1) ** 2 + asarray(x2) ** 2)


def average(a, axis=None, weights=None):
    if weights is None:
        return asarray(a).mean(axis)
    weights = asarray(weights)
    return (asarray(a) * weights).sum(axis) / (weights + zeros_like(a)).sum(axis)


def column_stack(tup):
    return concatenate([one.reshape(-1, 1) if one.ndim < 2 else one for one in [asarray(one) for one in tup]], 1)


def trace(a):
    return sum(array([a[place, place] for place in range(min(*asarray(a).shape))]))


def flatnonzero(a):
    return where(asarray(a).ravel())[0]


def fabs(x):
    return absolute(asarray(x) * 1.0)


def exp2(x):
    return 2.0 ** asarray(x)


def append(arr, values):
    return concatenate((asarray(arr).ravel(), asarray(values).ravel()))


def cumprod(a, axis=None):
    rows = asarray(a).ravel() if axis is None else asarray(a)._call("transpose", numbers=(0, axis))
    found = array(rows)
    for place in range(1, len(found)):
        found[place] = found[place - 1] * found[place]
    return found if axis is None else found._call("transpose", numbers=(0, axis))


# Horner's way.
def polyval(p, x):
    value, x = 0, asarray(x)
    for one in asarray(p):
        value = value * x + one
    return value


# Between places that ascend: on the straight line, outside as at the ends.
def interp(x, xp, fp):
    places, values = asarray(xp).tolist(), asarray(fp).tolist()

    def at(one):
        if not one > places[0]:
            return values[0] if one == one else one
        for right in range(1, len(places)):
            if one < places[right]:
                slope = (values[right] - values[right - 1]) / (places[right] - places[right - 1])
                return slope * (one - places[right - 1]) + values[right - 1]
        return values[-1]

    x = asarray(x) * 1.0
    found = array([at(float(one)) for one in x.ravel().tolist()], "float64")
    return found.reshape(x.shape) if x.shape else found[0]


def nan_to_num(x, nan=0.0, posinf=None, neginf=None):
    x = asarray(x)
    most = finfo(x.dtype).max
    for value, place in ((nan, x != x), (most if posinf is None else posinf, x == float("inf")), (-most if neginf is None else neginf, x == -float("inf"))):
        x = where(place, value, x)
    return x


def roll(a, shift):
    flat = asarray(a).ravel()
    shift %= len(flat)
    return concatenate((flat[len(flat) - shift :], flat[: len(flat) - shift])).reshape(asarray(a).shape)
