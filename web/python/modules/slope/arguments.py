# What CPython says of a call with wrong arguments: MicroPython names the function seldom, and what is missing never.
import __main__
import sys
from slope.signature import Signature, unbound


# A mistake in MicroPython's words, and the statement of the cell in which it was made; in CPython's words, or None.
def explained(said, statement):
    if said.startswith("unexpected keyword argument '"):
        return _of_keyword("got an " + said, statement, said.split("'")[1])
    if said.startswith("function got multiple values"):
        return _of_keyword(said[len("function ") :], statement, said.split("'")[1])
    if "() takes " in said:
        return _of_count(said, statement)
    if said.startswith("function missing required positional argument #"):
        for text, shown, signature, bound in _calls(statement):
            place = int(said.split("#")[1]) - signature.enclosed
            left = [one for one in signature.needed(place) if not _is_given(one, statement)]
            if left and place >= bound:
                return _missing(shown, left, text)
    if said == "function missing keyword-only argument":
        for text, shown, signature, bound in _calls(statement):
            left = [one for one in signature.names[signature.positional :] if not _is_given(one, statement)]
            if left:
                return "%s() missing 1 required keyword-only argument: %r" % (shown, left[0])
    return None


# "f() takes 2 positional arguments but 1 were given": too many, or too few.
def _of_count(said, statement):
    words = said.split(" ")
    for text, shown, signature, bound in list(_calls(statement)) + list(_methods(words[0][:-2])):
        most, least = signature.positional, signature.positional - signature.defaults
        if words[0] != signature.name + "()" or int(words[2]) - signature.enclosed not in (most, least):
            continue
        given = int(words[6]) - signature.enclosed
        if given < least:
            return _missing(shown, signature.needed(given), text)
        takes = "from %d to %d" % (least, most) if signature.defaults else str(most)
        return "%s() takes %s positional argument%s but %d %s given" % (shown, takes, "" if takes == "1" else "s", given, "was" if given == 1 else "were")
    return None


def _missing(shown, names, text):
    if text.startswith("torch.") and text.count(".") == 1:  # PyTorch's own parser, and its grammar
        return '%s() missing %d required positional arguments: %s' % (shown, len(names), ", ".join(['"%s"' % one for one in names]))
    listed = [repr(one) for one in names]
    said = " and ".join(listed) if len(listed) < 3 else ", ".join(listed[:-1]) + ", and " + listed[-1]
    return "%s() missing %d required positional argument%s: %s" % (shown, len(names), "" if len(names) == 1 else "s", said)


# The call whose brackets the keyword stands in.
def _of_keyword(said, statement, keyword):
    place, depth = statement.replace(" =", "=").find(keyword + "="), 0
    while place > 0 and depth < 1:
        place -= 1
        depth += (statement[place] == "(") - (statement[place] == ")")
    text = _name_before(statement, place)
    try:
        shown = _called(text)[0]
    except Exception:
        shown = text.split(".")[-1]
    return shown + "() " + said if shown else None


def _is_given(name, statement):
    return name + "=" in statement.replace(" =", "=")


# The dotted name before a bracket; of f(x).name only the last.
def _name_before(statement, bracket):
    start = bracket
    while start > 0 and (statement[start - 1] in "._" or statement[start - 1].isalpha() or statement[start - 1].isdigit()):
        start -= 1
    return statement[start:bracket]


# What is called in a statement: its text, how CPython names it, its signature, and how many arguments it has before any is given.
def _calls(statement):
    for place, letter in enumerate(statement):
        text = _name_before(statement, place) if letter == "(" else ""
        try:
            shown, signature, bound = _called(text)
            yield text, shown, signature, bound
        except Exception:
            pass  # a name inside a function, or what is not written in Python


def _called(text):
    first, *rest = text.split(".")
    found = __main__.__dict__[first]
    for name in rest:
        found = getattr(found, name)
    named = found
    found = getattr(found, "called", found)
    if isinstance(found, type):
        while "__init__" not in found.__dict__:
            found = found.__bases__[0]
        return found.__name__ + ".__init__", Signature(found.__init__), 1
    if type(found).__name__ == "bound_method":
        function, owner = unbound(found)
        return type(owner).__name__ + "." + rest[-1], Signature(function), 1
    if type(found).__name__ not in ("function", "closure", "generator"):
        return type(found).__name__ + ".forward", Signature(type(found).forward), 1
    signature = Signature(found)
    return signature.name if found is named and signature.name == "<lambda>" else ([first] + rest)[-1], signature, 0


# Methods of a name, of the reader's classes and of tensors.
def _methods(name):
    tensors = [getattr(sys.modules.get(module), one, None) for module, one in (("torch", "Tensor"), ("numpy", "ndarray"))]
    for owner in list(__main__.__dict__.values()) + tensors:
        if isinstance(owner, type) and type(owner.__dict__.get(name)).__name__ == "function":
            shown = name if owner in tensors else owner.__name__ + "." + name
            yield "", shown, Signature(getattr(owner, name)), 1
