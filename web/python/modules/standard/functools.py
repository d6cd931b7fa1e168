# functools: functions of functions.
class partial:
    def __init__(self, func, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __call__(self, *args, **keywords):
        return self.func(*(self.args + args), **_dict(self.keywords, **keywords))


def reduce(function, iterable, *initial):
    rest = iter(iterable)
    try:
        total = initial[0] if initial else next(rest)
    except StopIteration:
        raise TypeError("reduce() of empty iterable with no initial value")
    for one in rest:
        total = function(total, one)
    return total


# MicroPython's functions keep their own names.
def wraps(wrapped, *ignored):
    return lambda wrapper: wrapper


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return lru_cache()(maxsize)

    def keeping(function):
        kept = {}

        def called(*given, **named):
            key = given + tuple(sorted(named.items()))
            if key not in kept:
                kept[key] = function(*given, **named)
            return kept[key]

        return called

    return keeping


cache = lru_cache(None)
