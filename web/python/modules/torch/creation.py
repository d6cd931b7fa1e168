# What makes tensors: of numbers that are given, and in a row.
from slope import bridge
from slope.dtypes import name_of
from torch.described import dtypes, placed, sizes
from torch.tensor import Tensor, made


# With the mark that a gradient is wanted, which only broken numbers bear.
def leaf(tensor, requires_grad, device=None):
    placed(device)
    if requires_grad and "float" not in tensor._dtype_name():
        raise RuntimeError("Only Tensors of floating point and complex dtype can require gradients")
    return tensor.requires_grad_(True) if requires_grad else tensor


def tensor(data, *, dtype=None, device=None, requires_grad=False):
    if not (isinstance(data, (int, float, bool, str, list, tuple, range)) or hasattr(data, "_handle")):
        raise RuntimeError("Could not infer dtype of " + type(data).__name__)
    if hasattr(data, "_handle"):  # an empty one has a shape, too
        return leaf(made("under", (data._handle,)).clone().to(dtype), requires_grad, device)
    return leaf(Tensor(bridge.from_list("torch", data, name_of(dtype))), requires_grad, device)


def as_tensor(data, dtype=None, device=None):
    placed(device)
    return data.to(dtype) if isinstance(data, Tensor) else tensor(data, dtype=dtype)


# Both see what is written into either.
def from_numpy(ndarray):
    return made("under", (ndarray._handle,))


def linspace(start, end, steps, *, dtype=None, device=None, requires_grad=False):
    _check_whole("linspace", "steps", 3, steps)
    return leaf(made("linspace", (), (start, end, steps), name_of(dtype, "float32")), requires_grad, device)


def arange(start, end=None, step=1, *, dtype=None, device=None, requires_grad=False):
    if end is None:
        start, end = 0, start
    whole = all([isinstance(one, int) for one in (start, end, step)])
    otherwise = "int64" if whole else "float32"
    return leaf(made("arange", (), (start, end, step), name_of(dtype, otherwise)), requires_grad, device)


def _filled(name, value, size, dtype, requires_grad, device):
    if isinstance(dtype, str) or hasattr(dtype, "_dtype"):
        kinds = ", ".join([type(one).__name__ for one in size])
        raise TypeError("%s() received an invalid combination of arguments - got (%s, dtype=%s), but expected one of:" % (name, kinds, type(dtype).__name__))
    return leaf(made("full", (), (value,) + tuple(sizes(size, name)), name_of(dtype, "float32")), requires_grad, device)


def zeros(*given, size=None, dtype=None, device=None, requires_grad=False):
    return _filled("zeros", 0, given if size is None else (size,), dtype, requires_grad, device)


def ones(*given, size=None, dtype=None, device=None, requires_grad=False):
    return _filled("ones", 1, given if size is None else (size,), dtype, requires_grad, device)


def full(size, fill_value, *, dtype=None, device=None, requires_grad=False):
    otherwise = "int64" if type(fill_value) is int else "float32"
    return _filled("full", fill_value, (size,), dtype or dtypes[otherwise], requires_grad, device)


# In PyTorch whatever the memory held; a page has only zeros.
empty = zeros


def zeros_like(input, *, dtype=None, device=None, requires_grad=False):
    return full_like(input, 0, dtype=dtype, device=device, requires_grad=requires_grad)


def ones_like(input, *, dtype=None, device=None, requires_grad=False):
    return full_like(input, 1, dtype=dtype, device=device, requires_grad=requires_grad)


def full_like(input, fill_value, *, dtype=None, device=None, requires_grad=False):
    return leaf(input._call("full_like", numbers=(fill_value,)).to(dtype), requires_grad, device)


empty_like = zeros_like


def _check_whole(function, name, place, value):
    if type(value) is float:
        raise TypeError("%s(): argument '%s' (position %d) must be int, not float" % (function, name, place))


def eye(n, m=None, *, dtype=None, device=None, requires_grad=False):
    _check_whole("eye", "n", 1, n)
    return leaf(made("eye", (), (n, n if m is None else m), name_of(dtype, "float32")), requires_grad, device)


def logspace(start, end, steps, base=10.0):
    return base ** made("linspace", (), (start, end, steps))


# torch.FloatTensor([1, 2]) and its like.
def _of_dtype(dtype):
    def function(*given):
        return Tensor(*given).to(dtype=dtype) if given and isinstance(given[0], int) else Tensor(bridge.from_list("torch", *given or ([],), dtype))

    return function


FloatTensor, DoubleTensor, BoolTensor = _of_dtype("float32"), _of_dtype("float64"), _of_dtype("bool")
IntTensor, LongTensor = _of_dtype("int32"), _of_dtype("int64")
