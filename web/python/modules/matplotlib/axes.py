# One pair of axes: it keeps what is drawn, and the page draws it.
from matplotlib.colors import given_colour
from matplotlib.looks import Artist, check_line
from matplotlib.scales import Scales
from matplotlib.series import described, ends, form_of, listed, named, points

_nan = float("nan")
_dashes = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":", "none": "", "None": "", " ": ""}


class Axes(Scales):
    def __init__(self):
        super().__init__()
        self._lines, self._scatters, self._areas, self._texts = [], [], [], []
        self._title = self._xlabel = self._ylabel = None
        self._grid = self._legend = False

    def plot(self, *given, label=None, color=None, c=None, alpha=None, linestyle=None, ls=None, marker=None, linewidth=None, lw=None, **looks):
        check_line(looks)
        given, drawn = list(given), []
        while given:
            first = given.pop(0)
            second = given.pop(0) if given and not isinstance(given[0], str) else None
            its_color, dashes, mark = form_of(given.pop(0)) if given and isinstance(given[0], str) else (None, None, None)
            mark = marker or mark
            dashes = linestyle or ls or dashes or ("" if mark and not marker else "-")
            for x, y in points(None, first) if second is None else points(first, second):
                line = named(x, y, label, given_colour(color, c, its_color), alpha)
                line.update(dashes=_dashes.get(dashes, dashes), marked=mark is not None and mark not in ("", "None", "none"), width=_float(linewidth or lw or 1.5))
                self._lines.append(line)
                drawn.append(Artist("lines.Line2D", line))
        return drawn

    # A height until the next place, or from the one before.
    def step(self, x, y, *form, where="pre", **named):
        x, y = listed(x), listed(y)
        across, up = x[:1], y[:1]
        for place in range(1, len(x)):
            turn = {"pre": x[place - 1], "post": x[place], "mid": (x[place - 1] + x[place]) / 2}[where]
            across += [turn, turn, x[place]]
            up += [y[place - 1], y[place], y[place]]
        return self.plot(across, up, *form, **named)

    # Axes of powers of ten.
    def semilogx(self, *given, **named):
        self.set_xscale("log")
        return self.plot(*given, **named)

    def semilogy(self, *given, **named):
        self.set_yscale("log")
        return self.plot(*given, **named)

    def loglog(self, *given, **named):
        self.set_xscale("log")
        return self.semilogy(*given, **named)

    def scatter(self, x, y, s=None, c=None, label=None, color=None, alpha=None, edgecolors=None, facecolors=None, **ignored):
        if color == "":
            raise ValueError(
                "'color' kwarg must be a color or sequence of color specs.  "
                "For a sequence of values to be color-mapped, use the 'c' argument instead."
            )
        x, y = points(x, y)[0]
        if c is not None and not isinstance(c, str) and len(c) == len(x):
            return self._classes(listed(x), listed(y), c, s=s, label=label, alpha=alpha)
        seen = given_colour(color, c, edgecolors, facecolors)
        series = named(x, y, label, None if isinstance(seen, str) and seen in ("none", "face") else seen, alpha)
        series["hollow"] = facecolors == "none" or isinstance(c, str) and c == "none"
        # s is an area; without it a point has this radius.
        series["radius"] = 3 * (s / 36) ** 0.5 if isinstance(s, (int, float)) else 3
        self._scatters.append(series)
        return Artist("collections.PathCollection", series)

    # The points of each colour, or of each number, which gets one.
    def _classes(self, x, y, c, **named):
        kinds = list(c) if isinstance(c[0], str) else listed(c)
        found = sorted(set(kinds))
        if len(found) > 10:
            raise NotImplementedError("scatter(c=…) with more than ten different numbers is not there in this page's Python: it has no colour maps")
        for place, kind in enumerate(found):
            chosen = [at for at, one in enumerate(kinds) if one == kind]
            drawn = self.scatter([x[at] for at in chosen], [y[at] for at in chosen], c=kind if isinstance(kind, str) else "C%d" % place, **named)
        return drawn

    # Lines through the whole picture, as long as what else is drawn: their own ends are not known before.
    def axhline(self, y=0, xmin=0, xmax=1, **named):
        return self._across("x", [], [_float(y)] * 2, named)

    def axvline(self, x=0, ymin=0, ymax=1, **named):
        return self._across("y", [_float(x)] * 2, [], named)

    def _across(self, open_axis, x, y, named):
        (line,) = self.plot([0.0, 0.0], [0.0, 0.0], **named)
        line.series.update(x=x, y=y, across=open_axis)
        return line

    # Bands through the whole picture, likewise.
    def axvspan(self, xmin, xmax, **named):
        return self._band("x", "y", xmin, xmax, **named)

    def axhspan(self, ymin, ymax, **named):
        return self._band("y", "x", ymin, ymax, **named)

    def _band(self, axis, open_axis, start, end, label=None, color=None, facecolor=None, alpha=None, **ignored):
        band = named([], [], label, given_colour(color, facecolor), alpha)
        band[axis] = [_float(start), _float(start), _float(end), _float(end), _nan]
        band["across"] = open_axis
        self._areas.append(band)
        return Artist("patches.Polygon", band)

    def fill(self, x, y, color=None, label=None, alpha=None, **ignored):
        return [self._area([list(zip(listed(x), listed(y)))], label, color, alpha)]

    def hlines(self, y, xmin, xmax, colors=None, **named):
        return self._pieces([(xmin, one, xmax, one) for one in listed(y)], colors, named)

    def vlines(self, x, ymin, ymax, colors=None, **named):
        return self._pieces([(one, ymin, one, ymax) for one in listed(x)], colors, named)

    def _pieces(self, ends, colors, named):
        x = sum([[_float(x0), _float(x1), _nan] for x0, _, x1, _ in ends], [])
        y = sum([[_float(y0), _float(y1), _nan] for _, y0, _, y1 in ends], [])
        return self.plot(x, y, color=colors, **named)[0]

    # Polygons, a gap after each.
    def _area(self, corners, label, color, alpha):
        x = sum([[_float(x) for x, _ in one] + [_nan] for one in corners], [])
        y = sum([[_float(y) for _, y in one] + [_nan] for one in corners], [])
        self._areas.append(named(x, y, label, color, alpha))
        return Artist("collections.PolyCollection", self._areas[-1])

    def bar(self, x, height, width=0.8, bottom=0, *, align="center", label=None, color=None, alpha=None, **ignored):
        x = [x] if isinstance(x, (int, float, str)) else list(x)
        if any([isinstance(one, str) for one in x]):
            self.set_xticks(range(len(x)), x)
            x = range(len(x))
        x, height = listed(x), listed(height)
        height = height * len(x) if len(height) == 1 else height
        bottom = listed(bottom) * (len(x) if isinstance(bottom, (int, float)) else 1)
        left = width / 2 if align == "center" else 0
        corners = []
        for at, low, size in zip(x, bottom, height):
            start, end = at - left, at - left + width
            corners.append([(start, low), (start, low + size), (end, low + size), (end, low)])
        return self._area(corners, label, color, alpha)

    def hist(self, x, bins=10, range=None, density=False, *, label=None, color=None, alpha=None, **ignored):
        import numpy

        counts, edges = numpy.histogram(numpy.array(listed(x)), bins, range, density)
        across = edges.tolist()
        corners = [[(start, 0), (start, size), (end, size), (end, 0)] for start, end, size in zip(across, across[1:], counts.tolist())]
        # NumPy's counts are whole, matplotlib's are not.
        return counts.astype("float64"), edges, self._area(corners, label, color, alpha)

    def fill_between(self, x, y1, y2=0, where=None, *, label=None, color=None, alpha=None, **ignored):
        x = listed(x)
        tops, feet = [listed(y) * (len(x) if isinstance(y, (int, float)) else 1) for y in (y1, y2)]
        chosen = [True] * len(x) if where is None else [bool(one) for one in where]
        runs = [[]]
        for point, is_chosen in zip(zip(x, tops, feet), chosen):
            if is_chosen:
                runs[-1].append(point)
            elif runs[-1]:
                runs.append([])
        corners = [[(at, top) for at, top, _ in run] + [(at, foot) for at, _, foot in reversed(run)] for run in runs if len(run) > 1]
        return self._area(corners, label, color, alpha)

    # axis([left, right, bottom, top]), or in a word how it looks.
    def axis(self, limits=None, **ignored):
        if limits is not None and not isinstance(limits, (str, bool)):
            self.set_xlim(*limits[:2])
            self.set_ylim(*limits[2:])
        return self.set_xlim() + self.set_ylim()

    def clear(self):
        self.__init__()

    cla = clear

    def text(self, x, y, s, color=None, **ignored):
        self._texts.append({"x": [_float(x)], "y": [_float(y)], "text": str(s), "color": color})

    # The words stand where xytext says; a line leads to the point.
    def annotate(self, text, xy, xytext=None, arrowprops=None, color=None, **ignored):
        if xytext is not None and arrowprops is not None:
            self.plot([xy[0], xytext[0]], [xy[1], xytext[1]], color="gray", linewidth=1)
        self.text(*(xy if xytext is None else xytext), text, color)

    def set_title(self, label, **ignored):
        self._title = str(label)

    def set_xlabel(self, xlabel, **ignored):
        self._xlabel = str(xlabel)

    def set_ylabel(self, ylabel, **ignored):
        self._ylabel = str(ylabel)

    def set(self, **named):
        for name in named:
            getattr(self, "set_" + name)(named[name])

    # Without an argument it switches.
    def grid(self, visible=None, *ignored, **also_ignored):
        self._grid = not self._grid if visible is None else bool(visible)

    # legend(), legend(["a", "b"]), legend(lines, ["a", "b"])
    def legend(self, *given, labels=None, **ignored):
        self._legend = True
        labels = given[-1] if given else labels
        drawn = [one.series for one in given[0]] if len(given) == 2 else self._lines + self._areas + self._scatters
        for series, label in zip(drawn, labels or ()):
            series["label"] = str(label)
        return Artist("legend.Legend")

    def _extent(self, axis):
        found = [ends(one[axis]) for one in self._lines + self._scatters + self._areas if len(one[axis])]
        return (min([least for least, _ in found]), max([most for _, most in found])) if found else (0.0, 1.0)

    # A line through the whole picture gets its ends.
    def _whole(self, line):
        if "across" not in line:
            return line
        whole = dict(line)
        low, high = self._limits[line["across"]] or self._extent(line["across"])
        whole[whole.pop("across")] = [low, high] if line in self._lines else [low, high, high, low, _nan]
        return whole

    def described(self):
        return {
            "lines": [described(self._whole(one), self._scales) for one in self._lines],
            "scatters": [described(one, self._scales) for one in self._scatters],
            "areas": [described(self._whole(one), self._scales) for one in self._areas],
            "texts": [described(one, self._scales) for one in self._texts],
            "title": self._title,
            "xlabel": self._xlabel,
            "ylabel": self._ylabel,
            "grid": self._grid,
            "legend": self._legend,
            "x": self._scale_described("x"),
            "y": self._scale_described("y"),
        }
