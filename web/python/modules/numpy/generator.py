# numpy.random.default_rng: NumPy's own generator, PCG64, and its normal numbers by the ziggurat.
# O'Neill, "PCG", 2014; Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables", 2000; seeded as NumPy's SeedSequence does.
import struct
from math import exp, log, sqrt
from numpy import log1p
from numpy.ndarray import array, from_numbers

_word, _half, _whole = (1 << 32) - 1, (1 << 64) - 1, (1 << 128) - 1
_multiplier = 2549297995355413924 << 64 | 4865540595714422341
_tail = 3.6541528853610087963519472518  # where the ziggurat's lowest layer ends
_area = 0.0049286732339746552449  # of each of its 256 layers
_scale = 4503599627370496.0  # what is drawn has 52 bits


# Mixes words with a constant that changes at each.
class _Hash:
    def __init__(self, first, factor):
        self._constant, self._factor = first, factor

    def __call__(self, value):
        value ^= self._constant
        self._constant = self._constant * self._factor & _word
        value = value * self._constant & _word
        return value ^ value >> 16


def _mixed(x, y):
    found = 0xCA01F9DD * x - 0x4973F715 * y & _word
    return found ^ found >> 16


# Four words of 64 bits from a seed.
def _words(seed):
    entropy = []
    while seed or not entropy:
        entropy.append(seed & _word)
        seed >>= 32
    hashed = _Hash(0x43B0D7E5, 0x931E8875)
    pool = [hashed(one) for one in (entropy + [0] * 4)[:4]]
    for source in range(4):
        for place in range(4):
            if place != source:
                pool[place] = _mixed(pool[place], hashed(pool[source]))
    for one in entropy[4:]:
        for place in range(4):
            pool[place] = _mixed(pool[place], hashed(one))
    hashed = _Hash(0x8B51F9DD, 0x58F38DED)
    words = [hashed(pool[place % 4]) for place in range(8)]
    return [words[place] | words[place + 1] << 32 for place in range(0, 8, 2)]


# How far the layers' widths in NumPy's table are from what doubles give from the lowest on: in units of the last place, and 6.
_losses = bytes.fromhex(
    "00fe563f342c24221d11111011101010100e0e0c0b0a0a090a0b0b0c0a09090a090a090909090a0b0b0b0b0a0b0a090a0a0a0a0908080808090a0a0a0b0b0b0b"
    "0a0a090907070707080809090908080808080808080909090909090a0a0a0a0a090a0a0909090808080707070707060606060606060606060606060606060606"
    "06060606060606060606060606060606060606060606060606060606060606060606060606070606060606060606070707060606060606060606060606060606"
    "06060606060606060606060606060606060606060606060607070707070707080808080808080807070606060606060606060606060606060606060606070706"
)
_widths = []


def _layers():
    if not _widths:
        found = [_tail]
        for _ in range(254):
            found.insert(0, sqrt(-2.0 * log(_area / found[0] + exp(-0.5 * found[0] * found[0]))))
        found.insert(0, _area / exp(-0.5 * _tail * _tail))
        for one, loss in zip(found, _losses):
            (bits,) = struct.unpack("<q", struct.pack("<d", one / _scale))
            _widths.append(struct.unpack("<d", struct.pack("<q", bits + loss - 6))[0])
    return _widths


class Generator:
    _class = "numpy.random._generator.Generator"

    def __init__(self, seed):
        words = _words(seed)
        self._state, self._step = 0, (words[2] << 64 | words[3]) << 1 & _whole | 1
        self._next()
        self._state = self._state + (words[0] << 64 | words[1]) & _whole
        self._next()
        self._left = None  # half a word

    def __repr__(self):
        return "Generator(PCG64)"

    # 64 bits.
    def _next(self):
        self._state = state = self._state * _multiplier + self._step & _whole
        turn, bits = state >> 122, (state >> 64 ^ state) & _half
        return bits >> turn | bits << 64 - turn & _half

    def _next_word(self):
        if self._left is not None:
            word, self._left = self._left, None
            return word
        bits = self._next()
        self._left = bits >> 32
        return bits & _word

    def _next_double(self):
        return (self._next() >> 11) / 9007199254740992.0

    # Lemire, "Fast Random Integer Generation in an Interval", 2019.
    def _below(self, count):
        if count == 1:
            return 0
        bits, draw = (32, self._next_word) if count <= _word else (64, self._next)
        product = draw() * count
        while product & (1 << bits) - 1 < (1 << bits) % count:
            product = draw() * count
        return product >> bits

    def _next_height(self):
        return -log1p(-self._next_double()).item()

    def _next_normal(self):
        widths = _layers()
        while True:
            bits = self._next()
            layer, bits = bits & 255, bits >> 8
            size = bits >> 1 & 0xFFFFFFFFFFFFF
            x = size * widths[layer] * (-1 if bits & 1 else 1)
            inner = _tail if layer == 0 else 0.0 if layer == 1 else widths[layer - 1] * _scale
            if size * widths[layer] < inner:
                return x
            if layer == 0:
                while True:
                    beyond, height = self._next_height() / _tail, self._next_height()
                    if height + height > beyond * beyond:
                        return -(_tail + beyond) if size >> 8 & 1 else _tail + beyond
            top, foot = exp(-0.5 * inner * inner), exp(-0.5 * (widths[layer] * _scale) ** 2)
            if (top - foot) * self._next_double() + foot < exp(-0.5 * x * x):
                return x

    # One number, or an array of a size.
    def _drawn(self, draw, size, dtype="float64"):
        if size is None:
            return from_numbers(draw(), dtype)
        sizes = tuple(size) if isinstance(size, (tuple, list)) else (size,)
        count = 1
        for one in sizes:
            count *= one
        return array([draw() for _ in range(count)], dtype).reshape(sizes)

    def random(self, size=None):
        return self._drawn(self._next_double, size)

    def standard_normal(self, size=None):
        return self._drawn(self._next_normal, size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        return self._drawn(lambda: loc + scale * self._next_normal(), size)

    def uniform(self, low=0.0, high=1.0, size=None):
        return self._drawn(lambda: low + (high - low) * self._next_double(), size)

    def integers(self, low, high=None, size=None, endpoint=False):
        low, high = (0, low) if high is None else (low, high)
        count = high - low + endpoint
        if count <= 0:
            raise ValueError("low > high" if endpoint else "low >= high")
        return self._drawn(lambda: low + self._below(count), size, "int64")

    def choice(self, a, size=None, replace=True, p=None):
        if not replace or p is not None:
            raise NotImplementedError("choice without replacement or with probabilities is not there in this page's Python")
        values = range(a) if isinstance(a, int) else a
        places = self.integers(0, len(values), size)
        if size is None:
            return values[places.item()]
        return array([values[place] for place in places.ravel().tolist()]).reshape(places.shape)

    # Each place, from the last, is exchanged with one not after it: as many bits as it has are drawn until they are no more.
    def shuffle(self, x):
        for place in range(len(x) - 1, 0, -1):
            mask = 1
            while mask < place:
                mask = mask << 1 | 1
            other = self._next_word() & mask
            while other > place:
                other = self._next_word() & mask
            x[place], x[other] = x[other], x[place]

    def permutation(self, x):
        order = list(range(x)) if isinstance(x, int) else array(x).tolist()
        self.shuffle(order)
        return array(order)
