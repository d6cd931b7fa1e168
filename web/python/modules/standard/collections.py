# collections: dicts that count or begin by themselves, tuples with names, a list with two ends.
from ucollections import OrderedDict, namedtuple as _namedtuple


class defaultdict(OrderedDict):
    def __init__(self, default_factory=None, given=(), **named):
        super().__init__()
        self.default_factory = default_factory
        self.update(_dict(given, **named).items())

    def __getitem__(self, name):
        if name not in self and self.default_factory is not None:
            self[name] = self.default_factory()
        return super().__getitem__(name)

    def __repr__(self):
        return "defaultdict(%s, %s)" % (repr(self.default_factory), repr(_dict(self)))

    __str__ = __repr__


class Counter(OrderedDict):
    def __init__(self, given=(), **named):
        super().__init__()
        self.update(given)
        self.update(named)

    def __getitem__(self, name):
        return self.get(name, 0)

    def update(self, given):
        pairs = given.items() if isinstance(given, dict) else [(one, 1) for one in given]
        for name, count in pairs:
            self[name] += count

    def most_common(self, n=None):
        return sorted(self.items(), key=lambda pair: pair[1], reverse=True)[:n]

    def elements(self):
        for name, count in self.items():
            for _ in range(count):
                yield name

    def total(self):
        return sum(self.values())

    def __add__(self, other):
        return self._of(other, 1)

    def __sub__(self, other):
        return self._of(other, -1)

    def _of(self, other, sign):
        found = Counter(self)
        found.update({name: sign * count for name, count in other.items()})
        return Counter(_dict([(name, count) for name, count in found.items() if count > 0]))

    def __repr__(self):
        return "Counter(%s)" % (repr(_dict(self.most_common())) if len(self) else "")

    __str__ = __repr__


def namedtuple(typename, field_names, *, defaults=()):
    names = field_names.replace(",", " ").split() if isinstance(field_names, str) else list(field_names)
    plain = _namedtuple(typename, names)
    start = len(names) - len(defaults)

    class Named(plain):
        _fields = tuple(names)

        def __init__(self, *given, **named):
            missing = [one for place, one in enumerate(names) if len(given) <= place and place >= start]
            super().__init__(*given, **_dict([(one, defaults[names.index(one) - start]) for one in missing], **named))

        def _asdict(self):
            return _dict(list(zip(names, self)))

        def _replace(self, **changed):
            return Named(**_dict(self._asdict(), **changed))

    return Named


class deque:
    def __init__(self, iterable=(), maxlen=None):
        self._all, self.maxlen = [], maxlen
        self.extend(iterable)

    def append(self, one):
        self._all.append(one)
        if self.maxlen is not None and len(self._all) > self.maxlen:
            self._all.pop(0)

    def appendleft(self, one):
        self._all.insert(0, one)
        if self.maxlen is not None and len(self._all) > self.maxlen:
            self._all.pop()

    def extend(self, iterable):
        for one in iterable:
            self.append(one)

    def pop(self):
        return self._popped(-1)

    def popleft(self):
        return self._popped(0)

    def _popped(self, place):
        if not self._all:
            raise IndexError("pop from an empty deque")
        return self._all.pop(place)

    def rotate(self, n=1):
        at = -n % len(self._all) if self._all else 0
        self._all = self._all[at:] + self._all[:at]

    def clear(self):
        self._all.clear()

    def __len__(self):
        return len(self._all)

    def __iter__(self):
        return iter(self._all)

    def __getitem__(self, place):
        return self._all[place]

    def __setitem__(self, place, one):
        self._all[place] = one

    def __repr__(self):
        return "deque(%s%s)" % (repr(self._all), "" if self.maxlen is None else ", maxlen=%d" % self.maxlen)
