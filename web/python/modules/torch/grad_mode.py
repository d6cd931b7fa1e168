# Whether what is computed is recorded for a gradient.
import _tensors


# with torch.no_grad(): or @torch.no_grad(), for a block or for each call of a function.
class _Block:
    def __init__(self, wanted):
        self._wanted = wanted

    def __enter__(self):
        self._before = _tensors.gradEnabled()
        _tensors.setGradEnabled(self._wanted)

    def __exit__(self, kind, error, trace):
        _tensors.setGradEnabled(self._before)

    def __call__(self, function):
        def wrapped(*given, **named):
            with _Block(self._wanted):
                return function(*given, **named)

        return wrapped


# From where it stands, and without a block for good.
class set_grad_enabled(_Block):
    def __init__(self, wanted):
        super().__init__(wanted)
        self.__enter__()

    def __enter__(self):
        if not hasattr(self, "_before"):
            super().__enter__()


def no_grad():
    return _Block(False)


inference_mode = no_grad


def enable_grad():
    return _Block(True)


def is_grad_enabled():
    return _tensors.gradEnabled()
