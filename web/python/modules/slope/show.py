# How IPython shows a value: what does not fit a line is broken, one element a line.
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
        return _sequence("{", [_named(repr(name) + ": ", _lines(one)) for name, one in value.items()], "}")
    return repr(value).split("\n")


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
