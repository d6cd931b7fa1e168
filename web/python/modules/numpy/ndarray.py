# numpy.ndarray: attributes and methods; the operators are those of all frameworks.
import _tensors
from slope import bridge
from slope.dtypes import Dtype, name_of
from slope.operators import Operators

_dtypes = {name: Dtype(name, "dtype('%s')" % name, name) for name in ("bool", "int32", "int64", "float32", "float64")}


class ndarray(Operators):
    _framework = "numpy"

    def _converted(self, value):
        return array(value)

    # Without axes NumPy has scalars, which print as their number.
    def _scalar_text(self):
        return _tensors.scalarRepr(float(self.item()), self._dtype_name())

    def __repr__(self):
        return _tensors.repr(self._handle, "numpy", 0) if self.shape else self._scalar_text()

    def __str__(self):
        return _tensors.repr(self._handle, "numpy_str", 0) if self.shape else self._scalar_text()

    @property
    def shape(self):
        return bridge.shape(self._handle)

    @property
    def ndim(self):
        return len(self.shape)

    @property
    def size(self):
        count = 1
        for one in self.shape:
            count *= one
        return count

    @property
    def dtype(self):
        return _dtypes[self._dtype_name()]

    @property
    def T(self):
        return self._call("T")

    def copy(self):
        return self._call("clone")

    def astype(self, dtype):
        return self._call("cast", dtype=name_of(dtype))

    def reshape(self, *shape):
        sizes = shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        return self._call("reshape", numbers=sizes)

    def flatten(self):
        return self.reshape(-1)

    def ravel(self):
        return self.reshape(-1)

    def transpose(self):
        return self.T

    def dot(self, other):
        return self @ other

    def _reduced(self, name, axis, keepdims):
        axes = () if axis is None else axis if isinstance(axis, (tuple, list)) else (axis,)
        return self._call(name, numbers=(keepdims,) + tuple(axes))

    def sum(self, axis=None, keepdims=False):
        return self._reduced("sum", axis, keepdims)

    def mean(self, axis=None, keepdims=False):
        return self._reduced("mean", axis, keepdims)

    def max(self, axis=None, keepdims=False):
        return self._reduced("max", axis, keepdims)

    def min(self, axis=None, keepdims=False):
        return self._reduced("min", axis, keepdims)

    def argmax(self, axis=None):
        return self._reduced("argmax", axis, False)

    def argmin(self, axis=None):
        return self._reduced("argmin", axis, False)

    def any(self, axis=None, keepdims=False):
        return self._any(() if axis is None else (axis,), keepdims)

    def all(self, axis=None, keepdims=False):
        return self._all(() if axis is None else (axis,), keepdims)

    def _spread(self, name, axis, ddof, keepdims):
        axes = () if axis is None else axis if isinstance(axis, (tuple, list)) else (axis,)
        return self._call(name, numbers=(keepdims, ddof) + tuple(axes))

    def var(self, axis=None, ddof=0, keepdims=False):
        return self._spread("var", axis, ddof, keepdims)

    def std(self, axis=None, ddof=0, keepdims=False):
        return self._spread("std", axis, ddof, keepdims)

    # Without an axis NumPy runs over all elements.
    def cumsum(self, axis=None):
        return self.ravel().cumsum(0) if axis is None else self._call("cumsum", numbers=(axis,))

    def argsort(self, axis=-1):
        return self._call("argsort", numbers=(axis, False))

    def sort(self, axis=-1):
        self[...] = self._call("take_along", self.argsort(axis), numbers=(axis,))

    def squeeze(self, axis=()):
        return self._call("squeeze", numbers=(axis,) if isinstance(axis, int) else axis)

    def clip(self, min, max):
        return self._call("clamp", numbers=(min, max))


# An array of the numbers of anything: a list, a number, another framework's tensor.
def array(object, dtype=None):
    if isinstance(object, ndarray):
        return object.copy() if dtype is None else object.astype(dtype)
    otherwise = object._dtype_name() if isinstance(object, Operators) else ""
    return ndarray(bridge.from_list("numpy", object, name_of(dtype, otherwise)))
