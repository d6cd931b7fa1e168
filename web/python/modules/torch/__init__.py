# torch: the names that most cells use. What they work on is a Tensor; what they do, an operation of the engine does.
from slope.dtypes import class_name, missing
from slope.named import Named
from torch.changes import types
from torch.described import Device as device, Size, dtype, dtypes
from torch.tensor import Tensor, made
from torch.creation import (
    BoolTensor, DoubleTensor, FloatTensor, IntTensor, LongTensor, arange, as_tensor, empty, empty_like, eye, from_numpy, full, full_like,
    linspace, logspace, ones, ones_like, tensor, zeros, zeros_like,
)
from torch.grad_mode import enable_grad, inference_mode, is_grad_enabled, no_grad, set_grad_enabled
from torch.random import bernoulli, manual_seed, normal, rand, rand_like, randint, randn, randn_like, randperm

float32 = float = dtypes["float32"]
float64 = double = dtypes["float64"]
int32 = int = dtypes["int32"]
int64 = long = dtypes["int64"]
bool = dtypes["bool"]

__version__ = "1.13.1"

pi = 3.141592653589793
e = 2.718281828459045
inf = 1e999
nan = inf - inf


def is_tensor(value):
    return isinstance(value, Tensor)


# Functions of one tensor, and of two, that are a method or an operator elsewhere.
def _of_one(name):
    def function(*given, **named):
        for one in named:
            if one != "input":
                raise TypeError("%s() got an unexpected keyword argument %r" % (name, one))
        given += tuple(named.values())
        if len(given) != 1:
            missing = '%s() missing 1 required positional arguments: "input"'
            raise TypeError("%s() takes 1 positional argument but %d were given" % (name, len(given)) if given else missing % name)
        input = given[0]
        if not isinstance(input, Tensor):
            raise TypeError("%s(): argument 'input' (position 1) must be Tensor, not %s" % (name, class_name(input)))
        return input._call(name)

    return Named(name, function)


for _name in (
    "abs", "atan", "ceil", "cos", "cosh", "erf", "exp", "expm1", "floor", "log", "log10", "log1p", "log2", "relu", "round", "selu",
    "sigmoid", "sin", "sinh", "sqrt", "tan", "tanh", "trunc",
):
    globals()[_name] = _of_one(_name)
negative = neg = _of_one("negative")
arctan = atan


def _of_two(name, with_numbers=True, shown=None):
    shown = shown or name

    def function(input, other):
        for place, one in ((1, input), (2, other)):
            if not isinstance(one, Tensor) and (place == 1 or not with_numbers):
                word = "input" if place == 1 else "other"
                raise TypeError("%s(): argument '%s' (position %d) must be Tensor, not %s" % (shown, word, place, class_name(one)))
        return input._call(name, other)

    return Named(shown, function)


def add(input, other, *, alpha=1):
    return _add(input, other if alpha == 1 else other * alpha)


def sub(input, other, *, alpha=1):
    return _subtract(input, other if alpha == 1 else other * alpha)


_add, _subtract = _of_two("add"), _of_two("subtract", True, "sub")
subtract = sub
mul = multiply = _of_two("multiply", True, "mul")
div = divide = _of_two("divide", True, "div")
maximum = _of_two("maximum", False)
minimum = _of_two("minimum", False)
matmul = _of_two("matmul", False)
eq, ne = _of_two("equal", True, "eq"), _of_two("not_equal", True, "ne")
lt, le = _of_two("less", True, "lt"), _of_two("less_equal", True, "le")
gt, ge = _of_two("greater", True, "gt"), _of_two("greater_equal", True, "ge")


def pow(input, exponent):
    return input**exponent


def _invalid(name, *given):
    form = "%s() received an invalid combination of arguments - got (%s), but expected one of:"
    return TypeError(form % (name, ", ".join([class_name(one).replace("torch.", "") for one in given])))


def where(condition, input=None, other=None):
    if input is None:
        from torch.arrangement import places

        return places(condition)
    if other is None or not isinstance(condition, Tensor):
        raise _invalid("where", condition, input, *() if other is None else (other,))
    if condition._dtype_name() != "bool":
        raise RuntimeError("where expected condition to be a boolean tensor, but got a tensor with dtype " + types[condition._dtype_name()])
    like = input if isinstance(input, Tensor) else other if isinstance(other, Tensor) else condition
    return condition._call("where", like._operand(input), like._operand(other))


def celu(input, alpha=1.0):
    return input._call("celu", numbers=(alpha,))


def threshold(input, threshold, value):
    return input._call("threshold", numbers=(threshold, value))


def _extremum(name, input, other, dim, keepdim):
    if not isinstance(input, Tensor):
        if other is not None:
            raise _invalid(name, input, other)
        raise TypeError("%s(): argument 'input' (position 1) must be Tensor, not %s" % (name, class_name(input)))
    if isinstance(other, Tensor):
        return input._call(name + "imum", other)
    return getattr(input, name)(other if dim is None else dim, keepdim)


# Of two tensors, or of one along an axis.
def max(input, other=None, keepdim=False, *, dim=None, axis=None, keepdims=False):
    return _extremum("max", input, other, dim if axis is None else axis, keepdim or keepdims)


def min(input, other=None, keepdim=False, *, dim=None, axis=None, keepdims=False):
    return _extremum("min", input, other, dim if axis is None else axis, keepdim or keepdims)


# Functions that are a method of their first argument.
def _of_method(name):
    return Named(name, lambda input, *given, **named: getattr(input, name)(*given, **named), Tensor)


for _name in (
    "all", "allclose", "amax", "amin", "any", "argmax", "argmin", "argsort", "clamp", "clip", "clone", "cumsum", "detach", "dot", "equal", "flatten",
    "gather", "isnan", "log_softmax", "mean", "numel", "outer", "permute", "reshape", "sign", "softmax", "sort", "square",
    "squeeze", "std", "sum", "t", "topk", "transpose", "unsqueeze", "var",
):
    globals()[_name] = _of_method(_name)


def _check_tensors(tensors):
    for place, one in enumerate(tensors):
        if not isinstance(one, Tensor):
            raise TypeError("expected Tensor as element %d in argument 0, but got %s" % (place, class_name(one)))


# Empty vectors fit beside everything: only their dtype counts.
def cat(tensors, dim=0, *, axis=None):
    dim = dim if axis is None else axis
    if isinstance(dim, Tensor):
        raise _invalid("cat", tensors, dim)
    _check_tensors(tensors)
    full = [one for one in tensors if one.shape != (0,)] or tensors
    joined = made("cat", [one._handle for one in full], (dim,))
    return joined if len(full) == len(tensors) else joined.to(made("cat", [one.reshape(-1)[:0]._handle for one in tensors], (0,)).dtype)


concat = concatenate = cat


def stack(tensors, dim=0, *, axis=None):
    _check_tensors(tensors)
    return made("stack", [one._handle for one in tensors], (dim if axis is None else axis,))


# Most cells start sooner without the other modules: they are read when they are first named, or something in them.
_parts = ("aggregates", "arrangement", "pointwise", "settings")
_modules = ("autograd", "backends", "cuda", "function", "linalg", "methods", "nn", "optim", "utils") + _parts


def __getattr__(name):
    if name in _modules:
        __import__("torch." + name)
        return globals()[name]
    for part in () if name.startswith("_") else _parts:
        found = getattr(__getattr__(part), name, None)
        if found is not None:
            return found
    missing("torch", name)
