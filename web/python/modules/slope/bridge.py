# The engine's tensors, with its mistakes raised as Python's exceptions.
import _tensors
import struct
from jsffi import to_js
from slope.errors import raise_from


# A handle, a text or a number; a text with a class on its first line is a mistake.
def checked(answer):
    if type(answer) is str:
        raise_from(answer)
    return answer


# How many operations there were since a loop rested.
calls = 0

# An operation of the engine by its name; the handle of its result.
def call(framework, name, handles=(), numbers=(), dtype="float32"):
    global calls
    calls += 1
    try:
        given = [float(number) for number in numbers]
    except (TypeError, ValueError):
        given = [_number_of(one, name) for one in numbers]
    for one in given:
        if not -1e18 < one < 1e18:
            _check_whole(numbers, framework)
            break
    given = list(handles) + given
    while len(given) > _at_once:
        _tensors.more(*given[:_at_once])
        given = given[_at_once:]
    return checked(_tensors.call(name, framework, dtype, len(handles), *given))


# MicroPython's stack holds as many arguments.
_at_once = 500

_most = 1 << 63
_too_deep = "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 32."
_too_large = {"torch": RuntimeError, "numpy": OverflowError, "tensorflow": OverflowError}


# No framework holds a whole number past 64 bits.
def _check_whole(numbers, framework):
    for one in numbers:
        if isinstance(one, int) and not -_most <= one < _most:
            raise _too_large[framework]("Overflow when unpacking long" if framework == "torch" else "Python int too large to convert to C long")


# A tensor may stand for a number, if no gradient is lost.
def _number_of(value, name):
    if isinstance(value, (int, float, bool)):
        return float(value)
    if hasattr(value, "_handle") and not _tensors.requiresGrad(value._handle):
        return float(item(value._handle))
    raise TypeError("%s(): argument must be Number, not %s" % (name, type(value).__name__))


# The numbers as JavaScript takes them; `dtypes` gathers those of Python's numbers, `given` those of tensors among them.
def _plain(value, dtypes, given, framework):
    if isinstance(value, (list, tuple, range)):
        return [_plain(one, dtypes, given, framework) for one in value]
    if hasattr(value, "_handle"):
        given.append(value._dtype_name())
        return _plain(value._list(), [], [], framework)
    if value is True or value is False:
        dtypes.append("bool")
    elif isinstance(value, int):
        dtypes.append("int64")
        _check_whole((value,), framework)
    elif isinstance(value, float):
        dtypes.append("float64")
    else:
        if framework == "torch":
            raise TypeError("new(): invalid data type '" + type(value).__name__ + "'")
        raise TypeError("a number or a list of numbers is expected, not " + type(value).__name__)
    return float(value)


_ranks = ("bool", "int32", "int64", "float32", "float64")


def _highest(dtypes):
    return _ranks[max([_ranks.index(one) for one in dtypes])] if dtypes else "float64"


# A tensor from numbers in nested lists; dtype "": as the tensors among them have it, else the framework's own choice.
def from_list(framework, value, dtype=""):
    dtypes, given = [], []
    innermost, axes = value, 0
    while isinstance(innermost, (list, tuple)) and innermost:
        if axes == (32 if framework == "numpy" else 128):
            raise ValueError(_too_deep if framework == "numpy" else "too many dimensions '%s'" % type(innermost).__name__)
        innermost, axes = innermost[0], axes + 1
    plain = _plain(value, dtypes, given, framework)
    of = _highest(dtypes + given)
    if given and dtype == "":
        weak = framework != "numpy"  # NumPy alone takes Python's float for a float64
        dtype = _highest(["float32" if weak and one == "float64" else one for one in dtypes] + given)
    return checked(_tensors.tensor(to_js(plain) if isinstance(plain, list) else plain, of, dtype, framework))


def _python_number(value, dtype):
    if dtype == "bool":
        return value != 0
    return int(value) if dtype in ("int32", "int64") else value


def item(handle):
    bits = _tensors.item(handle)
    if len(bits) != 16 or "\n" in bits:
        raise_from(bits)
    return _python_number(struct.unpack("<d", bytes.fromhex(bits))[0], _tensors.dtype(handle))


def values(handle):
    bits = bytes.fromhex(_tensors.values(handle))
    dtype = _tensors.dtype(handle)
    return [_python_number(value, dtype) for value in struct.unpack("<%dd" % (len(bits) // 8), bits)]


# One tensor a vector, each spread over the axes of the others; `swapped`: the first two axes as in a drawing.
def grids(vectors, swapped):
    sizes = [len(one) for one in vectors]
    order = list(range(len(sizes)))
    if swapped:
        order[:2] = order[1::-1]
    whole = [sizes[one] for one in order]
    found = []
    for place, one in enumerate(vectors):
        across = [sizes[axis] if axis == place else 1 for axis in order]
        found.append(one._call("reshape", numbers=across)._call("expand", numbers=whole)._call("clone"))
    return found


def strides(handle):
    return tuple([int(step) for step in _tensors.strides(handle).split()])


def shape(handle):
    return tuple([int(size) for size in _tensors.shape(handle).split()])
