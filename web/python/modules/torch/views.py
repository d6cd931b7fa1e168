# The same numbers in other shapes and in part: x.T, x.view(-1), x[0]. What changes one of them changes the others.
from slope import bridge
from slope.indexing import is_view
from torch.described import listed, sizes
from torch.reductions import Reductions


# Views that one operation has made together.
def several(views, name):
    for place, one in enumerate(views):
        if one.requires_grad:
            one._call("shown_as:" + name)
            one._whole = None, name, place
        yield one


class Views(Reductions):
    # The tensor that this one is a view of, and how it is taken from it; of one of several views that were made together: None and its place.
    _whole = None

    # By an operation of the engine and its numbers, or by an index.
    def _taken(self, name, given):
        return super().__getitem__(given) if name == "index" else self._call(name, numbers=given)

    def _view(self, name, given=()):
        found = self._taken(name, given)
        found._whole = self, name, given
        return found

    def __getitem__(self, index):
        return self._view("index", index) if is_view(index) else super().__getitem__(index)

    def __iter__(self):
        return several(super().__iter__(), "UnbindBackward0")

    @property
    def T(self):
        return self._view("T")

    def t(self):
        return self._view("t")

    def transpose(self, dim0, dim1):
        return self._view("transpose", (dim0, dim1))

    def permute(self, *given, dims=None):
        dims, axes = listed(given) if dims is None else dims, len(self.shape)
        if len(dims) != axes:
            text = "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions"
            raise RuntimeError("%s i.e. input.dim() = %d is not equal to len(dims) = %d" % (text, axes, len(dims)))
        return self._view("permute", dims)

    # A copy where no step along each axis leads from one number to the next.
    def reshape(self, *given, shape=None):
        shape = sizes(given if shape is None else (shape,), "reshape", "shape")
        try:
            return self._view("reshape_alias", shape)
        except RuntimeError:
            return self._call("reshape", numbers=shape)

    def view(self, *shape):
        return self._view("view", sizes(shape, "view"))

    def flatten(self, start_dim=0, end_dim=-1):
        sizes = tuple(self.shape) or (1,)
        start, end = start_dim % len(sizes), end_dim % len(sizes)
        return self if self.dim() and start == end else self.reshape(sizes[:start] + (-1,) + sizes[end + 1 :])

    def squeeze(self, *given, dim=None, axis=None):
        dim = dim if axis is None else axis
        return self._view("squeeze", given if dim is None else (dim,))

    def unsqueeze(self, dim):
        return self._view("unsqueeze", (dim,))

    def expand(self, *sizes):
        sizes, own = listed(sizes), self.shape
        return self._view("expand", [own[place - len(sizes)] if one == -1 else one for place, one in enumerate(sizes)])

    # How many numbers further the next one along an axis lies.
    def stride(self, dim=None):
        strides = bridge.strides(self._handle)
        return strides if dim is None else strides[dim]

    def is_contiguous(self):
        step = 1
        for size, stride in zip(reversed(self.shape), reversed(self.stride())):
            if size != 1 and stride != step:
                return self.numel() == 0
            step *= size
        return True

    def contiguous(self):
        return self if self.is_contiguous() else self.clone()
