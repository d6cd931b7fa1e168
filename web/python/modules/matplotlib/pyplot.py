# matplotlib.pyplot: figures of axes, which the page draws when they are shown.
import _tensors
from jsffi import to_js
from matplotlib.axes import Axes
from matplotlib.axes_array import AxesArray
from matplotlib.looks import Artist, other_name

# What is set here and has a meaning on the page: the figure's size. All else is kept, and changes nothing.
rcParams = {"figure.figsize": [6.4, 4.8]}

_open = []


class Figure(Artist):
    def __init__(self, figsize=None):
        super().__init__("figure.Figure")
        self._figsize = figsize
        self._axes = []
        self._current = self._title = None
        self._at = {}  # the axes of plt.subplot(1, 2, 1) by what was asked for

    def add_subplot(self, *ignored):
        self._current = Axes()
        self._axes.append(self._current)
        return self._current

    # Of 1, 2, 1 or 121: made when it is first asked for, and then drawn on.
    def subplot(self, place):
        self._current = self._at.get(place) or self.add_subplot()
        self._at[place] = self._current
        return self._current

    def subplots(self, nrows=1, ncols=1, **ignored):
        rows = [[self.add_subplot() for _ in range(ncols)] for _ in range(nrows)]
        return rows[0][0] if nrows == ncols == 1 else AxesArray(rows)

    @property
    def axes(self):
        return list(self._axes)

    def gca(self):
        return self._current or self.add_subplot()

    # Over the first axes, if these have no title of their own.
    def suptitle(self, t, **ignored):
        self._title = str(t)

    def tight_layout(self, **ignored):
        pass

    def described(self):
        size = rcParams["figure.figsize"] if self._figsize is None else self._figsize
        axes = [axes.described() for axes in self._axes]
        axes[0]["title"] = axes[0]["title"] or self._title
        return {"axes": axes, "figsize": [_float(one) for one in size]}


def figure(num=None, figsize=None, **ignored):
    _open.append(Figure(figsize))
    return _open[-1]


def gcf():
    return _open[-1] if _open else figure()


def gca():
    return gcf().gca()


def subplots(nrows=1, ncols=1, figsize=None, **ignored):
    made = figure(figsize=figsize)
    return made, made.subplots(nrows, ncols)


# Draws what is open, in the order in which it was opened.
def show(*ignored, **also_ignored):
    while _open:
        shown = _open.pop(0)
        if shown._axes:
            _tensors.figure(to_js(shown.described()))


def close(fig=None):
    _open.clear()


def clf():
    if _open:
        gcf().__init__(gcf()._figsize)


def axes(**ignored):
    return gca()


def tight_layout(**ignored):
    pass


# plt.plot and its like draw on the axes that were used last.
def _of_axes(name):
    return lambda *given, **named: getattr(gca(), name)(*given, **named)


def subplot(*place, **ignored):
    rows, columns, index = place if len(place) == 3 else [int(digit) for digit in str(place[0] if place else 111)]
    return gcf().subplot((rows, columns, index))


for _name in (
    "annotate", "axhline", "axhspan", "axis", "axvline", "axvspan", "bar", "cla", "fill", "fill_between", "grid", "hist", "hlines", "legend", "loglog", "plot", "scatter", "semilogx", "semilogy",
    "step", "text", "vlines",
):
    globals()[_name] = _of_axes(_name)
for _name in ("title", "xlabel", "xlim", "xscale", "xticks", "ylabel", "ylim", "yscale", "yticks"):
    globals()[_name] = _of_axes("set_" + _name)


def __getattr__(name):
    return other_name("plt", name)
