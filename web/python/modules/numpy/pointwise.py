# Functions of each element that fewer cells use; read when one of their names is first asked for.
from numpy import absolute, array, asarray, exp, full_like, log1p, maximum, minimum, pi, sign, sqrt, where
from numpy.settings import finfo


def isclose(a, b, rtol=1e-05, atol=1e-08):
    return asarray(a)._near(asarray(b), rtol, atol)


def isfinite(x):
    return absolute(asarray(x)) < float("inf")


def isinf(x):
    return absolute(asarray(x)) == float("inf")


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


fmax, fmin = maximum, minimum


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


def degrees(x):
    return asarray(x) * (180 / pi)


def radians(x):
    return asarray(x) * (pi / 180)


rad2deg, deg2rad = degrees, radians


def hypot(x1, x2):
    return sqrt(asarray(x1) ** 2 + asarray(x2) ** 2)


def fabs(x):
    return absolute(asarray(x) * 1.0)


def exp2(x):
    return 2.0 ** asarray(x)


# Horner's way.
def polyval(p, x):
    value, x = 0, asarray(x)
    for one in asarray(p):
        value = value * x + one
    return value


def nan_to_num(x, nan=0.0, posinf=None, neginf=None):
    x = asarray(x)
    most = finfo(x.dtype).max
    for value, place in ((nan, x != x), (most if posinf is None else posinf, x == float("inf")), (-most if neginf is None else neginf, x == -float("inf"))):
        x = where(place, value, x)
    return x


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


# Of each pair of elements.
def outer(a, b):
    return asarray(a).reshape(-1, 1) * asarray(b).ravel()
