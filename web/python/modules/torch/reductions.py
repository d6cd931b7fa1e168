# What PyTorch finds along an axis of a tensor: sums, extrema, spread and order.
from slope.operators import Operators
from torch.described import found_by, listed


class Reductions(Operators):
    def _reduced(self, name, dim, keepdim):
        axes = () if dim is None else listed((dim,))
        return self._call(name, numbers=(keepdim,) + tuple(axes))

    # PyTorch takes NumPy's name for an axis, too.
    def sum(self, dim=None, keepdim=False, *, axis=None):
        return self._reduced("sum", dim if axis is None else axis, keepdim)

    def mean(self, dim=None, keepdim=False, *, axis=None):
        return self._reduced("mean", dim if axis is None else axis, keepdim)

    # Along an axis PyTorch gives the values and their places.
    def _extremum(self, name, dim, keepdim):
        values = self._reduced(name, dim, keepdim)
        return values if dim is None else found_by(name, values, self._reduced("arg" + name, dim, keepdim))

    def max(self, dim=None, keepdim=False):
        return self._extremum("max", dim, keepdim)

    def min(self, dim=None, keepdim=False):
        return self._extremum("min", dim, keepdim)

    def amax(self, dim=None, keepdim=False):
        return self._reduced("max", dim, keepdim)

    def amin(self, dim=None, keepdim=False):
        return self._reduced("min", dim, keepdim)

    def norm(self, p="fro", dim=None, keepdim=False):
        from torch.aggregates import norm

        return norm(self, p, dim, keepdim)

    def any(self, dim=None, keepdim=False):
        return self._any(() if dim is None else (dim,), keepdim)

    def all(self, dim=None, keepdim=False):
        return self._all(() if dim is None else (dim,), keepdim)

    def cumsum(self, dim):
        return self._call("cumsum", numbers=(dim,))

    def _spread(self, name, dim, unbiased, correction, keepdim):
        if isinstance(dim, type(True)):
            dim, unbiased = None, dim
        correction = (1 if unbiased else 0) if correction is None else correction
        return self._call(name, numbers=(keepdim, correction) + (() if dim is None else listed((dim,))))

    def var(self, dim=None, unbiased=True, keepdim=False, *, correction=None):
        return self._spread("var", dim, unbiased, correction, keepdim)

    def std(self, dim=None, unbiased=True, keepdim=False, *, correction=None):
        return self._spread("std", dim, unbiased, correction, keepdim)

    def argsort(self, dim=-1, descending=False):
        return self._call("argsort", numbers=(dim, descending))

    def gather(self, dim, index):
        return self._call("take_along", index, numbers=(dim,))

    def sort(self, dim=-1, descending=False):
        places = self.argsort(dim, descending)
        return found_by("sort", self.gather(dim, places), places)

    def topk(self, k, dim=-1):
        if dim not in (-1, self.dim() - 1):
            raise NotImplementedError("topk along another axis than the last is not there in this page's Python")
        found = self.sort(dim, True)
        return found_by("topk", found[0][..., :k], found[1][..., :k])

    def argmax(self, dim=None, keepdim=False, *, axis=None):
        return self._position("argmax", dim if axis is None else axis, keepdim)

    def argmin(self, dim=None, keepdim=False, *, axis=None):
        return self._position("argmin", dim if axis is None else axis, keepdim)

    def _position(self, name, dim, keepdim):
        if self._dtype_name() == "bool":
            raise RuntimeError('"' + name + "_cpu\" not implemented for 'Bool'")
        return self._reduced(name, dim, keepdim)
