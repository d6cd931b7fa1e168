# What arranges a tensor's elements anew, or chooses among them; read when one of its names is first asked for.
from slope import bridge
from slope.places import along_axes, places_in
from torch import arange, cat, eye, int64, stack, tensor, where
from torch.changes import composed
from torch.described import listed
from torch.views import several


def split(tensor, split_size, dim=0):
    rows, parts, is_one = tensor.transpose(0, dim), [], isinstance(split_size, int)
    left = [split_size] * -(-len(rows) // split_size) if is_one else list(split_size)
    if not is_one and sum(left) != len(rows):
        form = "split_with_sizes expects split_sizes to sum exactly to %d (input tensor's size at dimension %d), but got split_sizes=%s"
        raise RuntimeError(form % (len(rows), dim, left))
    for width in left:
        parts.append(rows[:width].transpose(0, dim))
        rows = rows[width:]
    return tuple(several(parts, "SplitBackward0" if is_one else "SplitWithSizesBackward0"))


def chunk(input, chunks, dim=0):
    return split(input, -(-input.shape[dim] // chunks), dim)


def unbind(input, dim=0):
    return tuple(input if dim == 0 else input.transpose(0, dim))


def flip(input, *given, dims=None):
    for dim in listed(given) if dims is None else dims:
        order = arange(input.shape[dim] - 1, -1, -1)
        input = input.transpose(0, dim)[order].transpose(0, dim)
    return input


def repeat(input, *sizes):
    sizes = sizes[0] if isinstance(sizes[0], (tuple, list)) else sizes
    if len(sizes) < input.dim():
        raise RuntimeError("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor")
    input = input.reshape((1,) * (len(sizes) - input.dim()) + tuple(input.shape))
    for dim, count in enumerate(sizes):
        input = cat([input] * count, dim)
    return composed(input, "RepeatBackward0")


def tile(input, *dims):
    dims = dims[0] if isinstance(dims[0], (tuple, list)) else dims
    return input.repeat(*((1,) * (input.dim() - len(dims)) + tuple(dims)))


def roll(input, shifts, dims=None):
    if dims is None:
        return roll(input.reshape(-1), shifts, 0).reshape(input.shape)
    rows = input.transpose(0, dims)
    shifts %= len(rows)
    return cat([rows[len(rows) - shifts :], rows[: len(rows) - shifts]]).transpose(0, dims)


def vstack(tensors):
    return cat([one.reshape(1, -1) if one.dim() < 2 else one for one in tensors], 0)


def hstack(tensors):
    return cat([one.reshape(1) if one.dim() == 0 else one for one in tensors], 1 if tensors[0].dim() > 1 else 0)


def ravel(input):
    return input.reshape(-1)


def repeat_interleave(input, repeats):
    return input.reshape(-1, 1).expand(-1, repeats).reshape(-1)


def meshgrid(*tensors, indexing="ij"):
    tensors = tensors[0] if len(tensors) == 1 and isinstance(tensors[0], (tuple, list)) else tensors
    if any(one.dtype != tensors[0].dtype for one in tensors):
        raise RuntimeError("meshgrid expects all tensors to have the same dtype")
    return tuple(bridge.grids(tensors, indexing == "xy"))


def _triangle(input, is_kept):
    rows, columns = arange(input.shape[-2]).unsqueeze(1), arange(input.shape[-1])
    return where(is_kept(columns - rows), input, input * 0)


def tril(input, diagonal=0):
    return _triangle(input, lambda places: places <= diagonal)


def triu(input, diagonal=0):
    return _triangle(input, lambda places: places >= diagonal)


def diag(input):
    if input.dim() == 1:
        return eye(len(input)) * input
    places = arange(min(*input.shape))
    return input[places, places]


def index_select(input, dim, index):
    return composed(input.transpose(0, dim)[index].transpose(0, dim), "IndexSelectBackward0")


def masked_select(input, mask):
    return input[mask]


# What has another number wherever the mask is true.
def masked_fill(input, mask, value):
    return composed(mask._call("where", input._operand(value), input), "MaskedFillBackward0")


# The places where a tensor is not 0, a tensor an axis.
def places(input):
    return tuple(along_axes(tensor(places_in(input), dtype=int64), input.shape))


def nonzero(input):
    return stack(places(input), 1)


def unique(input):
    ordered = input.reshape(-1).sort()[0]
    return ordered if len(ordered) < 2 else ordered[cat([tensor([True]), ordered[1:] != ordered[:-1]])]
