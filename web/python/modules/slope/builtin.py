# Python's own functions where they meet tensors. MicroPython's max would take no answer but True for a "greater", and a class
# cannot say how it becomes a float: with __float__ it would become one in 2.0 * x, too.
import builtins
from slope.operators import Operators

_float, _int, _max, _min, _round, _sorted = float, int, max, min, round, sorted


def _plain(value):
    return value.item() if isinstance(value, Operators) else value


# What of many elements is neither greater nor less says so.
def _comparable(value):
    return bool(value) and value.item() if isinstance(value, Operators) else value


def _chosen(builtin):
    def choose(*given, **named):
        values = list(given[0]) if len(given) == 1 else given
        if any([isinstance(one, Operators) for one in values]):
            key = named.get("key") or (lambda one: one)
            named["key"] = lambda one: _comparable(key(one))
        return builtin(values, **named)

    return choose


builtins.max = _chosen(max)
builtins.min = _chosen(min)
builtins.round = lambda number, *digits: _round(_plain(number), *digits)


def _in_order(iterable, *, key=None, reverse=False):
    return _sorted(iterable, key=_comparable if key is None else lambda one: _comparable(key(one)), reverse=reverse)


builtins.sorted = _in_order

# The rest is written into a cell by cell-tensors.mjs.
builtins._float = lambda *given: _float(*[_plain(one) for one in given])
builtins._int = lambda *given: _int(*[_plain(one) for one in given])
# {x:.2f} and {x}
builtins._number = lambda value: value.item() if isinstance(value, Operators) and not value.shape else value
builtins._shown = lambda value: value._shown() if isinstance(value, Operators) else value

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
