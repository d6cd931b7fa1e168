# Numbers' limits and other names, warnings, and how arrays are printed; read when one of the names is first asked for.
import _tensors
from numpy import float64, inf, int64, nan
from numpy.ndarray import from_numbers
from slope.dtypes import name_of


float_ = double = float64
int_ = int64
Inf, NaN = inf, nan


def isscalar(element):
    return isinstance(element, (int, float, bool, str)) or getattr(element, "shape", None) == ()


class finfo:
    def __init__(self, dtype):
        name = name_of(dtype)
        self.dtype, of = from_numbers(0, name).dtype, lambda value: from_numbers(value, name)
        digits, least = (23, -126) if name == "float32" else (52, -1022)
        self.bits = 32 if name == "float32" else 64
        self.eps, self.tiny = of(2.0**-digits), of(2.0**least)
        self.smallest_normal, self.max = self.tiny, of((2 - 2.0**-digits) * 2.0 ** (1 - least))
        self.min = -self.max


# What NumPy would warn of, no page says.
class errstate:
    def __init__(self, **ignored):
        pass

    def __enter__(self):
        pass

    def __exit__(self, kind, error, trace):
        pass


def seterr(**ignored):
    return {}


_chosen = {"precision": 8, "threshold": 1000, "edgeitems": 3, "linewidth": 75, "suppress": False}


def get_printoptions():
    return dict(_chosen)


def set_printoptions(**named):
    for name in named:
        if name not in _chosen:
            raise NotImplementedError("np.set_printoptions(" + name + "=…) is not there in this page's Python")
        if name == "precision" and (named[name] or 0) < 0:
            raise ValueError("precision must be >= 0")
        if named[name] is not None:
            _chosen[name] = named[name]
    scientific = "never" if _chosen["suppress"] else "where_needed"
    _tensors.setPrintOptions("numpy", min(_chosen["precision"], 1000), float(_chosen["threshold"]), max(_chosen["edgeitems"], 0), max(_chosen["linewidth"], 0), scientific)


class printoptions:
    def __init__(self, **named):
        self._named = named

    def __enter__(self):
        self._before = get_printoptions()
        set_printoptions(**self._named)

    def __exit__(self, kind, error, trace):
        set_printoptions(**self._before)
