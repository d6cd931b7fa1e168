# torch.Tensor: its attributes and methods; the operators are those of all frameworks.
import _tensors
from slope import bridge
from slope.dtypes import name_of
from torch.changes import Changes
from torch.described import Device, Node, Size, dtypes, listed, sizes


def made(name, handles=(), numbers=(), dtype="float32"):
    return Tensor(bridge.call("torch", name, handles, numbers, dtype))


class Tensor(Changes):
    _framework = "torch"
    _hooks = None
    _class = "torch.Tensor"

    # torch.Tensor([1, 2]), and torch.Tensor(2, 3), which in PyTorch holds whatever the memory held.
    def _handle_of(self, first, *more):
        if isinstance(first, Tensor):
            return first.detach()._handle
        if isinstance(first, type(1)):
            return bridge.call("torch", "full", (), (0, first) + more)
        if isinstance(first, type(1.0)):
            raise TypeError("new(): data must be a sequence (got float)")
        return bridge.from_list("torch", list(first) if isinstance(first, tuple) else first, "float32")

    def __repr__(self):
        return _tensors.repr(self._handle, "torch", 0)

    def _shown(self):
        return self if self.dim() else self.item()

    def __eq__(self, other):
        return False if other is None else super().__eq__(other)

    def __ne__(self, other):
        return True if other is None else super().__ne__(other)

    __hash__ = Changes.__hash__

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

    # Its name is in what the tensor shows.
    @property
    def grad_fn(self):
        _, _, name = repr(self._call("detach") if self.is_leaf else self).rpartition("grad_fn=<")
        return None if self.is_leaf else Node(name.split(">")[0])

    @property
    def device(self):
        return Device("cpu")

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

    def register_hook(self, hook):
        from torch.function import hooked

        return hooked(self, hook)

    def retain_grad(self):
        if not self.requires_grad:
            raise RuntimeError("can't retain_grad on Tensor that has requires_grad=False")
        _tensors.retainGrad(self._handle)

    def backward(self, gradient=None, retain_graph=None, create_graph=False):
        keeps = create_graph if retain_graph is None else retain_graph
        seed = None if gradient is None else gradient._handle
        bridge.checked(_tensors.backward(self._handle, seed, keeps, create_graph))

    tolist, item = Changes._list, Changes._number

    def detach(self):
        return self._call("detach")

    # What is changed by way of it, no gradient knows.
    @property
    def data(self):
        return self._call("data")

    # The same leaf over other numbers.
    @data.setter
    def data(self, value):
        bridge.call("torch", "set_data", (self._handle, value._handle))
        if self.grad is not None and self.grad.shape != self.shape:
            self.grad = None

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

    def to(self, *given, dtype=None, device=None):
        for one in given:
            if isinstance(one, (str, Device)):
                device = one
            else:
                dtype = one
        if device is not None:
            Device(device)
        return self if dtype is None else self._call("cast", dtype=name_of(dtype))

    def float(self):
        return self._call("cast", dtype="float32")

    def double(self):
        return self._call("cast", dtype="float64")

    def int(self):
        return self._call("cast", dtype="int32")

    def long(self):
        return self._call("cast", dtype="int64")

    def bool(self):
        return self._call("cast", dtype="bool")

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
        return self._call("reshape", numbers=sizes(shape, "reshape", "shape"))

    def view(self, *shape):
        return self._call("view", numbers=sizes(shape, "view"))

    def flatten(self):
        return self._call("reshape", numbers=(-1,))

    def squeeze(self, *dim):
        return self._call("squeeze", numbers=dim)

    def unsqueeze(self, dim):
        return self._call("unsqueeze", numbers=(dim,))

    def expand(self, *sizes):
        sizes, own = listed(sizes), self.shape
        return self._call("expand", numbers=[own[place - len(sizes)] if one == -1 else one for place, one in enumerate(sizes)])

    def clamp(self, min=None, max=None):
        if min is None and max is None:
            raise RuntimeError("torch.clamp: At least one of 'min' or 'max' must not be None")
        return self._clamped(min, max)

    clip = clamp

    def square(self):
        return self**2

    def sign(self):
        # PyTorch's sign of NaN is 0.
        known = self if self._dtype_name() == "bool" else (self == self)._call("where", self, 0)
        return known._call("sgn")

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

    # What else there is of torch's functions, and in place, x.relu_() and its like, what there is without the line.
    def __getattr__(self, name):
        from torch import methods

        found = methods.of(name)
        if found is None:
            from slope.elsewhere import refuse

            refuse("torch.Tensor", name)
            raise AttributeError("'Tensor' object has no attribute '" + name + "'")
        return lambda *given, **named: found(self, *given, **named)

    def softmax(self, dim):
        return self._call("softmax", numbers=(dim,))

    def log_softmax(self, dim):
        return self._call("log_softmax", numbers=(dim,))

    def matmul(self, other):
        return self @ other

    mm = matmul

    def prod(self, dim=None, keepdim=False):
        from torch.further import prod

        return prod(self, dim, keepdim)

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


# What PyTorch has no kernel for: two masks.
def _of_numbers(name, kernel):
    method = getattr(Changes, name)

    def operation(self, other):
        found = method(self, other)
        if found._dtype_name() == "bool":
            raise RuntimeError("\"%s\" not implemented for 'Bool'" % (kernel or _product_of(self.dim(), other.dim())))
        return found

    setattr(Tensor, name, operation)


def _product_of(m, n):
    return ("dot" if m == 1 else "addmv_impl_cpu") if n == 1 else "addmm_impl_cpu_" if m < 3 and n < 3 else "bmm"


for _name, _kernel in (("__floordiv__", "div_floor_cpu"), ("__mod__", "remainder_cpu"), ("__pow__", "pow"), ("__matmul__", None)):
    _of_numbers(_name, _kernel)
