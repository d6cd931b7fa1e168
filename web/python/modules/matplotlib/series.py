# The numbers of a drawing: as a list, or as a tensor's handle, whose numbers the page reads itself.
from math import log10
from matplotlib.colors import page_colour
from slope import bridge
from slope.operators import Operators

_nan = float("nan")


def numbers(data):
    if isinstance(data, Operators):
        if getattr(data, "requires_grad", False):
            raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
        return data if bridge.shape(data._handle) else [float(data._number())]
    if isinstance(data, (int, float)):
        return [float(data)]
    return [float(one._number() if isinstance(one, Operators) else one) for one in data]


# A list of their own.
def listed(data):
    found = numbers(data)
    return [float(one) for one in found._list()] if isinstance(found, Operators) else found


def _shape(found):
    return bridge.shape(found._handle) if isinstance(found, Operators) else (len(found),)


# The places of a line and its heights; without places they are counted from 0. A matrix has a line a column.
def points(x, y):
    y = numbers(y)
    if x is None:
        x = [float(place) for place in range(_shape(y)[0])]
    x = numbers(x)
    if _shape(x)[0] != _shape(y)[0]:
        raise ValueError("x and y must have same first dimension, but have shapes %s and %s" % (_shape(x), _shape(y)))
    if len(_shape(y)) == 1:
        return [(x if len(_shape(x)) == 1 else x.reshape(-1), y)]
    return [(x if len(_shape(x)) == 1 else x[:, place % _shape(x)[1]], y[:, place]) for place in range(_shape(y)[1])]


def named(x, y, label, color, alpha):
    return {"x": x, "y": y, "label": None if label is None else str(label), "color": page_colour(color), "alpha": alpha}


# Its least and its greatest number.
def ends(found):
    values = [one for one in listed(found) if one == one]
    return min(values), max(values)


# Powers of ten, for an axis that counts them: what has none is a gap.
def _exponents(found):
    return [log10(one) if one > 0 else _nan for one in listed(found)]


def exponent(bound):
    return log10(bound) if bound > 0 else _nan


# As the page takes it.
def described(series, scales):
    found = dict(series)
    for name in ("x", "y"):
        if scales[name] == "log":
            found[name] = _exponents(found[name])
        elif isinstance(found[name], Operators):
            found[name] = found[name]._handle
    return found


# "r--", "o", "C1.": a line's colour, its dashes, and whether its points are marked. Without a sign for either there is a line.
def form_of(form):
    color = marker = dashes = None
    while form:
        size = 2 if form[:2] in ("--", "-.") or form[0] == "C" else 1
        sign, form = form[:size], form[size:]
        if sign in ("-", "--", "-.", ":"):
            dashes = sign
        elif sign[0] == "C" or sign in "bgrcmykw":
            color = sign
        elif sign in ".,ov^<>12348spP*hH+xXDd|_":
            marker = sign
        else:
            raise ValueError("Unrecognized character %s in format string" % sign)
    return color, dashes, marker
