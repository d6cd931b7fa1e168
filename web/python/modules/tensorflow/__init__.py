# tensorflow: the names that a cell finds there. What they work on is a Tensor; what they do, an operation of the engine does.
from slope.builtin import plain
from slope.dtypes import missing
from tensorflow.tensor import Held, Tensor, TensorShape, Variable, converted, dtypes
from tensorflow.creation import (
    cast, constant, convert_to_tensor, eye, fill, identity, linspace, ones, ones_like, range, rank, shape, size, stop_gradient, zeros, zeros_like,
)

__version__ = "2.12.0"

bool = dtypes["bool"]
int32 = dtypes["int32"]
int64 = dtypes["int64"]
float32 = dtypes["float32"]
float64 = double = dtypes["float64"]
newaxis = None


from tensorflow import errors, linalg, math, nn, random
from tensorflow.math import (
    abs, add, add_n, atan, cos, cosh, divide, equal, exp, floor, greater, greater_equal, less, less_equal, logical_and, logical_not, logical_or,
    matmul, maximum, minimum, multiply, negative, not_equal, pow, reduce_all, reduce_any, reduce_logsumexp, reduce_max, reduce_mean, reduce_min,
    reduce_prod, reduce_sum, round, sigmoid, sign, sin, sinh, sqrt, square, subtract, tan, tanh,
)
from tensorflow.arrangement import (
    argmax, argmin, argsort, boolean_mask, concat, cumsum, expand_dims, gather, meshgrid, one_hot, reshape, reverse, sort, squeeze, stack, tile,
    transpose, unstack, where,
)
from tensorflow.linalg import norm, tensordot
from tensorflow.tape import GradientTape, custom_gradient


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


class UnconnectedGradients:
    NONE, ZERO = "none", "zero"


def clip_by_value(t, clip_value_min, clip_value_max, name=None):
    return converted(t)._call("clamp", numbers=(plain(clip_value_min), plain(clip_value_max)))


# tf.keras is read when it is first named.
def __getattr__(name):
    if name != "keras":
        missing("tensorflow", name, " in this page's Python")
    __import__("tensorflow.keras")
    return globals()[name]
