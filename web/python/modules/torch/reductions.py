# What PyTorch finds along an axis of a tensor: sums, extrema, spread and order.
from slope.operators import Operators
from torch.described import found_by, listed, sizes


class Reductions(Operators):
    def _reduced(self, name, dim, keepdim):
        axes = () if dim is None else sizes((dim,), name, "dim", "ints")
        return self._call(name, numbers=(keepdim,) + tuple(axes))

    # PyTorch takes NumPy's names, too.
    def sum(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._reduced("sum", dim if axis is None else axis, keepdim or keepdims)

    def mean(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._reduced("mean", dim if axis is None else axis, keepdim or keepdims)

    # Along an axis PyTorch gives the values and their places.
    def _extremum(self, name, dim, keepdim):
        values = self._reduced(name, dim, keepdim)
        return values if dim is None else found_by(name, values, self._reduced("arg" + name, dim, keepdim))

    def max(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._extremum("max", dim if axis is None else axis, keepdim or keepdims)

    def min(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._extremum("min", dim if axis is None else axis, keepdim or keepdims)

    def amax(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._reduced("max", dim if axis is None else axis, keepdim or keepdims)

    def amin(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._reduced("min", dim if axis is None else axis, keepdim or keepdims)

    def norm(self, p="fro", dim=None, keepdim=False):
        from torch.aggregates import norm

        return norm(self, p, dim, keepdim)

    def any(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        dim = dim if axis is None else axis
        return self._any(() if dim is None else (dim,), keepdim or keepdims)

    def all(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        dim = dim if axis is None else axis
        return self._all(() if dim is None else (dim,), keepdim or keepdims)

    def _along(self, name, dim, axis):
        dim = dim if axis is None else axis
        if dim is None:
            raise TypeError(name + "() missing 1 required positional argument: 'dim'")
        return self._call(name, numbers=(dim,))

    def cumsum(self, dim=None, *, axis=None):
        return self._along("cumsum", dim, axis)

    def softmax(self, dim=None, *, axis=None):
        return self._along("softmax", dim, axis)

    def log_softmax(self, dim=None, *, axis=None):
        return self._along("log_softmax", dim, axis)

    def _spread(self, name, dim, unbiased, correction, keepdim):
        if isinstance(dim, type(True)):
            dim, unbiased = None, dim
        correction = (1 if unbiased else 0) if correction is None else correction
        return self._call(name, numbers=(keepdim, correction) + (() if dim is None else listed((dim,))))

    def var(self, dim=None, unbiased=True, keepdim=False, *, correction=None, axis=None, keepdims=False):
        return self._spread("var", dim if axis is None else axis, unbiased, correction, keepdim or keepdims)

    def std(self, dim=None, unbiased=True, keepdim=False, *, correction=None, axis=None, keepdims=False):
        return self._spread("std", dim if axis is None else axis, unbiased, correction, keepdim or keepdims)

    def argsort(self, dim=-1, descending=False, *, axis=None):
        return self._call("argsort", numbers=(dim if axis is None else axis, descending))

    def gather(self, dim, index):
        if index._dtype_name() != "int64":
            raise RuntimeError("gather(): Expected dtype int64 for index")
        return self._call("take_along", index, numbers=(dim,))

    def sort(self, dim=-1, descending=False, *, axis=None):
        dim = dim if axis is None else axis
        places = self.argsort(dim, descending)
        return found_by("sort", self.gather(dim, places)._call("shown_as:SortBackward0"), places)

    def topk(self, k, dim=-1):
        if dim not in (-1, self.dim() - 1):
            raise NotImplementedError("topk along another axis than the last is not there in this page's Python")
        if not 0 <= k <= (self.shape[-1] if self.dim() else 1):
            raise RuntimeError("selected index k out of range")
        found = self.sort(dim, True)
        return found_by("topk", found[0][..., :k]._call("shown_as:TopkBackward0"), found[1][..., :k])

    def argmax(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._position("argmax", dim if axis is None else axis, keepdim or keepdims)

    def argmin(self, dim=None, keepdim=False, *, axis=None, keepdims=False):
        return self._position("argmin", dim if axis is None else axis, keepdim or keepdims)

    def _position(self, name, dim, keepdim):
        if self._dtype_name() == "bool":
            raise RuntimeError('"' + name + "_cpu\" not implemented for 'Bool'")
        return self._reduced(name, dim, keepdim)
