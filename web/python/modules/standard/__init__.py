# CPython's standard library, where MicroPython has less of it: these modules are found before its own.
import sys
from standard import json, math, re

sys.path.insert(0, "/lib/standard")
for _name in ("collections", "copy", "functools", "itertools", "operator", "random", "time"):
    sys.modules.pop(_name, None)

# A path does not go before what is built into MicroPython.
sys.modules["math"], sys.modules["json"], sys.modules["re"] = math, json, re
