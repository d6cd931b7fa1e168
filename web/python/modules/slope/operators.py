# What the tensors of all frameworks share: operators, indexing, and Python's protocols.
import _tensors
from slope import bridge
from slope.indexing import mask_of, taken_apart

# Python's names of the operations that have others.
signs = {
    "subtract": "sub", "multiply": "mul", "divide": "truediv", "floor_divide": "floordiv", "remainder": "mod", "power": "pow",
    "less": "lt", "less_equal": "le", "greater": "gt", "greater_equal": "ge",
}

_infinity = float("inf")
_Handle = type(_tensors)  # as of all that is JavaScript's

_of_masks = {"and": "logical_and", "or": "logical_or", "xor": "not_equal"}


class Operators:
    _framework = ""

    # What type(x) is.
    def _kind(self):
        return type(self)

    # Of a handle, or of what a reader gives when he calls the class himself.
    def __init__(self, handle=(), *more):
        self._handle = handle if type(handle) is _Handle else self._handle_of(handle, *more)

    def _handle_of(self, *given):
        raise TypeError("cannot create '%s' instances" % type(self).__name__)

    # A tensor of this one's class.
    def _made(self, handle):
        return type(self)(handle)

    def _call(self, name, *others, numbers=(), dtype="float32"):
        handles = [self._handle] + [self._operand(other, name)._handle for other in others]
        return self._made(bridge.call(self._framework, name, handles, numbers, dtype))

    # A Python number stays weak: the tensor beside it decides the dtype. `name`: of the operation that wants it.
    def _operand(self, value, name="assign"):
        if isinstance(value, Operators):
            return value
        # In MicroPython a bool is not an int.
        if isinstance(value, (int, float, bool)):
            dtype = "bool" if value is True or value is False else "int64" if isinstance(value, int) else "float64"
            return self._made(bridge.call(self._framework, "number", (), (value,), dtype))
        return self._converted(value, name)

    # CPython's sentence is made of this in traceback.mjs.
    def _converted(self, value, name):
        raise TypeError("unsupported types for __%s__: '%s', '%s'" % (signs.get(name, name), type(self).__name__, type(value).__name__))

    # What takes no such operand lets Python say so, the left one first.
    def _swapped(self, name, other):
        if not isinstance(other, (Operators, int, float, bool)) and self._framework != "numpy":
            raise TypeError("unsupported types for __%s__: '%s', '%s'" % (signs.get(name, name), type(other).__name__, type(self).__name__))
        return self._operand(other)._call(name, self)

    def _dtype_name(self):
        return _tensors.dtype(self._handle)

    def __add__(self, other):
        return self._call("add", other)

    def __radd__(self, other):
        return self._swapped("add", other)

    def __sub__(self, other):
        return self._call("subtract", other)

    def __rsub__(self, other):
        return self._swapped("subtract", other)

    def __mul__(self, other):
        return self._call("multiply", other)

    def __rmul__(self, other):
        return self._swapped("multiply", other)

    def __truediv__(self, other):
        return self._call("divide", other)

    def __rtruediv__(self, other):
        return self._swapped("divide", other)

    def __floordiv__(self, other):
        return self._call("floor_divide", other)

    def __rfloordiv__(self, other):
        return self._swapped("floor_divide", other)

    def __mod__(self, other):
        return self._call("remainder", other)

    def __rmod__(self, other):
        return self._swapped("remainder", other)

    def __pow__(self, other):
        return self._call("power", other)

    def __rpow__(self, other):
        return self._swapped("power", other)

    def __matmul__(self, other):
        return self._call("matmul", other)

    def __neg__(self):
        return self._call("negative")

    def __pos__(self):
        return self

    def __abs__(self):
        return self._call("abs")

    # Of masks by the engine, of whole numbers bit by bit.
    def _bits(self, name, other):
        other = self._operand(other, name)
        if name in _of_masks and self._dtype_name() == other._dtype_name() == "bool":
            return self._call(_of_masks[name], other)
        from slope.bits import combined

        return combined(name, self, other)

    def __invert__(self):
        if self._dtype_name() == "bool":
            return self._call("logical_not")
        from slope.bits import inverted

        return inverted(self)

    def __and__(self, other):
        return self._bits("and", other)

    def __or__(self, other):
        return self._bits("or", other)

    def __xor__(self, other):
        return self._bits("xor", other)

    def __lshift__(self, other):
        return self._bits("lshift", other)

    def __rshift__(self, other):
        return self._bits("rshift", other)

    def __rlshift__(self, other):
        return self._operand(other)._bits("lshift", self)

    def __rrshift__(self, other):
        return self._operand(other)._bits("rshift", self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def __lt__(self, other):
        return self._call("less", other)

    def __le__(self, other):
        return self._call("less_equal", other)

    def __gt__(self, other):
        return self._call("greater", other)

    def __ge__(self, other):
        return self._call("greater_equal", other)

    def __eq__(self, other):
        return self._call("equal", other)

    def __ne__(self, other):
        return self._call("not_equal", other)

    def __hash__(self):
        return id(self)

    def __bool__(self):
        return bridge.checked(_tensors.truth(self._handle)) != 0

    # No __float__ and no __int__: MicroPython would ask for them in 2.0 * x and [1, 2] * x, too, and lose the tensor.

    # What f"{x}" shows.
    def _shown(self):
        return self

    def __len__(self):
        sizes = bridge.shape(self._handle)
        if not sizes:
            raise TypeError("len() of unsized object" if self._framework == "numpy" else "len() of a 0-d tensor")
        return sizes[0]

    def __iter__(self):
        if not self.shape:
            raise TypeError("iteration over a 0-d " + ("array" if self._framework == "numpy" else "tensor"))
        for place in range(len(self)):
            yield self[place]

    def __getitem__(self, index):
        if index is True or index is False:  # all, or nothing, along a new axis
            return self[None][: int(index)]
        mask = mask_of(self, index)
        if mask is not None:
            return self._call("mask", mask)
        view, positions, first = taken_apart(self, index)
        return view._call("gather", *positions, numbers=(first,)) if positions else view

    # What an assignment to elements writes into.
    def _store(self):
        return self

    # NaN and infinity are no whole numbers.
    def _check_whole(self, value):
        if -1e18 < value < 1e18 or "int" not in self._dtype_name():
            return
        if self._framework == "torch":
            raise RuntimeError("value cannot be converted to type int64_t without overflow")
        if value != value:
            raise ValueError("cannot convert float NaN to integer")
        raise OverflowError("cannot convert float infinity to integer")

    def __setitem__(self, index, value):
        if type(value) is float:
            self._check_whole(value)
        store, value = self._store(), self._operand(value)._handle
        mask = mask_of(self, index)
        if mask is not None:
            bridge.call(self._framework, "put_where", (store._handle, value, mask._handle))
            return
        view, positions, first = taken_apart(store, index)
        if positions:
            handles = [view._handle, value] + [one._handle for one in positions]
            bridge.call(self._framework, "put", handles, (first,))
        else:
            bridge.call(self._framework, "assign", (view._handle, value))

    def _list(self):
        flat = bridge.values(self._handle)
        sizes = bridge.shape(self._handle)
        for size in reversed(sizes[1:]):
            flat = [flat[at : at + size] for at in range(0, len(flat), size)] if size else []
        return flat if sizes else flat[0]

    # Whether any element, or every one, is not 0.
    def _any(self, axes=(), keeps=False):
        return self._count("cast", axes, keeps)._call("not_equal", 0)

    def _all(self, axes=(), keeps=False):
        return self._count("logical_not", axes, keeps)._call("equal", 0)

    # Of masks: how many are true in what an operation makes of this one; none of none are.
    def _count(self, name, axes, keeps):
        chosen = self._call("cast", dtype="bool")._call(name, dtype="bool")
        return chosen._call("cast", dtype="int32")._call("sum", numbers=(keeps,) + tuple(axes))

    # The product of what lies along an axis, of all elements without one; integers' and masks' is an int64.
    def _product(self, axis=None, keeps=False):
        if axis is None:
            return self._call("reshape", numbers=(-1,))._product(0)
        sizes = bridge.shape(self._handle)
        factors = self if "float" in self._dtype_name() else self._call("cast", dtype="int64")
        if not sizes:
            return factors
        sums = self._call("sum", numbers=(keeps, axis))  # of the shape wanted, or what is wrong with the axis
        if not sizes[axis]:
            return sums + 1
        before = 1
        for size in sizes[: axis % len(sizes)]:
            before *= size
        factors = factors._call("reshape", numbers=(before, sizes[axis], -1))
        product = factors[:, 0]
        for place in range(1, sizes[axis]):
            product = product * factors[:, place]
        return product._call("reshape", numbers=bridge.shape(sums._handle))

    # Between two bounds, of which one may be None; whole numbers between broken ones are broken.
    def _clamped(self, least, most):
        bounds = [None if one is None else self._operand(one) for one in (least, most)]
        if any([one is not None and bridge.shape(one._handle) for one in bounds]):
            return self._between(*bounds)
        inside = self
        for one in bounds:
            if one is not None and "float" not in inside._dtype_name():
                inside = inside._call("cast", dtype=one._call("add", inside)._dtype_name())
        least, most = [end if one is None else one._number() for one, end in zip(bounds, (-_infinity, _infinity))]
        return inside._call("clamp", numbers=(min(least, most), most))

    def _between(self, least, most):
        above = self if least is None else self._call("maximum", least)
        return above if most is None else above._call("minimum", most)

    def _near(self, other, rtol, atol):
        other = self._operand(other)
        return abs(self - other) <= abs(other) * rtol + atol

    def _number(self):
        return bridge.item(self._handle)
