# tf.GradientTape: what is recorded while its block runs can be differentiated.
import _tensors
from slope import bridge, tensorflow_ids
from tensorflow.tensor import Tensor, Variable

# The tapes whose block is running: what is differentiated inside one may be differentiated again.
_running = []


class GradientTape:
    def __init__(self, persistent=False, watch_accessed_variables=True):
        self._persistent = persistent
        self._is_used = False
        self._watched = []

    def __enter__(self):
        _running.append(self)
        return self

    def __exit__(self, kind, error, trace):
        _running.remove(self)

    def watch(self, tensor):
        for one in tensor if isinstance(tensor, (list, tuple)) else (tensor,):
            bridge.checked(_tensors.requireGrad(one._handle, True))
            self._watched.append(one)

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

    # A row for each element of the target, in the shapes of both.
    def jacobian(self, target, sources):
        from tensorflow import reshape, stack

        handles = (sources._handle,)
        rows = []
        for one in reshape(target, (-1,)):
            found = bridge.checked(_tensors.gradients(one._handle, None, True, len(_running) > 0, True, *handles))
            rows.append(Tensor(found[0]))
        self._is_used = True
        return reshape(stack(rows), tuple(target.shape) + tuple(sources.shape))

    # A constant is a source only where this tape watches it.
    def _is_source(self, tensor):
        return not _tensors.isLeaf(tensor._handle) or isinstance(tensor, Variable) or any([one is tensor for one in self._watched])

    def _gradients(self, target, sources, seed):
        if not _tensors.requiresGrad(target._handle):
            return [None for _ in sources]
        handles = [one._handle for one in sources]
        create = len(_running) > 0
        found = _tensors.gradients(target._handle, None if seed is None else seed._handle, True, create, True, *handles)
        results = []
        for source, handle in zip(sources, bridge.checked(found)):
            # The seed of ones and the steps of the chain rule come before the result.
            tensorflow_ids.take(3)
            results.append(None if handle is None or not self._is_source(source) else Tensor(handle))
        return results
