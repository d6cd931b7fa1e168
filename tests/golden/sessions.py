# Records sessions*.txt anew: their cells, a line each after '> ', and what PyTorch 1.13 and NumPy 1.24 show for them as a notebook does:
# printed text, the last value, or an error's last line. A new cell is written there first. Run: /usr/bin/python3 sessions.py
import ast
import contextlib
import io
import pathlib
import re
import warnings

warnings.simplefilter("ignore")


# As IPython breaks what does not fit a line.
def shown(value):
    if type(value) not in (tuple, list) or not value:
        return repr(value)
    parts = [shown(one) for one in value]
    start, end = ("(", ",)" if len(value) == 1 else ")") if type(value) is tuple else ("[", "]")
    line = start + ", ".join(parts) + end
    if "\n" not in line and len(line) < 80:
        return line
    return start + ",\n ".join([part.replace("\n", "\n ") for part in parts]) + end


def run(cell, namespace):
    body = ast.parse(cell).body
    last = body.pop() if isinstance(body[-1], ast.Expr) else None
    exec(compile(ast.Module(body, []), "cell", "exec"), namespace)
    value = None if last is None else eval(compile(ast.Expression(last.value), "cell", "eval"), namespace)
    if value is not None:
        print(shown(value))


def record(path):
    namespace = {"__name__": "__main__"}
    recorded = []
    for lines in re.findall(r"(?:^>.*\n)+", path.read_text(), re.M):
        cell = re.sub(r"^> ?", "", lines, flags=re.M)
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            try:
                run(cell, namespace)
            except Exception as error:
                said = error.msg if isinstance(error, SyntaxError) else str(error).split("\n")[0]
                print(type(error).__name__ + ": " + said)
        recorded += [lines, text.getvalue()]
    path.write_text("".join(recorded))


for path in pathlib.Path(__file__).parent.glob("sessions*.txt"):
    record(path)
