# torch.Tensor. What it can do is divided over the classes under it, the operators being those of all frameworks:
# Operators, Reductions, Views, Gradients, Changes.
import _tensors
from slope import bridge
from slope.dtypes import name_of
from torch.changes import Changes
from torch.described import Device, Size, dtypes, placed


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
        sizes = self.shape
        if dim is not None and not -len(sizes) <= dim < len(sizes):
            raise IndexError("Dimension out of range (expected to be in range of [%d, %d], but got %d)" % (-len(sizes), len(sizes) - 1, dim))
        return sizes if dim is None else sizes[dim]

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
    def device(self):
        return Device("cpu")

    tolist, item = Changes._list, Changes._number

    def clone(self):
        return self._call("clone")

    def numpy(self):
        if self.requires_grad:
            raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
        import numpy

        shared = numpy.ndarray(bridge.call("numpy", "under", (self._handle,)))
        shared._is_scalar = False
        return shared

    is_cuda = False

    def cpu(self):
        return self

    def cuda(self, *ignored, **named):
        placed("cuda")

    def to(self, *given, dtype=None, device=None):
        for one in given:
            if isinstance(one, (str, Device)):
                device = one
            else:
                dtype = one.dtype if isinstance(one, Tensor) else one
        placed(device)
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

    def matmul(self, other):
        return self @ other

    def prod(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        from torch.aggregates import prod

        return prod(self, dim, keepdim, axis=axis, keepdims=keepdims)

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
