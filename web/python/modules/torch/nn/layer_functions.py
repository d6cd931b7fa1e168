# torch.nn.functional: what the layers compute that fewer cells use; read when one of its names is first asked for.
from torch import full, no_grad, where
from torch.changes import composed
from torch.nn.functional import _reduced


# Of mean 0 and variance 1 over the axes named, then stretched and moved.
def _normalized(input, mean, variance, weight, bias, eps):
    found = (input - mean) / (variance + eps).sqrt()
    found = found if weight is None else found * weight
    return found if bias is None else found + bias


def layer_norm(input, normalized_shape, weight=None, bias=None, eps=1e-5):
    sizes, count = list(normalized_shape), len(normalized_shape)
    if list(input.shape)[-count:] != sizes:
        form = "Given normalized_shape=%s, expected input with shape %s, but got input of size%s"
        raise RuntimeError(form % (sizes, "[*, " + ", ".join([str(one) for one in sizes]) + "]", list(input.shape)))
    axes = tuple(range(-count, 0))
    found = _normalized(input, input.mean(axes, True), input.var(axes, False, True), weight, bias, eps)
    return composed(found, "NativeLayerNormBackward0")


# While it trains, by the batch's own mean and variance, which the running ones follow.
def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-5):
    if running_mean.shape[0] != input.shape[1]:
        raise RuntimeError("running_mean should contain %d elements not %d" % (input.shape[1], running_mean.shape[0]))
    axes = (0, 2)[: input.dim() - 1]
    count = input.numel() // input.shape[1]
    if training and count < 2:
        raise ValueError("Expected more than 1 value per channel when training, got input size %s" % (input.shape,))
    mean, variance = (input.mean(axes), input.var(axes, False)) if training else (running_mean, running_var)
    if training:
        with no_grad():
            running_mean.mul_(1 - momentum).add_(mean * momentum)
            running_var.mul_(1 - momentum).add_(variance * (count / (count - 1) * momentum))
    # An axis each, in the second place.
    mean, variance, weight, bias = [one if one is None or input.dim() < 3 else one.unsqueeze(1) for one in (mean, variance, weight, bias)]
    return composed(_normalized(input, mean, variance, weight, bias, eps), "NativeBatchNormBackward0")


def embedding(input, weight):
    if ((input < 0) | (input >= len(weight))).any():
        raise IndexError("index out of range in self")
    return composed(weight[input], "EmbeddingBackward0")


# Pairs of widths, of the last axis first.
def pad(input, pad, mode="constant", value=0.0):
    if mode != "constant":
        raise NotImplementedError("F.pad(…, mode=%r) is not there in this page's Python" % mode)
    from torch import cat

    for place in range(len(pad) // 2):
        axis, parts = input.dim() - 1 - place, [input]
        for at, width in ((0, pad[2 * place]), (2, pad[2 * place + 1])):
            sizes = tuple([width if one == axis else size for one, size in enumerate(input.shape)])
            parts.insert(at, full(sizes, value or 0, dtype=input.dtype))
        input = cat(parts, axis)
    return composed(input, "ConstantPadNdBackward0")


# Of logarithms, from the probabilities that are the aim.
def kl_div(input, target, reduction="mean", log_target=False):
    each = target.exp() * (target - input) if log_target else where(target > 0, target * ((target + (target == 0)).log() - input), target * 0)
    return each.sum() / len(input) if reduction == "batchmean" else _reduced(each, reduction)


def cosine_similarity(x1, x2, dim=1, eps=1e-8):
    sizes = [one / (one * one).sum(dim, True).sqrt().clamp(min=eps) for one in (x1, x2)]
    return (sizes[0] * sizes[1]).sum(dim)
