# torch.Tensor: its attributes and methods; the operators are those of all frameworks.
import _tensors
from slope import bridge
from slope.dtypes import Dtype, name_of
from slope.operators import Operators

dtypes = {
    "bool": Dtype("bool", "torch.bool"),
    "int64": Dtype("int64", "torch.int64"),
    "float32": Dtype("float32", "torch.float32"),
    "float64": Dtype("float64", "torch.float64"),
}


class Size(tuple):
    def __repr__(self):
        return "torch.Size([%s])" % ", ".join([str(size) for size in self])

    def __str__(self):
        return repr(self)

    def numel(self):
        count = 1
        for size in self:
            count *= size
        return count


# Sizes or axes given one by one, or as one list.
def listed(given):
    return tuple(given[0]) if len(given) == 1 and isinstance(given[0], (tuple, list)) else given


def made(name, handles=(), numbers=(), dtype="float32"):
    return Tensor(bridge.call("torch", name, handles, numbers, dtype))


# How often backward has run: since when a gradient that was dropped is none.
class _Runs:
    backward = 0


_runs = _Runs()
_infinity = float("inf")


class Tensor(Operators):
    _framework = "torch"
    _grad_dropped_at = -1

    def __repr__(self):
        return _tensors.repr(self._handle, "torch", 0)

    @property
    def shape(self):
        return Size(bridge.shape(self._handle))

    def size(self, dim=None):
        return self.shape if dim is None else self.shape[dim]

    def dim(self):
        return len(bridge.shape(self._handle))

    @property
    def ndim(self):
        return self.dim()

    def numel(self):
        return self.shape.numel()

    @property
    def dtype(self):
        return dtypes[self._dtype_name()]

    @property
    def requires_grad(self):
        return _tensors.requiresGrad(self._handle)

    @requires_grad.setter
    def requires_grad(self, wanted):
        self.requires_grad_(wanted)

    def requires_grad_(self, requires_grad=True):
        bridge.checked(_tensors.requireGrad(self._handle, requires_grad))
        return self

    @property
    def is_leaf(self):
        return _tensors.isLeaf(self._handle)

    @property
    def grad(self):
        handle = _tensors.gradient(self._handle)
        return None if handle is None or self._grad_dropped_at == _runs.backward else Tensor(handle)

    # `x.grad = None`: what is there starts again at 0 with the next backward.
    @grad.setter
    def grad(self, value):
        if value is not None:
            raise RuntimeError("assigning anything but None to .grad is not there in this page's Python")
        if self.grad is not None:
            self.grad.zero_()
        self._grad_dropped_at = _runs.backward

    def backward(self, gradient=None, retain_graph=None, create_graph=False):
        keeps = create_graph if retain_graph is None else retain_graph
        seed = None if gradient is None else gradient._handle
        bridge.checked(_tensors.backward(self._handle, seed, keeps, create_graph))
        _runs.backward += 1

    def _view_at(self, index):
        return self.detach()[index]

    def _in_place(self, name, other):
        changed = self.detach()
        if self.requires_grad and self.is_leaf and _tensors.gradEnabled():
            changed = self  # the engine refuses, in PyTorch's words
        result = changed._call(name, other.detach() if isinstance(other, Tensor) else other)
        bridge.call("torch", "assign", (changed._handle, result._handle))
        return self

    def add_(self, other, *, alpha=1):
        return self._in_place("add", other if alpha == 1 else other * alpha)

    def sub_(self, other, *, alpha=1):
        return self._in_place("subtract", other if alpha == 1 else other * alpha)

    def mul_(self, other):
        return self._in_place("multiply", other)

    def div_(self, other):
        return self._in_place("divide", other)

    # As PyTorch: in place for a tensor without a past, else a new tensor.
    def __iadd__(self, other):
        return self._in_place("add", other) if self._is_plain() else self + other

    def __isub__(self, other):
        return self._in_place("subtract", other) if self._is_plain() else self - other

    def __imul__(self, other):
        return self._in_place("multiply", other) if self._is_plain() else self * other

    def __itruediv__(self, other):
        return self._in_place("divide", other) if self._is_plain() else self / other

    def _is_plain(self):
        return self.is_leaf

    def fill_(self, value):
        bridge.call("torch", "assign", (self._handle, self._operand(value)._handle))
        return self

    def zero_(self):
        return self.fill_(0)

    def detach(self):
        return self._call("detach")

    @property
    def data(self):
        return self.detach()

    def clone(self):
        return self._call("clone")

    def numpy(self):
        if self.requires_grad:
            raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
        import numpy

        return numpy.array(self)

    def cpu(self):
        return self

    def to(self, dtype):
        return self._call("cast", dtype=name_of(dtype))

    def float(self):
        return self.to("float32")

    def double(self):
        return self.to("float64")

    def long(self):
        return self.to("int64")

    def bool(self):
        return self.to("bool")

    @property
    def T(self):
        return self._call("T")

    def t(self):
        return self._call("t")

    def transpose(self, dim0, dim1):
        return self._call("transpose", numbers=(dim0, dim1))

    def permute(self, *dims):
        return self._call("permute", numbers=listed(dims))

    def reshape(self, *shape):
        return self._call("reshape", numbers=listed(shape))

    def view(self, *shape):
        return self._call("view", numbers=listed(shape))

    def flatten(self):
        return self._call("reshape", numbers=(-1,))

    def squeeze(self, *dim):
        return self._call("squeeze", numbers=dim)

    def unsqueeze(self, dim):
        return self._call("unsqueeze", numbers=(dim,))

    def expand(self, *sizes):
        return self._call("expand", numbers=listed(sizes))

    def _reduced(self, name, dim, keepdim):
        axes = () if dim is None else listed((dim,))
        return self._call(name, numbers=(keepdim,) + tuple(axes))

    def sum(self, dim=None, keepdim=False):
        return self._reduced("sum", dim, keepdim)

    def mean(self, dim=None, keepdim=False):
        return self._reduced("mean", dim, keepdim)

    # Along an axis PyTorch gives the values and their places.
    def max(self, dim=None, keepdim=False):
        values = self._reduced("max", dim, keepdim)
        return values if dim is None else (values, self._reduced("argmax", dim, keepdim))

    def min(self, dim=None, keepdim=False):
        values = self._reduced("min", dim, keepdim)
        return values if dim is None else (values, self._reduced("argmin", dim, keepdim))

    def argmax(self, dim=None, keepdim=False):
        return self._reduced("argmax", dim, keepdim)

    def argmin(self, dim=None, keepdim=False):
        return self._reduced("argmin", dim, keepdim)

    def clamp(self, min=None, max=None):
        return self._call("clamp", numbers=(-_infinity if min is None else min, _infinity if max is None else max))

    def softmax(self, dim):
        return self._call("softmax", numbers=(dim,))

    def log_softmax(self, dim):
        return self._call("log_softmax", numbers=(dim,))

    def matmul(self, other):
        return self @ other

    def pow(self, exponent):
        return self**exponent


# x.exp() and its like: each is the function torch.exp of the tensor.
def _method(name):
    return lambda self: self._call(name)


for _name in ("abs", "cos", "erf", "exp", "expm1", "log", "log1p", "relu", "sigmoid", "sin", "sqrt", "tanh"):
    setattr(Tensor, _name, _method(_name))
