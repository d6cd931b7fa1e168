# Elements in other places: tensors cut, joined, turned, sorted, and looked up in.
from slope import bridge
from tensorflow import errors
from tensorflow.creation import sizes_of, cast, range
from tensorflow.math import pair
from tensorflow.tensor import converted, dtypes, made


# Without values the places where the condition holds, a row each.
def where(condition, x=None, y=None, name=None):
    condition = converted(condition)
    if x is None and y is None:
        from slope.places import along_axes, places_in

        columns = along_axes(converted(places_in(condition) or (), "int64"), condition.shape)
        return stack(columns, 1)
    if x is None or y is None:
        raise ValueError("x and y must both be non-None or both be None.")
    x, y = pair(x, y)
    return condition._call("where", x, y)


def reshape(tensor, shape, name=None):
    return converted(tensor)._call("reshape", numbers=sizes_of(shape))


def transpose(a, perm=None, conjugate=False, name=None):
    a = converted(a)
    return a._call("T") if perm is None else a._call("permute", numbers=perm)


def expand_dims(input, axis, name=None):
    return converted(input)._call("unsqueeze", numbers=(axis,))


def squeeze(input, axis=(), name=None):
    return converted(input)._call("squeeze", numbers=(axis,) if isinstance(axis, int) else axis or ())


def _bracketed(sizes):
    return "[" + ",".join([str(one) for one in sizes]) + "]"


def concat(values, axis, name="concat"):
    parts = [converted(one) for one in values]
    first = parts[0].shape
    for place, one in enumerate(parts):
        same = [other == ours or at == axis % (len(first) or 1) for at, (other, ours) in enumerate(zip(one.shape, first))]
        if len(one.shape) == len(first) and all(same):
            continue
        where_not = "Dimension %d in both shapes must be equal" % same.index(False) if len(one.shape) == len(first) else "Dimensions of inputs should match"
        form = "ConcatOp : %s: shape[0] = %s vs. shape[%d] = %s [Op:ConcatV2] name: concat"
        raise errors.InvalidArgumentError(form % (where_not, _bracketed(first), place, _bracketed(one.shape)))
    return made("cat", [one._handle for one in parts], (axis,))


def stack(values, axis=0, name="stack"):
    parts = [converted(one) for one in values]
    for place, one in enumerate(parts):
        if one.shape != parts[0].shape:
            form = "Shapes of all inputs must match: values[0].shape = %s != values[%d].shape = %s [Op:Pack] name: stack"
            raise errors.InvalidArgumentError(form % (_bracketed(parts[0].shape), place, _bracketed(one.shape)))
    return made("stack", [one._handle for one in parts], (axis,))


def unstack(value, num=None, axis=0, name="unstack"):
    value = converted(value)
    return list(value if axis == 0 else value._call("transpose", numbers=(0, axis)))


def tile(input, multiples, name=None):
    input = converted(input)
    for axis, count in enumerate(multiples):
        input = concat([input] * count, axis)
    return input


def reverse(tensor, axis, name=None):
    tensor = converted(tensor)
    for one in axis:
        tensor = gather(tensor, range(tensor.shape[one] - 1, -1, -1), axis=one)
    return tensor


def cumsum(x, axis=0, exclusive=False, reverse=False, name=None):
    if exclusive or reverse:
        raise NotImplementedError("tf.cumsum(exclusive=True) and reverse=True are not there in this page's Python")
    return converted(x)._call("cumsum", numbers=(axis,))


def argsort(values, axis=-1, direction="ASCENDING", stable=False, name=None):
    return cast(converted(values)._call("argsort", numbers=(axis, direction == "DESCENDING")), dtypes["int32"])


def sort(values, axis=-1, direction="ASCENDING", name=None):
    values = converted(values)
    return values._call("take_along", argsort(values, axis, direction), numbers=(axis,))


def gather(params, indices, validate_indices=None, axis=0, batch_dims=0, name=None):
    return converted(params)._call("gather", converted(indices), numbers=(axis,))


def boolean_mask(tensor, mask, axis=None, name="boolean_mask"):
    return converted(tensor)[converted(mask)]


def one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None):
    if on_value is not None or off_value is not None or axis not in (None, -1):
        raise NotImplementedError("tf.one_hot with on_value, off_value or axis is not there in this page's Python")
    return cast(expand_dims(indices, -1) == range(depth), dtype or dtypes["float32"])


def argmin(input, axis=None, output_type=None, name=None):
    return _position("argmin", input, axis, output_type)


def argmax(input, axis=None, output_type=None, name=None):
    return _position("argmax", input, axis, output_type)


# Along the first axis where none is named.
def _position(kernel, input, axis, output_type):
    found = converted(input)._call(kernel, numbers=(False, 0 if axis is None else axis))
    return found if output_type is None else cast(found, output_type)


def meshgrid(*args, indexing="xy", name=None):
    return bridge.grids([converted(one) for one in args], indexing == "xy")
