# math as CPython has it: a tensor of one element is its number, and what is too large is no domain error.
import math
from slope.builtin import plain


def _of(name, function):
    def called(*given):
        given = [plain(one) for one in given]
        try:
            return function(*given)
        except ValueError:
            if name in ("cosh", "exp", "expm1", "sinh"):
                raise OverflowError("math range error")
            raise

    return called


for _name in dir(math):
    _one = getattr(math, _name)
    globals()[_name] = _of(_name, _one) if callable(_one) else _one


# What MicroPython's has not.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return abs(a)


def comb(n, k):
    return factorial(n) // (factorial(k) * factorial(n - k)) if k <= n else 0


def prod(iterable, *, start=1):
    for one in iterable:
        start *= one
    return start


hypot = lambda *sides: sqrt(sum([one * one for one in sides]))
