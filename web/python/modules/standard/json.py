# json: texts as CPython writes them; read by MicroPython.
import json as found


class JSONDecodeError(ValueError):
    pass


def loads(s):
    try:
        return found.loads(s)
    except ValueError:
        raise JSONDecodeError("this is no JSON: " + repr(s[:40]))




def _number(value):
    return {"inf": "Infinity", "-inf": "-Infinity", "nan": "NaN"}.get(repr(value), repr(value))


def dumps(obj, *, indent=None, sort_keys=False, separators=None, default=None, ensure_ascii=True):
    comma, colon = separators or ("," if indent is not None else ", ", ": ")
    step = " " * indent if isinstance(indent, int) else indent

    def joined(parts, ends, before):
        if not parts:
            return ends
        if step is None:
            return ends[0] + comma.join(parts) + ends[1]
        line = "\n" + before + step
        return ends[0] + line + (comma + line).join(parts) + "\n" + before + ends[1]

    def text(value, before):
        inner = before + (step or "")
        if isinstance(value, dict):
            items = sorted(value.items()) if sort_keys else value.items()
            return joined([quoted(key if isinstance(key, str) else text(key, "")) + colon + text(one, inner) for key, one in items], "{}", before)
        if isinstance(value, (list, tuple)):
            return joined([text(one, inner) for one in value], "[]", before)
        if isinstance(value, str):
            return quoted(value)
        if isinstance(value, float):
            return _number(value)
        if value is None or isinstance(value, (int, bool)):
            return found.dumps(value)
        if default is None:
            raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)
        return text(default(value), before)

    def quoted(value):
        return "".join([one if one < "\x7f" or not ensure_ascii else "\\u%04x" % ord(one) for one in found.dumps(value)])

    return text(obj, "")
