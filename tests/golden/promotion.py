# Writes promotion.txt: the dtypes that torch 1.13.1 and numpy 1.24.2 give to results. Run: /usr/bin/python3 promotion.py > promotion.txt
#
# A line: framework, operation, left operand, right operand, dtype of the result. An operand is a dtype and its kind: a (an array
# of two elements), s (an array without axes), n (a number of Python's).
import warnings

import numpy
import torch

warnings.simplefilter("ignore")
dtypes = ["bool", "int64", "float32", "float64"]
operations = {
    "add": lambda a, b: a + b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "power": lambda a, b: a**b,
    "greater": lambda a, b: a > b,
}


def operands(framework):
    for name in dtypes:
        if framework == "torch":
            yield name, "a", torch.ones(2, dtype=getattr(torch, name))
            yield name, "s", torch.tensor(1, dtype=getattr(torch, name))
        else:
            yield name, "a", numpy.full(2, 3, dtype=name)
            yield name, "s", numpy.array(3, dtype=name)
    for name, number in (("bool", True), ("int64", 3), ("float32", 3.0)):
        yield name, "n", number


print("# Dtypes of results (promotion.py).")
for framework in ("torch", "numpy"):
    for left, left_kind, a in operands(framework):
        for right, right_kind, b in operands(framework):
            if left_kind == right_kind == "n":
                continue
            for name, operation in operations.items():
                try:
                    result = str(operation(a, b).dtype).removeprefix("torch.")
                except Exception:  # what has no answer is not recorded
                    continue
                if result in dtypes:
                    print(framework, name, left, left_kind, right, right_kind, result)
