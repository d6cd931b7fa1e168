# Methods of a tensor that are functions of torch, too; read when one of them is first asked for.
import torch
from slope.dtypes import missing
from torch.tensor import Tensor

_functions = (
    "add bmm chunk diag div divide eq erf expit flip ge gt heaviside hypot le logit logsumexp lt maximum median minimum mul multiply "
    "mv ne neg negative nonzero reciprocal repeat rsqrt selu sgn split sub subtract tril triu unbind unique celu threshold diff "
    "isfinite isinf isclose cumprod count_nonzero logaddexp nan_to_num roll tile "
    "bernoulli masked_fill masked_select mm ravel absolute remainder floor_divide true_divide greater greater_equal less less_equal not_equal "
    "clamp_min clamp_max asinh atanh index_select repeat_interleave"
).split(" ")


# Beyond those that change a tensor by their own rules.
_in_place = "abs masked_fill clamp clip cos erf exp expm1 floor ceil log log10 log1p log2 neg pow reciprocal relu round rsqrt sigmoid sin sqrt square tan tanh trunc".split(" ")


def of(name):
    if name in _functions:
        return getattr(torch, name)
    if name in _others:
        return _others[name]
    if name.endswith("_") and name[:-1] in _in_place:
        return lambda tensor, *given, **named: tensor.become(getattr(tensor._kept(), name[:-1])(*given, **named))
    return None


def _copy(tensor, source):
    return tensor.become(source.to(dtype=tensor.dtype).expand(*tensor.shape))


def _type(tensor, dtype=None):
    names = {"bool": "Bool", "int32": "Int", "int64": "Long", "float32": "Float", "float64": "Double"}
    return "torch.%sTensor" % names[tensor._dtype_name()] if dtype is None else tensor.to(dtype)


# Numbers drawn anew.
def _normal(tensor, mean=0.0, std=1.0):
    return tensor.become(torch.randn(*tensor.shape) * std + mean)


def _uniform(tensor, a=0.0, b=1.0):
    return tensor.become(torch.rand(*tensor.shape) * (b - a) + a)


def _missing(name):
    return lambda *ignored: missing("torch", name)


_others = {
    "copy_": _copy,
    "normal_": _normal,
    "uniform_": _uniform,
    "expand_as": lambda tensor, other: tensor.expand(*other.shape),
    "reshape_as": lambda tensor, other: tensor.reshape(*other.shape),
    "where": lambda tensor, condition, other: torch.where(condition, tensor, other),
    "new_zeros": lambda tensor, *size: torch.zeros(*size, dtype=tensor.dtype),
    "new_ones": lambda tensor, *size: torch.ones(*size, dtype=tensor.dtype),
    "type": _type,
    "is_floating_point": lambda tensor: tensor._dtype_name() in ("float32", "float64"),
    "view_as": lambda tensor, other: tensor.reshape(*other.shape),
    "type_as": lambda tensor, other: tensor.to(other.dtype),
    "element_size": lambda tensor: {"bool": 1, "int32": 4, "float32": 4}.get(tensor._dtype_name(), 8),
    "nelement": Tensor.numel,
}
for _name in ("half", "bfloat16", "byte", "char", "short"):
    _others[_name] = _missing(_name)
