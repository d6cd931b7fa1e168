# Numbers as CPython writes them: MicroPython knows sixteen digits, rounds halves up, puts no commas into a float, and knows no tensors.
import _tensors
from slope.operators import Operators
from slope.show import shown


# A tensor of one element is its number.
def _number(value):
    if not isinstance(value, Operators):
        return value
    if value.shape:
        _refuse(value)
    return value._number()


def _refuse(value):
    name = type(value).__name__
    raise TypeError("unsupported format string passed to %s.__format__" % ("numpy.ndarray" if name == "ndarray" else name))


# How many digits are asked for, where so many can be written: CPython counts them in 32 bits, the page's memory ends before.
def fitting(digits):
    if digits > 0x7FFFFFFF:
        raise ValueError("precision too big")
    if digits > 100000000:
        raise MemoryError("memory allocation failed, allocating %d bytes" % digits)
    return digits


# format(value, ">10,.2f")
def formatted(value, form):
    value, kind = _number(value), form[-1:].replace("F", "f")
    if form and not isinstance(value, (int, float, bool, str)):
        _refuse(value)
    if not isinstance(value, (int, float)) or kind not in ("e", "f", "%"):
        try:
            return ("{:" + form + "}").format(value)
        except ValueError as error:
            raise ValueError(str(error).replace("unknown", "Unknown"))
    form, _, digits = form[:-1].partition(".")
    value = float(value) * (100 if kind == "%" else 1)
    text = _tensors.decimal(value, fitting(int(digits)) if digits else 6, kind == "e") + ("%" if kind == "%" else "")
    sign, text = ("-", text[1:]) if text[0] == "-" else ("", text)
    if form[-1:] == ",":
        whole, point, rest = text.partition(".")
        form, text = form[:-1], "{:,}".format(int(whole)) + point + rest
    side = ">"
    if form[1:2] in ("<", ">", "^", "="):
        side, form = form[:2], form[2:]
    elif form[:1] in ("<", ">", "^", "="):
        side, form = form[0], form[1:]
    if form[:1] in ("+", "-", " "):
        sign, form = sign or form[0].replace("-", ""), form[1:]
    if form[:1] == "0" or side[-1] == "=":
        text = (side[0] if len(side) == 2 else "0" if form[:1] == "0" else " ") * (int(form or 0) - len(sign + text)) + text
        side, form = ">", ""
    return ("{:" + side + form.lstrip("0") + "}").format(sign + text)


# A text with places for values: "%.2f" % x and "{:.2f}".format(x).
class Form:
    def __init__(self, text):
        self._text = text

    def format(self, *given, **named):
        # Without a form of its own, {:.2f}, a number is shown as print shows it.
        ready = _given if ":" in self._text else shown
        return self._text.format(*[ready(one) for one in given], **{name: ready(named[name]) for name in named})

    def __mod__(self, values):
        several = isinstance(values, tuple)
        if isinstance(values, dict):
            return self._text % values
        values = list(values) if several else [values]
        pieces = self._text.split("%")
        text, used = pieces.pop(0), 0
        while pieces:
            piece = pieces.pop(0)
            if piece == "" and pieces:
                text += "%" + pieces.pop(0)
                continue
            end = 0
            while end < len(piece) and piece[end] in "+- #.0123456789":
                end += 1
            if used == len(values):
                raise TypeError("not enough arguments for format string")
            text += _placed(piece[:end], piece[end : end + 1], values[used]) + piece[end + 1 :]
            used += 1
        if used < len(values):
            raise TypeError("not all arguments converted during string formatting")
        return text


def _is_scalar(value):
    return isinstance(value, Operators) and not value.shape


def _given(value):
    return value._number() if _is_scalar(value) else value


def _placed(flags, kind, value):
    if isinstance(value, Operators) and kind not in ("r", "s") and (not value.shape or max(value.shape) == min(value.shape) == 1):
        value = value._number()
    if kind in ("e", "f") and isinstance(value, (int, float)):
        return formatted(value, ("<" + flags.replace("-", "") if "-" in flags else flags) + kind)
    if kind == "r":
        kind, value = "s", repr(value)
    return ("%" + flags + kind) % (shown(value) if kind == "s" and isinstance(value, float) else value,)
