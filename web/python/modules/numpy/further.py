# numpy: what fewer cells use; read when one of its names is first asked for.
from numpy import arange, array, asarray, concatenate, full_like, where
from slope import bridge


def meshgrid(*xi, indexing="xy"):
    return bridge.grids([asarray(one) for one in xi], indexing == "xy")


# Central differences, one-sided at the ends: of numbers a distance apart, or at the places given.
def gradient(f, x=1.0):
    f, x = asarray(f), asarray(x)
    if f.ndim != 1:
        raise NotImplementedError("np.gradient of several axes is not there in this page's Python")
    if len(f) < 2:
        raise ValueError("Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.")
    if x.ndim == 0:
        inside = (f[2:] - f[:-2]) / (2.0 * x)
        return concatenate(((f[1:2] - f[:1]) / x, inside, (f[-1:] - f[-2:-1]) / x))
    if len(x) != len(f):
        raise ValueError("when 1d, distances must match the length of the corresponding dimension")
    step = x[1:] - x[:-1]
    if (step == step[0]).all():
        return gradient(f, step[0])
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


def prod(a):
    product = 1
    for one in asarray(a).ravel():
        product = product * one
    return product
