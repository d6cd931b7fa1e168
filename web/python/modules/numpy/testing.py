# numpy.testing: what a test asks of arrays.
from numpy import abs, asarray


def assert_allclose(actual, desired, rtol=1e-07, atol=0):
    actual, desired = asarray(actual), asarray(desired)
    difference = abs(actual - desired)
    wrong = difference > abs(desired) * rtol + atol
    if not wrong.any():
        return
    count = int(wrong.sum().item())
    said = "\nNot equal to tolerance rtol=%r, atol=%r\n\nMismatched elements: %d / %d (%s%%)\nMax absolute difference: %s\nMax relative difference: %s\n x: %r\n y: %r"
    most = [str(one.max().reshape(1))[1:-1] for one in (difference, difference / abs(desired))]
    raise AssertionError(said % (rtol, atol, count, wrong.size, "%.3g" % (100 * count / wrong.size), most[0], most[1], actual, desired))
