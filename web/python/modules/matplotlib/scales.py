# The two axes themselves: where they end, whether they count powers of ten, and what stands along them.
from matplotlib.looks import Artist
from matplotlib.series import exponent, listed


class Scales(Artist):
    def __init__(self):
        super().__init__("axes.Axes")
        self._limits = {"x": None, "y": None}
        self._scales = {"x": "linear", "y": "linear"}
        self._ticks = {"x": None, "y": None}

    def set_xscale(self, value, **ignored):
        self._set_scale("x", value)

    def set_yscale(self, value, **ignored):
        self._set_scale("y", value)

    def _set_scale(self, axis, value):
        if value not in ("linear", "log"):
            raise ValueError("the scale %r is not there in this page's Python: 'linear' and 'log' are" % value)
        self._scales[axis] = value

    def set_xlim(self, left=None, right=None, **ignored):
        return self._set_limits("x", left, right)

    def set_ylim(self, bottom=None, top=None, **ignored):
        return self._set_limits("y", bottom, top)

    # One bound alone leaves the other; without any they are told.
    def _set_limits(self, axis, low, high):
        if isinstance(low, (tuple, list)):
            low, high = low
        if low is not None or high is not None:
            before = self._limits[axis] or (None, None)
            self._limits[axis] = [before[0] if low is None else _float(low), before[1] if high is None else _float(high)]
        least, most = self._limits[axis] or (None, None)
        if least is None or most is None:
            found = self._extent(axis)
            least, most = found[0] if least is None else least, found[1] if most is None else most
        return least, most

    def get_xlim(self):
        return self.set_xlim()

    def get_ylim(self):
        return self.set_ylim()

    def set_xticks(self, ticks=None, labels=None, **ignored):
        self._set_ticks("x", ticks, labels)

    def set_yticks(self, ticks=None, labels=None, **ignored):
        self._set_ticks("y", ticks, labels)

    def set_xticklabels(self, labels, **ignored):
        self._set_ticks("x", (self._ticks["x"] or (range(len(labels)),))[0], labels)

    # Without places only their looks are meant.
    def _set_ticks(self, axis, ticks, labels):
        if ticks is not None:
            self._ticks[axis] = listed(ticks), labels

    # As the page takes it: ends and places that count powers of ten, where the axis does.
    def _scale_described(self, axis):
        is_log = self._scales[axis] == "log"
        found = {"isLog": is_log, "limits": None, "ticks": None}
        if self._limits[axis] is not None:
            found["limits"] = [exponent(one) if is_log else one for one in self._set_limits(axis, None, None)]
        if self._ticks[axis] is not None:
            places, labels = self._ticks[axis]
            texts = [str(int(one) if one == int(one) else one) for one in places] if labels is None else [str(one) for one in labels]
            found["ticks"] = [{"value": exponent(one) if is_log else one, "text": text} for one, text in zip(places, texts)]
        return found
