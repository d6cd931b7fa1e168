# operator: Python's signs as functions.
add = lambda a, b: a + b
sub = lambda a, b: a - b
mul = lambda a, b: a * b
truediv = lambda a, b: a / b
floordiv = lambda a, b: a // b
mod = lambda a, b: a % b
pow = lambda a, b: a**b
matmul = lambda a, b: a @ b
neg = lambda a: -a
lt = lambda a, b: a < b
le = lambda a, b: a <= b
gt = lambda a, b: a > b
ge = lambda a, b: a >= b
eq = lambda a, b: a == b
ne = lambda a, b: a != b


def itemgetter(*places):
    return lambda a: a[places[0]] if len(places) == 1 else tuple([a[one] for one in places])


def attrgetter(*names):
    return lambda a: getattr(a, names[0]) if len(names) == 1 else tuple([getattr(a, one) for one in names])
