# fractions: numbers as one whole number over another.
from math import gcd

_float = float


# A float is a whole number of halves, quarters, …
def _parts_of(value):
    bottom = 1
    while value != int(value):
        value *= 2
        bottom *= 2
    return int(value), bottom


# The float nearest to a quotient: of 64 bits and whether something is left.
def _quotient(top, bottom):
    if top < 0:
        return -_quotient(-top, bottom)
    if top == 0:
        return 0.0
    places = 0
    while (top << places) // bottom < 1 << 54:
        places += 8
    whole, rest = divmod(top << places, bottom)
    while whole >= 1 << 55:
        rest |= whole & 1
        whole >>= 1
        places -= 1
    # The last bit of two more than a float holds stands for all that is left.
    whole |= rest != 0
    high, low = whole >> 2, whole & 3
    high += low == 3 or low == 2 and high & 1
    return _float(high) * 2.0 ** (2 - places)


class Fraction:
    def __new__(cls, numerator=0, denominator=1):
        if isinstance(numerator, str):
            top, _, bottom = numerator.partition("/")
            whole, _, digits = top.strip().partition(".")
            numerator, denominator = int(whole + digits), 10 ** len(digits) * int(bottom or 1)
        elif isinstance(numerator, Fraction) or isinstance(denominator, Fraction):
            return _fraction(numerator) / _fraction(denominator)
        elif isinstance(numerator, float):
            numerator, denominator = _parts_of(numerator)
        if denominator == 0:
            raise ZeroDivisionError("Fraction(%s, 0)" % numerator)
        common = gcd(numerator, denominator) * (-1 if denominator < 0 else 1)
        made = object.__new__(cls)
        made.numerator, made.denominator = numerator // common, denominator // common
        return made

    def __init__(self, *ignored):
        pass

    def __repr__(self):
        return "Fraction(%d, %d)" % (self.numerator, self.denominator)

    def __str__(self):
        return str(self.numerator) if self.denominator == 1 else "%d/%d" % (self.numerator, self.denominator)

    def __float__(self):
        return _quotient(self.numerator, self.denominator)

    def __int__(self):
        return self.numerator // self.denominator if self.numerator >= 0 else -(-self.numerator // self.denominator)

    __trunc__ = __int__

    def __bool__(self):
        return self.numerator != 0

    def __hash__(self):
        return hash(self.numerator) if self.denominator == 1 else hash((self.numerator, self.denominator))

    def __neg__(self):
        return Fraction(-self.numerator, self.denominator)

    def __abs__(self):
        return Fraction(abs(self.numerator), self.denominator)

    def __pow__(self, power):
        if not isinstance(power, int):
            return self.__float__() ** power
        top, bottom = (self.numerator, self.denominator) if power >= 0 else (self.denominator, self.numerator)
        return Fraction(top ** abs(power), bottom ** abs(power))

    def limit_denominator(self, max_denominator=1000000):
        if self.denominator <= max_denominator:
            return self
        p0, q0, p1, q1, n, d = 0, 1, 1, 0, self.numerator, self.denominator
        while q0 + n // d * q1 <= max_denominator and d:
            a = n // d
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        below, above = Fraction(p0 + k * p1, q0 + k * q1), Fraction(p1, q1)
        return above if abs(above - self) <= abs(below - self) else below


def _fraction(value):
    return value if isinstance(value, Fraction) else Fraction(value)


# Of a fraction and a whole number; with a float it is one.
def _operation(of_parts, of_floats, swapped=False):
    def operation(self, other):
        if isinstance(other, float):
            return of_floats(other, self.__float__()) if swapped else of_floats(self.__float__(), other)
        if not isinstance(other, (int, Fraction)):
            raise TypeError("unsupported operand type(s) for a fraction: %r" % type(other).__name__)
        first, second = (_fraction(other), self) if swapped else (self, _fraction(other))
        return of_parts(first.numerator, first.denominator, second.numerator, second.denominator)

    return operation


def _difference(a, b, c, d):
    return a * d - c * b


_forms = {
    "add": (lambda a, b, c, d: Fraction(a * d + c * b, b * d), lambda x, y: x + y),
    "sub": (lambda a, b, c, d: Fraction(_difference(a, b, c, d), b * d), lambda x, y: x - y),
    "mul": (lambda a, b, c, d: Fraction(a * c, b * d), lambda x, y: x * y),
    "truediv": (lambda a, b, c, d: Fraction(a * d, b * c), lambda x, y: x / y),
    "floordiv": (lambda a, b, c, d: a * d // (b * c), lambda x, y: x // y),
    "mod": (lambda a, b, c, d: Fraction(a * d % (b * c), b * d), lambda x, y: x % y),
}
for _name in _forms:
    setattr(Fraction, "__%s__" % _name, _operation(*_forms[_name]))
    setattr(Fraction, "__r%s__" % _name, _operation(*_forms[_name], True))
for _name, _holds in (("lt", lambda n: n < 0), ("le", lambda n: n <= 0), ("gt", lambda n: n > 0), ("ge", lambda n: n >= 0)):
    setattr(Fraction, "__%s__" % _name, lambda self, other, holds=_holds: holds((self - _fraction(other)).numerator))
Fraction.__eq__ = lambda self, other: isinstance(other, (int, float, Fraction)) and (self - _fraction(other)).numerator == 0
