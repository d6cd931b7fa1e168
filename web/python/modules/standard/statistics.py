# statistics: what CPython computes exactly, with fractions, and rounds once.
from fractions import Fraction
from math import exp, log


class StatisticsError(ValueError):
    pass


def _given(data, least, said):
    values = list(data)
    if len(values) < least:
        raise StatisticsError(said)
    return values


# A number of the kind that went in: the mean of whole numbers is whole if it can be.
def _number(exact, values):
    if all([isinstance(one, int) for one in values]) and exact.denominator == 1:
        return exact.numerator
    return exact if any([isinstance(one, Fraction) for one in values]) else exact.__float__()


def _sum(values):
    total = Fraction(0)
    for one in values:
        total = total + Fraction(one.item() if hasattr(one, "item") else one)
    return total


def mean(data):
    values = _given(data, 1, "mean requires at least one data point")
    return _number(_sum(values) / len(values), values)


def fmean(data):
    values = _given(data, 1, "fmean requires at least one data point")
    return _sum(values).__float__() / len(values)


def _squares(values):
    middle = _sum(values) / len(values)
    return _sum([(Fraction(one) - middle) ** 2 for one in values])


def variance(data):
    values = _given(data, 2, "variance requires at least two data points")
    return _number(_squares(values) / (len(values) - 1), values)


def pvariance(data):
    values = _given(data, 1, "pvariance requires at least one data point")
    return _number(_squares(values) / len(values), values)


# The float nearest to the root: the whole root of a number with enough bits.
def _root(exact):
    if not exact:
        return 0.0
    places = 128
    while exact.numerator << 2 * places < exact.denominator << 128:
        places += 64
    square = (exact.numerator << 2 * places) // exact.denominator
    root = 1 << (len(bin(square)) // 2 + 1)
    while True:
        nearer = (root + square // root) // 2
        if nearer >= root:
            return Fraction(root | (root * root != square), 1 << places).__float__()
        root = nearer


def stdev(data):
    values = _given(data, 2, "stdev requires at least two data points")
    return _root(_squares(values) / (len(values) - 1))


def pstdev(data):
    values = _given(data, 1, "pstdev requires at least one data point")
    return _root(_squares(values) / len(values))


def median(data):
    values = sorted(_given(data, 1, "no median for empty data"))
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def median_low(data):
    values = sorted(_given(data, 1, "no median for empty data"))
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = sorted(_given(data, 1, "no median for empty data"))
    return values[len(values) // 2]


def mode(data):
    values = _given(data, 1, "no mode for empty data")
    return max(values, key=values.count)


def geometric_mean(data):
    return exp(fmean([log(one) for one in data]))


def harmonic_mean(data):
    values = list(data)
    return (len(values) / _sum([1 / Fraction(one) for one in values])).__float__()


def quantiles(data, *, n=4):
    values = sorted(_given(data, 2, "must have at least two data points"))
    found = []
    for part in range(1, n):
        place = min(max(part * (len(values) + 1) // n, 1), len(values) - 1)
        past = part * (len(values) + 1) - place * n
        found.append((values[place - 1] * (n - past) + values[place] * past) / n)
    return found
