# One pair of axes: it keeps what is drawn, and the page draws it.
from slope import bridge
from slope.operators import Operators


# Numbers for the page: a tensor's handle, or a list.
def _numbers(data):
    if isinstance(data, Operators):
        if getattr(data, "requires_grad", False):
            raise RuntimeError("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.")
        return data if bridge.shape(data._handle) else [float(data.item())]
    if isinstance(data, (int, float)):
        return [float(data)]
    return [float(one.item() if isinstance(one, Operators) else one) for one in data]


def _shape(numbers):
    return bridge.shape(numbers._handle) if isinstance(numbers, Operators) else (len(numbers),)


def _series(x, y, label, color, alpha):
    if x is None:
        y = _numbers(y)
        x = [float(place) for place in range(_shape(y)[0])]
    x, y = _numbers(x), _numbers(y)
    if _shape(x) != _shape(y):
        form = "x and y must have same first dimension, but have shapes %s and %s"
        raise ValueError(form % (_shape(x), _shape(y)))
    return {"x": x, "y": y, "label": None if label is None else str(label), "color": color, "alpha": alpha}


def _ends(numbers):
    values = numbers.tolist() if isinstance(numbers, Operators) else numbers
    return min(values), max(values)


def _plain(series):
    named = dict(series)
    for name in ("x", "y"):
        if isinstance(named[name], Operators):
            named[name] = named[name]._handle
    return named


# "r--" is red; dashes and markers are not drawn.
def _color_of(form):
    for letter in form:
        if letter in "bgrcmyk":
            return letter
    return None


# What changes a drawing's looks only, and nothing on the page.
_looks = (
    "annotate_axes axis autoscale ion ioff margins minorticks_on savefig set_aspect set_axisbelow set_facecolor set_visible set_xticklabels set_xticks "
    "set_yticklabels set_yticks style subplots_adjust tick_params ticklabel_format use xticks yticks set_color set_position set_linewidth spines colorbar"
).split(" ")


# Anything about looks: it may be called, indexed and asked for more.
class _Looks:
    def __call__(self, *ignored, **also_ignored):
        return self

    def __getitem__(self, name):
        return self

    def __getattr__(self, name):
        return self

    def __iter__(self):
        return iter(())


# A name that a module or axes here do not have: looks are passed over, all else says that it is not there.
def other_name(owner, name):
    if name in _looks:
        return _Looks()
    raise AttributeError(owner + "." + name + " is not there in this page's Python")


class Artist:
    def __init__(self, kind):
        self._kind = kind

    def __getattr__(self, name):
        return other_name(self._kind.split(".")[-1], name)

    def __repr__(self):
        return "<matplotlib.%s>" % self._kind


class Axes(Artist):
    def __init__(self):
        super().__init__("axes.Axes")
        self._lines, self._scatters = [], []
        self._title = self._xlabel = self._ylabel = self._xlim = self._ylim = None
        self._grid = self._legend = False
        self._across = []

    def plot(self, *given, label=None, color=None, c=None, alpha=None, **ignored):
        given, drawn = list(given), []
        while given:
            first = given.pop(0)
            second = given.pop(0) if given and not isinstance(given[0], str) else None
            form = given.pop(0) if given and isinstance(given[0], str) else ""
            x, y = (None, first) if second is None else (first, second)
            self._lines.append(_series(x, y, label, color or c or _color_of(form), alpha))
            drawn.append(Artist("lines.Line2D"))
        return drawn

    def scatter(self, x, y, s=None, c=None, label=None, color=None, alpha=None, edgecolors=None, facecolors=None, **ignored):
        if color == "":
            raise ValueError(
                "'color' kwarg must be a color or sequence of color specs.  "
                "For a sequence of values to be color-mapped, use the 'c' argument instead."
            )
        hollow = facecolors == "none" or c == "none"
        seen = color or (c if isinstance(c, str) else None) or edgecolors or facecolors
        series = _series(x, y, label, None if seen in ("none", "face") else seen, alpha)
        series["hollow"] = hollow
        # s is an area; without it a point has this radius.
        series["radius"] = 3 * (s / 36) ** 0.5 if isinstance(s, (int, float)) else 3
        self._scatters.append(series)
        return Artist("collections.PathCollection")

    # Lines through the whole picture, as long as what else is drawn.
    def axhline(self, y=0, color=None, c=None, label=None, alpha=None, **ignored):
        self._across.append(("y", float(y), label, color or c, alpha))

    def axvline(self, x=0, color=None, c=None, label=None, alpha=None, **ignored):
        self._across.append(("x", float(x), label, color or c, alpha))

    def _line_across(self, at, place, label, color, alpha):
        other = "x" if at == "y" else "y"
        bounds = self._xlim if other == "x" else self._ylim
        if bounds is None:
            ends = [_ends(one[other]) for one in self._lines + self._scatters]
            bounds = [min([least for least, _ in ends]), max([most for _, most in ends])] if ends else [0.0, 1.0]
        return _series(*([bounds, [place, place]] if at == "y" else [[place, place], bounds]), label, color, alpha)

    def set_title(self, label, **ignored):
        self._title = str(label)

    def set_xlabel(self, xlabel, **ignored):
        self._xlabel = str(xlabel)

    def set_ylabel(self, ylabel, **ignored):
        self._ylabel = str(ylabel)

    def set_xlim(self, left=None, right=None):
        self._xlim = [float(bound) for bound in (left if right is None else (left, right))]

    def set_ylim(self, bottom=None, top=None):
        self._ylim = [float(bound) for bound in (bottom if top is None else (bottom, top))]

    def set(self, **named):
        for name in named:
            getattr(self, "set_" + name)(named[name])

    # Without an argument it switches.
    def grid(self, visible=None, **ignored):
        self._grid = not self._grid if visible is None else bool(visible)

    def legend(self, *ignored, **also_ignored):
        self._legend = True
        return Artist("legend.Legend")

    def described(self):
        return {
            "lines": [_plain(one) for one in self._lines + [self._line_across(*one) for one in self._across]],
            "scatters": [_plain(one) for one in self._scatters],
            "title": self._title,
            "xlabel": self._xlabel,
            "ylabel": self._ylabel,
            "grid": self._grid,
            "legend": self._legend,
            "xlim": self._xlim,
            "ylim": self._ylim,
        }


# What subplots returns for several axes: as an array of them.
class AxesArray:
    def __init__(self, rows):
        self._rows = rows

    def _one_row(self):
        return len(self._rows) == 1 or len(self._rows[0]) == 1

    def flatten(self):
        return AxesArray([[axes for row in self._rows for axes in row]])

    ravel = flatten

    @property
    def flat(self):
        return iter([axes for row in self._rows for axes in row])

    @property
    def shape(self):
        count = len(self._rows) * len(self._rows[0])
        return (count,) if self._one_row() else (len(self._rows), len(self._rows[0]))

    def _items(self):
        if self._one_row():
            return [axes for row in self._rows for axes in row]
        return [AxesArray([row]) for row in self._rows]

    def __len__(self):
        return len(self._items())

    def __iter__(self):
        return iter(self._items())

    def __getitem__(self, index):
        return self._rows[index[0]][index[1]] if isinstance(index, tuple) else self._items()[index]
