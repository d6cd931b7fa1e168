# How PyTorch describes a tensor: its dtype, size and device, what made it, and what a search in it finds.
from slope.dtypes import Dtype, missing


class dtype(Dtype):
    _class = "torch.dtype"


dtypes = {name: dtype(name, "torch." + name) for name in ("bool", "int32", "int64", "float32", "float64")}


class Size(tuple):
    _class = "torch.Size"

    def __repr__(self):
        return "torch.Size([%s])" % ", ".join([str(size) for size in self])

    def __str__(self):
        return repr(self)

    def numel(self):
        count = 1
        for size in self:
            count *= size
        return count


# Sizes or axes given one by one, or as one list.
def listed(given):
    return tuple(given[0]) if len(given) == 1 and isinstance(given[0], (tuple, list)) else given


# Sizes, which are whole numbers, for a function and its parameter.
def sizes(given, function, name="size", kind="SymInts"):
    given = listed(given)
    for place, one in enumerate(given):
        if isinstance(one, (float, str)) or one is None:
            where = " (position 1) must be tuple of %s, not %s" if place == 0 else " must be tuple of %s, but found element of type %s at pos %d"
            raise TypeError("%s(): argument '%s'" % (function, name) + where % ((kind, type(one).__name__) + ((place + 1,) if place else ())))
    return given


# What a function of PyTorch finds: values and their places.
class _Found(tuple):
    @property
    def values(self):
        return self[0]

    @property
    def indices(self):
        return self[1]

    def __repr__(self):
        return "torch.return_types.%s(\nvalues=%r,\nindices=%r)" % (self._name, self[0], self[1])

    def __str__(self):
        return repr(self)


def found_by(name, values, indices):
    return type("torch.return_types." + name, (_Found,), {"_name": name})((values, indices))


# What made a tensor: x.grad_fn
class Node:
    def __init__(self, name):
        self._name = name

    def name(self):
        return self._name

    def __getattr__(self, name):
        missing("grad_fn", name)

    def __repr__(self):
        return "<%s object at 0x%012x>" % (self._name, id(self))


_kinds = "cpu, cuda, ipu, xpu, mkldnn, opengl, opencl, ideep, hip, ve, fpga, ort, xla, lazy, vulkan, mps, meta, hpu, privateuseone"


class Device:
    _class = "torch.device"

    def __init__(self, type, index=None):
        self.type, _, place = str(type).partition(":")
        self.index = int(place) if place else index
        if self.type not in _kinds.split(", "):
            raise RuntimeError("Expected one of %s device type at start of device string: %s" % (_kinds, self.type))

    def __repr__(self):
        return "device(type='%s'%s)" % (self.type, "" if self.index is None else ", index=%d" % self.index)

    def __str__(self):
        return self.type if self.index is None else "%s:%d" % (self.type, self.index)

    def __eq__(self, other):
        return isinstance(other, Device) and str(self) == str(other)


# There is one device.
def placed(device):
    kind = "cpu" if device is None else Device(device).type
    if kind == "cuda":
        raise AssertionError("Torch not compiled with CUDA enabled")
    if kind != "cpu":
        raise NotImplementedError("the device %s is not there in this page's Python: everything is on the cpu" % kind)
