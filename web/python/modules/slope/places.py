# Where a tensor is not 0.
from slope import bridge


# Counted through the whole tensor, row after row.
def places_in(a):
    return [place for place, one in enumerate(bridge.values(a._handle)) if one]


# Such places, a tensor of them, along each axis of the shape.
def along_axes(places, shape):
    found, left = [], 1
    for size in reversed(shape):
        found.insert(0, places // left % size)
        left *= size
    return found
