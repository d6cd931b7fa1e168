# An index taken apart: what slices can do, and tensors of positions, or a mask, for what they cannot.
from slope import bridge

_nan = float("nan")
_far = 1 << 62  # past all sizes is as far as need be


# Four numbers for each part of an index: its kind, start or position, stop, step; NaN where left out.
def _numbers(part, framework):
    if part is None:
        return [2, _nan, _nan, _nan]
    if part is Ellipsis:
        return [3, _nan, _nan, _nan]
    if isinstance(part, slice):
        return [1] + [_nan if bound is None else max(-_far, min(bound, _far)) if isinstance(bound, int) else bound for bound in (part.start, part.stop, part.step)]
    if isinstance(part, int):
        return [0, part, _nan, _nan]
    if framework == "torch" and isinstance(part, str):
        raise TypeError("new(): invalid data type 'str'")
    form, error = _mistakes[framework]
    raise error(form.replace("%s", type(part).__name__))


_kinds = "only integers, slices (`:`), ellipsis (`...`), "
_mistakes = {
    "torch": (_kinds + "None and long or byte Variables are valid indices (got %s)", IndexError),
    "numpy": (_kinds + "numpy.newaxis (`None`) and integer or boolean arrays are valid indices", IndexError),
    "tensorflow": ("O" + _kinds[1:] + "tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got %s", TypeError),
}


def _is_positions(part):
    return isinstance(part, (list, range)) or hasattr(part, "_handle")


# Whether what is chosen lies where it lay.
def is_view(index):
    return not any([_is_positions(part) for part in (index if isinstance(index, tuple) else (index,))])


# A mask of one axis becomes the positions where it is true.
def _positions(tensor, part, axis):
    if isinstance(part, (list, range)):
        part = list(part)
        part = tensor._made(bridge.from_list(tensor._framework, part, "" if part else "int64"))
    kind = part._dtype_name()
    if kind in ("float32", "float64"):
        if tensor._framework == "numpy":
            raise IndexError("arrays used as indices must be of integer (or boolean) type")
        raise IndexError("tensors used as indices must be long, int, byte or bool tensors")
    if kind != "bool":
        return part
    if len(bridge.shape(part._handle)) != 1:
        raise IndexError("a mask of several axes beside other indices is not there in this page's Python")
    whole, size = bridge.shape(tensor._handle), len(part)
    if axis < len(whole) and size != whole[axis]:
        if tensor._framework == "numpy":
            form = "boolean index did not match indexed array along dimension %d; dimension is %d but corresponding boolean dimension is %d"
            raise IndexError(form % (axis, whole[axis], size))
        raise IndexError("The shape of the mask [%d] at index 0 does not match the shape of the indexed tensor %s at index %d" % (size, list(whole), axis))
    places = [place for place, chosen in enumerate(bridge.values(part._handle)) if chosen]
    return tensor._made(bridge.from_list(tensor._framework, places, "int64"))


# The view that the slices give, tensors of positions for its axes, and the first of these axes.
def taken_apart(tensor, index):
    parts = index if isinstance(index, tuple) else (index,)
    if tensor._framework != "torch" and len([part for part in parts if part is Ellipsis]) > 1:
        raise IndexError("an index can only have a single ellipsis ('...')")
    if is_view(index):
        numbers = []
        for part in parts:
            numbers += _numbers(part, tensor._framework)
        return tensor._call("index", numbers=numbers), (), 0
    rank = len(bridge.shape(tensor._handle))
    used = len([part for part in parts if part is not None and part is not Ellipsis])
    numbers, positions, first, axis, source, last = [], [], 0, 0, 0, None
    for place, part in enumerate(parts):
        if _is_positions(part):
            if last is not None and last != place - 1:
                raise IndexError("positions for axes that are not neighbours are not there in this page's Python")
            if not positions:
                first = axis
            positions.append(_positions(tensor, part, source))
            numbers += [1, _nan, _nan, _nan]
            last = place
        else:
            numbers += _numbers(part, tensor._framework)
            if isinstance(part, int) and positions:
                last = place if last == place - 1 else -1
        axis += rank - used if part is Ellipsis else 0 if isinstance(part, int) else 1
        source += rank - used if part is Ellipsis else 0 if part is None else 1
    view = tensor if len(positions) == len(parts) else tensor._call("index", numbers=numbers)
    return view, tuple(positions), first


# A mask of the tensor's own shape, if the index is nothing but one; a mask of another rank chooses along the first axis.
def mask_of(tensor, index):
    if isinstance(index, list) and index and all([one is True or one is False for one in index]):
        index = tensor._made(bridge.from_list(tensor._framework, index))
    if not hasattr(index, "_handle") or index._dtype_name() != "bool":
        return None
    mask, whole = bridge.shape(index._handle), bridge.shape(tensor._handle)
    return None if len(mask) == 1 and len(whole) > 1 and mask[0] == whole[0] else index
