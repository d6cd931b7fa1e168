# random: the numbers that CPython draws, from its generator, the Mersenne Twister (Matsumoto and Nishimura, 1998).
from math import ceil, cos, exp, floor, log, pi, sin, sqrt
from utime import time_ns

_state, _at, _second = [], 624, None


def _seeded(number):
    state = [number & 0xFFFFFFFF]
    for place in range(1, 624):
        before = state[-1]
        state.append((1812433253 * (before ^ before >> 30) + place) & 0xFFFFFFFF)
    return state


def seed(a=None):
    global _state, _at, _second
    if a is not None and not isinstance(a, int):
        raise NotImplementedError("random.seed() takes whole numbers only in this page's Python")
    a = time_ns() if a is None else abs(a)
    key = [a & 0xFFFFFFFF]
    while a >> 32:
        a >>= 32
        key.append(a & 0xFFFFFFFF)
    _state, _at, _second = _seeded(19650218), 624, None
    i, j = 1, 0
    for turn in range(max(624, len(key)) + 623):
        before = _state[i - 1]
        mixed = before ^ before >> 30
        if turn < max(624, len(key)):
            _state[i] = ((_state[i] ^ mixed * 1664525) + key[j] + j) & 0xFFFFFFFF
            j = (j + 1) % len(key)
        else:
            _state[i] = ((_state[i] ^ mixed * 1566083941) - i) & 0xFFFFFFFF
        i += 1
        if i == 624:
            _state[0] = _state[623]
            i = 1
    _state[0] = 0x80000000


def _drawn():
    global _at
    if _at == 624:
        for k in range(624):
            y = _state[k] & 0x80000000 | _state[(k + 1) % 624] & 0x7FFFFFFF
            _state[k] = _state[(k + 397) % 624] ^ y >> 1 ^ (0x9908B0DF if y & 1 else 0)
        _at = 0
    y = _state[_at]
    _at += 1
    y ^= y >> 11
    y ^= y << 7 & 0x9D2C5680
    y ^= y << 15 & 0xEFC60000
    return y ^ y >> 18


def random():
    high = _drawn() >> 5
    return (high * 67108864.0 + (_drawn() >> 6)) / 9007199254740992.0


def getrandbits(k):
    found, got = 0, 0
    while k > 0:
        found |= _drawn() >> max(32 - k, 0) << got
        got += 32
        k -= 32
    return found


def _below(n):
    bits = len(bin(n)) - 2
    found = getrandbits(bits)
    while found >= n:
        found = getrandbits(bits)
    return found


def randrange(start, stop=None, step=1):
    start, stop = (0, start) if stop is None else (start, stop)
    width = (stop - start + step - (1 if step > 0 else -1)) // step
    if width <= 0:
        raise ValueError("empty range for randrange() (%d, %d, %d)" % (start, stop, stop - start))
    return start + step * _below(width)


def randint(a, b):
    return randrange(a, b + 1)


def choice(seq):
    if len(seq) == 0:
        raise IndexError("Cannot choose from an empty sequence")
    return seq[_below(len(seq))]


def choices(population, weights=None, *, k=1):
    if weights is None:
        return [population[floor(random() * len(population))] for _ in range(k)]
    sums = [sum(weights[: place + 1]) for place in range(len(weights))]
    found = []
    for _ in range(k):
        at = random() * (sums[-1] + 0.0)
        found.append(population[min(len([one for one in sums if one <= at]), len(population) - 1)])
    return found


def shuffle(x):
    for i in range(len(x) - 1, 0, -1):
        j = _below(i + 1)
        x[i], x[j] = x[j], x[i]


def sample(population, k):
    n = len(population)
    if not 0 <= k <= n:
        raise ValueError("Sample larger than population or is negative")
    if n <= 21 + (4 ** ceil(log(k * 3) / log(4)) if k > 5 else 0):
        pool, found = list(population), []
        for i in range(k):
            j = _below(n - i)
            found.append(pool[j])
            pool[j] = pool[n - i - 1]
        return found
    places = []
    while len(places) < k:
        j = _below(n)
        if j not in places:
            places.append(j)
    return [population[j] for j in places]


def uniform(a, b):
    return a + (b - a) * random()


# Two at a time (Box and Muller).
def gauss(mu=0.0, sigma=1.0):
    global _second
    found, _second = _second, None
    if found is None:
        angle = random() * 2 * pi
        size = sqrt(-2.0 * log(1.0 - random()))
        found, _second = cos(angle) * size, sin(angle) * size
    return mu + found * sigma


# By the ratio of two uniform numbers (Kinderman and Monahan).
def normalvariate(mu=0.0, sigma=1.0):
    while True:
        u, v = random(), 1.0 - random()
        z = 4 * exp(-0.5) / sqrt(2.0) * (u - 0.5) / v
        if z * z / 4.0 <= -log(v):
            return mu + z * sigma


def expovariate(lambd=1.0):
    return -log(1.0 - random()) / lambd


seed()
