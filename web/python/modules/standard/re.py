# re: what CPython finds with MicroPython's own patterns, which know less; a pattern that they would misread is refused.
import re as found

_match = found.match
I = IGNORECASE = M = MULTILINE = S = DOTALL = 0


def _checked(pattern):
    for sign in ("\\b", "\\B", "(?=", "(?!", "(?<", "(?P", "{"):
        if sign in pattern.replace("\\\\", "").replace("\\{", ""):
            raise NotImplementedError("%s in a pattern of re is not there in this page's Python" % sign)
    return found.compile(pattern)


class Match:
    def __init__(self, match, string, start):
        self._match, self.string, self._start = match, string, start

    def group(self, *numbers):
        parts = [self._match.group(one) for one in numbers or (0,)]
        return parts[0] if len(parts) < 2 else tuple(parts)

    __getitem__ = group

    def groups(self):
        return tuple([self.group(one) for one in range(1, int(repr(self._match)[11:-1]))])

    def start(self):
        return self._start

    def end(self):
        return self._start + len(self.group())

    def span(self):
        return self.start(), self.end()

    def __repr__(self):
        return "<re.Match object; span=%r, match=%r>" % (self.span(), self.group())


class Pattern:
    def __init__(self, pattern):
        self.pattern, self._pattern = pattern, _checked(pattern)

    def match(self, string):
        match = self._pattern.match(string)
        return match and Match(match, string, 0)

    def fullmatch(self, string):
        match = _checked("(?:" + self.pattern + ")$").match(string)
        return match and Match(match, string, 0)

    # What is found first is found where its text first stands, unless the pattern asks where that is.
    def search(self, string, start=0):
        match = self._pattern.search(string[start:])
        if not match:
            return None
        text = match.group(0)
        return Match(match, string, string.rfind(text) if self.pattern.endswith("$") else string.find(text, start))

    def finditer(self, string):
        place = 0
        while place <= len(string):
            match = self.search(string, place)
            if not match:
                return
            yield match
            place = max(match.end(), place + 1) if match.group() else match.end() + 1
            if self.pattern[:1] == "^":
                return

    def findall(self, string):
        return [one.group() if not one.groups() else one.groups()[0] if len(one.groups()) < 2 else one.groups() for one in self.finditer(string)]

    def split(self, string, maxsplit=0):
        parts, place = [], 0
        for one in self.finditer(string):
            if maxsplit and len(parts) >= maxsplit:
                break
            parts.append(string[place : one.start()])
            place = one.end()
        return parts + [string[place:]]

    def sub(self, repl, string, count=0):
        return self._pattern.sub(repl if isinstance(repl, str) else lambda match: repl(Match(match, string, 0)), string, count)

    def __repr__(self):
        return "re.compile(%r)" % self.pattern


def compile(pattern, flags=0):
    return pattern if isinstance(pattern, Pattern) else Pattern(pattern)


def _of(name):
    return lambda pattern, *given: getattr(compile(pattern), name)(*given)


match, fullmatch, search, finditer, findall, split, sub = [_of(name) for name in ("match", "fullmatch", "search", "finditer", "findall", "split", "sub")]


def escape(pattern):
    return "".join(["\\" + one if one in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" else one for one in pattern])
