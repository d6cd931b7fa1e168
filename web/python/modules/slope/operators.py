# What the tensors of all frameworks share: operators, indexing, and Python's protocols.
import _tensors
from slope import bridge

_nan = float("nan")


# Four numbers for each part of an index: its kind, start or position, stop, step; NaN where left out.
def index_numbers(index):
    numbers = []
    for part in index if isinstance(index, tuple) else (index,):
        if part is None:
            numbers += [2, _nan, _nan, _nan]
        elif part is Ellipsis:
            numbers += [3, _nan, _nan, _nan]
        elif isinstance(part, slice):
            numbers.append(1)
            numbers += [_nan if bound is None else bound for bound in (part.start, part.stop, part.step)]
        elif isinstance(part, int):
            numbers += [0, part, _nan, _nan]
        else:
            raise IndexError("an index of the kind " + type(part).__name__ + " is not there in this page's Python")
    return numbers


class Operators:
    _framework = ""

    def __init__(self, handle):
        self._handle = handle

    # A tensor of this one's class.
    def _made(self, handle):
        return type(self)(handle)

    def _call(self, name, *others, numbers=(), dtype="float32"):
        handles = [self._handle] + [self._operand(other)._handle for other in others]
        return self._made(bridge.call(self._framework, name, handles, numbers, dtype))

    # A Python number stays weak: the tensor beside it decides the dtype.
    def _operand(self, value):
        if isinstance(value, Operators):
            return value
        if isinstance(value, (int, float)):
            dtype = "bool" if value is True or value is False else "int64" if isinstance(value, int) else "float64"
            return self._made(bridge.call(self._framework, "number", (), (value,), dtype))
        return self._converted(value)

    def _converted(self, value):
        raise TypeError("unsupported operand type(s): '%s' and '%s'" % (type(self).__name__, type(value).__name__))

    def _swapped(self, name, other):
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

    def __mod__(self, other):
        return self._call("remainder", other)

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

    def __invert__(self):
        return self._call("logical_not")

    def __and__(self, other):
        return self._call("logical_and", other)

    def __or__(self, other):
        return self._call("logical_or", other)

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

    def __len__(self):
        sizes = bridge.shape(self._handle)
        if not sizes:
            raise TypeError("len() of a 0-d tensor")
        return sizes[0]

    def __iter__(self):
        for place in range(len(self)):
            yield self[place]

    def __getitem__(self, index):
        if isinstance(index, Operators):
            return self._call("mask", index)
        return self._call("index", numbers=index_numbers(index))

    def _view_at(self, index):
        return self[index]

    def __setitem__(self, index, value):
        if isinstance(index, Operators):
            raise IndexError("assigning to a mask is not there in this page's Python: use where")
        part = self._view_at(index)
        bridge.call(self._framework, "assign", (part._handle, self._operand(value)._handle))

    def tolist(self):
        flat = bridge.values(self._handle)
        sizes = bridge.shape(self._handle)
        for size in reversed(sizes[1:]):
            flat = [flat[at : at + size] for at in range(0, len(flat), size)] if size else []
        return flat if sizes else flat[0]

    def item(self):
        return bridge.item(self._handle)
