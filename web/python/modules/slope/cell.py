# Running one cell: its namespace, the value of its last expression, its errors.
import __main__
import _output
import builtins
import gc
import sys
import uio  # MicroPython's own: `io` has a Python module around it
from slope import builtin, show, tensorflow_ids, turns

_cell = 0


# Without this it would wait without end.
def _no_input(prompt=""):
    raise NotImplementedError("input() is not there: a cell cannot ask for anything")


builtins.input = _no_input


def _no_files(*ignored):
    raise NotImplementedError("open() is not there: a cell has no files")


builtins.open = _no_files


def begin(number, with_ids, first_id):
    global _cell
    _cell = number
    tensorflow_ids.begin(with_ids, first_id)


# The code, and whether its last statement has a value to show.
def _compiled(before, last):
    name = "<cell %d>" % _cell
    if last != "":
        try:
            return compile(before + "_ = (" + last + "\n)", name, "exec"), True
        except SyntaxError:
            pass
    return compile(before + last, name, "exec"), False


def _explained(error):
    text = uio.StringIO()
    sys.print_exception(error, text)
    said = text.getvalue()
    # CPython quotes the key.
    if type(error) in (KeyError, builtins.KeyError) and error.args:
        head = said[: said.rindex("KeyError")]
        is_name = _blamed(head).replace(",", " ").split()[:1] == ["del"] and error.args[0] in _blamed(head).replace(",", " ").split()
        said = head + ("NameError: name %r is not defined" % error.args[0] if is_name else "KeyError: " + repr(error.args[0]))
    # from torch import what_is_not_there
    head, _, words = said.rstrip().rpartition("AttributeError: module ")
    if type(error) is AttributeError and words.count("'") == 4 and _blamed(head).startswith("from "):
        module, name = words.split("'")[1::2]
        said = head + "ImportError: cannot import name %r from %r" % (name, module)
    if type(error) is TypeError and "argument" in said:
        from slope import arguments

        head, _, words = said.rstrip().rpartition("TypeError: ")
        said = head + "TypeError: " + (arguments.explained(words, _blamed(head)) or words)
    return said


# A key is quoted wherever it is shown.
class KeyError(builtins.KeyError):
    def __str__(self):
        return repr(self.args[0])


# What `except … as error` is given, written into a cell by cell-tensors.mjs: the same error in CPython's words.
def _said(error):
    kind, _, words = _output.said(_explained(error)).partition(": ")
    if type(error) is builtins.KeyError and len(error.args) == 1:
        return NameError(words) if kind == "NameError" else KeyError(error.args[0])
    is_own = getattr(builtins, type(error).__name__, None) is not type(error)
    return error if is_own or words in ("", str(error)) or "\n" in str(error) else type(error)(words)


builtins._said = _said


# The innermost statement of a cell in a traceback: `File "<cell 2>", line 3, in f`.
def _blamed(frames):
    cell, _, line = frames.rpartition('File "<cell ')[2].partition('>", line ')
    return _output.statement(int(cell), int(line.split(",")[0].split()[0])) if line else ""


# The type of what a name stands for, and the value of a plain one; of a list the place and the type of the first that is no text.
def look(name):
    value = __main__.__dict__.get(name)
    shown = repr(value) if isinstance(value, (int, float, str)) else ""
    if type(value) is list:
        shown = " ".join(["%d %s" % (place, type(one).__name__) for place, one in enumerate(value) if type(one) is not str][:1])
    return type(value).__name__ + "\n" + shown.replace("\n", " ")


# The traceback of what is not Python.
def check(source):
    try:
        compile(source, "<cell %d>" % _cell, "exec")
    except BaseException as error:
        return _explained(error)
    return None


# Returns the traceback of what went wrong; True when a loop rests, which wants to be run again.
def run(before, last):
    namespace = __main__.__dict__
    namespace["_turns"] = turns
    try:
        code, shows = _compiled(before, last)
        exec(code, namespace)
        # What changes a drawing's looks returns nothing in matplotlib.
        if shows and namespace["_"] is not None and type(namespace["_"]).__name__ != "_Looks":
            _output.result(show.displayed(namespace["_"]))
        return turns.rests()
    except BaseException as error:
        return _explained(error)
    finally:
        namespace.pop("_turns", None)  # a reader may have cleared all


# Figures that were not shown appear at the end of the cell, as in a notebook.
def end():
    pyplot = sys.modules.get("matplotlib.pyplot")
    try:
        if pyplot is not None:
            pyplot.show()
    except BaseException as error:
        return _explained(error)
    return None


def collect():
    gc.collect()
