# A function by the name that its framework gives it: in MicroPython all that one `def` has made bear the same. Like a built-in one it
# is no method of a class that holds it.
from slope.dtypes import class_name


class Named:
    # `wanted`: the class of its first argument, where it says itself that it takes no other.
    def __init__(self, name, function, wanted=None):
        self.__name__, self.called, self._wanted = name, function, wanted

    def __call__(self, *given, **named):
        if self._wanted and given and not isinstance(given[0], self._wanted):
            raise TypeError("%s(): argument 'input' (position 1) must be Tensor, not %s" % (self.__name__, class_name(given[0])))
        return self.called(*given, **named)

    def __repr__(self):
        return "<built-in function %s>" % self.__name__
