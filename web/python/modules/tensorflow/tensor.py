# tf.Tensor as an eager tensor, and tf.Variable.
import _tensors
from slope import bridge, tensorflow_ids
from slope.dtypes import Dtype, name_of
from slope.operators import Operators

dtypes = {name: Dtype(name, "tf." + name, "<dtype: '%s'>" % name) for name in ("bool", "int32", "int64", "float32", "float64")}


class TensorShape(tuple):
    def __repr__(self):
        return "TensorShape([%s])" % ", ".join([str(size) for size in self])

    def __str__(self):
        return "(%s)" % (", ".join([str(size) for size in self]) + ("," if len(self) == 1 else ""))

    def as_list(self):
        return list(self)


def made(name, handles=(), numbers=(), dtype="float32"):
    return Tensor(bridge.call("tensorflow", name, handles, numbers, dtype))


class Tensor(Operators):
    _framework = "tensorflow"
    _class = "tensorflow.python.framework.ops.EagerTensor"

    def __init__(self, handle):
        super().__init__(handle)
        self._id = tensorflow_ids.take()

    def _made(self, handle):
        return Tensor(handle)

    def _operand(self, value, name="assign"):
        if isinstance(value, float) and self._dtype_name() in ("int32", "int64"):
            raise TypeError("Cannot convert %r to EagerTensor of dtype %s" % (value, self._dtype_name()))
        return super()._operand(value, name)

    def _converted(self, value, name):
        return Tensor(bridge.from_list("tensorflow", value))

    # Printing is an operation of its own, which takes an id.
    def __repr__(self):
        tensorflow_ids.take()
        return _tensors.repr(self._handle, "tensorflow", self._id)

    def __str__(self):
        tensorflow_ids.take()
        return _tensors.repr(self._handle, "tensorflow_str", self._id)

    def _shown(self):
        return self.numpy()

    @property
    def shape(self):
        return TensorShape(bridge.shape(self._handle))

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def dtype(self):
        return dtypes[self._dtype_name()]

    def numpy(self):
        import numpy

        return numpy.from_numbers(self)

    def __setitem__(self, index, value):
        raise TypeError("'tensorflow.python.framework.ops.EagerTensor' object does not support item assignment")


class Variable(Tensor):
    def __init__(self, initial_value, trainable=True, name="Variable", dtype=None):
        if not isinstance(initial_value, Tensor):
            initial_value = Tensor(bridge.from_list("tensorflow", initial_value, name_of(dtype)))
        super().__init__(initial_value._call("clone")._call("detach")._handle)
        self.name = name + ":0"
        self.trainable = trainable
        if trainable and self._dtype_name() in ("float32", "float64"):
            bridge.checked(_tensors.requireGrad(self._handle, True))

    def __repr__(self):
        form = "<tf.Variable '%s' shape=%s dtype=%s, numpy=%s>"
        return form % (self.name, str(self.shape), self._dtype_name(), repr(self.numpy()))

    def __str__(self):
        return repr(self)

    def assign(self, value):
        inside = self._call("detach")
        bridge.call("tensorflow", "assign", (inside._handle, inside._operand(value)._call("detach")._handle))
        return self

    def assign_add(self, delta):
        return self.assign(self._call("detach") + delta)

    def assign_sub(self, delta):
        return self.assign(self._call("detach") - delta)
