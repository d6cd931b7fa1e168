# numpy: what makes arrays and what works on them, as thin names over the engine's operations.
from numpy import random
from numpy.ndarray import array, from_numbers, ndarray, sizes_text, whole
from slope import bridge
from slope.dtypes import missing, name_of
from slope.named import Named

pi = 3.141592653589793
e = 2.718281828459045
inf = 1e999
__version__ = "1.24.2"
nan = inf - inf
newaxis = None


# np.float32 is a dtype, and makes a scalar of a number.
def _scalar_type(name):
    def __new__(cls, value=0):
        return from_numbers(value, name)

    return type(name, (), {"_dtype": name, "_class": "numpy." + name, "__new__": __new__})


float32 = _scalar_type("float32")
float64 = _scalar_type("float64")
int32 = _scalar_type("int32")
int64 = _scalar_type("int64")
bool_ = _scalar_type("bool")
bool_._class = "numpy.bool_"


def _made(name, numbers, dtype):
    return ndarray(bridge.call("numpy", name, (), numbers, dtype))


def asarray(a, dtype=None):
    return a if isinstance(a, ndarray) and dtype is None and not (a._is_scalar and not a.shape) else array(a, dtype)


def linspace(start, stop, num=50, endpoint=True, retstep=False, dtype=None):
    places, = whole((num if endpoint else num + 1,))
    found = _made("linspace", (start, stop, places), name_of(dtype, "float64"))[:num]
    return (found, from_numbers((stop - start) / (places - 1))) if retstep else found


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        start, stop = 0, start
    whole = isinstance(start, int) and isinstance(stop, int) and isinstance(step, int)
    return _made("arange", (start, stop, step), name_of(dtype, "int64" if whole else "float64"))


def full(shape, fill_value, dtype=None):
    sizes = whole(tuple(shape) if isinstance(shape, (tuple, list)) else (shape,), shape)
    otherwise = "int64" if type(fill_value) is int else "float64"
    return _made("full", (fill_value,) + sizes, name_of(dtype, otherwise))


def zeros(shape, dtype=None):
    return full(shape, 0.0, dtype)


def ones(shape, dtype=None):
    return full(shape, 1.0, dtype)


def full_like(a, fill_value):
    return asarray(a)._call("full_like", numbers=(fill_value,))


def zeros_like(a):
    return full_like(a, 0)


def ones_like(a):
    return full_like(a, 1)


def eye(N, M=None, dtype=None):
    return _made("eye", (N, N if M is None else M), name_of(dtype, "float64"))


# The functions of one array take numbers and lists as well; of a PyTorch tensor they make one again.
def _of_one(name):
    def function(x):
        found = asarray(x)._call(name)
        return x._made(found._handle) if getattr(x, "_framework", "") == "torch" else found

    return Named({'abs': 'absolute', 'atan': 'arctan', 'round': 'rint', 'sgn': 'sign'}.get(name, name), function)


for _name in (
    "abs", "ceil", "cos", "cosh", "exp", "expm1", "floor", "log", "log10", "log1p", "log2", "logical_not", "negative", "sin", "sinh",
    "sqrt", "tan", "tanh", "trunc",
):
    globals()[_name] = _of_one(_name)
absolute = abs
arctan, sign = _of_one("atan"), _of_one("sgn")
_nearest = _of_one("round")
rint = Named("rint", lambda x: _nearest((x if hasattr(x, "_handle") else asarray(x)) * 1.0))


def square(x):
    return asarray(x) ** 2


# A number stays weak beside an array.
def _of_two(name):
    def function(x1, x2):
        if isinstance(x1, ndarray):
            return x1._call(name, x2)
        if isinstance(x2, ndarray):
            return x2._swapped(name, x1)
        return array(x1)._call(name, x2)

    return Named(name, function)


for _name in (
    "add", "subtract", "multiply", "divide", "power", "floor_divide", "remainder", "maximum", "minimum", "matmul", "less",
    "less_equal", "greater", "greater_equal", "equal", "not_equal", "logical_and", "logical_or",
):
    globals()[_name] = _of_two(_name)
mod = remainder
true_divide = divide


def dot(a, b):
    a, b = asarray(a), asarray(b)
    if a.ndim and b.ndim and a.shape[-1] != b.shape[-2 if b.ndim > 1 else 0]:
        form = "shapes %s and %s not aligned: %d (dim %d) != %d (dim %d)"
        axis = b.ndim - 2 if b.ndim > 1 else 0
        raise ValueError(form % (sizes_text(a.shape), sizes_text(b.shape), a.shape[-1], a.ndim - 1, b.shape[axis], axis))
    return matmul(a, b) if a.ndim and b.ndim else a * b


def where(condition, x=None, y=None):
    condition = asarray(condition)
    if x is None and y is None:
        from numpy.arrangement import nonzero

        return nonzero(condition)
    if x is None or y is None:
        raise ValueError("either both or neither of x and y should be given")
    chosen = condition._call("where", condition._operand(x), condition._operand(y))
    chosen._is_scalar = False
    return chosen


def heaviside(x1, x2):
    x1 = asarray(x1)
    return where(x1 < 0, 0.0, where(x1 > 0, 1.0, x2))


def round(a, decimals=0):
    a = asarray(a)
    if a.dtype in ("bool", "int32", "int64"):
        return a._call("clone")
    return rint(a) if decimals == 0 else rint(a * 10.0**decimals) / 10.0**decimals


around = round


def clip(a, a_min, a_max):
    return asarray(a).clip(a_min, a_max)


# Functions that are a method of their first argument.
def _of_method(name):
    return Named(name, lambda a, *given, **named: getattr(asarray(a), name)(*given, **named))


for _name in ("all", "any", "argmax", "argmin", "argsort", "cumsum", "max", "mean", "min", "ravel", "reshape", "squeeze", "std", "sum", "var"):
    globals()[_name] = _of_method(_name)
amax, amin = max, min


def sort(a, axis=-1):
    a = array(a)
    a.sort(axis)
    return a


def isnan(x):
    x = asarray(x)
    return x != x


def diff(a, n=1):
    a = asarray(a)
    for _ in range(n):
        a = a[..., 1:] - a[..., :-1]
    return a


def allclose(a, b, rtol=1e-05, atol=1e-08):
    return bool(asarray(a)._near(asarray(b), rtol, atol).all())


def expand_dims(a, axis):
    return asarray(a)._call("unsqueeze", numbers=(axis,))


def transpose(a):
    return asarray(a).T


def concatenate(arrays, axis=0):
    arrays = [asarray(one) for one in arrays]
    _check_parts(arrays, axis)
    return ndarray(bridge.call("numpy", "cat", [one._handle for one in arrays], (axis,)))


# Says what does not fit together.
def _check_parts(arrays, axis):
    if not arrays:
        raise ValueError("need at least one array to concatenate")
    first = arrays[0].shape
    if not first:
        raise ValueError("zero-dimensional arrays cannot be concatenated")
    for place, one in enumerate(arrays):
        if one.ndim != len(first):
            form = "all the input arrays must have same number of dimensions, but the array at index 0 has %d dimension(s) and the array at index %d has %d dimension(s)"
            raise ValueError(form % (len(first), place, one.ndim))
        for at, size in enumerate(first):
            if size != one.shape[at] and at != axis % len(first):
                form = "all the input array dimensions except for the concatenation axis must match exactly, but along dimension %d, the array at index 0 has size %d and the array at index %d has size %d"
                raise ValueError(form % (at, size, place, one.shape[at]))


# Most cells start sooner without the other modules: they are read when they are first named, or something in them.
_parts = ("aggregates", "arrangement", "creation", "pointwise", "sampled", "settings")
_modules = ("linalg", "testing") + _parts


def __getattr__(name):
    if name in _modules:
        __import__("numpy." + name)
        return globals()[name]
    for part in () if name.startswith("_") else _parts:
        found = getattr(__getattr__(part), name, None)
        if found is not None:
            return found
    missing("numpy", name)
