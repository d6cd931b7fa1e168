# A function that is known at some places: its slope, its area, its values between them; read when one of the names is first asked for.
from numpy import array, asarray, concatenate


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


def trapz(y, x=None, dx=1.0):
    y = asarray(y)
    return ((y[1:] + y[:-1]) * (dx if x is None else asarray(x)[1:] - asarray(x)[:-1]) / 2).sum()


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
