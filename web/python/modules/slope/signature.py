# A function's parameters, read where MicroPython keeps them: before its bytecode (MP_BC_PRELUDE in its py/bc.h).
import uctypes

_box = [None]


def _word(at):
    return int.from_bytes(uctypes.bytearray_at(at, 4), "little")


# What a word of MicroPython's memory stands for: it is put into a list.
def _object(word):
    uctypes.bytearray_at(_word(id(_box) + 12), 4)[:] = word.to_bytes(4, "little")
    return _box[0]


# The function of a bound method, and whose method it is.
def unbound(method):
    return _object(_word(id(method) + 4)), _object(_word(id(method) + 8))


# `names` of the parameters, those of the positional ones first; how many these are, and how many of them have a default.
class Signature:
    def __init__(self, function):
        if type(function).__name__ == "closure":
            function = _object(_word(id(function) + 4))
        self._at = _word(id(function) + 12)
        byte = self._byte()
        self.positional, self.defaults = byte & 3, 0
        keywords = flags = place = 0
        while byte & 0x80:
            byte = self._byte()
            flags |= (byte >> 6 & 1) << place
            keywords |= (byte >> 3 & 1) << place
            self.positional |= (byte & 4) << place
            self.defaults |= (byte & 1) << place
            place += 1
        self.takes_any = flags & 2 != 0  # **named
        while self._byte() & 0x80:  # sizes
            pass
        texts = _word(_word(id(function) + 4) + 8)
        self.name = self._text(texts)
        self.names = [self._text(texts) for _ in range(self.positional + keywords)]
        # What a closure has from outside stands first, as "*"; MicroPython counts it as given.
        self.enclosed = 0
        while self.names[:1] == ["*"]:
            self.names.pop(0)
            self.enclosed += 1
        self.positional -= self.enclosed

    def _byte(self):
        self._at += 1
        return uctypes.bytearray_at(self._at - 1, 1)[0]

    # The text whose number in the module's table comes next.
    def _text(self, texts):
        number, byte = 0, 0x80
        while byte & 0x80:
            byte = self._byte()
            number = number << 7 | byte & 0x7F
        word = uctypes.bytearray_at(texts + 2 * number, 2)
        return _object((word[0] | word[1] << 8) << 3 | 2)

    # The positional ones that need a value, from a place on.
    def needed(self, place):
        return self.names[place : self.positional - self.defaults]
