# matplotlib: pyplot and what it needs.
from matplotlib.pyplot import rcParams


def __getattr__(name):
    if name in ("colors", "pyplot"):
        __import__("matplotlib." + name)
        return globals()[name]
    from matplotlib.looks import other_name

    return other_name("matplotlib", name)
