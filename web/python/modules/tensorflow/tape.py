# tf.GradientTape: what is recorded while its block runs can be differentiated.
import _tensors
from slope import bridge, tensorflow_ids
from tensorflow.tensor import Tensor

# The tapes whose block is running: what is differentiated inside one may be differentiated again.
_running = []


class GradientTape:
    def __init__(self, persistent=False, watch_accessed_variables=True):
        self._persistent = persistent
        self._is_used = False

    def __enter__(self):
        _running.append(self)
        return self

    def __exit__(self, kind, error, trace):
        _running.remove(self)

    def watch(self, tensor):
        for one in tensor if isinstance(tensor, (list, tuple)) else (tensor,):
            bridge.checked(_tensors.requireGrad(one._handle, True))

    def gradient(self, target, sources, output_gradients=None):
        if self._is_used and not self._persistent:
            raise RuntimeError(
                "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)"
            )
        self._is_used = True
        several = isinstance(sources, (list, tuple))
        listed = list(sources) if several else [sources]
        found = self._gradients(target, listed, output_gradients)
        return found if several else found[0]

    def _gradients(self, target, sources, seed):
        if not _tensors.requiresGrad(target._handle):
            return [None for _ in sources]
        handles = [one._handle for one in sources]
        create = len(_running) > 0
        found = _tensors.gradients(target._handle, None if seed is None else seed._handle, True, create, True, *handles)
        results = []
        for handle in bridge.checked(found):
            # The seed of ones and the steps of the chain rule come before the result.
            tensorflow_ids.take(3)
            results.append(None if handle is None else Tensor(handle))
        return results
