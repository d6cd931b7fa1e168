# Python's own functions where they meet tensors. MicroPython's max would take no answer but True for a "greater", and a class
# cannot say how it becomes a float: with __float__ it would become one in 2.0 * x, too.
import _tensors
import builtins
import uctypes
from slope.operators import Operators

_float, _int, _max, _min, _round, _sorted = float, int, max, min, round, sorted


def plain(value):
    return value._number() if isinstance(value, Operators) else value


# What of many elements is neither greater nor less says so.
def _comparable(value):
    return bool(value) and value._number() if isinstance(value, Operators) else value


def _chosen(builtin, name):
    def choose(*given, **named):
        values = list(given[0]) if len(given) == 1 else given
        if not values and "default" not in named:
            raise ValueError(name + "() arg is an empty sequence")
        if any([isinstance(one, Operators) for one in values]):
            key = named.get("key") or (lambda one: one)
            named["key"] = lambda one: _comparable(key(one))
        return builtin(values, **named)

    return choose


builtins.max = _chosen(max, "max")
builtins.min = _chosen(min, "min")


# MicroPython's own multiplies, rounds and divides: 0.62246 would become 0.6225000000000001.
def _rounded(number, digits=None):
    number = plain(number)
    if isinstance(number, _float) and digits is not None and digits > 0:
        return _float(_tensors.decimal(number, min(digits, 1074), False))  # a float has no more
    return _round(number) if digits is None else _round(number, digits)


builtins.round = _rounded


# MicroPython's own forgets in which order equals came.
def _in_order(iterable, *, key=None, reverse=False):
    values, sign = list(iterable), -1 if reverse else 1
    places = [(_comparable(one if key is None else key(one)), sign * place) for place, one in enumerate(values)]
    # It would ask a reader's own things which is greater.
    ordered = _merged(places) if places and isinstance(places[0][0], _Bare) else _sorted(places)
    return [values[sign * place] for _, place in (reversed(ordered) if reverse else ordered)]


# Asks only which is less.
def _merged(places):
    if len(places) < 2:
        return places
    half, found = len(places) // 2, []
    left, right = _merged(places[:half]), _merged(places[half:])
    while left and right:
        found.append((right if right[0][0] < left[0][0] or not left[0][0] < right[0][0] and right[0][1] < left[0][1] else left).pop(0))
    return found + left + right


builtins.sorted = _in_order

# The rest is written into a cell by cell-tensors.mjs.


# values.sort()
def _sort(values, *given, **named):
    if type(values) is not list:
        return values.sort(*given, **named)
    values[:] = _in_order(values, **named)


builtins._sort = _sort


def _float_of(*given):
    numbers = [plain(one) for one in given]
    try:
        return _float(*numbers)
    except ValueError:
        raise ValueError("could not convert string to float: " + repr(given[0]))
    except TypeError:
        raise TypeError("float() argument must be a string or a real number, not %r" % type(given[0]).__name__)


builtins._float = _float_of
# MicroPython's True is no int.
builtins._isinstance = lambda one, kinds: isinstance(one, kinds) or type(one) is bool and isinstance(1, kinds)
builtins._int = lambda *given: _int(*[plain(one) for one in given])


# 0 < x, t < x: MicroPython does not ask the right side. So is the number or the name on the left written.
def _is_asked(right, left):
    return isinstance(right, Operators) and not isinstance(left, Operators)


class _Left:
    def __init__(self, value):
        self._value = value

    def __lt__(self, other):
        return other > self._value if _is_asked(other, self._value) else self._value < other

    def __le__(self, other):
        return other >= self._value if _is_asked(other, self._value) else self._value <= other

    def __gt__(self, other):
        return other < self._value if _is_asked(other, self._value) else self._value > other

    def __ge__(self, other):
        return other <= self._value if _is_asked(other, self._value) else self._value >= other


# True & mask: MicroPython asks a mask what 1 & mask is. So is True on the left of a sign written.
def _of_left(operation):
    return lambda left, other: operation(other._operand(left._value) if isinstance(other, Operators) else left._value, other)


for _name, _operation in (
    ("and", lambda a, b: a & b),
    ("or", lambda a, b: a | b),
    ("xor", lambda a, b: a ^ b),
    ("add", lambda a, b: a + b),
    ("sub", lambda a, b: a - b),
    ("mul", lambda a, b: a * b),
    ("truediv", lambda a, b: a / b),
    ("floordiv", lambda a, b: a // b),
    ("mod", lambda a, b: a % b),
    ("pow", lambda a, b: a**b),
    ("matmul", lambda a, b: a @ b),
):
    setattr(_Left, "__%s__" % _name, _of_left(_operation))

builtins._left, builtins._Held = _Left, Operators


# A dict that keeps its order, from pairs and other dicts: MicroPython's mark for it is this bit of the dict's own memory, which
# only an OrderedDict's constructor would set. `()` stands for what follows a last comma.
def _dict(given=(), **named):
    made = {}
    uctypes.bytearray_at(id(made) + 4, 1)[0] |= 4
    for part in given.items() if isinstance(given, dict) else given:
        if isinstance(part, dict):
            made.update(part.items())
        elif part != ():
            name, value = part
            hash(name)  # MicroPython would take a list for a name
            made[name] = value
    made.update(named)
    return made


builtins._dict = _dict
# [*a, 1] and its like
builtins._list, builtins._set, builtins._tuple = lambda *values: list(values), lambda *values: set(values), lambda *values: values



# What a class without bases is made of: MicroPython takes whatever it is called with. Asked only where no class before it has an __init__,
# or by super().__init__().
class _Bare:
    def __init__(self, *given, **named):
        cls = type(self)
        first, *others = _with_init(cls)
        if first is _Bare:
            for one in others:
                if one is not _Bare:
                    return one.__init__(self, *given, **named)
        if (given or named) and "__new__" not in cls.__dict__:
            raise TypeError(cls.__name__ + "() takes no arguments" if first is _Bare else "object.__init__() takes exactly one argument (the instance to initialize)")


# In the order in which MicroPython looks.
def _with_init(cls):
    found = [cls] if cls is not object and "__init__" in getattr(cls, "__dict__", ()) else []
    for one in getattr(cls, "__bases__", ()):
        found += _with_init(one)
    return found


builtins._Bare = _Bare


# {x:.2f} and "%.2f" % x
def _format(value, form):
    from slope import formats

    return formats.formatted(value, form)


def _form(text):
    from slope import formats

    return formats.Form(text)


# "relu".ljust(8) and its like, which come with the cells that name them, and "relu"[::-1]
class _Texts:
    def back(self, value):
        made = "".join if isinstance(value, str) else tuple if type(value) is tuple else None
        return made(reversed(value)) if made else value[::-1]

    def __getattr__(self, name):
        return lambda value, *given, **named: self._of(value, name)(*given, **named)

    def _of(self, value, name):
        if not isinstance(value, str):
            return getattr(value, name)
        from slope import texts

        return lambda *given: getattr(texts, name)(value, *given)


builtins._format, builtins._Form, builtins._text = _format, _form, _Texts()
builtins.format = lambda value, form="": _format(value, form)

# CPython's names of mistakes that are others' here.
builtins.ModuleNotFoundError, builtins.RecursionError, builtins.UnboundLocalError = ImportError, RuntimeError, NameError

_changes = {
    "*": ("__imul__", lambda a, b: a * b),
    "/": ("__itruediv__", lambda a, b: a / b),
    "//": ("__ifloordiv__", lambda a, b: a // b),
    "%": ("__imod__", lambda a, b: a % b),
    "**": ("__ipow__", lambda a, b: a**b),
}


# a *= b: MicroPython knows only += and -= as changes of a.
def _in_place(sign, a, b):
    name, otherwise = _changes[sign]
    change = getattr(a, name, None) if isinstance(a, Operators) else None
    return otherwise(a, b) if change is None else change(b)


builtins._in_place = _in_place
