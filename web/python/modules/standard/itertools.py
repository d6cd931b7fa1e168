# itertools: all pairs, all choices, and other ways through what can be iterated.
def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    kept = list(iterable)
    while kept:
        for one in kept:
            yield one


def repeat(one, times=None):
    while times is None or times > 0:
        yield one
        if times is not None:
            times -= 1


class chain:
    def __init__(self, *iterables):
        self._all = self._one_by_one(iterables)

    @staticmethod
    def _one_by_one(iterables):
        for iterable in iterables:
            for one in iterable:
                yield one

    @staticmethod
    def from_iterable(iterables):
        return chain._one_by_one(iterables)

    def __iter__(self):
        return self._all

    def __next__(self):
        return next(self._all)


def islice(iterable, start, *rest):
    start, stop, step = (0, start, 1) if not rest else (start or 0,) + rest + (1,) * (2 - len(rest))
    step = 1 if step is None else step
    if stop is not None and stop <= start:
        return
    for place, one in enumerate(iterable):
        if place >= start and (place - start) % step == 0:
            yield one
        if stop is not None and place + 1 >= stop:
            return


def accumulate(iterable, func=None, *, initial=None):
    total = initial
    if initial is not None:
        yield total
    for one in iterable:
        total = one if total is None else total + one if func is None else func(total, one)
        yield total


def starmap(function, iterable):
    for given in iterable:
        yield function(*given)


def takewhile(predicate, iterable):
    for one in iterable:
        if not predicate(one):
            return
        yield one


def dropwhile(predicate, iterable):
    dropping = True
    for one in iterable:
        dropping = dropping and predicate(one)
        if not dropping:
            yield one


def zip_longest(*iterables, fillvalue=None):
    rows = [list(one) for one in iterables]
    for place in range(max([len(row) for row in rows], default=0)):
        yield tuple([row[place] if place < len(row) else fillvalue for row in rows])


def pairwise(iterable):
    kept = list(iterable)
    return iter(list(zip(kept, kept[1:])))


def groupby(iterable, key=None):
    name, group = None, []
    for one in iterable:
        own = one if key is None else key(one)
        if group and own != name:
            yield name, iter(group)
            group = []
        name = own
        group.append(one)
    if group:
        yield name, iter(group)


def product(*iterables, repeat=1):
    found = [()]
    for pool in [list(one) for one in iterables] * repeat:
        found = [before + (one,) for before in found for one in pool]
    return iter(found)


# Which places are chosen: each rises, or stays (`again`), or is any that is left (`orders`).
def _chosen(pool, r, again, orders):
    found = [()]
    for _ in range(r):
        found = [
            before + (place,)
            for before in found
            for place in range(len(pool))
            if (place not in before if orders else not before or place > before[-1] or (again and place == before[-1]))
        ]
    return iter([tuple([pool[place] for place in places]) for places in found])


def combinations(iterable, r):
    return _chosen(list(iterable), r, False, False)


def combinations_with_replacement(iterable, r):
    return _chosen(list(iterable), r, True, False)


def permutations(iterable, r=None):
    pool = list(iterable)
    return _chosen(pool, len(pool) if r is None else r, False, True)
