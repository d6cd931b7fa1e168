# dataclasses: classes whose fields are written once. MicroPython forgets what is annotated, so they are read in the cell's own text.
import _output
import re
from slope import cell

_missing = object()


class _Field:
    def __init__(self, default, default_factory):
        self.default, self.default_factory = default, default_factory


def field(*, default=_missing, default_factory=_missing, **ignored):
    return _Field(default, default_factory)


# The annotated names in the class's own text, in order.
def _annotated(name):
    for number in range(cell._cell, 0, -1):
        lines = iter(_output.source(number).split("\n"))
        for line in lines:
            if re.match("\\s*class\\s+" + name + "\\s*[(:]", line):
                return _fields_in(lines, len(line) - len(line.lstrip()))
    raise NotImplementedError("@dataclass is there for classes that stand in a cell")


def _fields_in(lines, outside):
    found, inside, quoted = [], None, False
    for line in lines:
        indent, text = len(line) - len(line.lstrip()), line.strip()
        if not quoted and text and text[0] != "#":
            if indent <= outside:
                break
            inside = indent if inside is None else inside
            annotated = re.match("([A-Za-z_][A-Za-z_0-9]*)\\s*:", text)
            if annotated and indent == inside and annotated.group(1) not in ("else", "try", "finally"):
                found.append(annotated.group(1))
        if text.count('"""') % 2 or text.count("'''") % 2:
            quoted = not quoted
    return found


def dataclass(cls=None, *, eq=True, frozen=False, order=False, repr=True, **ignored):
    if cls is None:
        return lambda one: dataclass(one, eq=eq, frozen=frozen, order=order, repr=repr)
    fields = _dict()
    for base in cls.__bases__:
        fields.update(getattr(base, "_dataclass_fields", _dict()).items())
    for name in _annotated(cls.__name__):
        default = cls.__dict__.get(name, _missing)
        if isinstance(default, (list, dict, set)):
            raise ValueError("mutable default %s for field %s is not allowed: use default_factory" % (type(default), name))
        fields[name] = default if isinstance(default, _Field) else _Field(default, _missing)
        if isinstance(default, _Field):
            delattr(cls, name)
            if default.default is not _missing:
                setattr(cls, name, default.default)
    cls._dataclass_fields = fields
    _in_order(fields)
    own = cls.__dict__
    if "__init__" not in own:
        cls.__init__ = _filled
    if repr and "__repr__" not in own:
        cls.__repr__ = _shown_with_fields
    if eq and "__eq__" not in own:
        cls.__eq__ = lambda self, other: type(self) is type(other) and astuple(self) == astuple(other)
    if order:
        cls.__lt__ = lambda self, other: astuple(self) < astuple(other)
        cls.__gt__ = lambda self, other: astuple(self) > astuple(other)
        cls.__le__ = lambda self, other: astuple(self) <= astuple(other)
        cls.__ge__ = lambda self, other: astuple(self) >= astuple(other)
    if frozen:
        cls.__setattr__ = _refused
    return cls


def _needs(one):
    return one.default is _missing and one.default_factory is _missing


def _in_order(fields):
    has_default = False
    for name, one in fields.items():
        if _needs(one) and has_default:
            raise TypeError("non-default argument %r follows default argument" % name)
        has_default = has_default or not _needs(one)


class FrozenInstanceError(AttributeError):
    pass


def _refused(self, name, value):
    raise FrozenInstanceError("cannot assign to field %r" % name)


def _filled(self, *given, **named):
    fields, who = type(self)._dataclass_fields, type(self).__name__ + ".__init__()"
    if len(given) > len(fields):
        least = 1 + len([one for one in fields.values() if _needs(one)])
        most = 1 + len(fields)
        takes = str(most) if least == most else "from %d to %d" % (least, most)
        raise TypeError("%s takes %s positional arguments but %d were given" % (who, takes, 1 + len(given)))
    values = _dict(list(zip(fields, given)))
    for name, value in named.items():
        if name not in fields:
            raise TypeError("%s got an unexpected keyword argument %r" % (who, name))
        if name in values:
            raise TypeError("%s got multiple values for argument %r" % (who, name))
        values[name] = value
    missing = [name for name, one in fields.items() if name not in values and _needs(one)]
    if missing:
        said = [repr(name) for name in missing]
        listed = said[0] if len(said) == 1 else " and ".join(said) if len(said) == 2 else ", ".join(said[:-1]) + ", and " + said[-1]
        raise TypeError("%s missing %d required positional argument%s: %s" % (who, len(said), "s" if len(said) > 1 else "", listed))
    for name, one in fields.items():
        value = values[name] if name in values else one.default if one.default is not _missing else one.default_factory()
        object.__setattr__(self, name, value)
    if hasattr(self, "__post_init__"):
        self.__post_init__()


def _shown_with_fields(self):
    return "%s(%s)" % (type(self).__name__, ", ".join(["%s=%s" % (name, repr(getattr(self, name))) for name in self._dataclass_fields]))


def is_dataclass(one):
    return hasattr(one, "_dataclass_fields")


def _deep(value, made):
    if is_dataclass(value):
        return made(value)
    if isinstance(value, (list, tuple)):
        return type(value)([_deep(one, made) for one in value])
    return value


def asdict(one):
    return _dict([(name, _deep(getattr(one, name), asdict)) for name in one._dataclass_fields])


def astuple(one):
    return tuple([_deep(getattr(one, name), astuple) for name in one._dataclass_fields])


def replace(one, **changed):
    kept = [(name, getattr(one, name)) for name in one._dataclass_fields]
    return type(one)(**_dict(kept, **changed))
