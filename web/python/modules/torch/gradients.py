# What a tensor has to do with gradients: whether it wants one, what made it, and backward.
import _tensors
from slope import bridge
from torch.described import Node
from torch.views import Views


class Gradients(Views):
    @property
    def requires_grad(self):
        return _tensors.requiresGrad(self._handle)

    @requires_grad.setter
    def requires_grad(self, wanted):
        bridge.checked(_tensors.requireGrad(self._handle, wanted))

    def requires_grad_(self, requires_grad=True):
        if requires_grad and "float" not in self._dtype_name():
            raise RuntimeError("only Tensors of floating point dtype can require gradients")
        self.requires_grad = requires_grad
        return self

    @property
    def is_leaf(self):
        return _tensors.isLeaf(self._handle)

    # Its name is in what the tensor shows.
    @property
    def grad_fn(self):
        _, _, name = repr(self._call("detach") if self.is_leaf else self).rpartition("grad_fn=<")
        name = name.split(">")[0]
        return None if self.is_leaf else type(name, (Node,), {})(name)

    @property
    def grad(self):
        handle = _tensors.gradient(self._handle)
        return None if handle is None else self._made(handle)

    @grad.setter
    def grad(self, value):
        if value is not None:
            if not isinstance(value, Gradients):
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
