# How Python and IPython show a value. MicroPython writes one float in twelve with a digit too many: 9.89 as 9.890000000000001.
import __main__
import _tensors
import builtins
from slope.operators import Operators
from ucollections import OrderedDict

_print, _repr, _string = print, repr, str


# repr(value), of a list with the floats in it, too.
def text(value):
    kind = type(value)
    if kind is float:
        return _tensors.scalarRepr(value, "float64")
    if kind is str:
        return _quoted(value)
    if kind is list:
        return "[" + _listed(value) + "]"
    if kind is tuple:
        return "(" + _listed(value) + (",)" if len(value) == 1 else ")")
    if kind is OrderedDict:
        return "OrderedDict([" + _listed(value.items()) + "])"
    if kind is dict:
        return "{" + ", ".join([text(name) + ": " + text(value[name]) for name in value]) + "}"
    if isinstance(value, BaseException) and len(value.args) == 1:
        return kind.__name__ + "(" + text(value.args[0]) + ")"
    if isinstance(value, type):
        name = value.__name__
        own = "__main__." + name if __main__.__dict__.get(name) is value else name
        return "<class '" + value.__dict__.get("_class", own) + "'>"
    return _repr(value)


# MicroPython escapes what is not ASCII; Python only what cannot be printed.
def _quoted(value):
    said = _repr(value)
    if "\\" not in said:
        return said
    quote = said[0]
    return quote + "".join(["\\" + one if one == quote else one if one >= "\xa1" else _repr(one)[1:-1] for one in value]) + quote


_changed = (float, list, tuple, dict, OrderedDict, type)


def _listed(values):
    return ", ".join([text(one) for one in values])


# {x}: a value, or what shows it.
def shown(value):
    if isinstance(value, Operators):
        value = value._shown()
    return text(value) if type(value) in _changed else value


builtins.repr, builtins._shown = text, shown


def _printed(*values, **named):
    ready = [text(one) if type(one) in _changed else one for one in values]
    # MicroPython's stack does not hold so many.
    if len(ready) > 500:
        between = named.pop("sep", None)
        ready = [(" " if between is None else between).join([_string(one) for one in ready])]
    _print(*ready, **named)


builtins.print = _printed
builtins._type = lambda *given: given[0]._kind() if len(given) == 1 and isinstance(given[0], Operators) else type(*given)
builtins._str = lambda *given: _string(shown(*given)) if len(given) == 1 and not isinstance(given[0], Operators) else _string(*given)

# What does not fit a line is broken, one element a line.
_width = 79


def displayed(value):
    return "\n".join(_lines(value))


def _lines(value):
    kind = type(value)
    if kind is list:
        return _sequence("[", [_lines(one) for one in value], "]")
    if kind is tuple:
        return _sequence("(", [_lines(one) for one in value], ",)" if len(value) == 1 else ")")
    if kind is dict and value:
        return _sequence("{", [_named(text(name) + ": ", _lines(one)) for name, one in value.items()], "}")
    return text(value).split("\n")


def _named(name, lines):
    return [name + lines[0]] + [" " * len(name) + line for line in lines[1:]]


def _sequence(opening, elements, closing):
    if all(len(lines) == 1 for lines in elements):
        whole = opening + ", ".join([lines[0] for lines in elements]) + closing
        if len(whole) <= _width:
            return [whole]
    shown = []
    for lines in elements:
        if shown:
            shown[-1] += ","
        for line in lines:
            shown.append((" " if shown else opening) + line)
    shown[-1] += closing
    return shown
