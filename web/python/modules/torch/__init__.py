# torch: what makes tensors and what works on them, as thin names over the engine's operations.
import _tensors
from slope import bridge
from slope.dtypes import class_name, missing, name_of
from slope.named import Named
from torch.described import Device as device, Size, dtype, dtypes, sizes
from torch.tensor import Tensor, made

float32 = float = dtypes["float32"]
float64 = double = dtypes["float64"]
int32 = int = dtypes["int32"]
int64 = long = dtypes["int64"]
bool = dtypes["bool"]

_whole, _float = type(1), type(1.0)

__version__ = "1.13.1"

pi = 3.141592653589793
e = 2.718281828459045
inf = 1e999
nan = inf - inf


def _leaf(tensor, requires_grad):
    if requires_grad and tensor.dtype not in (float32, float64):
        raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
    return tensor.requires_grad_(True) if requires_grad else tensor


def tensor(data, *, dtype=None, device=None, requires_grad=False):
    return _leaf(Tensor(bridge.from_list("torch", data, name_of(dtype))).to(device=device), requires_grad)


def as_tensor(data, dtype=None):
    return data if isinstance(data, Tensor) else tensor(data, dtype=dtype)


# Both see what is written into either.
def from_numpy(ndarray):
    return Tensor(ndarray._handle)


def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False):
    _check_whole("linspace", "steps", 3, steps)
    return _leaf(made("linspace", (), (start, end, steps), name_of(dtype, "float32")), requires_grad)


def arange(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    if end is None:
        start, end = 0, start
    whole = isinstance(start, _whole) and isinstance(end, _whole) and isinstance(step, _whole)
    otherwise = "int64" if whole else "float32"
    return _leaf(made("arange", (), (start, end, step), name_of(dtype, otherwise)), requires_grad)


def _filled(name, value, size, dtype, requires_grad):
    return _leaf(made("full", (), (value,) + tuple(sizes(size, name)), name_of(dtype, "float32")), requires_grad)


def zeros(*size, dtype=None, device=None, requires_grad=False):
    return _filled("zeros", 0, size, dtype, requires_grad)


def ones(*size, dtype=None, device=None, requires_grad=False):
    return _filled("ones", 1, size, dtype, requires_grad)


def full(size, fill_value, *, dtype=None, requires_grad=False):
    otherwise = "int64" if type(fill_value) is _whole else "float32"
    return _filled("full", fill_value, (size,), dtype or dtypes[otherwise], requires_grad)


# In PyTorch whatever the memory held; a page has only zeros.
empty = zeros


def zeros_like(input, *, dtype=None, requires_grad=False):
    return full_like(input, 0, dtype=dtype, requires_grad=requires_grad)


def ones_like(input, *, dtype=None, requires_grad=False):
    return full_like(input, 1, dtype=dtype, requires_grad=requires_grad)


def full_like(input, fill_value, *, dtype=None, requires_grad=False):
    return _leaf(input._call("full_like", numbers=(fill_value,)).to(dtype), requires_grad)


def _check_whole(function, name, place, value):
    if type(value) is _float:
        raise TypeError("%s(): argument '%s' (position %d) must be int, not float" % (function, name, place))


def eye(n, m=None, *, dtype=None, requires_grad=False):
    _check_whole("eye", "n", 1, n)
    return _leaf(made("eye", (), (n, n if m is None else m), name_of(dtype, "float32")), requires_grad)


def randn(*size, generator=None, dtype=None, device=None, requires_grad=False):
    return _leaf(made("randn", (), sizes(size, "randn", kind="ints"), name_of(dtype, "float32")), requires_grad)


def rand(*size, generator=None, dtype=None, device=None, requires_grad=False):
    return _leaf(made("rand", (), sizes(size, "rand", kind="ints"), name_of(dtype, "float32")), requires_grad)


def randint(low, high, size=None, *, requires_grad=False):
    if size is None:
        low, high, size = 0, low, high
    return made("randint", (), (low, high) + tuple(size))


def manual_seed(seed):
    _tensors.seed(seed)


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
matmul = mm = _of_two("matmul", False)
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
        from torch.further import places

        return places(condition)
    if other is None:
        raise _invalid("where", condition, input)
    like = input if isinstance(input, Tensor) else other if isinstance(other, Tensor) else condition
    return condition._call("where", like._operand(input), like._operand(other))


def celu(input, alpha=1.0):
    return input._call("celu", numbers=(alpha,))


def threshold(input, threshold, value):
    return input._call("threshold", numbers=(threshold, value))


def _extremum(name, input, other):
    if not isinstance(input, Tensor):
        if other is not None:
            raise _invalid(name, input, other)
        raise TypeError("%s(): argument 'input' (position 1) must be Tensor, not %s" % (name, class_name(input)))
    return getattr(input, name)() if other is None else input._call(name + "imum", other) if isinstance(other, Tensor) else getattr(input, name)(other)


def max(input, other=None):
    return _extremum("max", input, other)


def min(input, other=None):
    return _extremum("min", input, other)


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
def cat(tensors, dim=0):
    if isinstance(dim, Tensor):
        raise _invalid("cat", tensors, dim)
    _check_tensors(tensors)
    full = [one for one in tensors if one.shape != (0,)] or tensors
    joined = made("cat", [one._handle for one in full], (dim,))
    return joined if len(full) == len(tensors) else joined.to(made("cat", [one.reshape(-1)[:0]._handle for one in tensors], (0,)).dtype)


concat = concatenate = cat


def stack(tensors, dim=0):
    _check_tensors(tensors)
    return made("stack", [one._handle for one in tensors], (dim,))


# With torch.no_grad(): nothing in the block is recorded.
class _Recording:
    def __init__(self, wanted):
        self._wanted = wanted

    def __enter__(self):
        self._before = _tensors.gradEnabled()
        _tensors.setGradEnabled(self._wanted)

    def __exit__(self, kind, error, trace):
        _tensors.setGradEnabled(self._before)

    def __call__(self, function):
        def wrapped(*given, **named):
            with _Recording(self._wanted):
                return function(*given, **named)

        return wrapped


set_grad_enabled = _Recording


def no_grad():
    return _Recording(False)


inference_mode = no_grad


def enable_grad():
    return _Recording(True)


def is_grad_enabled():
    return _tensors.gradEnabled()


# torch.nn and its like are read when they are first named: most cells start sooner without them.
def __getattr__(name):
    if name in ("autograd", "function", "further", "methods", "nn", "optim", "rarer"):
        __import__("torch." + name)
        return globals()[name]
    if not name.startswith("_"):
        from torch import further

        if hasattr(further, name):
            return getattr(further, name)
        from torch import rarer

        if hasattr(rarer, name):
            return getattr(rarer, name)
    missing("torch", name)
