# Elements in other places, other numbers of times, and where they stand; read when one of the names is first asked for.
from numpy import arange, array, asarray, concatenate, sort, where
from numpy.ndarray import from_numbers, ndarray
from slope import bridge
from slope.places import along_axes, places_in


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a):
    return asarray(a).size


def flip(m):
    return asarray(m)[::-1]


def roll(a, shift):
    flat = asarray(a).ravel()
    shift %= len(flat)
    return concatenate((flat[len(flat) - shift :], flat[: len(flat) - shift])).reshape(asarray(a).shape)


def repeat(a, repeats):
    return array([one for one in asarray(a).ravel().tolist() for _ in range(repeats)], asarray(a).dtype)


def tile(A, reps):
    return concatenate([asarray(A)] * reps, -1)


def append(arr, values):
    return concatenate((asarray(arr).ravel(), asarray(values).ravel()))


def column_stack(tup):
    return concatenate([one.reshape(-1, 1) if one.ndim < 2 else one for one in [asarray(one) for one in tup]], 1)


def unique(ar):
    ordered = sort(asarray(ar).ravel())
    return ordered if len(ordered) < 2 else ordered[concatenate((array([True]), ordered[1:] != ordered[:-1]))]


# np.c_[a, b] and np.r_[a, b]
class _Columns:
    def __getitem__(self, parts):
        return column_stack(parts if isinstance(parts, tuple) else (parts,))


class _Rows:
    def __getitem__(self, parts):
        parts = parts if isinstance(parts, tuple) else (parts,)
        return concatenate([arange(*_bounds(one)) if isinstance(one, slice) else asarray(one).reshape(-1) if not shape(one) else asarray(one) for one in parts])


def _bounds(part):
    return part.start or 0, part.stop, 1 if part.step is None else part.step


c_, r_ = _Columns(), _Rows()


# The places where an array is not 0, an array an axis.
def nonzero(a):
    a = asarray(a)
    return tuple(along_axes(from_numbers(places_in(a), "int64"), a.shape))


def flatnonzero(a):
    return where(asarray(a).ravel())[0]


def argwhere(a):
    return stack(nonzero(a), 1)


def vstack(tup):
    return concatenate([one.reshape(1, -1) if one.ndim < 2 else one for one in [asarray(one) for one in tup]])


def hstack(tup):
    arrays = [one.reshape(-1) if one.ndim == 0 else one for one in [asarray(one) for one in tup]]
    return concatenate(arrays, 1 if arrays and arrays[0].ndim > 1 else 0)


def stack(arrays, axis=0):
    arrays = [asarray(one) for one in arrays]
    if not arrays:
        raise ValueError("need at least one array to stack")
    if any([one.shape != arrays[0].shape for one in arrays]):
        raise ValueError("all input arrays must have the same shape")
    return ndarray(bridge.call("numpy", "stack", [one._handle for one in arrays], (axis,)))
