# torch.Tensor
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


class Tensor(Operators):
    _framework = "torch"

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
        return None if handle is None else Tensor(handle)

    @grad.setter
    def grad(self, value):
        if value is not None:
            raise RuntimeError("assigning anything but None to .grad is not there in this page's Python")
        bridge.call("torch", "forget_gradient", (self._handle,))

    def backward(self, gradient=None, retain_graph=None, create_graph=False):
        keeps = create_graph if retain_graph is None else retain_graph
        seed = None if gradient is None else gradient._handle
        bridge.checked(_tensors.backward(self._handle, seed, keeps, create_graph))

    def detach(self):
        return self._call("detach")

    @property
    def data(self):
        return self.detach()

    def clone(self):
        return self._call("clone")

    def zero_(self):
        return self.fill_(0)

    def fill_(self, value):
        bridge.call("torch", "assign", (self._handle, self._operand(value)._handle))
        return self
