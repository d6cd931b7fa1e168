# Writes elementary.txt: true values of elementary functions at float32 inputs. Run: /usr/bin/python3 elementary.py > elementary.txt
import random
import struct

import mpmath

mpmath.mp.prec = 400
random.seed(4)


def single(bits):
    return struct.unpack("<f", struct.pack("<I", bits))[0]


def inputs(low, high):
    """Every exponent with random digits and both signs, then random values of the interesting range."""
    for exponent in range(0, 255, 5):
        for sign in (0, 1):
            yield single(sign << 31 | exponent << 23 | random.getrandbits(23))
    for _ in range(80):
        yield struct.unpack("<f", struct.pack("<f", random.uniform(low, high)))[0]


functions = {
    "exp": (mpmath.exp, -104, 89),
    "expm1": (mpmath.expm1, -20, 89),
    "log": (mpmath.log, 0, 3),
    "log1p": (mpmath.log1p, -1, 2),
    "erf": (mpmath.erf, -4, 4),
    "sqrt": (mpmath.sqrt, 0, 100),
    "sin": (mpmath.sin, -100, 100),
    "cos": (mpmath.cos, -100, 100),
    "tan": (mpmath.tan, -100, 100),
    "atan": (mpmath.atan, -4, 4),
    "sinh": (mpmath.sinh, -5, 5),
    "cosh": (mpmath.cosh, -5, 5),
    "log2": (lambda x: mpmath.log(x, 2), 0, 9),
    "log10": (lambda x: mpmath.log(x, 10), 0, 1001),
    "floor": (mpmath.floor, -5, 5),
    "ceil": (mpmath.ceil, -5, 5),
    "round": (mpmath.nint, -5, 5),
}


def double(value):
    """The double nearest to the value, infinite or zero where it is out of range."""
    if value == 0:
        return 0.0
    exponent = mpmath.frexp(value)[1]
    if exponent > 1024:
        return float("inf") if value > 0 else -float("inf")
    return float(mpmath.ldexp(mpmath.nint(mpmath.ldexp(value, 1074)), -1074)) if exponent < -1020 else float(value)


print("# Values of elementary functions at float32 inputs, rounded to double (mpmath, 400 bits; elementary.py).")
print("# A line: x and f(x) as hexadecimal floats.")
for name, (function, low, high) in functions.items():
    print(name)
    for x in inputs(low, high):
        if (name in ("log", "log2", "log10", "sqrt") and x <= 0) or (name == "log1p" and x <= -1):
            continue
        if name in ("exp", "expm1", "sinh", "cosh") and abs(x) > 1000:
            continue
        print(x.hex(), double(function(mpmath.mpf(x))).hex())
