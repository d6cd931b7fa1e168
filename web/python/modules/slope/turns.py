# The turns of a loop at a cell's left margin, which rests when much has been made: only then is garbage collected.
import _tensors
from slope import bridge

# So many turns or operations without a rest, unless their tensors fill the memory before.
_most_turns = 20000
_most_calls = 2000
_most_bytes = 1 << 26

_iterator = None
_turns = 0
_is_resting = False


def _is_due():
    global _turns, _is_resting
    _turns += 1
    calls = bridge.calls
    _is_resting = _turns > _most_turns or calls > _most_calls or calls > 0 and _tensors.bytes() > _most_bytes
    if _is_resting:
        _turns = 0
        bridge.calls = 0
    return _is_resting


# The condition of a while loop.
def more():
    return not _is_due()


# What a for loop goes over, and goes on with.
def over(iterable):
    global _iterator
    _iterator = iter(iterable)
    return rest()


def rest():
    for item in _iterator:
        yield item
        if _is_due():
            return


def rests():
    global _is_resting
    was, _is_resting = _is_resting, False
    return was
