# matplotlib.pyplot: figures of axes, which the page draws when they are shown.
import _tensors
from jsffi import to_js
from matplotlib.axes import Artist, Axes, AxesArray

# What is set here and has a meaning on the page: the figure's size. All else is kept, and changes nothing.
rcParams = {"figure.figsize": [6.4, 4.8]}

_open = []


class Figure(Artist):
    def __init__(self, figsize=None):
        super().__init__("figure.Figure")
        self._figsize = figsize
        self._axes = []

    def add_subplot(self, *ignored):
        self._axes.append(Axes())
        return self._axes[-1]

    def gca(self):
        return self._axes[-1] if self._axes else self.add_subplot()

    def suptitle(self, t, **ignored):
        self.gca().set_title(t)

    def tight_layout(self, **ignored):
        pass

    def described(self):
        size = rcParams["figure.figsize"] if self._figsize is None else self._figsize
        return {"axes": [axes.described() for axes in self._axes], "figsize": [float(one) for one in size]}


def figure(num=None, figsize=None, **ignored):
    _open.append(Figure(figsize))
    return _open[-1]


def gcf():
    return _open[-1] if _open else figure()


def gca():
    return gcf().gca()


def subplots(nrows=1, ncols=1, figsize=None, **ignored):
    made = figure(figsize=figsize)
    rows = [[made.add_subplot() for _ in range(ncols)] for _ in range(nrows)]
    return made, rows[0][0] if nrows == ncols == 1 else AxesArray(rows)


# Draws what is open, in the order in which it was opened.
def show(*ignored):
    while _open:
        shown = _open.pop(0)
        if shown._axes:
            _tensors.figure(to_js(shown.described()))


def close(fig=None):
    _open.clear()


def tight_layout(**ignored):
    pass


# plt.plot and its like draw on the axes that were used last.
def _of_axes(name):
    return lambda *given, **named: getattr(gca(), name)(*given, **named)


plot = _of_axes("plot")
scatter = _of_axes("scatter")
title = _of_axes("set_title")
xlabel = _of_axes("set_xlabel")
ylabel = _of_axes("set_ylabel")
xlim = _of_axes("set_xlim")
ylim = _of_axes("set_ylim")
grid = _of_axes("grid")
legend = _of_axes("legend")
