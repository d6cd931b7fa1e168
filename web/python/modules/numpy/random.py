# numpy.random: the numbers of NumPy's own generator before default_rng.
import _tensors
from numpy.ndarray import ndarray
from slope import bridge


def seed(seed):
    _tensors.seed(seed)


def _drawn(name, sizes, ends=(), dtype="float64"):
    return ndarray(bridge.call("numpy", name, (), tuple(ends) + tuple(sizes), dtype))


def _sizes(size):
    return () if size is None else size if isinstance(size, (tuple, list)) else (size,)


def default_rng(seed=None):
    raise NotImplementedError("np.random.default_rng is not there in this page's Python: use np.random.seed, rand and randn")


def randn(*sizes):
    return _drawn("randn", sizes)


def rand(*sizes):
    return _drawn("rand", sizes)


def random(size=None):
    return _drawn("rand", _sizes(size))


def normal(loc=0.0, scale=1.0, size=None):
    return randn(*_sizes(size)) * scale + loc


def uniform(low=0.0, high=1.0, size=None):
    return rand(*_sizes(size)) * (high - low) + low


def randint(low, high=None, size=None):
    return _drawn("randint", _sizes(size), (0, low) if high is None else (low, high))
