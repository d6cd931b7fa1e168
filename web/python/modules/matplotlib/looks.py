# What changes a drawing's looks only: it is passed over, since the page has its own.

_names = (
    "autoscale ion ioff margins minorticks_on pause savefig set_aspect set_axisbelow set_facecolor set_visible "
    "style subplots_adjust tick_params ticklabel_format use set_color set_position set_linewidth spines colorbar label_outer box minorticks_off locator_params"
).split(" ")


# Of a line, by name.
_of_lines = (
    "aa antialiased clip_on dash_capstyle dashes drawstyle fillstyle gid markeredgecolor markeredgewidth markerfacecolor markersize markevery mec mew mfc ms "
    "path_effects rasterized scalex scaley snap solid_capstyle solid_joinstyle transform url visible zorder"
).split(" ")


# What a line is given by name is one of its looks, or a slip of the pen.
def check_line(named):
    for name in named:
        if name not in _of_lines:
            raise AttributeError("Line2D.set() got an unexpected keyword argument %r" % name)


# Anything about looks: it may be called, indexed and asked for more.
class _Looks:
    def __repr__(self):
        return "<matplotlib.artist.Artist>"

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
    if name in _names:
        return _Looks()
    raise AttributeError(owner + "." + name + " is not there in this page's Python")


# What a drawing function returns: `series` is what it has put into the axes.
class Artist:
    def __init__(self, kind, series=None):
        self._kind = kind
        self.series = series

    def set_label(self, label):
        self.series["label"] = str(label)

    def __getattr__(self, name):
        return other_name(self._kind.split(".")[-1], name)

    def __repr__(self):
        return "<matplotlib.%s>" % self._kind
