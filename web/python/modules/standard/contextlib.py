# contextlib: what stands after `with`.
class _Manager:
    def __init__(self, turns):
        self._turns = turns

    def __enter__(self):
        return next(self._turns)

    def __exit__(self, kind, error, trace):
        if error is None:
            next(self._turns, None)
            return False
        try:
            self._turns.throw(error)
        except StopIteration:
            return True
        except BaseException as other:
            if other is not error:
                raise
        return False


def contextmanager(function):
    return lambda *given, **named: _Manager(function(*given, **named))


class suppress:
    def __init__(self, *kinds):
        self._kinds = kinds

    def __enter__(self):
        return None

    def __exit__(self, kind, error, trace):
        return isinstance(error, self._kinds)


class nullcontext:
    def __init__(self, enter_result=None):
        self._result = enter_result

    def __enter__(self):
        return self._result

    def __exit__(self, kind, error, trace):
        return False
