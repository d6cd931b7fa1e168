# tf.math: element by element, and along axes.
from tensorflow.nn import convert, of_one

for _name in (
    "abs", "atan", "ceil", "cos", "cosh", "erf", "exp", "expm1", "floor", "log", "log1p", "logical_not", "negative", "round", "sigmoid", "sin", "sinh",
    "sqrt", "tan", "tanh",
):
    globals()[_name] = of_one(_name)


def _of_two(name):
    def function(x, y):
        return convert(x)._call(name, y)

    return function


for _name in (
    "add", "subtract", "multiply", "divide", "maximum", "minimum", "equal", "not_equal", "less", "less_equal", "greater", "greater_equal",
    "logical_and", "logical_or",
):
    globals()[_name] = _of_two(_name)
pow = _of_two("power")


# Two tensors: a matrix product takes no numbers.
def matmul(a, b):
    return convert(a) @ convert(b)


sign = of_one("sgn")
log_sigmoid = of_one("logsigmoid")
softplus = of_one("softplus")


def square(x):
    x = convert(x)
    return x * x


def _reduction(name):
    def function(input_tensor, axis=None, keepdims=False):
        axes = () if axis is None else tuple(axis) if isinstance(axis, (tuple, list)) else (axis,)
        return convert(input_tensor)._call(name, numbers=(keepdims,) + axes)

    return function


reduce_sum = _reduction("sum")
reduce_mean = _reduction("mean")
reduce_max = _reduction("max")
reduce_min = _reduction("min")


def _spread(name):
    def function(input_tensor, axis=None, keepdims=False):
        axes = () if axis is None else tuple(axis) if isinstance(axis, (tuple, list)) else (axis,)
        return convert(input_tensor)._call(name, numbers=(keepdims, 0) + axes)

    return function


reduce_std = _spread("std")
reduce_variance = _spread("var")


def reduce_any(input_tensor, axis=None, keepdims=False):
    return convert(input_tensor)._any(() if axis is None else (axis,), keepdims)


def reduce_all(input_tensor, axis=None, keepdims=False):
    return convert(input_tensor)._all(() if axis is None else (axis,), keepdims)


def reciprocal(x):
    return 1.0 / convert(x)


def rsqrt(x):
    return 1.0 / sqrt(x)


def __getattr__(name):
    import tensorflow

    if name in ("argmax", "argmin", "cumsum"):
        return getattr(tensorflow, name)
    raise AttributeError("module 'tensorflow.math' has no attribute '" + name + "'")


def is_nan(x):
    x = convert(x)
    return x != x
