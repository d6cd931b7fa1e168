# numpy.ndarray: attributes and methods; the operators are those of all frameworks.
import _tensors
from slope import bridge
from slope.dtypes import Dtype, name_of
from slope.operators import Operators, signs

_dtypes = {name: Dtype(name, "dtype('%s')" % name, name) for name in ("bool", "int32", "int64", "float32", "float64")}
_kinds = {"bool": 0, "int32": 1, "int64": 1, "float32": 2, "float64": 2}


def sizes_text(shape):
    return "(" + ",".join([str(size) for size in shape]) + ("," if len(shape) == 1 else "") + ")"


class UFuncTypeError(TypeError):
    pass


# Sizes, which are whole numbers; `given`: what was given for them.
def whole(sizes, given=()):
    if float in [type(one) for one in sizes]:
        if isinstance(given, float):
            raise TypeError("expected a sequence of integers or a single integer, got '%r'" % given)
        raise TypeError("'float' object cannot be interpreted as an integer")
    return sizes


class ndarray(Operators):
    _framework = "numpy"
    _class = "numpy.ndarray"

    # np.ndarray((2, 3)), which in NumPy holds whatever the memory held.
    def _handle_of(self, shape):
        self._is_scalar = False
        return bridge.call("numpy", "full", (), (0,) + tuple(shape if isinstance(shape, (tuple, list)) else (shape,)), "float64")

    def _converted(self, value, name):
        if value is None:
            raise TypeError("unsupported types for __%s__: '%s', 'NoneType'" % (signs.get(name, name), "float" if "float" in self._dtype_name() else "int"))
        return from_numbers(value)

    # Without axes NumPy has scalars, which print as their number; only array(5) itself is an array.
    _is_scalar = True

    def _kind(self):
        import numpy

        return getattr(numpy, self._dtype_name().replace("bool", "bool_")) if self._is_scalar and not self.shape else ndarray

    # What else there is of NumPy's functions.
    def __getattr__(self, name):
        if name in ("cumprod", "fill", "nonzero", "prod", "ptp", "repeat", "round"):
            import numpy

            return lambda *given, **named: getattr(numpy, name)(self, *given, **named)
        from slope.elsewhere import refuse

        refuse("numpy.ndarray", name)
        raise AttributeError("'numpy.ndarray' object has no attribute '" + name + "'")

    @property
    def flat(self):
        return self.reshape(-1)

    # A scalar has no elements.
    def _check_array(self, form):
        if self._is_scalar and not self.shape:
            raise TypeError(form % self._dtype_name().replace("bool", "bool_"))

    def __len__(self):
        self._check_array("object of type 'numpy.%s' has no len()")
        return super().__len__()

    def __iter__(self):
        self._check_array("'numpy.%s' object is not iterable")
        return super().__iter__()

    def _scalar_text(self):
        return _tensors.scalarRepr(float(self.item()), self._dtype_name())

    # As a number of Python's, which has the digits of a float64.
    def _shown(self):
        return self if self.shape else self._number()

    def __repr__(self):
        return self._scalar_text() if self._is_scalar and not self.shape else _tensors.repr(self._handle, "numpy", 0)

    def __str__(self):
        return _tensors.repr(self._handle, "numpy_str", 0) if self.shape else self._scalar_text()

    # An element is a number of its own, a part is a view.
    def __getitem__(self, index):
        try:
            found = super().__getitem__(index)
        except IndexError:
            if self._is_scalar and not self.shape:
                raise IndexError("invalid index to scalar variable.")
            raise
        return found if found.shape else found._call("clone")

    # a += b writes into a, which keeps its dtype; a scalar is not written into.
    def _in_place(self, name, other):
        result = self._call(name, other)
        shape, dtype = self.shape, self._dtype_name()
        if not shape:
            return result
        if result.shape != shape:
            form = "non-broadcastable output operand with shape %s doesn't match the broadcast shape %s"
            raise ValueError(form % (sizes_text(shape), sizes_text(result.shape)))
        if _kinds[result._dtype_name()] > _kinds[dtype]:
            form = "Cannot cast ufunc '%s' output from %r to %r with casting rule 'same_kind'"
            raise UFuncTypeError(form % (name, result.dtype, self.dtype))
        bridge.call("numpy", "assign", (self._handle, result._handle))
        return self

    def __iadd__(self, other):
        return self._in_place("add", other)

    def __isub__(self, other):
        return self._in_place("subtract", other)

    def __imul__(self, other):
        return self._in_place("multiply", other)

    def __itruediv__(self, other):
        return self._in_place("divide", other)

    def __ifloordiv__(self, other):
        return self._in_place("floor_divide", other)

    def __imod__(self, other):
        return self._in_place("remainder", other)

    def __ipow__(self, other):
        return self._in_place("power", other)

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

    tolist = Operators._list

    # float(x)
    def _number(self):
        if self.size != 1:
            raise TypeError("only size-1 arrays can be converted to Python scalars")
        return super()._number()

    def item(self):
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._number()

    def copy(self):
        return self._call("clone")

    def astype(self, dtype):
        return self._call("cast", dtype=name_of(dtype))

    def reshape(self, *shape):
        sizes = shape[0] if len(shape) == 1 and isinstance(shape[0], (tuple, list)) else shape
        return self._call("reshape", numbers=whole(sizes))

    def flatten(self):
        return self.reshape(-1)

    def ravel(self):
        return self.reshape(-1)

    def transpose(self):
        return self.T

    def dot(self, other):
        from numpy import dot

        return dot(self, other)

    def _reduced(self, name, axis, keepdims):
        axes = () if axis is None else axis if isinstance(axis, (tuple, list)) else (axis,)
        return self._call(name, numbers=(keepdims,) + tuple(whole(axes)))

    def sum(self, axis=None, keepdims=False):
        return self._reduced("sum", axis, keepdims)

    def mean(self, axis=None, keepdims=False):
        return self._reduced("mean", axis, keepdims)

    def max(self, axis=None, keepdims=False):
        return self._reduced("max", axis, keepdims)

    def min(self, axis=None, keepdims=False):
        return self._reduced("min", axis, keepdims)

    def argmax(self, axis=None):
        return self._position("argmax", axis)

    def argmin(self, axis=None):
        return self._position("argmin", axis)

    def _position(self, name, axis):
        if not self.size:
            raise ValueError("attempt to get %s of an empty sequence" % name)
        return self._reduced(name, axis, False)

    def any(self, axis=None, keepdims=False):
        return self._any(() if axis is None else axis if isinstance(axis, tuple) else (axis,), keepdims)

    def all(self, axis=None, keepdims=False):
        return self._all(() if axis is None else axis if isinstance(axis, tuple) else (axis,), keepdims)

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

    @property
    def itemsize(self):
        return {"bool": 1, "int32": 4, "float32": 4}.get(self._dtype_name(), 8)

    @property
    def nbytes(self):
        return self.size * self.itemsize

    @property
    def strides(self):
        return tuple([step * self.itemsize for step in bridge.strides(self._handle)])

    def __neg__(self):
        if self._dtype_name() == "bool":
            said = "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."
            raise TypeError(said)
        return super().__neg__()

    def clip(self, min=None, max=None):
        if min is None and max is None:
            raise ValueError("One of max or min must be given")
        return self._clamped(min, max)


# Beside another framework's tensor that one decides: TensorFlow takes arrays, PyTorch scalars only.
def _operator(name):
    own, swapped = getattr(Operators, "__" + name + "__"), "__r" + name + "__"

    def operator(self, other):
        framework = getattr(other, "_framework", "numpy")
        if framework == "numpy":
            return own(self, other)
        if framework == "torch" and self.shape:
            raise TypeError("unsupported types for __%s__: 'numpy.ndarray', 'Tensor'" % name)
        return getattr(other, swapped)(self if self.shape else self._number())

    return operator


for _name in ("add", "sub", "mul", "truediv", "pow"):
    setattr(ndarray, "__" + _name + "__", _operator(_name))


def from_numbers(object, dtype=None):
    if isinstance(object, Operators) and object._framework == "torch":
        object = object.numpy()
    if isinstance(object, ndarray):
        return object._call("clone") if dtype is None else object.astype(dtype)
    return ndarray(bridge.from_list("numpy", object, name_of(dtype)))


# An array of the numbers of anything: a list, a number, another framework's tensor.
def array(object, dtype=None):
    made = from_numbers(object, dtype)
    made._is_scalar = False
    return made
