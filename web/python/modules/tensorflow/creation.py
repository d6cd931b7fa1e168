# How tensors are made: of values, of a shape, of other tensors.
from slope import tensorflow_ids
from slope.builtin import plain
from slope.dtypes import name_of
from slope.operators import Operators
from tensorflow.tensor import TensorShape, Variable, converted, dtypes, made

int32 = dtypes["int32"]


def convert_to_tensor(value, dtype=None, dtype_hint=None, name=None):
    found = converted(value, name_of(dtype))
    return found.value() if isinstance(found, Variable) else found


# A value for every place of a shape, or the values in it.
def constant(value, dtype=None, shape=None, name="Const"):
    found = converted(value, name_of(dtype))
    if shape is None:
        return found
    sizes = sizes_of(shape)
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
    return value._call("expand", numbers=sizes_of(dims))._call("clone")


def sizes_of(shape):
    return [shape] if isinstance(shape, int) else [plain(one) for one in shape]


def zeros(shape, dtype=None, name=None):
    return made("full", (), [0] + sizes_of(shape), name_of(dtype, "float32"))


def ones(shape, dtype=None, name=None):
    return made("full", (), [1] + sizes_of(shape), name_of(dtype, "float32"))


def eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None):
    return made("eye", (), (num_rows, num_rows if num_columns is None else num_columns), name_of(dtype, "float32"))


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


def shape(input, out_type=None, name=None):
    return made("cast", (constant(list(converted(input).shape), int32)._handle,), (), name_of(out_type, "int32"))


def size(input, out_type=None, name=None):
    return constant(_count(converted(input).shape), int32)


def rank(input, name=None):
    return constant(converted(input).ndim, int32)
