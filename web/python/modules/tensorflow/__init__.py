# tensorflow: what makes tensors and what works on them, as thin names over the engine's operations.
from slope import bridge, tensorflow_ids
from slope.builtin import plain
from slope.dtypes import missing, name_of
from slope.operators import Operators
from tensorflow.tensor import Held, Tensor, TensorShape, Variable, converted, dtypes, made

__version__ = "2.12.0"

bool = dtypes["bool"]
int32 = dtypes["int32"]
int64 = dtypes["int64"]
float32 = dtypes["float32"]
float64 = double = dtypes["float64"]
newaxis = None


def convert_to_tensor(value, dtype=None, dtype_hint=None, name=None):
    found = converted(value, name_of(dtype))
    return found.value() if isinstance(found, Variable) else found


# A value for every place of a shape, or the values in it.
def constant(value, dtype=None, shape=None, name="Const"):
    found = converted(value, name_of(dtype))
    if shape is None:
        return found
    sizes = _sizes(shape)
    if not found.shape:
        return found._call("expand", numbers=sizes)._call("clone")
    count = TensorShape(sizes)
    wanted, given = _count(sizes), _count(found.shape)
    if wanted != given:
        form = "Eager execution of tf.constant with unsupported shape. Tensor %s (converted from %r) has %d elements, but got `shape` %s with %d elements)."
        raise TypeError(form % (found.numpy(), value, given, str(count), wanted))
    return found._call("reshape", numbers=sizes)


def _count(sizes):
    count = 1
    for size in sizes:
        count *= size
    return count


# The two ends and the number of points are constants, which take their ids first. Between whole numbers they are doubles.
def linspace(start, stop, num, name=None, axis=0):
    tensorflow_ids.take(3)
    dtype = start._dtype_name() if isinstance(start, Operators) else "int32" if isinstance(start, int) else "float32"
    if "int" in dtype and isinstance(stop, float):
        converted(stop, dtype)  # says what is wrong
    return made("linspace", (), (plain(start), plain(stop), plain(num)), dtype if "float" in dtype else "float64")


def range(start, limit=None, delta=1, dtype=None, name="range"):
    if limit is None:
        start, limit = 0, start
    start, limit, delta = plain(start), plain(limit), plain(delta)
    whole = isinstance(start, int) and isinstance(limit, int) and isinstance(delta, int)
    return made("arange", (), (start, limit, delta), name_of(dtype, "int32" if whole else "float32"))


def fill(dims, value, name=None):
    value = converted(value)
    return value._call("expand", numbers=_sizes(dims))._call("clone")


def _sizes(shape):
    return [shape] if isinstance(shape, int) else [plain(one) for one in shape]


def zeros(shape, dtype=None, name=None):
    return made("full", (), [0] + _sizes(shape), name_of(dtype, "float32"))


def ones(shape, dtype=None, name=None):
    return made("full", (), [1] + _sizes(shape), name_of(dtype, "float32"))


def eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None):
    return made("eye", (), (num_rows, num_rows if num_columns is None else num_columns), name_of(dtype, "float32"))


def shape(input, out_type=None, name=None):
    return made("cast", (constant(list(converted(input).shape), int32)._handle,), (), name_of(out_type, "int32"))


def size(input, out_type=None, name=None):
    return constant(_count(converted(input).shape), int32)


def rank(input, name=None):
    return constant(converted(input).ndim, int32)


def is_tensor(x):
    return isinstance(x, Held)


def executing_eagerly():
    return True


# Here every function runs eagerly.
def function(func=None, **ignored):
    return function if func is None else func


# There is one device.
class device:
    def __init__(self, device_name):
        self._name = device_name

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        pass


def zeros_like(input, dtype=None, name=None):
    return _filled_like(input, 0, dtype)


def ones_like(input, dtype=None, name=None):
    return _filled_like(input, 1, dtype)


def _filled_like(input, value, dtype):
    found = converted(input)._call("full_like", numbers=(value,))
    return found if dtype is None else found._call("cast", dtype=name_of(dtype))


def cast(x, dtype, name=None):
    return converted(x)._call("cast", dtype=name_of(dtype))


def identity(input, name=None):
    return converted(input)._call("clone")


def stop_gradient(input, name=None):
    return converted(input)._call("detach")


from tensorflow import errors, linalg, math, nn, random
from tensorflow.math import (
    abs, add, add_n, atan, cos, cosh, divide, equal, exp, floor, greater, greater_equal, less, less_equal, logical_and, logical_not, logical_or,
    matmul, maximum, minimum, multiply, negative, not_equal, pair, pow, reduce_all, reduce_any, reduce_logsumexp, reduce_max, reduce_mean, reduce_min,
    reduce_prod, reduce_sum, round, sigmoid, sign, sin, sinh, sqrt, square, subtract, tan, tanh,
)
from tensorflow.linalg import norm, tensordot
from tensorflow.tape import GradientTape, custom_gradient


class UnconnectedGradients:
    NONE, ZERO = "none", "zero"


# Without values the places where the condition holds, a row each.
def where(condition, x=None, y=None, name=None):
    condition = converted(condition)
    if x is None and y is None:
        from slope.places import along_axes, places_in

        columns = along_axes(converted(places_in(condition) or (), "int64"), condition.shape)
        return stack(columns, 1)
    if x is None or y is None:
        raise ValueError("x and y must both be non-None or both be None.")
    x, y = pair(x, y)
    return condition._call("where", x, y)


def clip_by_value(t, clip_value_min, clip_value_max, name=None):
    return converted(t)._call("clamp", numbers=(plain(clip_value_min), plain(clip_value_max)))


def reshape(tensor, shape, name=None):
    return converted(tensor)._call("reshape", numbers=_sizes(shape))


def transpose(a, perm=None, conjugate=False, name=None):
    a = converted(a)
    return a._call("T") if perm is None else a._call("permute", numbers=perm)


def expand_dims(input, axis, name=None):
    return converted(input)._call("unsqueeze", numbers=(axis,))


def squeeze(input, axis=(), name=None):
    return converted(input)._call("squeeze", numbers=(axis,) if isinstance(axis, int) else axis or ())


def _bracketed(sizes):
    return "[" + ",".join([str(one) for one in sizes]) + "]"


def concat(values, axis, name="concat"):
    parts = [converted(one) for one in values]
    first = parts[0].shape
    for place, one in enumerate(parts):
        same = [other == ours or at == axis % (len(first) or 1) for at, (other, ours) in enumerate(zip(one.shape, first))]
        if len(one.shape) == len(first) and all(same):
            continue
        where_not = "Dimension %d in both shapes must be equal" % same.index(False) if len(one.shape) == len(first) else "Dimensions of inputs should match"
        form = "ConcatOp : %s: shape[0] = %s vs. shape[%d] = %s [Op:ConcatV2] name: concat"
        raise errors.InvalidArgumentError(form % (where_not, _bracketed(first), place, _bracketed(one.shape)))
    return made("cat", [one._handle for one in parts], (axis,))


def stack(values, axis=0, name="stack"):
    parts = [converted(one) for one in values]
    for place, one in enumerate(parts):
        if one.shape != parts[0].shape:
            form = "Shapes of all inputs must match: values[0].shape = %s != values[%d].shape = %s [Op:Pack] name: stack"
            raise errors.InvalidArgumentError(form % (_bracketed(parts[0].shape), place, _bracketed(one.shape)))
    return made("stack", [one._handle for one in parts], (axis,))


def unstack(value, num=None, axis=0, name="unstack"):
    value = converted(value)
    return list(value if axis == 0 else value._call("transpose", numbers=(0, axis)))


def tile(input, multiples, name=None):
    input = converted(input)
    for axis, count in enumerate(multiples):
        input = concat([input] * count, axis)
    return input


def reverse(tensor, axis, name=None):
    tensor = converted(tensor)
    for one in axis:
        tensor = gather(tensor, range(tensor.shape[one] - 1, -1, -1), axis=one)
    return tensor


def cumsum(x, axis=0, exclusive=False, reverse=False, name=None):
    if exclusive or reverse:
        raise NotImplementedError("tf.cumsum(exclusive=True) and reverse=True are not there in this page's Python")
    return converted(x)._call("cumsum", numbers=(axis,))


def argsort(values, axis=-1, direction="ASCENDING", stable=False, name=None):
    return cast(converted(values)._call("argsort", numbers=(axis, direction == "DESCENDING")), int32)


def sort(values, axis=-1, direction="ASCENDING", name=None):
    values = converted(values)
    return values._call("take_along", argsort(values, axis, direction), numbers=(axis,))


def gather(params, indices, validate_indices=None, axis=0, batch_dims=0, name=None):
    return converted(params)._call("gather", converted(indices), numbers=(axis,))


def boolean_mask(tensor, mask, axis=None, name="boolean_mask"):
    return converted(tensor)[converted(mask)]


def one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None):
    if on_value is not None or off_value is not None or axis not in (None, -1):
        raise NotImplementedError("tf.one_hot with on_value, off_value or axis is not there in this page's Python")
    return cast(expand_dims(indices, -1) == range(depth), dtype or float32)


def argmin(input, axis=None, output_type=None, name=None):
    return _position("argmin", input, axis, output_type)


def argmax(input, axis=None, output_type=None, name=None):
    return _position("argmax", input, axis, output_type)


# Along the first axis where none is named.
def _position(kernel, input, axis, output_type):
    found = converted(input)._call(kernel, numbers=(False, 0 if axis is None else axis))
    return found if output_type is None else cast(found, output_type)


def meshgrid(*args, indexing="xy", name=None):
    return bridge.grids([converted(one) for one in args], indexing == "xy")


# tf.keras is read when it is first named.
def __getattr__(name):
    if name != "keras":
        missing("tensorflow", name, " in this page's Python")
    __import__("tensorflow.keras")
    return globals()[name]
