# torch.Tensor: its attributes and methods; the operators are those of all frameworks.
import _tensors
from slope import bridge
from slope.dtypes import Dtype, name_of
from slope.operators import Operators

dtypes = {
    "bool": Dtype("bool", "torch.bool"),
    "int32": Dtype("int32", "torch.int32"),
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


# What a function of PyTorch finds: values and their places.
class _Found(tuple):
    @property
    def values(self):
        return self[0]

    @property
    def indices(self):
        return self[1]

    def __repr__(self):
        return "torch.return_types.%s(\nvalues=%r,\nindices=%r)" % (self._name, self[0], self[1])

    def __str__(self):
        return repr(self)


def _found(name, values, indices):
    return type(name, (_Found,), {"_name": name})((values, indices))


_infinity = float("inf")


class Tensor(Operators):
    _framework = "torch"

    def __repr__(self):
        return _tensors.repr(self._handle, "torch", 0)

    def _shown(self):
        return self if self.dim() else self.item()

    def __eq__(self, other):
        return False if other is None else super().__eq__(other)

    def __ne__(self, other):
        return True if other is None else super().__ne__(other)

    __hash__ = Operators.__hash__

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
        return None if handle is None else Tensor(handle)

    @grad.setter
    def grad(self, value):
        if value is not None:
            if not isinstance(value, Tensor):
                raise TypeError("assigned grad expected to be a Tensor or None but got grad of type " + type(value).__name__)
            if value.shape != self.shape:
                raise RuntimeError("assigned grad has data of a different size")
        _tensors.setGradient(self._handle, None if value is None else value._handle)

    def retain_grad(self):
        if not self.requires_grad:
            raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
        _tensors.retainGrad(self._handle)

    def backward(self, gradient=None, retain_graph=None, create_graph=False):
        keeps = create_graph if retain_graph is None else retain_graph
        seed = None if gradient is None else gradient._handle
        bridge.checked(_tensors.backward(self._handle, seed, keeps, create_graph))

    def _store(self):
        if self.requires_grad and _tensors.gradEnabled():
            if self.is_leaf:
                raise RuntimeError("a view of a leaf Variable that requires grad is being used in an in-place operation.")
            raise RuntimeError("assigning to elements of a tensor with a history is not there in this page's Python: use where")
        return self.detach()

    def _in_place(self, name, other):
        if self.requires_grad and _tensors.gradEnabled():
            if self.is_leaf:
                raise RuntimeError("a leaf Variable that requires grad is being used in an in-place operation.")
            self._handle = self._call(name, other)._handle
            return self
        changed = self.detach()
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

        shared = numpy.ndarray(self._handle)
        shared._is_scalar = False
        return shared

    def cpu(self):
        return self

    def to(self, dtype):
        return self._call("cast", dtype=name_of(dtype))

    def float(self):
        return self.to("float32")

    def double(self):
        return self.to("float64")

    def int(self):
        return self.to("int32")

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

    # PyTorch takes NumPy's name for an axis, too.
    def sum(self, dim=None, keepdim=False, *, axis=None):
        return self._reduced("sum", dim if axis is None else axis, keepdim)

    def mean(self, dim=None, keepdim=False, *, axis=None):
        return self._reduced("mean", dim if axis is None else axis, keepdim)

    # Along an axis PyTorch gives the values and their places.
    def _extremum(self, name, dim, keepdim):
        values = self._reduced(name, dim, keepdim)
        return values if dim is None else _found(name, values, self._reduced("arg" + name, dim, keepdim))

    def max(self, dim=None, keepdim=False):
        return self._extremum("max", dim, keepdim)

    def min(self, dim=None, keepdim=False):
        return self._extremum("min", dim, keepdim)

    def amax(self, dim=None, keepdim=False):
        return self._reduced("max", dim, keepdim)

    def amin(self, dim=None, keepdim=False):
        return self._reduced("min", dim, keepdim)

    def norm(self, p="fro", dim=None, keepdim=False):
        from torch.further import norm

        return norm(self, p, dim, keepdim)

    def any(self, dim=None, keepdim=False):
        return self._any(() if dim is None else (dim,), keepdim)

    def all(self, dim=None, keepdim=False):
        return self._all(() if dim is None else (dim,), keepdim)

    def cumsum(self, dim):
        return self._call("cumsum", numbers=(dim,))

    def _spread(self, name, dim, unbiased, correction, keepdim):
        if isinstance(dim, type(True)):
            dim, unbiased = None, dim
        correction = (1 if unbiased else 0) if correction is None else correction
        return self._call(name, numbers=(keepdim, correction) + (() if dim is None else listed((dim,))))

    def var(self, dim=None, unbiased=True, keepdim=False, *, correction=None):
        return self._spread("var", dim, unbiased, correction, keepdim)

    def std(self, dim=None, unbiased=True, keepdim=False, *, correction=None):
        return self._spread("std", dim, unbiased, correction, keepdim)

    def argsort(self, dim=-1, descending=False):
        return self._call("argsort", numbers=(dim, descending))

    def gather(self, dim, index):
        return self._call("take_along", index, numbers=(dim,))

    def sort(self, dim=-1, descending=False):
        places = self.argsort(dim, descending)
        return _found("sort", self.gather(dim, places), places)

    def topk(self, k, dim=-1):
        if dim not in (-1, self.dim() - 1):
            raise NotImplementedError("topk along another axis than the last is not there in this page's Python")
        found = self.sort(dim, True)
        return _found("topk", found[0][..., :k], found[1][..., :k])

    def argmax(self, dim=None, keepdim=False):
        return self._reduced("argmax", dim, keepdim)

    def argmin(self, dim=None, keepdim=False):
        return self._reduced("argmin", dim, keepdim)

    def clamp(self, min=None, max=None):
        return self._call("clamp", numbers=(-_infinity if min is None else min, _infinity if max is None else max))

    clip = clamp

    def square(self):
        return self**2

    def sign(self):
        return self._call("sgn")

    def isnan(self):
        return self != self

    def dot(self, other):
        if self.dim() != 1 or other.dim() != 1:
            form = "1D tensors expected, but got %dD and %dD tensors"
            raise RuntimeError(form % (self.dim(), other.dim()))
        return self @ other

    def outer(self, other):
        return self.unsqueeze(1) * other

    def equal(self, other):
        return self.shape == other.shape and (self == other).all().item()

    def allclose(self, other, rtol=1e-05, atol=1e-08):
        return self._near(other, rtol, atol).all().item()

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


for _name in (
    "abs", "atan", "ceil", "cos", "cosh", "erf", "exp", "expm1", "floor", "log", "log10", "log1p", "log2", "relu", "round", "sigmoid",
    "sin", "sinh", "sqrt", "tan", "tanh", "trunc",
):
    setattr(Tensor, _name, _method(_name))
