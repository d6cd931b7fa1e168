# The exceptions of the frameworks, by the names that the engine uses.


class InvalidArgumentError(Exception):
    pass


class ResourceExhaustedError(Exception):
    pass


# NumPy's
class AxisError(ValueError):
    pass


_classes = {
    "IndexError": IndexError,
    "InvalidArgumentError": InvalidArgumentError,
    "NotImplementedError": NotImplementedError,
    "numpy.AxisError": AxisError,
    "numpy.core._exceptions._ArrayMemoryError": MemoryError,
    "ResourceExhaustedError": ResourceExhaustedError,
    "TypeError": TypeError,
    "ValueError": ValueError,
    "ZeroDivisionError": ZeroDivisionError,
}


# What a function of the reader's raised while the engine called it.
raised = []


# "ValueError\nwhat is wrong"
def raise_from(text):
    if raised:
        raise raised.pop()
    name, said = text.split("\n", 1)
    raise _classes.get(name, RuntimeError)(said)
