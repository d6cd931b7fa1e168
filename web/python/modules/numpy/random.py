# numpy.random: the numbers of NumPy's own generator before default_rng.
import _tensors
from numpy.ndarray import ndarray
from slope import bridge


def seed(seed):
    if isinstance(seed, int) and not 0 <= seed < 1 << 32:
        raise ValueError("Seed must be between 0 and 2**32 - 1")
    _tensors.seed("numpy", seed)


def _drawn(name, sizes, ends=(), dtype="float64"):
    return ndarray(bridge.call("numpy", name, (), tuple(ends) + tuple(sizes), dtype))


def _sizes(size):
    return () if size is None else size if isinstance(size, (tuple, list)) else (size,)


# Without a seed its numbers begin where those above are.
def default_rng(seed=None):
    from numpy.generator import Generator

    return Generator(randint(0, 1 << 31).item() if seed is None else seed)


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


def permutation(x):
    order = list(range(x)) if isinstance(x, int) else ndarray(x._handle).tolist() if hasattr(x, "_handle") else list(x)
    shuffle(order)
    return ndarray(bridge.from_list("numpy", order))


# As NumPy's own generator exchanges them: each place, from the last, with one not after it.
def shuffle(x):
    for place in range(len(x) - 1, 0, -1):
        other = _interval(place)
        x[place], x[other] = x[other], x[place]


# A whole number of at most so much: bits of one draw until they are no more.
def _interval(most):
    return randint(0, most + 1).item()


def choice(a, size=None):
    values = range(a) if isinstance(a, int) else a
    if size is None:
        return values[randint(0, len(values)).item()]
    places = randint(0, len(values), size)
    return ndarray(bridge.from_list("numpy", [values[place] for place in places.ravel().tolist()])).reshape(places.shape)
