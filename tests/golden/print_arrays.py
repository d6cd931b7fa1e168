# Writes printed_arrays.txt: arrays and the text that torch 1.13.1 and numpy 1.24.2 print of them.
# Run in this folder: /usr/bin/python3 print_arrays.py
#
# A record: the dtype and the sizes; the elements as the hexadecimal digits of their bits, or "rule" and a scale (see `ruled`);
# then the three texts repr of torch, repr and str of numpy, each after its number of lines.
import random
import struct

import numpy
import torch

random.seed(2020)
count = 2100


def single(value):
    return struct.unpack("<f", struct.pack("<f", value))[0]


def shape():
    rank = random.choice([0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 4])
    if random.random() < 0.04:
        return tuple(random.choice([0, 1, 2, 3]) for _ in range(random.choice([1, 2, 3])))
    most = [1, 16, 6, 3, 2][rank]
    return tuple(random.randint(1, most) for _ in range(rank))


def element(kind):
    sign = random.choice([1, -1])
    if kind == "unit":
        return random.uniform(-1, 1)
    if kind == "whole":
        return float(random.randint(-30, 30))
    if kind == "large whole":
        return float(random.randint(-(10**9), 10**9))
    if kind == "decimal":
        return round(random.uniform(-100, 100), random.randint(0, 4))
    if kind == "wide":
        return sign * 10 ** random.uniform(-6, 6)
    if kind == "thousand":
        return sign * 10 ** random.uniform(0, 3.01)
    if kind == "any bits":
        return sign * 2.0 ** random.uniform(-140, 120)
    if kind == "power of two":
        return sign * 2.0 ** random.randint(-130, 120)
    if kind == "power of ten":
        return sign * 10.0 ** random.randint(-12, 12)
    if kind == "special":
        return random.choice([0.0, -0.0, 1.0, 0.5, float("nan"), float("inf"), -float("inf"), 1e-5, 12345.678])
    return random.choice([0.0, random.uniform(0, 1)])


kinds = ["unit", "whole", "large whole", "decimal", "wide", "thousand", "any bits", "power of two", "power of ten", "special", "sparse"]


def arrays():
    for _ in range(count):
        dtype = random.choice(["float32"] * 6 + ["float64"] * 3 + ["int64", "bool"])
        sizes = shape()
        kind = random.choice(kinds)
        total = 1
        for size in sizes:
            total *= size
        values = [element(kind) for _ in range(total)]
        if dtype == "float32":
            values = [single(value) for value in values]
        if dtype == "int64":
            values = [float(random.randint(-1000, 1000)) for _ in values]
        if dtype == "bool":
            values = [float(random.randint(0, 1)) for _ in values]
        yield dtype, sizes, values


def bits(dtype, value):
    """The element's bits: 8 hexadecimal digits of a float32, 16 of a float64; whole numbers as they are."""
    if dtype == "float32":
        return struct.pack(">f", value).hex()
    if dtype == "float64":
        return struct.pack(">d", value).hex()
    return str(int(value))


def ruled(sizes, scale):
    """Many elements by a rule: ((7919 i) mod 1009 - 504) scale."""
    total = int(numpy.prod(sizes))
    return [(i * 7919 % 1009 - 504) * scale for i in range(total)]


def write(file, dtype, sizes, elements, values):
    array = numpy.array(values, dtype="float64").reshape(sizes).astype(dtype)
    file.write(" ".join([dtype, *map(str, sizes)]) + "\n" + elements + "\n")
    for text in (repr(torch.tensor(array)), repr(array), str(array)):
        lines = text.split("\n")
        file.write("\n".join([str(len(lines)), *lines]) + "\n")


with open("printed_arrays.txt", "w") as file:
    file.write("# Arrays and what torch 1.13.1 and numpy 1.24.2 print of them (print_arrays.py).\n")
    for dtype, sizes, values in arrays():
        write(file, dtype, sizes, " ".join(bits(dtype, value) for value in values), values)
    for sizes in [(1000,), (1001,), (1500,), (40, 40), (600, 2), (7, 8, 30), (2, 600), (11, 101), (6, 6, 40)]:
        for scale in (1.0, 0.25, 0.001, 1e-7):
            for dtype in ("float32", "float64"):
                if int(numpy.prod(sizes)) == 1000 and scale != 0.25:
                    continue
                write(file, dtype, sizes, f"rule {float(scale).hex()}", ruled(sizes, scale))
