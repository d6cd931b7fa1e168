# tensorflow: what makes tensors and what works on them, as thin names over the engine's operations.
from slope import bridge, tensorflow_ids
from slope.dtypes import missing, name_of
from tensorflow.tensor import Tensor, TensorShape, Variable, dtypes, made

__version__ = "2.12.0"

bool = dtypes["bool"]
int32 = dtypes["int32"]
int64 = dtypes["int64"]
float32 = dtypes["float32"]
float64 = dtypes["float64"]


def constant(value, dtype=None):
    return Tensor(bridge.from_list("tensorflow", value, name_of(dtype)))


def convert_to_tensor(value, dtype=None):
    return value if isinstance(value, Tensor) else constant(value, dtype)


# The two ends and the number of points are constants, which take their ids first.
def linspace(start, stop, num):
    tensorflow_ids.take(3)
    return made("linspace", (), (start, stop, num))


def range(start, limit=None, delta=1, dtype=None):
    if limit is None:
        start, limit = 0, start
    whole = isinstance(start, int) and isinstance(limit, int) and isinstance(delta, int)
    return made("arange", (), (start, limit, delta), name_of(dtype, "int32" if whole else "float32"))


def fill(dims, value):
    return made("full", (), [value] + list(dims), "int32" if type(value) is int else "float32")


def _sizes(shape):
    return [shape] if isinstance(shape, int) else list(shape)


def zeros(shape, dtype=None):
    return made("full", (), [0] + _sizes(shape), name_of(dtype, "float32"))


def ones(shape, dtype=None):
    return made("full", (), [1] + _sizes(shape), name_of(dtype, "float32"))


def eye(num_rows, num_columns=None):
    return made("eye", (), (num_rows, num_rows if num_columns is None else num_columns))


def shape(input):
    return constant(list(convert_to_tensor(input).shape), int32)


def size(input):
    return constant(convert_to_tensor(input).numpy().size, int32)


def rank(input):
    return constant(convert_to_tensor(input).ndim, int32)


def is_tensor(x):
    return isinstance(x, Tensor)


def executing_eagerly():
    return True


# Here every function runs eagerly.
def function(func):
    return func


def zeros_like(input):
    return convert_to_tensor(input)._call("full_like", numbers=(0,))


def ones_like(input):
    return convert_to_tensor(input)._call("full_like", numbers=(1,))


def cast(x, dtype):
    return convert_to_tensor(x)._call("cast", dtype=name_of(dtype))


def identity(input):
    return convert_to_tensor(input)._call("clone")


def stop_gradient(input):
    return convert_to_tensor(input)._call("detach")


from tensorflow import errors, math, nn, random
from tensorflow.math import (
    abs, add, atan, cos, cosh, divide, equal, exp, floor, greater, greater_equal, less, less_equal, logical_and, logical_not, logical_or,
    matmul, maximum, minimum, multiply, negative, not_equal, pow, reduce_all, reduce_any, reduce_max, reduce_mean, reduce_min, reduce_sum, round, sigmoid, sign, sin, sinh, sqrt, square, subtract, tan, tanh,
)
from tensorflow.tape import GradientTape


def where(condition, x, y):
    condition = convert_to_tensor(condition)
    return condition._call("where", condition._operand(x), condition._operand(y))


def clip_by_value(t, clip_value_min, clip_value_max):
    return convert_to_tensor(t)._call("clamp", numbers=(clip_value_min, clip_value_max))


def reshape(tensor, shape):
    return convert_to_tensor(tensor)._call("reshape", numbers=shape)


def transpose(a):
    return convert_to_tensor(a)._call("T")


def expand_dims(input, axis):
    return convert_to_tensor(input)._call("unsqueeze", numbers=(axis,))


def squeeze(input, axis=()):
    return convert_to_tensor(input)._call("squeeze", numbers=(axis,) if isinstance(axis, int) else axis)


def concat(values, axis):
    return made("cat", [convert_to_tensor(one)._handle for one in values], (axis,))


def stack(values, axis=0):
    return made("stack", [convert_to_tensor(one)._handle for one in values], (axis,))


def cumsum(x, axis=0):
    return convert_to_tensor(x)._call("cumsum", numbers=(axis,))


def argsort(values, axis=-1, direction="ASCENDING"):
    return cast(convert_to_tensor(values)._call("argsort", numbers=(axis, direction == "DESCENDING")), int32)


def sort(values, axis=-1, direction="ASCENDING"):
    values = convert_to_tensor(values)
    return values._call("take_along", argsort(values, axis, direction), numbers=(axis,))


def gather(params, indices, axis=0):
    return convert_to_tensor(params)._call("gather", convert_to_tensor(indices), numbers=(axis,))


def boolean_mask(tensor, mask):
    return convert_to_tensor(tensor)[convert_to_tensor(mask)]


def one_hot(indices, depth):
    return cast(expand_dims(indices, -1) == range(depth), float32)


def argmin(input, axis=0):
    return convert_to_tensor(input)._call("argmin", numbers=(False, axis))


def argmax(input, axis=0):
    return convert_to_tensor(input)._call("argmax", numbers=(False, axis))


def norm(tensor, ord="euclidean", axis=None, keepdims=False):
    tensor = convert_to_tensor(tensor)
    if ord == 1:
        return reduce_sum(abs(tensor), axis, keepdims)
    if ord not in ("euclidean", 2):
        raise NotImplementedError("norms of another order are not there in this page's Python")
    return sqrt(reduce_sum(square(tensor), axis, keepdims))


def meshgrid(*args, indexing="xy"):
    return bridge.grids([convert_to_tensor(one) for one in args], indexing == "xy")


# tf.keras is read when it is first named.
def __getattr__(name):
    if name != "keras":
        missing("tensorflow", name)
    __import__("tensorflow.keras")
    return globals()[name]
