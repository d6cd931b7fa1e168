# torch.nn.utils.clip_grad: gradients made shorter before a step.
from slope.dtypes import missing
from torch import stack


def clip_grad_norm_(parameters, max_norm, norm_type=2.0):
    slopes = [one.grad for one in ([parameters] if hasattr(parameters, "grad") else parameters) if one.grad is not None]
    total = stack([one.norm(norm_type) for one in slopes]).norm(norm_type)
    factor = (max_norm / (total + 1e-6)).clamp(max=1.0)
    for one in slopes:
        one.mul_(factor)
    return total


def clip_grad_value_(parameters, clip_value):
    for one in [parameters] if hasattr(parameters, "grad") else parameters:
        if one.grad is not None:
            one.grad.clamp_(-clip_value, clip_value)


def __getattr__(name):
    missing("torch.nn.utils", name)
