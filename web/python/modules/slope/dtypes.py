# A dtype as a framework names it: a value that compares with its like, with its name and with Python's own types.
_python = {bool: "bool", int: "int64", float: "float64"}


# What else the frameworks have, by its names.
_others = "float16 half bfloat16 float128 int8 int16 short uint8 uint16 uint32 uint64 complex64 complex128 cfloat cdouble byte char".split(" ")


# Raises for a name that a module does not have.
def missing(module, name, where=""):
    from slope.elsewhere import refuse

    if name in _others:
        raise AttributeError(module + "." + name + " is not there in this page's Python: it has float32, float64, int32, int64 and bool")
    refuse(module, name)
    raise AttributeError("module '" + module + "' has no attribute '" + name + "'" + where)


class Dtype:
    def __init__(self, name, shown, text=None):
        self.name = name
        self._shown = shown
        self._text = shown if text is None else text

    def __repr__(self):
        return self._shown

    def __str__(self):
        return self._text

    def __eq__(self, other):
        return name_of(other, None) == self.name

    def __ne__(self, other):
        return not self == other

    def __hash__(self):
        return hash(self.name)


# A value's class as its framework names it.
def class_name(value):
    name = getattr(type(value), "_class", type(value).__name__)
    return type(value).__name__ if name.startswith("torch.nn.") else name


# The engine's name; None or "" for no dtype is `otherwise`.
def name_of(dtype, otherwise=""):
    if dtype is None:
        return otherwise
    if isinstance(dtype, Dtype):
        return dtype.name
    if hasattr(dtype, "_dtype"):
        return dtype._dtype
    if isinstance(dtype, str) and dtype in ("bool", "int32", "int64", "float32", "float64"):
        return dtype
    if isinstance(dtype, type) and dtype in _python:
        return _python[dtype]
    if otherwise is None:
        return None
    raise TypeError("the dtype " + repr(dtype) + " is not there in this page's Python")
