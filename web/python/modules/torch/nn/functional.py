# torch.nn.functional: every activation of the catalogue, with PyTorch's names and defaults, and the losses.
from slope.dtypes import missing
from slope.named import Named
from torch import no_grad
from torch.changes import composed, types
from torch.tensor import Tensor

_reductions = {"none": 0, "mean": 1, "sum": 2}


# In place only where that is asked for.
def _changed(input, inplace, name, numbers=()):
    found = input._call(name, numbers=numbers)
    return input.become(found) if inplace else found


def _plain(name):
    def function(input, inplace=False):
        return _changed(input, inplace, name)

    return Named(name, function, Tensor)


for _name in (
    "sigmoid", "tanh", "relu", "selu", "silu", "mish", "softsign", "hardsigmoid", "hardswish", "relu6", "logsigmoid", "tanhshrink"
):
    globals()[_name] = _plain(_name)


def leaky_relu(input, negative_slope=0.01, inplace=False):
    return _changed(input, inplace, "leaky_relu", (negative_slope,))


def elu(input, alpha=1.0, inplace=False):
    return _changed(input, inplace, "elu", (alpha,))


def celu(input, alpha=1.0, inplace=False):
    return _changed(input, inplace, "celu", (alpha,))


def gelu(input, approximate="none"):
    if approximate not in ("none", "tanh"):
        raise RuntimeError("approximate argument must be either none or tanh.")
    return input._call("gelu" if approximate == "none" else "gelu_tanh")


# One slope for all: as a number, or as the weight of PReLU, whose gradient the definition gives.
def prelu(input, weight):
    from torch import where

    return composed(where(input > 0, input, (weight.reshape(()) if isinstance(weight, Tensor) and weight.numel() == 1 else weight) * input), "PreluBackward0")


def rrelu(input, lower=1.0 / 8, upper=1.0 / 3, training=False, inplace=False):
    if training:
        raise NotImplementedError("F.rrelu with training=True is not there in this page's Python: its slopes are drawn at random")
    return composed(leaky_relu(input, (lower + upper) / 2, inplace), "RreluWithNoiseBackward0")


def glu(input, dim=-1):
    half = input.shape[dim] // 2
    parts = input.transpose(0, dim)
    return composed((parts[:half] * parts[half:].sigmoid()).transpose(0, dim), "GluBackward0")


def softplus(input, beta=1, threshold=20):
    curve = input._call("softplus", numbers=(beta,))
    if threshold == 20 and input._dtype_name() == "float32":  # there the line is the curve
        return curve
    from torch import where

    return composed(where(input * beta > threshold, input, curve), "SoftplusBackward0")


def hardtanh(input, min_val=-1.0, max_val=1.0, inplace=False):
    return _changed(input, inplace, "hardtanh", (min_val, max_val))


def softshrink(input, lambd=0.5):
    return input._call("softshrink", numbers=(lambd,))


def hardshrink(input, lambd=0.5):
    return input._call("hardshrink", numbers=(lambd,))


def threshold(input, threshold, value, inplace=False):
    return _changed(input, inplace, "threshold", (threshold, value))


# The axis that PyTorch takes where none is named.
def _axis(input, dim):
    return (0 if input.dim() in (0, 1, 3) else 1) if dim is None else dim


def softmax(input, dim=None):
    return input.softmax(_axis(input, dim))


def softmin(input, dim=None):
    return softmax(-input, dim)


def normalize(input, p=2, dim=1, eps=1e-12):
    return input / input.norm(p, dim, True).clamp(min=eps)


def dropout(input, p=0.5, training=True, inplace=False):
    check_probability(p)
    if not training or p == 0:
        return input
    from torch import full_like, zeros_like

    with no_grad():
        kept = full_like(input, 1 - p).double().bernoulli().to(input.dtype) / (1 - p) if p < 1 else zeros_like(input)
    return input.mul_(kept) if inplace else input * kept


def check_probability(p):
    if p < 0 or p > 1:
        raise ValueError("dropout probability has to be between 0 and 1, but got %s" % p)


def relu_(input):
    return relu(input, True)


def log_softmax(input, dim=None):
    return input.log_softmax(_axis(input, dim))


def _reduction(name):
    if name not in _reductions:
        raise ValueError(name + " is not a valid value for reduction")
    return (_reductions[name],)


def mse_loss(input, target, reduction="mean"):
    loss = input._call("mse_loss", target, numbers=_reduction(reduction))
    # PyTorch says so when it comes back, not before.
    if input.dtype != target.dtype and loss.requires_grad:
        loss.register_hook(lambda gradient: _of_one_dtype(input, target))
    return loss


def _of_one_dtype(input, target):
    if input.dtype != target.dtype:
        raise RuntimeError("Found dtype %s but expected %s" % tuple([types[one._dtype_name()] for one in (target, input)]))


def cross_entropy(input, target, reduction="mean"):
    if not hasattr(target, "_handle"):
        raise TypeError("cross_entropy_loss(): argument 'target' (position 2) must be Tensor, not " + type(target).__name__)
    return input._call("cross_entropy", target, numbers=_reduction(reduction))


# Of logarithms of probabilities.
def nll_loss(input, target, reduction="mean"):
    from torch import arange

    for one in target.tolist():
        if not 0 <= one < input.shape[1]:
            raise IndexError("Target %d is out of bounds." % one)
    return composed(_reduced(-input[arange(len(target)), target], reduction), "NllLossBackward0")


def l1_loss(input, target, reduction="mean"):
    return _reduced(abs(input - target), reduction)


# A parabola near 0, of the same slope as the line that it becomes.
def smooth_l1_loss(input, target, reduction="mean", beta=1.0):
    far = abs(input - target)
    return composed(_reduced((far < beta)._call("where", far * far * (0.5 / beta), far - 0.5 * beta), reduction), "SmoothL1LossBackward0")


def huber_loss(input, target, reduction="mean", delta=1.0):
    return composed(smooth_l1_loss(input, target, reduction, delta) * delta, "HuberLossBackward0")


def _reduced(each, reduction):
    return (each, each.mean(), each.sum())[_reduction(reduction)[0]] if reduction in _reductions else _reduction(reduction)


# As PyTorch: no logarithm falls below -100.
def binary_cross_entropy(input, target, reduction="mean"):
    _same_size(input, target, "Using a target size (%s) that is different to the input size (%s) is deprecated. Please ensure they have the same size.")
    _of_one_dtype(input, target)
    if ((input < 0) | (input > 1)).any():
        raise RuntimeError("all elements of input should be between 0 and 1")
    each = -(target * input.log().clamp(min=-100) + (1 - target) * (1 - input).log().clamp(min=-100))
    return composed(_reduced(each, reduction), "BinaryCrossEntropyBackward0")


def binary_cross_entropy_with_logits(input, target, reduction="mean"):
    _same_size(input, target, "Target size (%s) must be the same as input size (%s)")
    each = (1 - target) * input - input._call("logsigmoid")
    return composed(_reduced(each, reduction), "BinaryCrossEntropyWithLogitsBackward0")


def _same_size(input, target, words):
    if input.shape != target.shape:
        raise ValueError(words % (target.shape, input.shape))


def one_hot(tensor, num_classes=-1):
    from torch import arange

    if tensor._dtype_name() != "int64":
        raise RuntimeError("one_hot is only applicable to index tensor.")
    count = tensor.max().item() + 1 if num_classes < 0 else num_classes
    return (tensor.unsqueeze(-1) == arange(count)).long()


def linear(input, weight, bias=None):
    if bias is not None and input.dim() > 1 and input.dtype != weight.dtype:
        raise RuntimeError("mat1 and mat2 must have the same dtype")
    product = input @ weight.T
    if bias is None:
        return product
    return composed(product + bias, "AddmmBackward0") if input.dim() == 2 else product + bias


# layer_norm and its like are read when they are first named.
def __getattr__(name):
    from torch.nn import layer_functions

    if not name.startswith("_") and hasattr(layer_functions, name):
        return getattr(layer_functions, name)
    missing("torch.nn.functional", name)


for _name in ("celu", "elu", "gelu", "hardshrink", "hardtanh", "leaky_relu", "linear", "prelu", "softplus", "softshrink", "threshold"):
    globals()[_name] = Named(_name, globals()[_name], Tensor)
