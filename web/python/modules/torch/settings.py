# torch's settings, and what its dtypes and this machine can do; read when one of their names is first asked for.
import _tensors
from slope.formats import fitting
from torch.described import dtypes


def get_default_dtype():
    from torch import float32

    return float32


class finfo:
    def __init__(self, type=dtypes["float32"]):
        is_single = type == "float32"
        digits, least = (23, -126) if is_single else (52, -1022)
        self.bits, self.dtype = 32 if is_single else 64, type.name
        self.eps, self.tiny = 2.0**-digits, 2.0**least
        self.smallest_normal, self.max = self.tiny, (2 - 2.0**-digits) * 2.0 ** (1 - least)
        self.min = -self.max


_profiles = {"default": (4, 1000, 3, 80), "short": (2, 1000, 2, 80), "full": (4, 1e999, 3, 80)}
_chosen = list(_profiles["default"])


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, profile=None, sci_mode=None):
    if profile is not None:
        _chosen[:] = _profiles[profile]
    if precision is not None and fitting(precision) < 0:
        raise ValueError("Format specifier missing precision")
    for place, one in enumerate((precision, threshold, edgeitems, linewidth)):
        if one is not None:
            _chosen[place] = one
    scientific = "where_needed" if sci_mode is None else "always" if sci_mode else "never"
    _tensors.setPrintOptions("torch", _chosen[0], float(_chosen[1]), _chosen[2], max(_chosen[3], 0), scientific)
